import { isRefusal, refuse } from '@linli/kernel/model';
import type { Refusal } from '@linli/kernel/model';
import { decideMoves } from './moves.ts';
import type { Region } from './region.ts';
import { joinChanges, link, noChange, openRegion, refuseAct, refuseParts, refuseTaken, renameTo } from './succession.ts';
import type { Act, LocalTree, Move, Part, TreeChange } from './succession.ts';

export interface Merge {
  readonly regions: readonly Region[];
  /** What comes out: the code of one of the regions, which then goes on and takes the others in, or a new one. */
  readonly into: Part;
  readonly moves?: readonly Move[];
  readonly act: Act;
  readonly tree: LocalTree;
}

/** Several places of one parent become one (合并、撤并). */
export function decideMerge({ regions, into, moves = [], act, tree }: Merge): TreeChange | Refusal {
  const [first] = regions;
  if (first === undefined || new Set(regions.map((each) => each.code)).size < 2) {
    return refuse(
      'invalid',
      'too-few-regions',
      { zh: '合并至少需要两个单位', en: 'A merger needs at least two places' },
      { where: 'regions' },
    );
  }
  for (const region of regions) {
    const refusal = refuseAct(region, act);
    if (refusal !== undefined) return refusal;
    if (region.parent !== first.parent) {
      return refuse(
        'invalid',
        'parents-differ',
        {
          zh: `${first.name}与${region.name}不属于同一上级，不能合并`,
          en: `${first.name} and ${region.name} do not lie under the same parent`,
        },
        { where: 'regions' },
      );
    }
  }
  const misnamed = refuseParts([into], first);
  if (misnamed !== undefined) return misnamed;
  const kept = regions.find((region) => region.code === into.code);
  const ended = regions.filter((region) => region.code !== into.code);
  const own: TreeChange = {
    closed: ended.map((region) => ({ code: region.code, validTo: act.on })),
    opened: kept === undefined ? [openRegion(into, act.on)] : [],
    renamed: [],
    successions: ended.map((region) => link(act, 'merge', region, into)),
  };
  const below = decideMoves({
    moves,
    below: tree.below,
    ending: new Set(ended.map((region) => region.code)),
    concerned: new Set(regions.map((region) => region.code)),
    homes: new Set([into.code]),
    act,
  });
  if (isRefusal(below)) return below;
  const change = joinChanges([own, kept === undefined ? noChange : renameTo(kept, into, act), below]);
  return refuseTaken(change.opened, tree.taken) ?? change;
}
