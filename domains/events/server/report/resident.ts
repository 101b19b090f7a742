import { type InputOf, type OutputOf, type Refusal, countyOf, isRefusal, refuse } from '@linli/kernel/model';
import type { Context, PlatformWork } from '@linli/kernel/server';
import { event } from '../../model/event/event.ts';
import type { reportAsResident } from '../../model/operations.ts';
import { asPlatform } from '../county-look.ts';
import { countTry, openCounties } from '../tries.ts';
import { stateWord } from '../words.ts';
import { countyInUse } from './county.ts';
import { noCategory, reportEvents } from './report-events.ts';
import { foundByResident, linkSame } from './same.ts';

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

/** Asked once: not of whoever has looked already, nor of whoever said that it is the same. */
const findSame = (work: PlatformWork, county: string, input: Input): Promise<Refusal | undefined> =>
  input.again === true || input.sameAs !== undefined ? Promise.resolve(undefined) : foundByResident(work, county, input);

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
