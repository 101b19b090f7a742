import { isRefusal, refuse } from '@linli/kernel/model';
import type { Refusal } from '@linli/kernel/model';
import { decideMoves } from './moves.ts';
import type { Region } from './region.ts';
import { joinChanges, link, noChange, openRegion, refuseAct, refuseParts, refuseTaken, renameTo } from './succession.ts';
import type { Act, LocalTree, Move, Part, TreeChange } from './succession.ts';

export interface Split {
  readonly region: Region;
  /** What comes out, two or more. One of them may keep the old code: then the place goes on, smaller. */
  readonly parts: readonly Part[];
  readonly moves?: readonly Move[];
  readonly act: Act;
  readonly tree: LocalTree;
}

/** One place becomes several under the same parent (析置、分设). */
export function decideSplit({ region, parts, moves = [], act, tree }: Split): TreeChange | Refusal {
  const refusal = refuseAct(region, act) ?? refuseParts(parts, region);
  if (refusal !== undefined) return refusal;
  if (parts.length < 2) {
    return refuse(
      'invalid',
      'too-few-parts',
      { zh: '拆分后至少应有两个单位', en: 'A split needs at least two places after it' },
      { where: 'parts' },
    );
  }
  const kept = parts.find((part) => part.code === region.code);
  const fresh = parts.filter((part) => part.code !== region.code);
  const own: TreeChange = {
    closed: kept === undefined ? [{ code: region.code, validTo: act.on }] : [],
    opened: fresh.map((part) => openRegion(part, act.on)),
    renamed: [],
    successions: fresh.map((part) => link(act, 'split', region, part)),
  };
  const below = decideMoves({
    moves,
    below: tree.below,
    ending: new Set(kept === undefined ? [region.code] : []),
    concerned: new Set([region.code]),
    homes: new Set(parts.map((part) => part.code)),
    act,
  });
  if (isRefusal(below)) return below;
  const change = joinChanges([own, kept === undefined ? noChange : renameTo(region, kept, act), below]);
  return refuseTaken(change.opened, tree.taken) ?? change;
}
