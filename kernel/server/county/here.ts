import { sql } from 'kysely';
import { countyOf } from '../../model/index.ts';
import type { Context } from '../platform.ts';
import type { Work } from '../store/work.ts';

/** What declaring takes: an operation has it, and so has work of the program's own. */
export type Declaring = Work & Pick<Context, 'platform' | 'afterCommit' | 'note'>;

/** The county of the post: whoever declares acts at the county itself. */
export const countyHere = (context: Work): string => countyOf(context.actor.place) ?? '';

/** After the commit everybody of the county is served by the new declarations: here at once, elsewhere by the notification. */
export async function announce(context: Declaring): Promise<void> {
  const county = countyHere(context);
  await sql`notify linli_field`.execute(context.tx);
  context.afterCommit(() => context.platform.countyDictionaries.forget(county));
}

/** One declarer at a time in a county: keys, codes and places are given by counting. */
export async function lockCounty(context: Work): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`linli.county-field ${countyHere(context)}`}, 0))`.execute(context.tx);
}
