import { type Register, fieldsOf, snake, tableOf } from '@linli/kernel/model';
import { type Stored, type Work, sql } from '@linli/kernel/server';
import type { PastStep, UndoCase } from '../../model/undo.ts';
import { type MadeBy, idMaker } from '../imports/ids.ts';

const APPLYING = ['ledgers.apply-import', 'ledgers.place-tray-column'] as const;
const SHARING = 'residents.share-records';
export const UNDOING = 'ledgers.undo-import';

/** Audit entries of an import, by what they were. */
export interface Entries {
  readonly applied: ReadonlySet<string>;
  readonly shared: ReadonlySet<string>;
  readonly undone: ReadonlySet<string>;
}

export async function entriesOf(work: Work, county: string, importId: string): Promise<Entries> {
  const found = await sql<{ id: string; operation: string }>`
    select id, operation from kernel.audit_entry where county = ${county} and register = 'ledgers.import' and record = ${importId}::uuid and operation = any(${[...APPLYING, SHARING, UNDOING]}::text[])
  `.execute(work.tx);
  const of = (...operations: readonly string[]): Set<string> =>
    new Set(found.rows.filter((row) => operations.includes(row.operation)).map((row) => row.id));
  return { applied: of(...APPLYING), shared: of(SHARING), undone: of(UNDOING) };
}

export interface Touched {
  readonly register: string;
  readonly record: string;
}

/** Records that one step of the import made or changed. The import's own registers are left out. */
export async function touchedRecords(work: Work, county: string, entry: string): Promise<Touched[]> {
  const found = await sql<Touched>`
    select distinct register, record from kernel.change where county = ${county} and entry = ${entry}::uuid and register not in ('ledgers.import', 'ledgers.tray') order by register, record
  `.execute(work.tx);
  return found.rows;
}

export async function countTouched(work: Work, county: string, entries: ReadonlySet<string>): Promise<{ made: number; changed: number }> {
  if (entries.size === 0) return { made: 0, changed: 0 };
  const found = await sql<{ made: number; changed: number }>`
    select count(*) filter (where action = 'create') as made, count(*) filter (where action = 'change') as changed from kernel.change
    where county = ${county} and entry = any(${[...entries]}::uuid[]) and register not in ('ledgers.import', 'ledgers.tray')
  `.execute(work.tx);
  return found.rows[0] ?? { made: 0, changed: 0 };
}

interface StepRow {
  readonly record: string;
  readonly version: number;
  readonly entry: string;
  readonly action: PastStep['action'];
  readonly values: Record<string, unknown>;
  readonly place: string;
}

export interface PastRecord extends UndoCase {
  readonly stored: Stored | undefined;
}

const kinds: readonly MadeBy[] = ['person', 'household', 'residence', 'status', 'dwelling', 'tray'];

/** Rows in force that point to these and that this import did not make. */
async function referencedByOthers(
  work: Work,
  county: string,
  importId: string,
  register: string,
  ids: readonly string[],
): Promise<Set<string>> {
  const own = kinds.map((kind) => idMaker(importId, kind)(0).slice(0, -8));
  const found = new Set<string>();
  for (const of of work.dictionary.registers.values()) {
    if (of.domain === 'ledgers') continue;
    for (const [key, field] of fieldsOf(of)) {
      if (field.kind !== 'reference' || field.to !== register) continue;
      const rows = await sql<{
        id: string;
        target: string;
      }>`select id, ${sql.ref(snake(key))} as target from ${sql.table(tableOf(of))} where county = ${county} and ended_at is null and ${sql.ref(snake(key))} = any(${[...ids]}::uuid[])`.execute(
        work.tx,
      );
      for (const { id, target } of rows.rows) if (!own.some((prefix) => id.startsWith(prefix))) found.add(target);
    }
  }
  return found;
}

/** Everything that an undo must know of some records of one register; locked when it is going to write. */
export async function pastOf(
  work: Work,
  county: string,
  importId: string,
  of: Register,
  ids: readonly string[],
  entries: Entries,
  lock: boolean,
): Promise<Map<string, PastRecord>> {
  const stored =
    await sql<Stored>`select * from ${sql.table(tableOf(of))} where county = ${county} and id = any(${[...ids]}::uuid[]) ${sql.raw(lock ? 'order by id for update' : '')}`.execute(
      work.tx,
    );
  const steps =
    await sql<StepRow>`select record, version, entry, action, values, place from kernel.change where county = ${county} and register = ${of.name} and record = any(${[...ids]}::uuid[]) order by record, version`.execute(
      work.tx,
    );
  const referenced = await referencedByOthers(work, county, importId, of.name, ids);
  const by = (entry: string): PastStep['by'] => (entries.applied.has(entry) ? 'import' : entries.undone.has(entry) ? 'undo' : 'others');
  const past = new Map(ids.map((id) => [id, [] as PastStep[]]));
  for (const row of steps.rows)
    if (!entries.shared.has(row.entry))
      past.get(row.record)?.push({ version: row.version, by: by(row.entry), action: row.action, values: row.values, place: row.place });
  const rows = new Map(stored.rows.map((row) => [String(row['id']), row]));
  return new Map(
    ids.map((id) => [
      id,
      { stored: rows.get(id), steps: past.get(id) ?? [], ended: rows.get(id)?.['ended_at'] !== null, referenced: referenced.has(id) },
    ]),
  );
}
