import { isPlace, parentOf, refuse } from '@linli/kernel/model';
import type { Refusal } from '@linli/kernel/model';
import { isValidOn } from './region.ts';
import type { Region } from './region.ts';
import { recodeSubtree } from './moves.ts';
import { refuseAct, refuseTaken } from './succession.ts';
import type { Act, LocalTree, TreeChange } from './succession.ts';

export interface Recode {
  readonly region: Region;
  readonly to: string;
  /** The node above the new code; null when there is none. Not asked for a province. */
  readonly newParent: Region | null;
  readonly act: Act;
  readonly tree: LocalTree;
}

/** The same place under a new code, with all below it (变更代码，如撤县设区). */
export function decideRecode({ region, to, newParent, act, tree }: Recode): TreeChange | Refusal {
  const refusal = refuseAct(region, act);
  if (refusal !== undefined) return refusal;
  if (!isPlace(to) || to.length !== region.level) {
    return refuse(
      'invalid',
      'code-elsewhere',
      {
        zh: `新代码应为${region.level}位数字`,
        en: `The new code must have ${region.level} digits`,
      },
      { where: 'to' },
    );
  }
  if (parentOf(to) !== '' && (newParent === null || newParent.code !== parentOf(to) || !isValidOn(newParent, act.on))) {
    return refuse(
      'unknown',
      'parent-unknown',
      {
        zh: `新代码的上级${parentOf(to) ?? ''}在${act.on}不存在`,
        en: `${parentOf(to) ?? ''}, the parent of the new code, does not exist on ${act.on}`,
      },
      { where: 'to' },
    );
  }
  const change = recodeSubtree([region, ...tree.below], { from: region.code, to }, act);
  return refuseTaken(change.opened, tree.taken) ?? change;
}
