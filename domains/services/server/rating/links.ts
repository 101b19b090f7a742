import { type InputOf, type Refusal, countyOf, refuse } from '@linli/kernel/model';
import { type Context, type PlatformWork, findStored, sql, type StepEffect, type TakenCase, unknownRow } from '@linli/kernel/server';
import { application } from '../../model/application/application.ts';
import { ratingFollowUp } from '../../model/rating/follow-up.ts';
import type { ratingLink } from '../../model/rating/operations.ts';
import { lockInvitation, makeLinks, openingRatings } from './tables.ts';

const LINKS_MAX = 5; // a message, a call, a lost slip; more would be somebody collecting them

const nothingToRate = refuse('conflict', 'nothing-to-rate', {
  zh: '这件还没办结，办结后才能评价。',
  en: 'It is not finished yet; it is rated when it is.',
});
const ratedAlready = refuse('conflict', 'rated-already', { zh: '这件已经评价过了。', en: 'It was rated already.' });
const enough = refuse('limited', 'links-enough', {
  zh: `评价码已经出过 ${LINKS_MAX} 次，请居民用以前收到的链接。`,
  en: `The code was shown ${LINKS_MAX} times. Please use a link given before.`,
});

/** A fresh link for one handling, for the window or for the resident whose it is: the wall decides whose application is seen. */
export async function linkOne(context: Context, { id }: InputOf<typeof ratingLink>) {
  const stored = await findStored(context, application.cases, id);
  const { actor } = context;
  const county = countyOf(actor.place) ?? '';
  if (stored === undefined || (actor.role === 'resident' && stored['holder'] !== actor.account)) return unknownRow(application.cases);
  context.note({ register: application.name, record: id, place: String(stored['place']) });
  return openingRatings(context.tx, async () => {
    const found = await lockInvitation(context.tx, county, id);
    if (found === undefined) return nothingToRate;
    if (found.rated) return ratedAlready;
    if (found.links >= LINKS_MAX) return enough;
    const links = await makeLinks(context, [found]);
    return { token: links.get(id) ?? '' };
  });
}

/** A handling that came to an end may be rated: granted or declined, not withdrawn or given up. */
export const invites: StepEffect = {
  procedure: application.name,
  steps: ['grant', 'decline', 'turnAway'],
  run: (work, cases) => openingRatings(work.tx, () => keepInvitations(work, cases)),
};

async function keepInvitations({ tx, today }: PlatformWork, cases: readonly TakenCase[]): Promise<Refusal | undefined> {
  const rows = cases
    .filter(({ finished }) => finished)
    .map(({ id, county, place, values }) => ({
      county,
      application: id,
      place,
      item_code: values['itemCode'],
      item_name: values['itemName'],
      channel: values['channel'] === 'portal' ? 'online' : 'counter',
    }));
  await sql`
    insert into services.rating_invitation (county, application, place, item_code, item_name, channel, finished_on)
    select county, application, place, item_code, item_name, channel, ${today}::date
    from json_to_recordset(${JSON.stringify(rows)}::json) as x(county text, application uuid, place text, item_code text, item_name text, channel text)
    on conflict (county, application) do nothing
  `.execute(tx);
  return undefined;
}

/** Found to be a mistake, a rating is kept as it was and no longer counted. */
export const uncounts: StepEffect = {
  procedure: ratingFollowUp.name,
  steps: ['uphold'],
  run: (work, cases) =>
    openingRatings(work.tx, async () => {
      const county = cases[0]?.county ?? '';
      await sql`
        update services.rating set counted = false where county = ${county} and id = any(${cases.map(({ values }) => values['rating'])}::uuid[])
      `.execute(work.tx);
      return undefined;
    }),
};
