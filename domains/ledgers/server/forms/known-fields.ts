import { type Field, type Register, type Text, countyOf, factWords, isSealed, placeRange, snake, tableOf } from '@linli/kernel/model';
import { type Work, sql } from '@linli/kernel/server';
import { person } from '@linli/residents/model';
import { type Entry, isHome } from '../../model/dictionary/index.ts';
import type { Design, DesignField } from '../../model/forms/design.ts';
import { type LedgerTemplate, findTemplate, prefixOf, registersOf, templates } from '../../model/templates/index.ts';
import { fieldsHere } from '../county-fields.ts';
import { layoutOfDesign } from './layout.ts';
import type { KnownField } from './new-fields.ts';

/** A field that a form may ask, with where its answers come from. */
export interface KnownChoice {
  readonly from: 'entry' | 'fact' | 'county';
  readonly name: string;
  readonly label: Text;
  readonly where: Text;
  /** Other words for it, by which it is found. */
  readonly words: string[];
}

/** Of people everybody who designs may ask, and of what the list itself is filled from; of what another department keeps, only who may read it. */
const isNear = (of: Register, ledger: LedgerTemplate): boolean => of.domain === person.domain || registersOf(ledger).has(of.name);

const isOnePerPerson = (of: Register): boolean => of.unique?.some((keys) => keys.length === 1 && keys[0] === 'person') === true;

/**
 * Entries that a form about these people can fill: the person, the home, the ledger's own registers, and any other register that has one
 * row a person. Where a person may have several, nobody could say which is meant.
 */
function fits(entry: Entry, ledger: LedgerTemplate): boolean {
  if (entry.path === 'table.serial' || entry.path === 'person.place') return true;
  if (entry.role !== 'self' || !isHome(entry)) return false;
  const prefix = prefixOf(entry.path);
  const { register } = entry.target;
  if (prefix === 'person' || prefix === 'residence' || registersOf(ledger).has(register.name)) return true;
  return aboutPeople(ledger) && isOnePerPerson(register);
}

/** Do the lines name a person, so that what other registers say of that person can stand beside? */
const aboutPeople = ({ lines }: LedgerTemplate): boolean => lines.of === person || lines.about !== undefined;

/** Registers of a list that the ledger itself does not have: whoever designs it must be allowed to read them. */
export function addedRegisters(work: Pick<Work, 'dictionary'>, design: Pick<Design, 'subject' | 'fields'>): Register[] {
  const ledger = design.subject === null ? undefined : findTemplate(design.subject);
  if (ledger === undefined) return [];
  const fields = fieldsHere(work);
  const found = design.fields.flatMap((field) => {
    const entry = field.from === 'entry' ? fields.find(field.name) : undefined;
    return entry === undefined || !isHome(entry) ? [] : [entry.target.register];
  });
  const added = found.filter((each) => !isNear(each, ledger));
  return [...new Map(added.map((each) => [each.name, each])).values()];
}

export const subjects = (): { id: string; title: string }[] => templates.map((each) => ({ id: each.id, title: each.title }));

const counted: Text = { zh: '系统填写', en: 'Reckoned by the system' };

/** What a form about this ledger's people may ask without asking anybody. */
export function knownForPeople(
  work: Pick<Work, 'dictionary'>,
  ledger: LedgerTemplate,
  added: readonly KnownField[],
  mayRead: (of: Register) => boolean = () => true,
): KnownChoice[] {
  const isFar = (each: Entry): boolean => isHome(each) && !isNear(each.target.register, ledger);
  const entries = fieldsHere(work)
    .entries.filter((each) => fits(each, ledger) && (!isHome(each) || !isFar(each) || mayRead(each.target.register)))
    // What the list itself is about stands first.
    .toSorted((a, b) => Number(isFar(a)) - Number(isFar(b)))
    .map((each): KnownChoice => {
      const where = isHome(each) ? each.target.register.label : counted;
      return { from: 'entry', name: each.path, label: each.label, where, words: each.headers.slice(0, 12) };
    });
  return [...entries, ...choicesOf(added, 'person')];
}

/** What a form of figures may ask: every published fact, and what was asked of communities before. */
export function knownForFigures(work: Work, added: readonly KnownField[]): KnownChoice[] {
  const facts = [...work.dictionary.facts].map(([name, { register, key }]): KnownChoice => {
    const declaration = register.publishes?.[key];
    const label = declaration === undefined ? register.label : factWords(register, declaration);
    return { from: 'fact', name, label, where: register.label, words: [] };
  });
  return [...facts, ...choicesOf(added, 'community')];
}

const choicesOf = (added: readonly KnownField[], about: KnownField['about']): KnownChoice[] =>
  added
    .filter((each) => each.about === about)
    .map((each) => ({
      from: 'county',
      name: each.id,
      label: { zh: each.label, en: each.label },
      where: { zh: '以前报表问过', en: 'Asked in an earlier form' },
      words: [],
    }));

const SAMPLE = 2_000; // rows looked at to tell how full a field is; more would not change what a designer decides

export interface Coverage {
  readonly rows: number;
  readonly filled: number;
  readonly on: string | null;
}

/** Where it shows that a row holds a value of the field. */
function heldIn(key: string, field: Field | undefined) {
  if (field?.extra !== undefined) return sql`extra -> ${key}`;
  return sql.ref(field !== undefined && isSealed(field) ? `${snake(key)}_sealed` : snake(key));
}

/** How many of the first rows hold each field, and when the newest of them changed: one query a register. */
async function coverageOf(work: Work, of: Register, fields: readonly string[], place: string): Promise<Map<string, Coverage>> {
  const county = countyOf(place);
  if (county === undefined || fields.length === 0) return new Map();
  const [from, before] = placeRange(place);
  const counts = sql.join(fields.map((key) => sql`count(${heldIn(key, of.fields[key])})`));
  const found = await sql<{ rows: number; on: string | null; filled: number[] }>`
    select count(*) as rows, max(updated_at)::date as on, array[${counts}] as filled
    from (select * from ${sql.table(tableOf(of))}
      where county = ${county} and place >= ${from} and place < ${before} and ended_at is null limit ${SAMPLE}) as sample
  `.execute(work.tx);
  const row = found.rows[0];
  return new Map(fields.map((field, at) => [field, { rows: row?.rows ?? 0, filled: Number(row?.filled[at] ?? 0), on: row?.on ?? null }]));
}

export interface FieldFacts {
  readonly key: string;
  readonly known: boolean;
  readonly where: Text | null;
  readonly rows: number | null;
  readonly filled: number | null;
  readonly on: string | null;
}

/** Per field of a design: known or not, from where, how full, how fresh. */
export async function factsOfFields(work: Work, design: Design, added: readonly KnownField[], place: string): Promise<FieldFacts[]> {
  const { columns } = layoutOfDesign(work, design, added, '');
  const ledger = design.subject === null ? undefined : findTemplate(design.subject);
  const wanted = Map.groupBy(
    columns.flatMap((each) => (each.home === undefined ? [] : [each.home])),
    (each) => each.register,
  );
  const coverage = new Map<string, Map<string, Coverage>>();
  for (const [name, homes] of wanted) {
    const register = work.dictionary.registers.get(name);
    if (register !== undefined) coverage.set(name, await coverageOf(work, register, [...new Set(homes.map((each) => each.field))], place));
  }
  const choices = ledger === undefined ? knownForFigures(work, added) : knownForPeople(work, ledger, added);
  return columns.map((column): FieldFacts => {
    const choice = choices.find((each) => isChoice(each, column));
    const full = column.home === undefined ? undefined : coverage.get(column.home.register)?.get(column.home.field);
    return {
      key: column.key,
      known: column.from !== 'new' && choice !== undefined,
      where: choice?.where ?? null,
      rows: full?.rows ?? null,
      filled: full?.filled ?? null,
      on: full?.on ?? null,
    };
  });
}

const isChoice = (choice: KnownChoice, field: DesignField): boolean => choice.from === field.from && choice.name === field.name;

/** Fields of the design that nobody can fill for these lines: an entry of another register, a fact that is no longer published. */
export function unfitFields(work: Work, design: Design, added: readonly KnownField[]): DesignField[] {
  const ledger = design.subject === null ? undefined : findTemplate(design.subject);
  const choices = ledger === undefined ? knownForFigures(work, added) : knownForPeople(work, ledger, added);
  return design.fields.filter((field) => field.from !== 'new' && !choices.some((each) => isChoice(each, field)));
}
