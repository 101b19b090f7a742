import { type Work, applyChanges, findStored, sql } from '@linli/kernel/server';
import { Refused, type Text, refuse } from '@linli/kernel/model';
import { ledgerImport } from '../../model/registers/import.ts';
import type { Column, RowKind } from '../../model/reading/index.ts';
import type { LedgerId } from '../../model/templates/index.ts';
import type { Staging } from './staged.ts';

export interface SkippedRow {
  readonly row: number;
  readonly kind: RowKind;
  readonly text: string;
}

/** A found table as it is remembered for the screen: its columns with masked samples. */
export interface TableFacts {
  readonly no: number;
  readonly sheet: string;
  readonly title: string | null;
  readonly ledger: LedgerId | 'unknown';
  readonly score: number;
  readonly headerRow: number;
  readonly titles: readonly string[];
  readonly columns: readonly (Column & { readonly samples: readonly string[]; readonly filled: number; readonly faults: number })[];
  readonly skipped: readonly SkippedRow[];
  readonly firstRow: number | null;
  readonly lastRow: number | null;
  readonly rows: number;
}

export interface Counts {
  readonly rows: number;
  readonly new: number;
  readonly known: number;
  readonly changed: number;
  readonly conflict: number;
  readonly possible: number;
  readonly elsewhere: number;
  readonly fault: number;
  readonly duplicate: number;
  readonly skipped: number;
  readonly faultyCells: number;
  readonly warnings: number;
  readonly openConflicts: number;
  readonly tray: number;
  readonly applied: number;
}

const noCounts: Counts = {
  rows: 0,
  new: 0,
  known: 0,
  changed: 0,
  conflict: 0,
  possible: 0,
  elsewhere: 0,
  fault: 0,
  duplicate: 0,
  skipped: 0,
  faultyCells: 0,
  warnings: 0,
  openConflicts: 0,
  tray: 0,
  applied: 0,
};

export interface SheetFacts {
  readonly name: string;
  readonly rows: number;
  readonly tables: number;
  readonly hidden: boolean;
}

/** Table no -> place of the column -> entry or null, as the clerk decided. */
export type ChosenColumns = Readonly<Record<string, Readonly<Record<string, string | null>>>>;

export interface Progress {
  /** Lines applied: first and last of each batch, in the order in which they were committed. */
  readonly done?: readonly (readonly [first: number, last: number])[];
  /** What an undo left as it was. */
  readonly kept?: readonly {
    readonly register: string;
    readonly record: string;
    readonly title: string;
    readonly why: Text;
    readonly fields: readonly string[];
  }[];
  readonly more?: number;
}

export interface Detail {
  readonly county: string;
  readonly import: string;
  readonly place: string;
  readonly salt: Buffer;
  readonly tables: readonly TableFacts[];
  readonly sheets: readonly SheetFacts[];
  readonly counts: Counts;
  readonly chosen: ChosenColumns;
  readonly refusal: { readonly sentence: Text } | null;
  readonly job: string | null;
  readonly progress: Progress;
  readonly created_at: string;
  readonly ledger: LedgerId | null;
}

export async function findDetail(work: Pick<Work, 'tx'>, county: string, importId: string): Promise<Detail | undefined> {
  const found = await sql<
    Omit<Detail, 'counts'> & { counts: Partial<Counts> }
  >`select county, import, place, salt, tables, sheets, counts, chosen, refusal, job, progress, created_at, ledger from ledgers.import_detail where county = ${county} and import = ${importId}::uuid`.execute(
    work.tx,
  );
  const row = found.rows[0];
  return row === undefined ? undefined : { ...row, counts: { ...noCounts, ...row.counts } };
}

export const unknownImport = () =>
  refuse('unknown', 'no-such-import', {
    zh: '没有找到这次导入，或者它不在您的范围内。',
    en: 'There is no such import, or it lies outside your area.',
  });

export async function getDetail(work: Pick<Work, 'tx'>, county: string, importId: string): Promise<Detail> {
  const found = await findDetail(work, county, importId);
  if (found === undefined) throw new Refused(unknownImport());
  return found;
}

export const stagingOf = (detail: Detail, keys: Staging['keys']): Staging => ({
  county: detail.county,
  importId: detail.import,
  place: detail.place,
  salt: detail.salt,
  keys,
});

/** Notes a batch as done, in its own transaction; two lanes may do so at once. */
export async function noteDone(
  work: Pick<Work, 'tx'>,
  detail: Pick<Detail, 'county' | 'import'>,
  first: number,
  last: number,
): Promise<void> {
  await sql`
    update ledgers.import_detail set progress = jsonb_set(progress, '{done}', coalesce(progress->'done', '[]'::jsonb) || ${JSON.stringify([[first, last]])}::jsonb)
    where county = ${detail.county} and import = ${detail.import}::uuid
  `.execute(work.tx);
}

type DetailPatch = Partial<Pick<Detail, 'tables' | 'sheets' | 'counts' | 'chosen' | 'refusal' | 'job' | 'progress'>>;

export async function changeDetail(work: Pick<Work, 'tx'>, detail: Pick<Detail, 'county' | 'import'>, patch: DetailPatch): Promise<void> {
  const sets = Object.entries(patch).map(([name, value]) =>
    name === 'job'
      ? sql`job = ${value as string | null}::uuid`
      : sql`${sql.ref(name)} = ${value === null ? null : JSON.stringify(value)}::jsonb`,
  );
  if (sets.length === 0) return;
  await sql`update ledgers.import_detail set ${sql.join(sets)} where county = ${detail.county} and import = ${detail.import}::uuid`.execute(
    work.tx,
  );
}

/** Moves the import itself, the row that lists and screens show. */
export async function changeImport(work: Work, importId: string, values: Readonly<Record<string, unknown>>): Promise<void> {
  const before = await findStored(work, ledgerImport, importId, true);
  if (before === undefined) throw new Refused(unknownImport());
  await applyChanges(work, ledgerImport, [{ change: { id: importId, values }, before }]);
}

export const stateOf = async (work: Work, importId: string): Promise<string> => {
  const stored = await findStored(work, ledgerImport, importId);
  if (stored === undefined) throw new Refused(unknownImport());
  return String(stored['state']);
};
