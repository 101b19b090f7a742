import { type Refusal, type Register, decidePlace, levelOf, refuse } from '../../model/index.ts';
import type { Context } from '../platform.ts';

/** A new row must live at the register's level, inside the area of the post. */
export function placeFault(context: Context, of: Register, place: string): Refusal | undefined {
  const outside = decidePlace(context.actor, place);
  if (outside !== undefined) return outside;
  if (levelOf(place) === of.at || (of.at === 'community' && levelOf(place) === 'grid')) return undefined;
  return refuse(
    'invalid',
    'wrong-level',
    {
      zh: `“${of.label.zh}”要登记到${of.at === 'community' ? '社区（村）' : '规定的一级'}，请选择具体的地方。`,
      en: `"${of.label.en}" is kept at the level "${of.at}". Choose such a place.`,
    },
    { where: 'place' },
  );
}
