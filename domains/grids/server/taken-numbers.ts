import { placeRange } from '@linli/kernel/model';
import { type Work, sql } from '@linli/kernel/server';

/**
 * Numbers of a community that cannot be given any more: those of its grids, ended ones too, and those that grids of other places had
 * before they came here.
 */
export async function takenNumbers(work: Work, county: string, community: string): Promise<ReadonlySet<string>> {
  const [from, before] = placeRange(community);
  const found = await sql<{ number: string; aliases: string | null }>`
    select number, aliases from grids.grid where county = ${county} and place >= ${from} and place < ${before}`.execute(work.tx);
  return new Set(found.rows.flatMap(({ number, aliases }) => [number, ...(aliases ?? '').split('、')]));
}
