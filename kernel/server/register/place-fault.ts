import { type Refusal, type Register, decidePlace, levelOf, refuse } from '../../model/index.ts';
import type { Context } from '../platform.ts';

/** A new row must live at the register's level, inside the area of the post, and not at a place that is no more. */
export async function placeFault(context: Context, of: Register, place: string): Promise<Refusal | undefined> {
  const outside = decidePlace(context.actor, place);
  if (outside !== undefined) return outside;
  if (levelOf(place) === of.at || (of.at === 'community' && levelOf(place) === 'grid')) return endedFault(context, place);
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

async function endedFault(context: Context, place: string): Promise<Refusal | undefined> {
  const gone = (await context.platform.places.ended(context.tx, [place], context.today)).get(place);
  return gone === undefined ? undefined : refuse('conflict', 'place-ended', gone, { where: 'place' });
}
