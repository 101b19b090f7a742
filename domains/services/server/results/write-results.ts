import { type Refusal, type Register, isRefusal, placeRange, snake, tableOf } from '@linli/kernel/model';
import {
  type PlatformWork,
  type NewRow,
  type Origin,
  type PendingChange,
  type Stored,
  type TakenCase,
  applyChanges,
  insertRows,
  moveWall,
  newId,
  sql,
} from '@linli/kernel/server';
import type { Doing, Writing } from '../../model/results/rule.ts';
import { writingsFor } from '../../model/results/facts.ts';
import { resultOf } from '../../model/results/result-of.ts';
import { issueDocuments, nextNumbers } from './documents.ts';
import { type AnswersOf, loadGranted } from './granted.ts';
import { type Granted, valuesOf } from './values.ts';

/** What a result did to a row: a register that "keeps" makes the first row or changes the one that stands. */
export type Done = Exclude<Doing, 'keep'>;

export interface WrittenRow {
  readonly granted: Granted;
  readonly register: string;
  readonly record: string;
  readonly does: Done;
}

interface Pending {
  readonly granted: Granted;
  readonly writing: Writing;
}

const originOf = (work: PlatformWork, { id, itemName, number }: Granted): Origin => ({
  kind: 'desk',
  id,
  on: work.today,
  label: `${itemName} ${number}`,
});

/**
 * Opens the county to what is written: who decides may not keep these registers by the everyday rights, the decision itself is the right.
 * It stays open until the transaction ends, because the entry of the trail, written last, has to see every row (as `openCounty` of residents).
 */
export async function openForResults(work: PlatformWork, county: string, registers: readonly string[]): Promise<void> {
  const [place, placeEnd] = placeRange(county);
  const names = [...new Set([...registers, 'residents.person', 'services.application', 'services.result-document'])];
  const joined = (own: readonly string[]): string[] => [...new Set([...own, ...names])];
  await moveWall(work.tx, ({ read, write }) => ({
    place,
    placeEnd,
    read: joined(read),
    write: joined(write),
    holder: '',
    departments: [],
  }));
}

/** Writes what was granted to its registers and makes the documents, for all applications of a batch at once. */
export async function writeResults(work: PlatformWork, cases: readonly TakenCase[], answersOf: AnswersOf): Promise<Refusal | undefined> {
  for (const [county, own] of Map.groupBy(cases, (each) => each.county)) {
    const registers = own.flatMap(({ values }) => resultOf(String(values['itemCode'])).writes.map(({ register }) => register));
    await openForResults(work, county, registers);
    const numbers = await nextNumbers(work, county, own.map(({ id }) => id)); // prettier-ignore
    const granted = await loadGranted(work, county, own, { answersOf, numbers });
    if (isRefusal(granted)) return granted;
    const written = await writeRows(work, county, granted);
    await rememberRows(work, written);
    await issueDocuments(work, granted);
  }
  return undefined;
}

/** Register after register; a row that two writings mean is written in turns, so that the second sees what the first made. */
async function writeRows(work: PlatformWork, county: string, all: readonly Granted[]): Promise<WrittenRow[]> {
  const pending = all.flatMap((granted) =>
    writingsFor(resultOf(granted.itemCode), granted.answers).map((writing): Pending => ({ granted, writing })),
  );
  const written: WrittenRow[] = [];
  for (const [name, own] of Map.groupBy(pending, ({ writing }) => writing.register)) {
    const of = work.dictionary.registers.get(name);
    if (of === undefined) throw new Error(`A result is written to "${name}", which nobody declares.`);
    let rest: readonly Pending[] = own;
    while (rest.length > 0) {
      const turn = new Map<unknown, Pending>();
      for (const each of rest) {
        const row = each.writing.does === 'add' ? each : keyOf(of, each);
        if (!turn.has(row)) turn.set(row, each);
      }
      const now = new Set(turn.values());
      written.push(...(await writeTurn(work, county, of, [...now])));
      rest = rest.filter((each) => !now.has(each));
    }
  }
  return written;
}

const keyOf = (of: Register, { granted, writing }: Pending): string => {
  const values = valuesOf(of, writing, granted);
  return JSON.stringify(writing.key.map((key) => values[key] ?? null));
};

/** The rows in force that some writings mean, by their key; locked. */
async function rowsMeant(work: PlatformWork, county: string, of: Register, pending: readonly Pending[]): Promise<Map<string, Stored>> {
  const persons = pending.flatMap(({ granted }) => granted.person ?? []);
  const [first] = pending;
  if (first === undefined || persons.length === 0) return new Map();
  const found = await sql<Stored>`
    select * from ${sql.table(tableOf(of))} where county = ${county} and person = any(${persons}::uuid[]) and ended_at is null order by id for update
  `.execute(work.tx);
  return new Map(found.rows.map((row) => [JSON.stringify(first.writing.key.map((key) => row[snake(key)] ?? null)), row]));
}

async function writeTurn(work: PlatformWork, county: string, of: Register, pending: readonly Pending[]): Promise<WrittenRow[]> {
  const there = await rowsMeant(work, county, of, pending.filter(({ writing }) => writing.does !== 'add')); // prettier-ignore
  const rows: NewRow[] = [];
  const changes: PendingChange[] = [];
  const written: WrittenRow[] = [];
  for (const each of pending) {
    const { granted, writing } = each;
    const before = writing.does === 'add' ? undefined : there.get(keyOf(of, each));
    const origin = originOf(work, granted);
    if (before !== undefined) {
      const values = writing.does === 'end' ? {} : valuesOf(of, writing, granted, before);
      const origins = Object.fromEntries(Object.keys(values).map((key) => [key, origin]));
      const end = writing.does === 'end' ? { end: { reason: `${granted.itemName} ${granted.number}` } } : {};
      changes.push({ before, change: { id: String(before['id']), values, origins, ...end, note: { '#application': granted.id } } });
      written.push({ granted, register: of.name, record: String(before['id']), does: writing.does === 'end' ? 'end' : 'change' });
    } else if (writing.does === 'add' || writing.does === 'keep') {
      const id = newId();
      const place = writing.fields['person'] === undefined ? granted.place : granted.home;
      rows.push({ id, place, values: valuesOf(of, writing, granted), origins: { '*': origin } });
      written.push({ granted, register: of.name, record: id, does: 'add' });
    }
  }
  await insertRows(work, of, rows);
  await applyChanges(work, of, changes);
  return written;
}

/** So that the application shows where its result stands. */
async function rememberRows({ tx }: PlatformWork, written: readonly WrittenRow[]): Promise<void> {
  if (written.length === 0) return;
  const rows = written.map(({ granted: { id, county, place, department, holder }, register, record, does }) => ({
    county,
    application: id,
    register,
    record,
    does,
    place,
    department,
    holder,
  }));
  await sql`
    insert into services.result_row (county, application, register, record, does, place, department, holder)
    select x.county, x.application, x.register, x.record, x.does, x.place, x.department, x.holder
    from json_to_recordset(${JSON.stringify(rows)}::json) as x(county text, application uuid, register text, record uuid, does text, place text, department text, holder text)
    on conflict (county, application, register, record) do update set does = excluded.does, ended = false
  `.execute(tx);
}
