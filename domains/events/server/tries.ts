import { createHash } from 'node:crypto';
import { type Platform, type Tx, behindWall, serviceWall, sql } from '@linli/kernel/server';

/** Tries know no county: they are kept under none. */
const NOWHERE = '000000';
const TRIES_MINUTES = 10;

const digest = (what: string, address: string): string => createHash('sha256').update(`events.${what}:${address}`).digest('hex');

/** Counts what an address asks within ten minutes; answers whether it was too often. The wall must be open to NOWHERE. */
export async function countTry(tx: Tx, what: string, address: string, { now, max }: { now: string; max: number }): Promise<boolean> {
  const since = new Date(Date.parse(now) - TRIES_MINUTES * 60_000).toISOString();
  const found = await sql<{ tries: number }>`
    insert into events.follow_try as t (county, address, since, tries) values (${NOWHERE}, ${digest(what, address)}, ${now}, 1)
    on conflict (county, address) do update set
      tries = case when t.since < ${since} then 1 else t.tries + 1 end, since = case when t.since < ${since} then excluded.since else t.since end
    returning tries
  `.execute(tx);
  return (found.rows[0]?.tries ?? 0) > max;
}

/** A hit is no try, but clears none either: else whoever has one number of their own could guess at others without end. */
export async function takeBackTry(tx: Tx, what: string, address: string): Promise<void> {
  await sql`update events.follow_try set tries = tries - 1 where county = ${NOWHERE} and address = ${digest(what, address)}`.execute(tx);
}

/** Opens the wall to the tries, and to these counties. */
export async function openCounties(tx: Tx, counties: readonly string[]): Promise<void> {
  await sql.raw(`do $$begin set local linli.counties='${[NOWHERE, ...counties].join(',')}'; end$$`).execute(tx);
}

export async function sweepTries(platform: Platform): Promise<void> {
  const old = new Date(platform.clock().getTime() - 86_400_000).toISOString();
  await behindWall(platform.db, serviceWall([], [NOWHERE]), async (tx) => {
    await sql`delete from events.follow_try where county = ${NOWHERE} and since < ${old}`.execute(tx);
  });
}
