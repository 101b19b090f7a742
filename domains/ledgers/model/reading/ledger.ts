import { normaliseText } from '@linli/kernel/model';
import { type LedgerTemplate, prefixOf, templates } from '../templates/index.ts';
import { type Guess, isEligible, throughSubject } from './columns.ts';

/** How far a table is a certain ledger (0 to 1). */
export interface LedgerScore {
  readonly template: LedgerTemplate;
  readonly score: number;
}

const OWN = 3; // a column that only this ledger has says more than a name or a phone
const TITLE = 0.35;
const TAKEN = 0.4; // below it the ledger is unknown

const weightOf = (path: string): number => (prefixOf(path) === 'person' ? 1 : prefixOf(path) === 'residence' ? 2 : OWN);

function scoreOf(template: LedgerTemplate, columns: readonly (readonly Guess[])[], titles: string): number {
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
  const own = found.some((each) => template.status !== undefined && prefixOf(each.entry) !== 'person' && !each.entry.endsWith('.note'));
  const named = template.titleWords.some((word) => titles.includes(word));
  if (template.status !== undefined && !own && !named) return 0;
  if (!paths.has('person.name') && !paths.has('person.identityNumber')) return 0;
  const bound = columns.filter((guesses) => guesses.some((each) => each.score >= 0.45)).length;
  const precision = found.length / Math.max(1, bound);
  return Math.min(1, 0.55 * (sum(found) / sum(wanted)) + 0.45 * precision + (named ? TITLE : 0) + (own ? 0.1 : 0));
}

/** Which ledger a table is: by what its columns ask, and by the words of its title and its sheet. */
export function decideLedger(columns: readonly (readonly Guess[])[], titleLines: readonly string[]): LedgerScore | undefined {
  const titles = normaliseText(titleLines.join(' ')).replaceAll(/\s/g, '');
  const best = templates
    .map((template) => ({ template, score: scoreOf(template, columns, titles) }))
    .toSorted((a, b) => b.score - a.score)[0];
  return best !== undefined && best.score >= TAKEN ? best : undefined;
}
