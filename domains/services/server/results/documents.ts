import { randomBytes } from 'node:crypto';
import { type Register, tableOf } from '@linli/kernel/model';
import {
  type PlatformWork,
  type RunningNumbers,
  type Stored,
  applyChanges,
  insertRows,
  newId,
  sql,
  takeNumbers,
} from '@linli/kernel/server';
import { resultDocument } from '../../model/results/registers/result-document.ts';
import { CHANCE_BYTES, codeFrom } from '../../model/results/verification.ts';
import { contentsOf } from '../catalogue.ts';
import type { Granted } from './values.ts';
import { officeOf } from './office.ts';

const documentNumbers: RunningNumbers = { table: 'services.document_number', period: 'year', gaps: 'none' };

/** Running numbers of a county's documents, by application: `610921-2026-000123`. */
export async function nextNumbers(work: PlatformWork, county: string, applications: readonly string[]): Promise<Map<string, string>> {
  const first = await takeNumbers(work, documentNumbers, county, applications.length);
  const year = work.today.slice(0, 4);
  return new Map(applications.map((id, at) => [id, `${county}-${year}-${String(first + at).padStart(6, '0')}`]));
}

/** Until when a result holds, if it holds for a time only. */
const UNTIL = ['validUntil', 'until', 'permitUntil'] as const;

const untilOf = ({ facts }: Granted): string | null => {
  const found = UNTIL.map((key) => facts[key]).find((value) => typeof value === 'string');
  return typeof found === 'string' ? found : null;
};

const documentsHere = ({ dictionary }: PlatformWork): Register => dictionary.registers.get(resultDocument.name) ?? resultDocument;

export async function issueDocuments(work: PlatformWork, all: readonly Granted[]): Promise<void> {
  const [first] = all;
  if (first === undefined) return;
  const contents = await contentsOf(work, first.county, [...new Set(all.map(({ item }) => item))]);
  const offices = await officeOf(work, all.map(({ id, place, department, decider }) => ({ id, place, department, decider }))); // prettier-ignore
  await insertRows(
    work,
    documentsHere(work),
    all.map((granted) => ({
      id: newId(),
      place: granted.place,
      origins: { '*': { kind: 'desk', id: granted.id, on: work.today, label: `${granted.itemName} ${granted.number}` } },
      values: {
        number: granted.known.document,
        application: granted.id,
        itemCode: granted.itemCode,
        itemName: granted.itemName,
        document: contents.get(granted.item)?.result.zh ?? granted.itemName,
        person: granted.person,
        name: granted.known.name,
        holder: granted.holder,
        department: granted.department,
        office: offices.get(granted.id) ?? '',
        issuedOn: work.today,
        validUntil: untilOf(granted),
        state: 'valid',
        code: codeFrom(granted.county, randomBytes(CHANCE_BYTES)),
      },
    })),
  );
}

/** What an application that is taken up again had brought about: documents revoked, rows that it made ended. */
export async function takeBackResults(work: PlatformWork, county: string, applications: readonly string[], reason: string): Promise<void> {
  const of = documentsHere(work);
  const documents = await sql<Stored>`
    select * from services.result_document where county = ${county} and application = any(${[...applications]}::uuid[]) and state = 'valid' for update
  `.execute(work.tx);
  await applyChanges(
    work,
    of,
    documents.rows.map((before) => ({
      before,
      change: { id: String(before['id']), values: { state: 'revoked', revokedOn: work.today, revokeReason: reason } },
    })),
  );
  const made = await sql<{ register: string; record: string }>`
    update services.result_row set ended = true where county = ${county} and application = any(${[...applications]}::uuid[]) and does = 'add' and not ended
    returning register, record
  `.execute(work.tx);
  for (const [name, own] of Map.groupBy(made.rows, ({ register }) => register)) {
    const register = work.dictionary.registers.get(name);
    if (register === undefined) continue;
    const rows = await sql<Stored>`
      select * from ${sql.table(tableOf(register))}
      where county = ${county} and id = any(${own.map(({ record }) => record)}::uuid[]) and ended_at is null for update
    `.execute(work.tx);
    await applyChanges(work, register, rows.rows.map((before) => ({ before, change: { id: String(before['id']), end: { reason } } }))); // prettier-ignore
  }
}
