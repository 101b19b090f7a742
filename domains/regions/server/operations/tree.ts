import { type InputOf, levelOf } from '@linli/kernel/model';
import type { Context } from '@linli/kernel/server';
import { type childrenOperation, type pathOperation, type searchOperation, shortName } from '../../model/index.ts';
import { queryableOf } from '../over.ts';
import { endingsOf } from '../store/endings.ts';
import { listChildren } from '../store/children.ts';
import { getPath, getPaths } from '../store/path.ts';
import { searchRegions } from '../store/search.ts';

const CHILDREN_PAGE = 100;
const FOUND_MAX = 12; // what a person looks over while typing

/** Levels without places of their own (市辖区) are skipped, as they are on every screen. */
export async function children(context: Context, input: InputOf<typeof childrenOperation>) {
  const page = await listChildren(queryableOf(context.tx), input.parent, {
    limit: input.limit ?? CHILDREN_PAGE,
    after: input.after ?? null,
    through: true,
  });
  return {
    rows: page.rows.map((row) => ({
      code: row.code,
      name: row.name,
      shortName: shortName(row.name),
      level: levelOf(row.code),
      kind: row.kind,
      children: row.hasChildren,
    })),
    next: page.next,
  };
}

export async function search(context: Context, input: InputOf<typeof searchOperation>) {
  const found = await searchRegions(queryableOf(context.tx), { text: input.text, within: input.within ?? '', limit: FOUND_MAX });
  const paths = await getPaths(
    queryableOf(context.tx),
    found.map((row) => row.code),
  );
  return {
    rows: found.map((row) => ({
      code: row.code,
      name: shortName(row.name),
      path: (paths.get(row.code) ?? [])
        .slice(0, -1)
        .map((each) => each.name)
        .join(' '),
    })),
  };
}

export async function path(context: Context, input: InputOf<typeof pathOperation>) {
  const all = await getPath(queryableOf(context.tx), input.place);
  const end = (await endingsOf(queryableOf(context.tx), [input.place.slice(0, 12)], context.today)).get(input.place.slice(0, 12));
  return {
    ended: end === undefined ? null : { sentence: end.sentence, into: [...end.into] },
    path: all.map((each) => ({ code: each.code, name: shortName(each.name), level: levelOf(each.code) })),
  };
}
