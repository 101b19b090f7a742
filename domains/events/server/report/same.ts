import { type InputOf, type Refusal, isRefusal, refuse } from '@linli/kernel/model';
import { type PlatformWork, takeSteps } from '@linli/kernel/server';
import { event } from '../../model/event/event.ts';
import type { reportAsResident } from '../../model/operations.ts';
import { categoriesOf } from '../categories.ts';
import { openForReports, platformActor } from '../county-look.ts';
import { withoutNumbers } from '../public-events.ts';
import { stateWord } from '../words.ts';
import { type NearbyEvent, nearbyEvents } from './nearby.ts';

/** So much alike that the reporter is asked: a third of the shorter text. */
const ALIKE_FROM = 0.3;

type Looked = Pick<InputOf<typeof reportAsResident>, 'category' | 'position' | 'description' | 'address'>;

/** What was reported nearby and may well be the same; whoever reports is asked once whether it is one of these. */
async function likelySame(
  work: PlatformWork,
  county: string,
  { category, position, description, address }: Looked,
): Promise<NearbyEvent[]> {
  if (position === undefined) return [];
  const kind = (await categoriesOf(work, county)).get(category);
  if (kind === undefined) return [];
  const sighting = { class: kind.values.class ?? '', ...position, description, ...(address === undefined ? {} : { address }) };
  const near = await nearbyEvents(work, county, sighting);
  return near.filter(({ alike, categoryName }) => alike >= ALIKE_FROM || categoryName === kind.values.label);
}

function reportedBefore(near: readonly NearbyEvent[]): Refusal | undefined {
  if (near.length === 0) return undefined;
  const told = near.map(({ shown: _shown, state, ...each }) => ({ ...each, state: stateWord(state) }));
  return refuse(
    'conflict',
    'reported-before',
    {
      zh: '附近刚有人报过相近的事。是同一件的，办好了也告诉您；不是的，接着上报。',
      en: 'Something like this was reported near here. If it is the same, you hear when it is done; if not, go on.',
    },
    { details: { near: told } },
  );
}

/** For residents: only what everybody may see, without numbers of doors. */
export async function foundByResident(work: PlatformWork, county: string, looked: Looked): Promise<Refusal | undefined> {
  const near = (await likelySame(work, county, looked)).filter(({ shown }) => shown);
  return reportedBefore(near.map((each) => ({ ...each, address: each.address === null ? null : withoutNumbers(each.address) })));
}

/** For desks: all of them; a desk sees what is in hand, shown or not. */
export const foundAtDesk = async (work: PlatformWork, county: string, looked: Looked): Promise<Refusal | undefined> =>
  reportedBefore(await likelySame(work, county, looked));

/** Linked by the platform, as the community would: the reporter is told that it is in hand. */
export async function linkSame(work: PlatformWork, county: string, id: string, main: string): Promise<Refusal | undefined> {
  // A desk of a grid joins what was reported in the next one: from here on the work stands behind a wall of the county.
  await openForReports(work.tx, county, [event.name]);
  const own = { ...work, actor: platformActor(county, '系统') };
  const made = (await takeSteps(own, event, [{ id, version: 1, step: 'same', values: { duplicateOf: main } }])).get(id);
  return made !== undefined && isRefusal(made) ? made : undefined;
}
