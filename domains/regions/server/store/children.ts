import type { Region } from '../../model/region.ts';
import { type Queryable, regionColumns, toRegion, validOn } from './rows.ts';

export interface ListChildren {
  /** The `next` of the page before. */
  readonly after?: string | null;
  /** At most this many rows; 1 to 500. */
  readonly limit: number;
  /** The tree of that day instead of today's. */
  readonly on?: string;
  /** By code, the official order, or by pinyin. */
  readonly order?: 'code' | 'name';
  /** Leave out placeholders and list what is below them instead: the districts of 北京市, not 市辖区. */
  readonly through?: boolean;
}

export interface Child extends Region {
  readonly hasChildren: boolean;
}

export interface Children {
  readonly rows: readonly Child[];
  /** Null on the last page. */
  readonly next: string | null;
}

const PAGE_MAX = 500; // the largest town has 170 communities

/** The places right below `parent` ('' for the provinces), page by page. */
export async function listChildren(q: Queryable, parent: string, options: ListChildren): Promise<Children> {
  const limit = Math.min(Math.max(1, Math.trunc(options.limit)), PAGE_MAX);
  const parents = options.through === true ? [parent, ...(await listPlaceholders(q, parent))] : [parent];
  const byName = options.order === 'name';
  const after = byName ? '(r.pinyin, r.code) > (select a.pinyin, a.code from regions.region a where a.code = $2)' : 'r.code > $2';
  const { rows } = await q.query(
    `select ${regionColumns('$4')},
       exists (select 1 from regions.region c where c.parent = r.code and ${validOn('$4', 'c')}) as has_children
     from regions.region r
     where r.parent = any($1::text[]) and ($2::text is null or ${after}) and ${validOn('$4')} and not r.code = any($5::text[])
     order by ${byName ? 'r.pinyin, r.code' : 'r.code'} limit $3`,
    [parents, options.after || null, limit + 1, options.on ?? null, parents.slice(1)],
  );
  const page = rows.slice(0, limit).map((row) => ({ ...toRegion(row), hasChildren: row['has_children'] as boolean }));
  return { rows: page, next: rows.length > limit ? (page.at(-1)?.code ?? null) : null };
}

/** Placeholders never lie below one another. */
async function listPlaceholders(q: Queryable, parent: string): Promise<string[]> {
  const { rows } = await q.query('select code from regions.region where parent = $1 and placeholder', [parent]);
  return rows.map((row) => row['code'] as string);
}
