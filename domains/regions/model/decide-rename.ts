import { refuse } from '@linli/kernel/model';
import type { Refusal } from '@linli/kernel/model';
import type { Region } from './region.ts';
import { refuseAct, refuseParts, renameTo } from './succession.ts';
import type { Act, Succession, TreeChange } from './succession.ts';

export interface Rename {
  readonly region: Region;
  readonly name: string;
  /** Renamings of this place so far: a new one must come after them. */
  readonly renamings: readonly Succession[];
  readonly act: Act;
}

/** The place keeps its code and takes another name (更名). */
export function decideRename({ region, name, renamings, act }: Rename): TreeChange | Refusal {
  const part = { code: region.code, name };
  const refusal = refuseAct(region, act) ?? refuseParts([part], region);
  if (refusal !== undefined) return refusal;
  if (name.trim() === region.name) {
    return refuse('invalid', 'name-same', { zh: '新名称与现名称相同', en: 'The new name is the present one' }, { where: 'name' });
  }
  const later = renamings.find((each) => each.onDate >= act.on);
  if (later !== undefined) {
    return refuse(
      'conflict',
      'renamed-later',
      {
        zh: `${later.onDate}已有一次更名，新的更名日期应在此之后`,
        en: `There is a renaming of ${later.onDate} already; a new one must come later`,
      },
      { where: 'on' },
    );
  }
  return renameTo(region, part, act);
}
