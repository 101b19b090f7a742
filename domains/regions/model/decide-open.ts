import { isPlace, parentOf, refuse } from '@linli/kernel/model';
import type { Refusal } from '@linli/kernel/model';
import { type Region, isValidOn } from './region.ts';
import { type Act, type LocalTree, type Part, type TreeChange, noChange, openRegion, refuseAct, refuseTaken } from './succession.ts';

export interface Opening {
  readonly part: Part;
  /** The node above the code; null when there is none. */
  readonly parent: Region | null;
  readonly act: Act;
  readonly tree: Pick<LocalTree, 'taken'>;
}

/** A place that was not there before and takes over from nobody (新设). */
export function decideOpen({ part, parent, act, tree }: Opening): TreeChange | Refusal {
  if (part.name.trim() === '') return refuse('invalid', 'name-missing', { zh: '请填写名称', en: 'Give a name' }, { where: 'name' });
  if (parent === null || !isPlace(part.code) || parentOf(part.code) !== parent.code || !isValidOn(parent, act.on)) {
    return refuse(
      'unknown',
      'parent-unknown',
      {
        zh: `代码${part.code}的上级在${act.on}不存在，请核对代码`,
        en: `The parent of the code ${part.code} does not exist on ${act.on}. Check the code`,
      },
      { where: 'code' },
    );
  }
  const opened = [openRegion(part, act.on)];
  return refuseTaken(opened, tree.taken) ?? { ...noChange, opened };
}

/** A place ends and nobody takes over (撤销). Nothing may lie below it any more. */
export function decideEnd({ region, below, act }: { region: Region; below: readonly Region[]; act: Act }): TreeChange | Refusal {
  const refusal = refuseAct(region, act);
  if (refusal !== undefined) return refusal;
  if (below.length > 0) {
    return refuse('conflict', 'children-left', {
      zh: `${region.name}下面还有${below.length}个单位，例如${below[0]?.name ?? ''}；请先变更它们`,
      en: `${below.length} places still lie below ${region.name}, ${below[0]?.name ?? ''} among them. Change them first`,
    });
  }
  return { ...noChange, closed: [{ code: region.code, validTo: act.on }] };
}
