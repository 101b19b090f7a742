import { type Feature, type FeaturePage, type Refusal, isCommunityCode } from '@linli/kernel/model';
import { type Context, type FeatureQuery, badPage, noFeature, openForReading } from '@linli/kernel/server';
import { type PublicEvent, isPublicCursor, publicEvents } from '../public-events.ts';
import { classWord, stateWord } from '../words.ts';

const inUtc = (instant: string): string => new Date(instant).toISOString();

function featureOf(of: PublicEvent, names: ReadonlyMap<string, string>): Feature {
  const community = of.place.slice(0, 12);
  return {
    id: of.number,
    geometry: of.position === null ? null : { type: 'Point', coordinates: [...of.position] },
    properties: {
      number: of.number,
      category: of.category,
      category_name: of.categoryName,
      class_name: classWord(of.class).zh,
      status: of.closed ? 'closed' : 'open',
      state: stateWord(of.state).zh,
      description: of.description,
      address: of.address,
      reported_at: inUtc(of.reportedAt),
      changed_at: inUtc(of.changedAt),
      closed_at: of.closedAt === null ? null : inUtc(of.closedAt),
      outcome: of.outcome,
      community,
      community_name: names.get(community) ?? null,
    },
  };
}

const nothing = (county: string): FeaturePage => ({ county, features: [], next: null });

/** A page of public events, the newest first. */
export async function listEventFeatures(context: Context, query: FeatureQuery): Promise<FeaturePage | Refusal> {
  const { county, limit, after, id, bbox, from, until, where } = query;
  const { category, status, community } = where;
  if (after !== undefined && !isPublicCursor(after)) return badPage;
  if (community !== undefined && !isCommunityCode(community)) return nothing(county);
  if (status !== undefined && status !== 'open' && status !== 'closed') return nothing(county);
  await openForReading(context.tx, county, []);
  const { events, next } = await publicEvents(context, {
    county,
    limit,
    after,
    from,
    until: until === undefined ? undefined : new Date(Date.parse(until) + 1).toISOString(),
    categories: category === undefined ? undefined : [category],
    status,
    numbers: id === undefined ? undefined : [id],
    place: community,
    bbox,
  });
  if (id !== undefined && events.length === 0) return noFeature;
  const names = await context.platform.places.names(context.tx, [...new Set(events.map(({ place }) => place.slice(0, 12)))]);
  return { county, features: events.map((each) => featureOf(each, names)), next };
}
