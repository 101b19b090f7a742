import { type InputOf, type OutputOf, type Refusal, countyOf, isRefusal } from '@linli/kernel/model';
import { type Context, openForReading, placeFault } from '@linli/kernel/server';
import { event } from '../../model/event/event.ts';
import type { ReportedAnswer, listCategories, listNearby, reportEvent } from '../../model/operations.ts';
import { categoriesOf } from '../categories.ts';
import { classWord, stateWord } from '../words.ts';
import { countyInUse } from './county.ts';
import { nearbyEvents } from './nearby.ts';
import { noCategory, reportEvents } from './report-events.ts';
import { foundAtDesk, linkSame } from './same.ts';

/** A report at a desk or from the grid: within the area of the post. */
export async function reportOne(context: Context, input: InputOf<typeof reportEvent>): Promise<ReportedAnswer | Refusal> {
  const { id, place, photos, again, sameAs, seenAt, ...rest } = input;
  context.note({ register: event.name, record: id, place });
  const fault = await placeFault(context, event.cases, place);
  if (fault !== undefined) return fault;
  const county = countyOf(place) ?? '';
  const near = again === false && sameAs === undefined ? await foundAtDesk(context, county, input) : undefined;
  if (near !== undefined) return near;
  const seen = seenAt === undefined ? {} : { seenAt: new Date(seenAt).toISOString() };
  const [outcome] = await reportEvents(context, county, [
    { ...rest, ...seen, id, place, position: rest.position ?? null, ...(photos === undefined ? {} : { photos }) },
  ]);
  if (outcome === undefined || isRefusal(outcome)) return outcome ?? noCategory(input.category);
  context.note({ details: { number: outcome.number, category: input.category } });
  const no = sameAs === undefined ? undefined : await linkSame(context, county, id, sameAs);
  return no ?? { id, number: outcome.number, state: stateWord(sameAs === undefined ? outcome.state : 'void') };
}

export async function listNear(context: Context, input: InputOf<typeof listNearby>): Promise<OutputOf<typeof listNearby> | Refusal> {
  const county = countyOf(context.actor.place) ?? '';
  const kind = (await categoriesOf(context, county)).get(input.category);
  if (kind === undefined) return noCategory(input.category);
  const { lon, lat, description = '', address } = input;
  const sighting = { class: kind.values.class ?? '', lon, lat, description, ...(address === undefined ? {} : { address }) };
  const found = await nearbyEvents(context, county, sighting);
  return { events: found.map(({ shown: _shown, state, ...each }) => ({ ...each, state: stateWord(state) })) };
}

export async function listKinds(
  context: Context,
  { county }: InputOf<typeof listCategories>,
): Promise<OutputOf<typeof listCategories> | Refusal> {
  const here = countyInUse(context, county);
  if (isRefusal(here)) return here;
  await openForReading(context.tx, county, []);
  const kinds = await categoriesOf(context, county);
  return {
    categories: [...kinds.values()].map(({ values }) => ({
      number: values.number ?? '',
      label: { zh: values.label ?? '', en: values.labelEn ?? '' },
      class: values.class ?? '',
      classLabel: classWord(values.class ?? ''),
      urgent: values.urgent === true,
      public: values.public === true,
      advice: values.advice,
    })),
  };
}
