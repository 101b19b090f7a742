import { type Actor, decidePlace, decideRight, type Field, type Register, type RowOf } from '@linli/kernel/model';
import type { DictionaryEntry, FilledCell, FilledRow } from '../wire.ts';

/** Where a typed gap is saved. */
export interface GapHome {
  readonly entry: string;
  readonly register: Register;
  readonly key: string;
  readonly field: Field;
}

const PERSON = 'residents.person';

/** The homes of a ledger's columns by their place, for those whose facts this post may write. */
export function gapHomes(
  columns: readonly { readonly entry: string | null }[],
  entries: readonly DictionaryEntry[],
  registers: ReadonlyMap<string, Register>,
  actor: Actor,
): (GapHome | undefined)[] {
  return columns.map(({ entry }) => {
    const known = entries.find((each) => each.entry === entry);
    const register = registers.get(known?.register ?? '');
    const key = known?.field ?? '';
    const field = register?.fields[key];
    if (entry === null || register === undefined || field === undefined || register.writtenBy === 'operations') return undefined;
    return decideRight(actor, register, 'write') === undefined ? { entry, register, key, field } : undefined;
  });
}

/** Can this empty cell be typed here? Its row must be within the post's own place. */
export function isGap(cell: FilledCell, home: GapHome | undefined, row: FilledRow, actor: Actor): home is GapHome {
  if (cell.origin !== 'empty' || home === undefined) return false;
  const kept = row.records[home.register.name] ?? row.records[PERSON];
  return kept != null && decidePlace(actor, kept.place) === undefined;
}

/** How a typed value reaches its register: a change of the record, or a new one for the person of the line. */
export type GapWrite =
  | {
      readonly method: 'patch';
      readonly id: string;
      readonly body: { readonly version: number; readonly values: Readonly<Record<string, unknown>> };
    }
  | {
      readonly method: 'post';
      readonly body: { readonly id: string; readonly place: string; readonly values: Readonly<Record<string, unknown>> };
    };

export function gapWrite(row: FilledRow, home: GapHome, value: unknown, newRowId: string): GapWrite | undefined {
  const record = row.records[home.register.name];
  const values = { [home.key]: value };
  if (record != null) return { method: 'patch', id: record.id, body: { version: record.version, values } };
  const person = row.records[PERSON];
  return person == null
    ? undefined
    : { method: 'post', body: { id: newRowId, place: person.place, values: { ...values, person: person.id } } };
}

/** Somebody saved first: did they fill this very fact, or only another? */
export const filledMeanwhile = (current: RowOf, key: string): boolean => {
  const value = current.values[key];
  return value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
};

/** The line as it stands after a gap was saved: the cell filled, the record with its new version. */
export function withSaved(row: FilledRow, column: number, home: GapHome, saved: RowOf, shown: string): FilledRow {
  const cell: FilledCell = {
    shown,
    value: saved.values[home.key],
    origin: 'typed',
    source: {
      register: home.register.name,
      id: saved.id,
      field: home.key,
      kind: 'desk',
      label: null,
      on: saved.updatedAt.slice(0, 10),
      import: null,
    },
  };
  return {
    ...row,
    records: { ...row.records, [home.register.name]: { id: saved.id, version: saved.version, place: saved.place } },
    cells: row.cells.map((each, at) => (at === column ? cell : each)),
  };
}
