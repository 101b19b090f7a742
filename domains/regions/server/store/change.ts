import { isRefusal, parentOf, placeRange, refuse } from '@linli/kernel/model';
import type { Refusal } from '@linli/kernel/model';
import { decideMerge } from '../../model/decide-merge.ts';
import { decideRecode } from '../../model/decide-recode.ts';
import { decideRename } from '../../model/decide-rename.ts';
import { decideSplit } from '../../model/decide-split.ts';
import type { Region } from '../../model/region.ts';
import type { Act, LocalTree, Move, Part, TreeChange } from '../../model/succession.ts';
import { findRegion } from './path.ts';
import { type Queryable, regionColumns, toRegion } from './rows.ts';
import { listSuccessions } from './successions.ts';
import { writeChange } from './write-change.ts';

/** All four want a transaction of the caller's: what they read is locked until it ends. */

/** Makes several places out of one. */
export async function splitRegion(
  q: Queryable,
  input: { readonly code: string; readonly parts: readonly Part[]; readonly moves?: readonly Move[]; readonly act: Act },
): Promise<TreeChange | Refusal> {
  const regions = await lockRegions(q, [input.code]);
  if (isRefusal(regions)) return regions;
  const [region] = regions as [Region];
  const tree = await readLocalTree(q, [region.code], region.parent);
  return settle(q, decideSplit({ region, parts: input.parts, moves: input.moves ?? [], act: input.act, tree }));
}

/** Makes one place out of several. */
export async function mergeRegions(
  q: Queryable,
  input: { readonly codes: readonly string[]; readonly into: Part; readonly moves?: readonly Move[]; readonly act: Act },
): Promise<TreeChange | Refusal> {
  const regions = await lockRegions(q, input.codes);
  if (isRefusal(regions)) return regions;
  const tree = await readLocalTree(q, input.codes, parentOf(input.into.code) ?? '');
  return settle(q, decideMerge({ regions, into: input.into, moves: input.moves ?? [], act: input.act, tree }));
}

export async function renameRegion(
  q: Queryable,
  input: { readonly code: string; readonly name: string; readonly act: Act },
): Promise<TreeChange | Refusal> {
  const regions = await lockRegions(q, [input.code]);
  if (isRefusal(regions)) return regions;
  const [region] = regions as [Region];
  const renamings = (await listSuccessions(q, region.code)).filter((each) => each.kind === 'rename');
  return settle(q, decideRename({ region, name: input.name, renamings, act: input.act }));
}

/** Gives a place and all below it new codes. */
export async function recodeRegion(
  q: Queryable,
  input: { readonly code: string; readonly to: string; readonly act: Act },
): Promise<TreeChange | Refusal> {
  const regions = await lockRegions(q, [input.code]);
  if (isRefusal(regions)) return regions;
  const [region] = regions as [Region];
  const tree = await readLocalTree(q, [region.code], input.to);
  const newParent = await findRegion(q, input.to.slice(0, region.parent.length));
  return settle(q, decideRecode({ region, to: input.to, newParent, act: input.act, tree }));
}

async function settle(q: Queryable, decision: TreeChange | Refusal): Promise<TreeChange | Refusal> {
  if (!isRefusal(decision)) await writeChange(q, decision);
  return decision;
}

/** The regions in the order of the codes, under their latest names. */
export async function lockRegions(q: Queryable, codes: readonly string[]): Promise<Region[] | Refusal> {
  const { rows } = await q.query(
    `select ${regionColumns("'infinity'")} from regions.region r where r.code = any($1::text[]) order by r.code for update of r`,
    [codes],
  );
  const known = new Map(rows.map((row) => [row['code'] as string, toRegion(row)]));
  const unknown = codes.find((code) => !known.has(code));
  if (unknown !== undefined) {
    return refuse('unknown', 'region-unknown', { zh: `没有代码为${unknown}的区划`, en: `There is no place with the code ${unknown}` });
  }
  return codes.map((code) => known.get(code)).filter((region) => region !== undefined);
}

/** What lies below the places concerned, and every code below `around`, where the new codes will be. */
export async function readLocalTree(q: Queryable, codes: readonly string[], around: string): Promise<LocalTree> {
  const ranges = codes.map((code) => placeRange(code));
  const below = await q.query(
    `select ${regionColumns("'infinity'")} from regions.region r
     join unnest($1::text[], $2::text[]) as a (first, before) on r.code > a.first and r.code < a.before
     where r.valid_to is null order by r.code`,
    [ranges.map(([from]) => from), ranges.map(([, before]) => before)],
  );
  const taken = await q.query('select code from regions.region where code >= $1 and code < $2', [...placeRange(around)]);
  return { below: below.rows.map(toRegion), taken: new Set(taken.rows.map((row) => row['code'] as string)) };
}
