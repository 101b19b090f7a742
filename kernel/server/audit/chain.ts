import { createHash } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { type Database, type Tx, asOwner } from '../db/database.ts';

/**
 * Entries are sealed into one hash chain per county, in batches, a second or so after they were written: writers never
 * queue for the chain. What is unsealed is selected as such, never by a high-water mark, so a slow transaction that
 * commits late is sealed late, not lost. Heads are anchored in a file outside the database.
 */

const FIRST = Buffer.alloc(32);
const BATCH = 5_000; // a batch seals in well under a second

const linkHash = (before: Buffer, no: number, body: string): Buffer =>
  createHash('sha256').update(before).update(`${no}\n${body}`).digest();

/** What the hash covers: everything but the seal, with the digest of the changes. */
const body = sql`concat_ws('|', id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), account, post, actor_name, role, place, operation, register, record, outcome, purpose, details::text, address, changes, encode(changes_digest, 'hex'))`;

async function headOf(tx: Tx, county: string): Promise<{ no: number; hash: Buffer }> {
  const found = await sql<{
    sealed_no: number;
    sealed_hash: Buffer;
  }>`select sealed_no, sealed_hash from kernel.audit_head where county = ${county} for update`.execute(tx);
  const head = found.rows[0];
  return head === undefined ? { no: 0, hash: FIRST } : { no: head.sealed_no, hash: head.sealed_hash };
}

async function sealCounty(tx: Tx, county: string): Promise<number> {
  await sql`insert into kernel.audit_head (county, sealed_no, sealed_hash, at) values (${county}, 0, ${`\\x${FIRST.toString('hex')}`}::bytea, now()) on conflict (county) do nothing`.execute(
    tx,
  );
  let { no, hash } = await headOf(tx, county);
  const open = await sql<{
    id: string;
    body: string;
  }>`select id, ${body} as body from kernel.audit_entry where county = ${county} and sealed_no is null order by at, id limit ${BATCH}`.execute(
    tx,
  );
  if (open.rows.length === 0) return 0;
  const links = open.rows.map((row) => {
    no += 1;
    hash = linkHash(hash, no, row.body);
    return { id: row.id, no, hash: `\\x${hash.toString('hex')}` };
  });
  await sql`update kernel.audit_entry as e set sealed_no = x.no, sealed_hash = x.hash from json_to_recordset(${JSON.stringify(links)}::json) as x(id uuid, no bigint, hash bytea) where e.county = ${county} and e.id = x.id`.execute(
    tx,
  );
  await sql`update kernel.audit_head set sealed_no = ${no}, sealed_hash = ${`\\x${hash.toString('hex')}`}::bytea, at = now() where county = ${county}`.execute(
    tx,
  );
  return links.length;
}

/** Seals what is unsealed; answers how many entries it sealed. */
export async function sealEntries(db: Database): Promise<number> {
  const open = await db.owner.query<{ county: string }>('select distinct county from kernel.audit_entry where sealed_no is null');
  let sealed = 0;
  for (const { county } of open.rows) sealed += await asOwner(db, (tx) => sealCounty(tx, county));
  return sealed;
}

export interface Verdict {
  readonly county: string;
  readonly links: number;
  /** The first entry that does not agree, and how. A stray step without any entry has number 0 and the id of its record. */
  readonly fault: {
    readonly no: number;
    readonly id: string | null;
    readonly what: 'changed' | 'missing' | 'changes-differ' | 'cut-off' | 'head-differs' | 'stray-change';
  } | null;
}

interface Anchor {
  readonly county: string;
  readonly no: number;
  readonly hash: string;
}

/**
 * Follows every chain from its first link and compares it with its head and the anchors. A county is looked at when anything names
 * it: who takes away a whole chain with its head is told by the anchors.
 */
export async function verifyChains(db: Database, anchors: readonly Anchor[] = []): Promise<Verdict[]> {
  const heads = await db.owner.query<{ county: string; sealed_no: number; sealed_hash: Buffer }>(
    'select county, sealed_no, sealed_hash from kernel.audit_head order by county',
  );
  const headless = await db.owner.query<{ county: string }>('select distinct county from kernel.audit_entry where sealed_no is not null');
  const byCounty = new Map(heads.rows.map((head) => [head.county, { no: head.sealed_no, hash: head.sealed_hash }]));
  const counties = new Set([...byCounty.keys(), ...headless.rows.map((row) => row.county), ...anchors.map((each) => each.county)]);
  const verdicts: Verdict[] = [];
  for (const county of [...counties].toSorted())
    verdicts.push(
      await asOwner(db, async (tx) => {
        const head = { county, ...(byCounty.get(county) ?? { no: 0, hash: FIRST }) };
        const verdict = await verifyCounty(
          tx,
          head,
          anchors.filter((each) => each.county === county),
        );
        return verdict.fault === null ? { ...verdict, fault: await strayChange(tx, county) } : verdict;
      }),
    );
  return verdicts;
}

const UNDER_WAY = '1 day'; // a change of places writes its steps in many transactions, and its one entry at the end

/**
 * The first step of a record that no entry covers: put in by hand, for the entry would carry a digest of it. Steps are told by their
 * entry, for one that is kept above counties may have thousands here.
 */
async function strayChange(tx: Tx, county: string): Promise<Verdict['fault']> {
  const found = await sql<{ entry: string; record: string; no: number | null }>`
    select c.entry, min(c.record::text) as record, e.sealed_no as no
    from kernel.change as c left join kernel.audit_entry as e on e.county = ${county} and e.id = c.entry
    where c.county = ${county} and (e.changes = 0 or (e.id is null and c.at < now() - ${UNDER_WAY}::interval))
    group by c.entry, e.sealed_no order by e.sealed_no nulls last, min(c.at)
  `.execute(tx);
  if (found.rows.length === 0) return null;
  // Who works above counties leaves his entry in the chain above them.
  const above = await sql<{ id: string }>`
    select id from kernel.audit_entry where county = '' and id = any(${found.rows.map((row) => row.entry)}::uuid[])`.execute(tx);
  const known = new Set(above.rows.map((row) => row.id));
  const stray = found.rows.find((row) => row.no !== null || !known.has(row.entry));
  return stray === undefined ? null : { no: stray.no ?? 0, id: stray.no === null ? stray.record : stray.entry, what: 'stray-change' };
}

async function verifyCounty(tx: Tx, head: { county: string; no: number; hash: Buffer }, anchors: readonly Anchor[]): Promise<Verdict> {
  const { county } = head;
  let before: Buffer = FIRST;
  let no = 0;
  const anchored = new Map(anchors.map((each) => [each.no, each.hash]));
  for (;;) {
    const page = await sql<{
      id: string;
      sealed_no: number;
      sealed_hash: Buffer;
      body: string;
      digest: string | null;
      kept: string | null;
    }>`
      select id, sealed_no, sealed_hash, ${body} as body, encode(changes_digest, 'hex') as digest,
        case when changes = 0 then null else (select encode(sha256(convert_to(string_agg(concat_ws('|', c.register, c.record, c.version, c.place, c.action, c.values::text), E'\n' order by c.register, c.record, c.version), 'UTF8')), 'hex') from kernel.change as c where c.county = ${county} and c.entry = e.id) end as kept
      from kernel.audit_entry as e where county = ${county} and sealed_no > ${no} order by sealed_no limit ${BATCH}
    `.execute(tx);
    for (const row of page.rows) {
      if (row.sealed_no !== no + 1) return { county, links: no, fault: { no: no + 1, id: null, what: 'missing' } };
      no = row.sealed_no;
      const hash = linkHash(before, no, row.body);
      if (!hash.equals(row.sealed_hash)) return { county, links: no, fault: { no, id: row.id, what: 'changed' } };
      if (row.digest !== row.kept) return { county, links: no, fault: { no, id: row.id, what: 'changes-differ' } };
      const anchor = anchored.get(no);
      if (anchor !== undefined && anchor !== hash.toString('hex'))
        return { county, links: no, fault: { no, id: row.id, what: 'head-differs' } };
      before = hash;
    }
    if (page.rows.length < BATCH) break;
  }
  const last = Math.max(head.no, ...anchors.map((each) => each.no));
  if (no < last) return { county, links: no, fault: { no: no + 1, id: null, what: 'cut-off' } };
  return { county, links: no, fault: before.equals(head.hash) ? null : { no, id: null, what: 'head-differs' } };
}

const anchorFile = (dataDir: string): string => join(dataDir, 'audit-anchors.jsonl');

/** Appends the heads to a file outside the database: a chain cut off at its end, or an older backup, is found by it. */
export async function anchorHeads(db: Database, dataDir: string): Promise<void> {
  const heads = await db.owner.query<{ county: string; sealed_no: number; sealed_hash: Buffer }>(
    'select county, sealed_no, sealed_hash from kernel.audit_head where sealed_no > 0 order by county',
  );
  const at = new Date().toISOString();
  const lines = heads.rows.map((row) =>
    JSON.stringify({ at, county: row.county, no: row.sealed_no, hash: row.sealed_hash.toString('hex') }),
  );
  if (lines.length > 0) appendFileSync(anchorFile(dataDir), `${lines.join('\n')}\n`, { mode: 0o600 });
}

export { anchorFile, type Anchor };
