import { type InputOf, type OutputOf, type Refusal, isRefusal } from '@linli/kernel/model';
import { type Context, openForReading } from '@linli/kernel/server';
import type { listPublicEvents } from '../../model/operations.ts';
import { publicEvents } from '../public-events.ts';
import { countyInUse } from '../report/county.ts';
import { stateWord } from '../words.ts';

export async function listPublic(
  context: Context,
  input: InputOf<typeof listPublicEvents>,
): Promise<OutputOf<typeof listPublicEvents> | Refusal> {
  const here = countyInUse(context, input.county);
  if (isRefusal(here)) return here;
  await openForReading(context.tx, input.county, []);
  const { events, next } = await publicEvents(context, input);
  const names = await context.platform.places.names(context.tx, [...new Set(events.map(({ place }) => place))]);
  return {
    events: events.map(({ state, position, place, department: _d, dueAt: _due, changedAt: _c, closedAt: _at, ...each }) => ({
      ...each,
      place,
      placeName: names.get(place) ?? '',
      state: stateWord(state),
      position: position === null ? null : [position[0], position[1]],
    })),
    next,
  };
}
