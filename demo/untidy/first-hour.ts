import type { Person, Population } from '../people/types.ts';
import { createRandom } from '../shared/random.ts';
import { generateUntidy } from './generate.ts';
import { type LedgerKind, ledgerKinds } from './ledgers.ts';
import type { CellTruth, RowTruth, Truth, UntidyFile } from './types.ts';

export interface FirstHourOptions {
  readonly population: Population;
  readonly seed: string;
}

/** Where somebody stands in one ledger. */
export interface Appearance extends Pick<RowTruth, 'sheet' | 'row' | 'knownBy' | 'record'> {
  readonly ledger: LedgerKind;
  readonly asOf: string;
}

export interface KnownPerson {
  readonly person: string;
  readonly name: string;
  readonly birthDate: string;
  readonly identityNumber: string;
  /** Oldest ledger first. */
  readonly appearances: readonly Appearance[];
}

/** One basic fact of a person in all ledgers that tell it. */
export interface KnownFact {
  readonly person: string;
  readonly field: string;
  /** Oldest ledger first; addresses from the estate or street downwards; of two phones the first. */
  readonly values: readonly { readonly ledger: LedgerKind; readonly asOf: string; readonly value: string }[];
  /** What the newest ledger says. */
  readonly current: string;
  readonly disagrees: boolean;
}

interface Spot {
  readonly ledger: LedgerKind;
  readonly sheet: string;
  readonly row: number;
  readonly person: string;
  /** Canonical name, or the whole header of a column that is none of the ledger's. */
  readonly field: string;
}

export interface FirstHourTruth {
  readonly place: string;
  readonly seed: string;
  /** What every address of the place begins with. */
  readonly addressPrefix: string;
  readonly persons: readonly KnownPerson[];
  readonly facts: readonly KnownFact[];
  readonly refused: readonly (Spot & { readonly fault: string; readonly written: string })[];
  readonly unplaced: readonly (Spot & { readonly text: string })[];
  readonly duplicates: readonly (Truth['duplicates'][number] & { readonly ledger: LedgerKind })[];
  readonly mustNotMerge: Truth['mustNotMerge'];
}

export interface FirstHour {
  /** T01 to T26. */
  readonly files: readonly UntidyFile[];
  readonly truth: FirstHourTruth;
}

/** Hands that are always the same, so that numbers ruined by a spreadsheet and a file with every bad habit are never lacking. */
const fixed: readonly (readonly [LedgerKind, number])[] = [
  ['T01', 15],
  ['T16', 9],
  ['T19', 7],
];
/** The other ledgers with many rows, on which every described clerk has something to spoil. */
const large: readonly LedgerKind[] = ['T02', 'T03', 'T04', 'T06', 'T09', 'T10', 'T11', 'T13', 'T15', 'T17', 'T18', 'T20', 'T24'];

/** Every ledger a hand of its own: the sixteen described clerks have the large ones, mixtures the others. */
function drawClerks({ population, seed }: FirstHourOptions): ReadonlyMap<LedgerKind, number> {
  const random = createRandom(`${seed}/first-hour/${population.place}`);
  const given = new Map(fixed);
  const small = ledgerKinds.filter((ledger) => !given.has(ledger) && !large.includes(ledger));
  const taken = new Set(given.values());
  const free = ledgerKinds.map((_, variant) => variant).filter((variant) => !taken.has(variant));
  for (const [at, ledger] of [...random.shuffled(large), ...random.shuffled(small)].entries()) given.set(ledger, free[at] ?? at);
  return given;
}

/** Fields that say the same of a person wherever they stand. */
export const basicFields: ReadonlySet<string> = new Set(
  'sex ethnicGroup birthDate registeredAddress currentAddress phone maritalStatus education politicalStatus employer gridCode livingSituation careAbility'.split(
    ' ',
  ),
);

/** A let home's address, and its grid, are not its owner's. */
const aboutTheHome = (ledger: LedgerKind, field: string): boolean => ledger === 'T25' && field !== 'phone';

function factText(truth: CellTruth | undefined, prefix: string): string | undefined {
  if (typeof truth === 'string') return truth.startsWith(prefix) ? truth.slice(prefix.length) : truth;
  return typeof truth === 'object' && truth !== null && 'values' in truth ? truth.values[0] : undefined;
}

/** 初婚 is a kind of 已婚: no disagreement. */
const sameFact = (field: string, a: string, b: string): boolean =>
  a === b || (field === 'maritalStatus' && a.charAt(0) === b.charAt(0) && (a.endsWith('0') || b.endsWith('0')));

function collectFacts(truths: readonly Truth[], prefix: string): KnownFact[] {
  const found = new Map<string, { person: string; field: string; values: KnownFact['values'][number][] }>();
  for (const { ledger, asOf, rows } of truths) {
    for (const { person, knownBy, cells } of rows) {
      if (person === '' || knownBy === 'nothing') continue;
      for (const field of basicFields) {
        const value = aboutTheHome(ledger, field) ? undefined : factText(cells[field], prefix);
        if (value === undefined) continue;
        const fact = found.get(`${person} ${field}`) ?? { person, field, values: [] };
        fact.values.push({ ledger, asOf, value });
        found.set(`${person} ${field}`, fact);
      }
    }
  }
  return [...found.values()].map(({ person, field, values }) => {
    const current = values.at(-1)?.value ?? '';
    return { person, field, values, current, disagrees: values.some(({ value }) => !sameFact(field, value, current)) };
  });
}

function collectPersons(population: Population, truths: readonly Truth[]): KnownPerson[] {
  const appearances = new Map<string, Appearance[]>();
  for (const { ledger, asOf, rows } of truths) {
    for (const { person, sheet, row, knownBy, record } of rows) {
      if (person === '') continue;
      const list = appearances.get(person) ?? [];
      list.push({ ledger, asOf, sheet, row, knownBy, record });
      appearances.set(person, list);
    }
  }
  const everybody: readonly Person[] = population.households.flatMap(({ members }) => members);
  return everybody.flatMap(({ key, name, birthDate, identityNumber }) => {
    const list = appearances.get(key);
    return list === undefined ? [] : [{ person: key, name, birthDate, identityNumber, appearances: list }];
  });
}

function collectSpots(truths: readonly Truth[]): Pick<FirstHourTruth, 'refused' | 'unplaced'> {
  const refused: FirstHourTruth['refused'][number][] = [];
  const unplaced: FirstHourTruth['unplaced'][number][] = [];
  for (const { ledger, rows } of truths) {
    for (const { sheet, row, person, cells } of rows) {
      for (const [field, truth] of Object.entries(cells)) {
        if (typeof truth !== 'object' || truth === null) continue;
        const spot = { ledger, sheet, row, person, field };
        if ('fault' in truth) refused.push({ ...spot, ...truth });
        else if ('unplaced' in truth) unplaced.push({ ...spot, text: truth.unplaced });
      }
    }
  }
  return { refused, unplaced };
}

function collectPairs(truths: readonly Truth[]): Truth['mustNotMerge'] {
  const pairs = truths.flatMap(({ mustNotMerge }) => mustNotMerge);
  return [...new Map(pairs.map((pair) => [`${pair.a} ${pair.b}`, pair])).values()];
}

/**
 * What a community has in its drawers when it begins: its 26 ledgers, each kept by another hand and for another day, and the truth about
 * all of them together. The volunteers' ledger has no identity numbers: birthdays must do. The same options give the same bytes.
 */
export function generateFirstHour(options: FirstHourOptions): FirstHour {
  const { population, seed } = options;
  const clerks = drawClerks(options);
  const files = ledgerKinds.map((ledger) =>
    generateUntidy({ population, ledger, variant: clerks.get(ledger) ?? 0, seed, withoutNumbers: ledger === 'T20' }),
  );
  const truths = files.map(({ truth }) => truth).toSorted((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0));
  const home = population.households[0]?.dwelling;
  const addressPrefix = home === undefined ? '' : home.address.slice(0, home.address.length - home.shortAddress.length);
  return {
    files,
    truth: {
      place: population.place,
      seed,
      addressPrefix,
      persons: collectPersons(population, truths),
      facts: collectFacts(truths, addressPrefix),
      ...collectSpots(truths),
      duplicates: truths.flatMap(({ ledger, duplicates }) => duplicates.map((one) => ({ ...one, ledger }))),
      mustNotMerge: collectPairs(truths),
    },
  };
}
