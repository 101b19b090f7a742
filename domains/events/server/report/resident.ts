import { type InputOf, type OutputOf, type Refusal, countyOf, isRefusal, refuse } from '@linli/kernel/model';
import { type Context, type PlatformWork, takeSteps } from '@linli/kernel/server';
import { event } from '../../model/event/event.ts';
import type { reportAsResident } from '../../model/operations.ts';
import { categoriesOf } from '../categories.ts';
import { asPlatform, platformActor } from '../county-look.ts';
import { withoutNumbers } from '../public-events.ts';
import { countTry, openCounties } from '../tries.ts';
import { stateWord } from '../words.ts';
import { countyInUse } from './county.ts';
import { nearbyEvents } from './nearby.ts';
import { noCategory, reportEvents } from './report-events.ts';

type Input = InputOf<typeof reportAsResident>;
type Answer = OutputOf<typeof reportAsResident>;

/** Reports of one address without a session in ten minutes: a family after a storm, not a machine. */
const REPORTS_MAX = 6;

const enough = refuse('limited', 'reported-enough', {
  zh: '刚才已经报了好几件，请过十分钟再报。着急的请打 12345，火警 119，急救 120，报警 110。',
  en: 'Several were reported just now; wait ten minutes. If it is urgent call 12345, 119 for fire, 120 for an ambulance, 110 for the police.',
});

const phoneNeeded = refuse(
  'invalid',
  'phone-needed',
  {
    zh: '没有登录、或者账号在别的县的，请留一个手机号：有人要问您情况，办好了也要告诉您。',
    en: 'Without an account of this county, please leave a phone: somebody may have to ask back, and you hear when it is done.',
  },
  { where: 'phone' },
);

const ended = (context: PlatformWork, place: string): Promise<Refusal | undefined> =>
  context.platform.places.ended(context.tx, [place], context.today).then((gone) => {
    const sentence = gone.get(place);
    return sentence === undefined ? undefined : refuse('conflict', 'place-ended', sentence, { where: 'place' });
  });

/** So much alike that the reporter is asked: a third of the shorter text. */
const ALIKE_FROM = 0.3;

/** What everybody may see of the same kind nearby: whoever reports is asked once whether it is one of these. */
async function findSame(work: PlatformWork, county: string, { category, position, description, address, again, sameAs }: Input) {
  if (again === true || sameAs !== undefined || position === undefined) return undefined;
  const kind = (await categoriesOf(work, county)).get(category);
  if (kind === undefined) return undefined;
  const sighting = { class: kind.values.class ?? '', ...position, description, ...(address === undefined ? {} : { address }) };
  const near = (await nearbyEvents(work, county, sighting)).filter(
    ({ shown, alike, categoryName }) => shown && (alike >= ALIKE_FROM || categoryName === kind.values.label),
  );
  if (near.length === 0) return undefined;
  const told = near.map(({ shown: _shown, state, address: at, ...each }) => ({
    ...each,
    address: at === null ? null : withoutNumbers(at),
    state: stateWord(state),
  }));
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

/** Linked by the platform, as the community would: the reporter is told that it is in hand. */
async function linkSame(work: PlatformWork, county: string, id: string, main: string): Promise<Refusal | undefined> {
  const own = { ...work, actor: platformActor(county, '系统') };
  const made = (await takeSteps(own, event, [{ id, version: 1, step: 'same', values: { duplicateOf: main } }])).get(id);
  return made !== undefined && isRefusal(made) ? made : undefined;
}

async function take(work: PlatformWork, county: string, input: Input): Promise<Answer | Refusal> {
  const before = (await ended(work, input.place)) ?? (await findSame(work, county, input));
  if (before !== undefined) return before;
  const { id, place, category, description, address, position, open, sameAs } = input;
  const resident = work.actor.role === 'resident';
  const [outcome] = await reportEvents(work, county, [
    {
      id,
      place,
      category,
      description,
      position: position ?? null,
      address,
      channel: 'resident',
      reporterName: input.name,
      reporterPhone: input.phone,
      holder: resident ? work.actor.account : undefined,
      open,
      photos: resident ? input.photos : undefined,
    },
  ]);
  if (outcome === undefined || isRefusal(outcome)) return outcome ?? noCategory(category);
  const no = sameAs === undefined ? undefined : await linkSame(work, county, id, sameAs);
  return no ?? { id, number: outcome.number, state: stateWord(sameAs === undefined ? outcome.state : 'void') };
}

/** A resident reports: with an account of the county it is his and he follows it, without one it is followed by number and phone. */
export async function reportFromOutside(context: Context, input: Input): Promise<Answer | Refusal> {
  const county = countyOf(input.place) ?? '';
  const here = countyInUse(context, county);
  if (isRefusal(here)) return here;
  if (countyOf(context.actor.place) === county) {
    context.note({ register: event.name, record: input.id, place: input.place });
    return take(context, county, input);
  }
  if ((input.phone ?? '') === '') return phoneNeeded;
  await openCounties(context.tx, []);
  if (await countTry(context.tx, 'report', context.request.address, { now: context.now, max: REPORTS_MAX })) return enough;
  const step = { county, operation: 'events.report-as-resident', register: event.name, name: '居民（未登录）' };
  return asPlatform(context, step, (work) => take(work, county, input));
}
