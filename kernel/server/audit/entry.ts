import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';

/** One operation that somebody ran, refused ones included. Written by the kernel in the same transaction. */
export interface AuditEntry {
  readonly id: string;
  readonly county: string;
  readonly at: string;
  readonly account: string | null;
  readonly post: string | null;
  readonly actorName: string | null;
  readonly role: string | null;
  readonly place: string;
  readonly operation: string;
  readonly register?: string | null;
  readonly record?: string | null;
  /** `done`, or the code of the refusal. */
  readonly outcome: string;
  readonly purpose?: string | null;
  readonly details?: unknown;
  /** Network address of the caller. */
  readonly address?: string | null;
  readonly changes: number;
  /** Where rows of the register belong to departments: whose rows these were; empty where they were several's or only read. */
  readonly department?: string | null;
}

/** The digest of an entry's changes, computed by the database over what it really keeps. */
async function digestOfChanges(tx: Tx, county: string, entry: string): Promise<string | null> {
  const found = await sql<{ digest: Buffer | null }>`
    select sha256(convert_to(string_agg(concat_ws('|', register, record, version, place, action, values::text), E'\n' order by register, record, version), 'UTF8')) as digest
    from kernel.change where county = ${county} and entry = ${entry}::uuid
  `.execute(tx);
  const digest = found.rows[0]?.digest;
  return digest ? `\\x${digest.toString('hex')}` : null;
}

export async function writeEntry(tx: Tx, entry: AuditEntry): Promise<void> {
  const digest = entry.changes === 0 ? null : await digestOfChanges(tx, entry.county, entry.id);
  await sql`
    insert into kernel.audit_entry (county, id, at, account, post, actor_name, role, place, operation, register, record, outcome, purpose, details, address, changes, changes_digest, department)
    values (${entry.county}, ${entry.id}::uuid, ${entry.at}, ${entry.account}::uuid, ${entry.post}::uuid, ${entry.actorName}, ${entry.role}, ${entry.place}, ${entry.operation},
      ${entry.register ?? null}, ${entry.record ?? null}::uuid, ${entry.outcome}, ${entry.purpose ?? null}, ${JSON.stringify(entry.details ?? {})}::jsonb, ${entry.address ?? null}, ${entry.changes}, ${digest}::bytea, ${entry.department ?? null})
  `.execute(tx);
}
