import { type Platform, type Tx, asOwner, dayIn, dropAnnouncements, sql, takeAnnouncements } from '@linli/kernel/server';
import { type Examining, examine } from './examine.ts';

const FOLLOWER = 'residents.candidates';
const REGISTER = 'residents.person';
const ENTRIES = 8; // audit entries looked at in one transaction; one of an import holds hundreds of persons
const AT_ONCE = 500; // persons looked at in one go
const BEAT_MILLISECONDS = 400; // of each second; the rest is left to the desks while a large import is being looked through
const PATIENCE_MILLISECONDS = 5_000; // far more than a look takes; one that takes longer has a bad plan, and the next beat tries again

type Keeping = Pick<Platform, 'db' | 'keys' | 'clock'>;

const examiningOf = (platform: Keeping, county: string, tx: Tx): Examining => {
  const instant = platform.clock();
  return { tx, keys: platform.keys, county, now: instant.toISOString(), today: dayIn(instant) };
};

/**
 * A look at hundreds of persons is planned by statistics: where the database has none yet of what was just loaded, it walks
 * the county for each of them. Nobody waits for that, least of all a program that is to stop.
 */
async function beforeLook(tx: Tx): Promise<void> {
  await sql.raw(`set local statement_timeout = ${PATIENCE_MILLISECONDS}`).execute(tx);
  const changed = await sql`
    select 1 from pg_stat_user_tables where relid = 'residents.person'::regclass and n_mod_since_analyze > greatest(1000, n_live_tup / 2)
  `.execute(tx);
  if (changed.rows.length > 0) await sql`analyze residents.person`.execute(tx);
}

/** Looks at some of those who were written since; answers whether there were any. */
async function follow(platform: Keeping, county: string, newest: boolean): Promise<boolean> {
  return asOwner(platform.db, async (tx) => {
    const { entries, records } = await takeAnnouncements(tx, county, FOLLOWER, REGISTER, { limit: ENTRIES, newest });
    if (records.length > 0) await beforeLook(tx);
    for (let at = 0; at < records.length; at += AT_ONCE) await examine(examiningOf(platform, county, tx), records.slice(at, at + AT_ONCE));
    return entries.length > 0;
  });
}

/** Looks at everybody who was written since. */
export async function followChanges(platform: Keeping, county: string): Promise<void> {
  while (await follow(platform, county, false));
}

/** One step of the first pass; answers whether more is to come. Begun again where it was after a kill. */
async function passOn(platform: Keeping, county: string): Promise<boolean> {
  return asOwner(platform.db, async (tx) => {
    const begun =
      await sql`insert into residents.candidate_pass (county) values (${county}) on conflict (county) do nothing returning county`.execute(
        tx,
      );
    if (begun.rows.length > 0) {
      await sql`analyze residents.person`.execute(tx);
      await dropAnnouncements(tx, county, FOLLOWER); // the pass meets everybody that they tell of
    }
    const standing = await sql<{ after: string | null }>`
      select after from residents.candidate_pass where county = ${county} and done_at is null for update skip locked
    `.execute(tx);
    const [pass] = standing.rows;
    if (pass === undefined) return false;
    await beforeLook(tx);
    const beyond = pass.after === null ? sql`true` : sql`id > ${pass.after}::uuid`;
    const next = await sql<{ id: string }>`
      select id from residents.person where county = ${county} and ${beyond} order by county, id limit ${AT_ONCE}
    `.execute(tx);
    const ids = next.rows.map((row) => row.id);
    const examining = examiningOf(platform, county, tx);
    await examine(examining, ids);
    const done = ids.length < AT_ONCE;
    await sql`
      update residents.candidate_pass set after = coalesce(${ids.at(-1) ?? null}::uuid, after), done_at = ${done ? examining.now : null}::timestamptz where county = ${county}
    `.execute(tx);
    return !done;
  });
}

/** The whole first pass at once: for a county just loaded, and for tests. */
export async function passThrough(platform: Keeping, county: string): Promise<void> {
  while (await passOn(platform, county));
}

/**
 * The queue kept: a piece of the first pass where one is still running, then what was written since the last beat. The newest and
 * the oldest writes in turn, so that a desk does not wait for its pair behind a large import.
 */
export async function keepCandidates(platform: Platform): Promise<void> {
  for (const county of platform.countiesInUse.list()) {
    const until = performance.now() + BEAT_MILLISECONDS;
    const more = await passOn(platform, county);
    for (let newest = true; performance.now() < until && (await follow(platform, county, newest)); newest = !newest);
    while (more && performance.now() < until && (await passOn(platform, county)));
  }
}
