import { captionsOf } from './captions.ts';
import { basicFields, type FirstHour } from './first-hour.ts';
import type { LedgerKind } from './ledgers.ts';
import type { CellTruth, RowTruth } from './types.ts';

/** What a filled ledger should say of one record. */
export interface Expected {
  readonly record: string;
  /** Whether the workbook tells who it is; where it does not, leaving the row out is as right as asking. */
  readonly decided: boolean;
  /** By field. Nothing accepted: the cell should be empty. */
  readonly cells: Readonly<Record<string, { readonly accepted: readonly unknown[]; readonly mayBeEmpty: boolean }>>;
}

/** Rows about bodies and places need no person. */
const withoutPerson: ReadonlySet<LedgerKind> = new Set(['T21', 'T23', 'T25', 'T26']);

const isValue = (truth: CellTruth | undefined): boolean =>
  truth !== undefined && truth !== null && !(typeof truth === 'object' && ('fault' in truth || 'unplaced' in truth));

type Cell = Expected['cells'][string];

const exactly = (value: unknown): Cell => ({ accepted: [value], mayBeEmpty: false });

const firstOf = (value: CellTruth): unknown => (typeof value === 'object' && value !== null && 'values' in value ? value.values[0] : value);

/** Marital codes of the same first digit say the same, one of them less. */
function wider(field: string, values: readonly string[], current: string): readonly string[] {
  return field === 'maritalStatus' ? [current, ...values.filter((value) => value.charAt(0) === current.charAt(0))] : [current];
}

/**
 * The rows of a ledger after all 26 workbooks came in: a basic fact is what the newest ledger says of it, everything else what this
 * ledger says; a refused cell may be filled from another ledger that tells the same, and must not be filled with anything else.
 */
export function expectedRows(hour: FirstHour, ledger: LedgerKind): Expected[] {
  const { files, truth } = hour;
  const file = files.find((one) => one.truth.ledger === ledger);
  if (file === undefined) throw new Error(`no workbook of ${ledger}`);
  const facts = new Map(truth.facts.map((fact) => [`${fact.person} ${fact.field}`, fact]));
  const persons = new Map(truth.persons.map((person) => [person.person, person]));
  const told = everythingTold(hour);
  const others = (key: string): CellTruth[] => (told.get(key) ?? []).filter((one) => one.ledger !== ledger).map(({ value }) => value);
  const short = (value: CellTruth | undefined): CellTruth | undefined =>
    typeof value === 'string' && value.startsWith(truth.addressPrefix) ? value.slice(truth.addressPrefix.length) : value;
  const cellOf = (rows: readonly RowTruth[], field: string): Cell => {
    const { person = '' } = rows[0] ?? {};
    const known = persons.get(person);
    const aboutHome = ledger === 'T25' && field !== 'phone';
    if (known !== undefined && (['name', 'headName', 'leaderName'].includes(field) || (field === 'landlordName' && ledger === 'T25')))
      return exactly(known.name); // the landlord of T03 is somebody else than the person of the row
    const own = rows.map(({ cells }) => cells[field]).find(isValue);
    if (known !== undefined && field === 'identityNumber' && known.appearances.some(({ knownBy }) => knownBy === 'number'))
      return exactly(known.identityNumber);
    const fact = aboutHome ? undefined : facts.get(`${person} ${field}`);
    if (fact !== undefined && basicFields.has(field))
      return {
        accepted: wider(
          field,
          fact.values.map(({ value }) => value),
          fact.current,
        ),
        mayBeEmpty: false,
      };
    if (own !== undefined) return exactly(field === 'currentAddress' ? short(own) : field === 'phone' ? firstOf(own) : own);
    return { accepted: person === '' || aboutHome ? [] : others(`${person} ${field}`), mayBeEmpty: true };
  };
  return [...Map.groupBy(file.truth.rows, ({ record }) => record)].map(([record, rows]) => ({
    record,
    decided: withoutPerson.has(ledger) || rows.some(({ knownBy }) => knownBy !== 'nothing'),
    cells: Object.fromEntries(captionsOf(ledger).map(({ field }) => [field, cellOf(rows, field)])),
  }));
}

interface Told {
  readonly ledger: LedgerKind;
  readonly value: CellTruth;
}

const toldIn = new WeakMap<FirstHour, ReadonlyMap<string, readonly Told[]>>();

/** What ledgers say of a person under a field; a program that knows it from another ledger may fill it in. Made once. */
function everythingTold(hour: FirstHour): ReadonlyMap<string, readonly Told[]> {
  const known = toldIn.get(hour);
  if (known !== undefined) return known;
  const told = new Map<string, Told[]>();
  for (const { truth } of hour.files) {
    if (truth.ledger === 'T25') continue;
    for (const { person, knownBy, cells } of truth.rows) {
      if (person === '' || knownBy === 'nothing') continue;
      for (const [field, value] of Object.entries(cells)) {
        if (!isValue(value)) continue;
        const key = `${person} ${field}`;
        const list = told.get(key);
        if (list === undefined) told.set(key, [{ ledger: truth.ledger, value }]);
        else list.push({ ledger: truth.ledger, value });
      }
    }
  }
  toldIn.set(hour, told);
  return told;
}
