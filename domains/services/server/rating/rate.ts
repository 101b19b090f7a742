import { type InputOf, type RowOf, isRefusal, parsePhone, refuse } from '@linli/kernel/model';
import { type Context, type PlatformWork, type Stored, decodeRow, monthOf, newId, openCase, sql, takeSteps } from '@linli/kernel/server';
import { aspectsOf, GOOD_FROM } from '../../model/rating/codes.ts';
import { ratingFollowUp } from '../../model/rating/follow-up.ts';
import type { giveRating, openRating, rateAgain } from '../../model/rating/operations.ts';
import { asPlatform } from '../hall/hall-work.ts';
import { answerDigest, countyOfToken, findByToken, type Invitation, linkVoid, lockInvitation, openForRater } from './tables.ts';

type FollowUp = RowOf<typeof ratingFollowUp.cases>;

/** What became of a bad rating that was given by this link. */
async function followUpOf(context: Context, token: string): Promise<FollowUp | undefined> {
  const found = await sql<Stored>`
    select f.* from services.rating as r join services.rating_follow_up as f on f.county = r.county and f.id = r.follow_up
    where r.county = ${countyOfToken(token)} and f.county = ${countyOfToken(token)} and r.answer_digest = ${answerDigest(context.keys, token)}::bytea
  `.execute(context.tx);
  const [row] = found.rows;
  return row === undefined ? undefined : decodeRow(ratingFollowUp.cases, row, context.keys);
}

const stateWord = (state: string | null) => ratingFollowUp.rules[0]?.states[state ?? '']?.label ?? { zh: '', en: '' };
const mayRateAgain = ({ values }: FollowUp): boolean => values.state === 'answered' && values.gradeAfter === null;

export async function openOne(context: Context, { token }: InputOf<typeof openRating>) {
  const no = await openForRater(context, token);
  if (no !== undefined) return no;
  const found = await findByToken(context, token);
  if (found === undefined) return linkVoid;
  const followUp = found.rated ? await followUpOf(context, token) : undefined;
  return {
    itemName: found.itemName,
    finishedOn: found.finishedOn,
    channel: found.channel,
    state: found.rated ? ('rated' as const) : ('open' as const),
    followUp:
      followUp === undefined
        ? null
        : { state: stateWord(followUp.values.state), answer: followUp.values.answer, mayRateAgain: mayRateAgain(followUp) },
  };
}

const ratedAlready = refuse('conflict', 'rated-already', {
  zh: '这次办理已经评价过了，一次办理只评一次。谢谢您。',
  en: 'This handling was rated already; each is rated once. Thank you.',
});

/**
 * One answer for one handling. What is written has no account, no application, no token and no moment; the handling is only marked as
 * rated, under its lock, so that two taps are one rating.
 */
export async function giveOne(context: Context, input: InputOf<typeof giveRating>) {
  const no = await openForRater(context, input.token);
  if (no !== undefined) return no;
  const found = await findByToken(context, input.token);
  if (found === undefined) return linkVoid;
  const held = await lockInvitation(context.tx, found.county, found.application);
  if (held === undefined) return linkVoid;
  if (held.rated) return ratedAlready;
  const asked = aspectsOf(held.channel);
  if (input.aspects.some((each) => !asked.offers(each)))
    return refuse('invalid', 'not-an-aspect', { zh: '请从列出的方面里选。', en: 'Choose among what is listed.' }, { where: 'aspects' });
  const isBad = Number(input.grade) < GOOD_FROM;
  const phone = isBad && input.phone !== null && input.phone !== '' ? parsePhone(input.phone) : undefined;
  if (phone?.ok === false)
    return refuse(
      'invalid',
      'not-a-phone',
      { zh: '电话号码不对，请核对，也可以不留。', en: 'Check the phone number, or leave it out.' },
      { where: 'phone' },
    );
  await sql`
    update services.rating_invitation set rated = true where county = ${held.county} and application = ${held.application}::uuid
  `.execute(context.tx);
  const made = await keepRating(context, held, input, isBad);
  if (!isBad) return { done: true as const, followed: false };
  const followUp = newId();
  const opened = await asPlatform(
    context,
    { place: held.place, operation: 'services.register-bad-rating', register: ratingFollowUp.name, role: 'town-officer' },
    (work) => register(work, followUp, held, { rating: made, input, phone: phone?.ok === true ? phone.value.number : null }),
  );
  if (isRefusal(opened)) return opened;
  await sql`update services.rating set follow_up = ${followUp}::uuid where county = ${held.county} and id = ${made}::uuid`.execute(
    context.tx,
  );
  return { done: true as const, followed: true };
}

/** Its id is drawn at random: the usual ones tell when they were made. */
async function keepRating(context: Context, of: Invitation, { token, grade, aspects, words }: InputOf<typeof giveRating>, isBad: boolean) {
  const made = await sql<{ id: string }>`
    insert into services.rating (county, id, place, month, item_code, item_name, channel, grade, aspects, words, answer_digest)
    values (${of.county}, gen_random_uuid(), ${of.place}, ${monthOf(context.today)}, ${of.itemCode}, ${of.itemName}, ${of.channel}, ${Number(grade)},
      ${[...aspects]}::text[], ${words}, ${isBad ? answerDigest(context.keys, token) : null}::bytea) returning id
  `.execute(context.tx);
  const [row] = made.rows;
  if (row === undefined) throw new Error('A rating was not kept.');
  return row.id;
}

interface Registered {
  readonly rating: string;
  readonly input: InputOf<typeof giveRating>;
  readonly phone: string | null;
}

function register(work: PlatformWork, id: string, { place, itemName }: Invitation, { rating, input, phone }: Registered) {
  return openCase(work, ratingFollowUp, {
    id,
    place,
    step: 'register',
    values: {
      rating,
      grade: input.grade,
      itemName,
      ...(input.aspects.length === 0 ? {} : { aspects: input.aspects }),
      ...(input.words === '' ? {} : { words: input.words }),
      ...(phone === null ? {} : { phone }),
    },
  });
}

export async function rateOnceMore(context: Context, { token, grade }: InputOf<typeof rateAgain>) {
  const no = await openForRater(context, token);
  if (no !== undefined) return no;
  const followUp = await followUpOf(context, token);
  if (followUp === undefined) return linkVoid;
  if (!mayRateAgain(followUp))
    return refuse('conflict', 'not-answered-yet', {
      zh: '还没有答复，或者已经再评过一次了。',
      en: 'There is no answer yet, or it was rated again already.',
    });
  const { id, place, version } = followUp;
  const taken = await asPlatform(
    context,
    { place, operation: 'services.rate-again', register: ratingFollowUp.name, role: 'town-officer' },
    async (work) => {
      const outcomes = await takeSteps(work, ratingFollowUp, [{ id, version, step: 'rateAgain', values: { gradeAfter: grade } }]);
      return outcomes.get(id) ?? linkVoid;
    },
  );
  return isRefusal(taken) ? taken : { done: true as const };
}
