import { pathOf } from '@linli/kernel/model';
import type { Region } from '../../model/region.ts';
import { type Queryable, regionColumns, toRegion } from './rows.ts';

/** The region with this code, also one that has ended; null when there never was one. `on`: under its name of that day. */
export async function findRegion(q: Queryable, code: string, on?: string): Promise<Region | null> {
  const { rows } = await q.query(`select ${regionColumns('$2')} from regions.region r where r.code = $1`, [code, on ?? null]);
  return rows[0] === undefined ? null : toRegion(rows[0]);
}

/**
 * From the province down to the place itself, without placeholders. Empty for the country and for an unknown code; a
 * placeholder's path is that of the place which it stands for.
 */
export async function getPath(q: Queryable, code: string, on?: string): Promise<readonly Region[]> {
  const paths = await getPaths(q, [code], on);
  return paths.get(code) ?? [];
}

/** The paths of many places with one query. */
export async function getPaths(q: Queryable, codes: readonly string[], on?: string): Promise<ReadonlyMap<string, readonly Region[]>> {
  const wanted = [...new Set(codes.flatMap((code) => pathOf(code)))];
  const { rows } = await q.query(`select ${regionColumns('$2')} from regions.region r where r.code = any($1::text[])`, [
    wanted,
    on ?? null,
  ]);
  const known = new Map(rows.map((row) => [row['code'] as string, toRegion(row)]));
  const pathTo = (code: string): Region[] =>
    pathOf(code)
      .map((each) => known.get(each))
      .filter((each) => each !== undefined && !each.placeholder) as Region[];
  return new Map(codes.filter((code) => known.has(code)).map((code) => [code, pathTo(code)]));
}
