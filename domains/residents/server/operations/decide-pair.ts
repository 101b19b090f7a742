import { type InputOf, type Refusal, isRefusal, refuse } from '@linli/kernel/model';
import { type Context, findStored, sql, unknownRow } from '@linli/kernel/server';
import {
  type answerAboutPair,
  type askAboutPair,
  decideKeeper,
  type deferPair,
  type keepApart,
  person,
  type withdrawApart,
} from '../../model/index.ts';
import { rememberApart } from '../candidates/remember-apart.ts';
import { type StoredCandidate, decideStillOpen, findCandidate, ordered } from '../candidates/stored-candidate.ts';
import { countyFor, openCounty } from '../county-wall.ts';

const PUT_ASIDE_DAYS = 7; // long enough to see the people, short enough not to be forgotten

interface Opened {
  readonly county: string;
  readonly pair: StoredCandidate | undefined;
}

/** Whoever decides has both records in view; a pair that spans two communities is for the town or the county. */
async function openPair(context: Context, { a, b }: { a: string; b: string }): Promise<Opened | Refusal> {
  const county = countyFor(context);
  if (isRefusal(county)) return county;
  const forbidden = decideKeeper(context.actor);
  if (forbidden !== undefined) return forbidden;
  if (a === b) return refuse('invalid', 'same-record', { zh: '这是同一条记录。', en: 'This is one record.' });
  for (const id of [a, b]) if ((await findStored(context, person, id)) === undefined) return unknownRow(person);
  await openCounty(context, county);
  return { county, pair: await findCandidate(context.tx, county, a, b) };
}

/** Remembered, so that the pair is not proposed again. */
export async function keepTwoApart(context: Context, input: InputOf<typeof keepApart>) {
  const opened = await openPair(context, input);
  if (isRefusal(opened)) return opened;
  const fault = decideStillOpen(opened.pair);
  if (fault !== undefined) return fault;
  await rememberApart(context, opened.county, input.a, input.b, input.reason);
  context.note({ register: person.name, record: input.a, details: { other: input.b, reason: input.reason } });
  return { apart: true as const };
}

/** The decision is taken back: the pair stands in the queue again, if it still looks like one person. */
export async function withdrawOne(context: Context, input: InputOf<typeof withdrawApart>) {
  const opened = await openPair(context, input);
  if (isRefusal(opened)) return opened;
  const [first, second] = ordered(input.a, input.b);
  const found = await sql`
    update residents.distinct_pair set withdrawn_at = ${context.now}::timestamptz
    where county = ${opened.county} and first = ${first}::uuid and second = ${second}::uuid and withdrawn_at is null returning first
  `.execute(context.tx);
  if (found.rows.length === 0)
    return refuse('conflict', 'not-apart', {
      zh: '这一对没有直接认定过是两个人（可能是由已合并的记录推出来的，请找那一对）。',
      en: 'Nobody found these two records to be two persons. It may follow from records merged since; look for that pair.',
    });
  await sql`
    update residents.candidate set state = 'open', decided_at = null, decided_by_name = null, found_at = ${context.now}::timestamptz
    where county = ${opened.county} and first = ${first}::uuid and second = ${second}::uuid and state = 'apart'
  `.execute(context.tx);
  context.note({ register: person.name, record: input.a, details: { other: input.b, reason: input.reason } });
  return { open: true as const };
}

/** Put aside for a week, for everybody who shares the queue. */
export async function deferOne(context: Context, input: InputOf<typeof deferPair>) {
  const opened = await openPair(context, input);
  if (isRefusal(opened)) return opened;
  const fault = opened.pair === undefined ? noPair() : decideStillOpen(opened.pair);
  if (fault !== undefined) return fault;
  const [first, second] = ordered(input.a, input.b);
  const found = await sql<{ until: string }>`
    update residents.candidate set later_until = ${context.today}::date + ${PUT_ASIDE_DAYS}::int where county = ${opened.county} and first = ${first}::uuid and second = ${second}::uuid
    returning later_until as until
  `.execute(context.tx);
  context.note({ register: person.name, record: input.a, details: { other: input.b } });
  return { until: found.rows[0]?.until ?? context.today };
}

const noPair = () =>
  refuse('unknown', 'no-such-record', {
    zh: '没有找到这一对，可能刚才已经有人处理了。请刷新后再看。',
    en: 'There is no such pair; somebody may have settled it just now. Reload and look again.',
  });

/** The pair as a post sees it: one of its two communities is enough to ask and to answer. */
async function seenPair(context: Context, { a, b }: { a: string; b: string }): Promise<(Opened & { pair: StoredCandidate }) | Refusal> {
  const county = countyFor(context);
  if (isRefusal(county)) return county;
  const forbidden = decideKeeper(context.actor);
  if (forbidden !== undefined) return forbidden;
  const pair = await findCandidate(context.tx, county, a, b);
  if (pair === undefined) return noPair();
  return decideStillOpen(pair) ?? { county, pair };
}

/** A question to whoever holds the other record; the answer comes back to the pair, for the town to decide. */
export async function askOne(context: Context, input: InputOf<typeof askAboutPair>) {
  const seen = await seenPair(context, input);
  if (isRefusal(seen)) return seen;
  const { county, pair } = seen;
  if (pair.place.slice(0, 12) === pair.other_place.slice(0, 12))
    return refuse('invalid', 'nobody-to-ask', {
      zh: '两条记录在同一个社区，没有别的社区可问，请直接核对。',
      en: 'Both records are in one community. There is nobody else to ask; look at the papers.',
    });
  await sql`
    update residents.candidate set asked_place = ${context.actor.place}, asked_by_name = ${context.actor.name}, asked_at = ${context.now}::timestamptz, question = ${input.question},
      answered_place = null, answered_by_name = null, answered_at = null, answer = null
    where county = ${county} and first = ${pair.first}::uuid and second = ${pair.second}::uuid
  `.execute(context.tx);
  context.note({ register: person.name, record: input.a, details: { other: input.b, question: input.question } });
  return { asked: true as const };
}

export async function answerOne(context: Context, input: InputOf<typeof answerAboutPair>) {
  const seen = await seenPair(context, input);
  if (isRefusal(seen)) return seen;
  const { county, pair } = seen;
  if (pair.question === null)
    return refuse('conflict', 'nothing-asked', { zh: '这一对没有人问过。', en: 'Nobody has asked about this pair.' });
  if (pair.asked_place === context.actor.place)
    return refuse('conflict', 'own-question', {
      zh: '这是您这边问的，请等对方答复。',
      en: 'You asked this yourself. Wait for the other side.',
    });
  await sql`
    update residents.candidate set answered_place = ${context.actor.place}, answered_by_name = ${context.actor.name}, answered_at = ${context.now}::timestamptz, answer = ${input.answer}
    where county = ${county} and first = ${pair.first}::uuid and second = ${pair.second}::uuid
  `.execute(context.tx);
  context.note({ register: person.name, record: input.a, details: { other: input.b, answer: input.answer } });
  return { answered: true as const };
}
