import { type InputOf, levelOf } from '@linli/kernel/model';
import { type Context, type Tx, sql } from '@linli/kernel/server';
import { type childrenOperation, type pathOperation, type searchOperation, shortName } from '../../model/index.ts';
import { listChildren } from '../store/children.ts';
import { getPath, getPaths } from '../store/path.ts';
import type { Queryable } from '../store/rows.ts';
import { searchRegions } from '../store/search.ts';

const CHILDREN_PAGE = 100;
const FOUND_MAX = 12; // what a person looks over while typing

/** The store of the tree speaks plain SQL; this lends it the running transaction. */
export const through = (tx: Tx): Queryable => ({
  query: async (text, values = []) => {
    const parts = text.split(/\$(\d+)/);
    const built = parts.map((part, index) => (index % 2 === 0 ? sql.raw(part) : sql`${values[Number(part) - 1]}`));
    const found = await sql<Record<string, unknown>>`${sql.join(built, sql.raw(''))}`.execute(tx);
    return { rows: found.rows };
  },
});

/** Levels without places of their own (市辖区) are skipped, as they are on every screen. */
export async function children(context: Context, input: InputOf<typeof childrenOperation>) {
  const page = await listChildren(through(context.tx), input.parent, { limit: input.limit ?? CHILDREN_PAGE, after: input.after ?? null, through: true });
  return {
    rows: page.rows.map((row) => ({ code: row.code, name: row.name, shortName: shortName(row.name), level: levelOf(row.code), kind: row.kind, children: row.hasChildren })),
    next: page.next,
  };
}

export async function search(context: Context, input: InputOf<typeof searchOperation>) {
  const found = await searchRegions(through(context.tx), { text: input.text, within: input.within ?? '', limit: FOUND_MAX });
  const paths = await getPaths(through(context.tx), found.map((row) => row.code));
  return {
    rows: found.map((row) => ({
      code: row.code,
      name: shortName(row.name),
      path: (paths.get(row.code) ?? []).slice(0, -1).map((each) => each.name).join(' '),
    })),
  };
}

export async function path(context: Context, input: InputOf<typeof pathOperation>) {
  const all = await getPath(through(context.tx), input.place);
  return { path: all.map((each) => ({ code: each.code, name: shortName(each.name), level: levelOf(each.code) })) };
}
