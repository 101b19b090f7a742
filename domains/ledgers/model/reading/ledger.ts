import { normaliseText } from '@linli/kernel/model';
import { declaredFields } from '../dictionary/index.ts';
import { type LedgerTemplate, prefixOf, templates } from '../templates/index.ts';
import { type Guess, isEligible, throughSubject } from './columns.ts';

/** How far a table is a certain ledger (0 to 1). */
export interface LedgerScore {
  readonly template: LedgerTemplate;
  readonly score: number;
}

const OWN = 3; // a column that only this ledger has says more than a name or a phone
const OWN_MIN = 2; // a landlord's name alone makes no ledger of temporary residents
const TITLE = 0.35;
const TAKEN = 0.4; // below it the ledger is unknown

/** A note, a grid, somebody's number or phone: any ledger has them, whosever they are. */
const isCommon = (path: string): boolean =>
  path.endsWith('.note') || ['identityNumber', 'phone', 'place'].includes(declaredFields.find(path)?.kind ?? '');

const weightOf = (path: string): number => (prefixOf(path) === 'person' || isCommon(path) ? 1 : prefixOf(path) === 'residence' ? 2 : OWN);

/** A fact that only the ledger of this register tells. */
const isOf = (template: LedgerTemplate, path: string): boolean =>
  !isCommon(path) && declaredFields.find(path)?.target?.register.name === (template.status ?? template.lines.of).name;

function scoreOf(template: LedgerTemplate, columns: readonly (readonly Guess[])[], named: boolean): number {
  const wanted = template.columns.filter((each) => each.computed !== true);
  const paths = new Set(
    columns.flatMap((guesses) => {
      const best = guesses
        .map((each) => ({ ...each, entry: throughSubject(each.entry, template) }))
        .find((each) => each.score >= 0.45 && isEligible(each.entry, template));
      return best === undefined ? [] : [best.entry.path];
    }),
  );
  const found = wanted.filter((each) => paths.has(each.entry));
  const sum = (list: readonly { entry: string }[]): number => list.reduce((total, each) => total + weightOf(each.entry), 0);
  const special = template.status !== undefined || template.subject === 'row';
  const owned = (list: readonly { entry: string }[]): number => list.filter((each) => isOf(template, each.entry)).length;
  const own = special && owned(found) >= Math.min(OWN_MIN, owned(wanted));
  if (special && !own && !named) return 0;
  if (template.subject !== 'row' && !paths.has('person.name') && !paths.has('person.identityNumber')) return 0;
  const bound = columns.filter((guesses) => guesses.some((each) => each.score >= 0.45)).length;
  const precision = found.length / Math.max(1, bound);
  return Math.min(1, 0.55 * (sum(found) / sum(wanted)) + 0.45 * precision + (named ? TITLE : 0) + (own ? 0.1 : 0));
}

/** The ledgers that titles name, each by its longest word; 党员台账, which begins inside 流动党员, names nothing of its own. */
function namedBy(titles: string): ReadonlySet<LedgerTemplate> {
  const words = templates.flatMap((template) => {
    const word = template.titleWords.filter((each) => titles.includes(each)).toSorted((a, b) => b.length - a.length)[0];
    return word === undefined ? [] : [{ template, word }];
  });
  const isInside = (word: string, other: string): boolean => {
    const [at, own] = [titles.indexOf(other), titles.indexOf(word)];
    return own > at ? own < at + other.length : own === at && other.length > word.length;
  };
  return new Set(words.filter(({ word }) => !words.some((other) => isInside(word, other.word))).map((each) => each.template));
}

/** The ledger that a line of text names, where it names just one. */
export function ledgerNamed(text: string): LedgerTemplate | undefined {
  const [only, ...more] = namedBy(normaliseText(text).replaceAll(/\s/g, ''));
  return more.length === 0 ? only : undefined;
}

/** Which ledger a table is: by what its columns ask, and by the words of its title and its sheet. */
export function decideLedger(columns: readonly (readonly Guess[])[], titleLines: readonly string[]): LedgerScore | undefined {
  const titles = normaliseText(titleLines.join(' ')).replaceAll(/\s/g, '');
  const named = namedBy(titles);
  const best = templates
    .map((template) => ({ template, score: scoreOf(template, columns, named.has(template)) }))
    .toSorted((a, b) => b.score - a.score)[0];
  return best !== undefined && best.score >= TAKEN ? best : undefined;
}
