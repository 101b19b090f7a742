import { dateOfDay, getDayNumber } from '@linli/kernel/model';
import { type PlatformWork, idFrom, openField, type Platform, sql, type Stored } from '@linli/kernel/server';
import { application } from '../../model/application/application.ts';
import { ratingInvitation, ratingReminder } from '../../model/rating/messages.ts';
import { inCounty } from '../hall/platform-work.ts';
import { makeLinks, RATINGS } from './tables.ts';

const BATCH = 100;
const FORGOTTEN_DAYS = 30; // somebody asked after a month would not know any more

/** A day after the end, once: whoever has not rated is asked. */
export async function inviteThem(platform: Platform): Promise<void> {
  for (const county of platform.countiesInUse.list()) {
    const round = { county, operation: 'services.invite-to-rate', tables: [RATINGS, application.name] };
    while ((await inCounty(platform, round, (work) => inviteSome(work, county))) === BATCH) continue;
  }
}

async function inviteSome(work: PlatformWork, county: string): Promise<number> {
  const { today, tx } = work;
  const found = await sql<Stored>`
    select a.*, i.item_name as rated_item from services.rating_invitation as i join services.application as a on a.county = i.county and a.id = i.application
    where i.county = ${county} and a.county = ${county} and not i.rated and i.invited_on is null
      and i.finished_on < ${today}::date and i.finished_on >= ${dateOfDay(getDayNumber(today) - FORGOTTEN_DAYS)}::date
    order by i.finished_on, i.application limit ${BATCH} for update of i skip locked
  `.execute(tx);
  const asked = found.rows.map((row) => ({
    application: String(row['id']),
    county,
    place: String(row['place']),
    item: String(row['rated_item']),
    phone: openField(application.cases, 'applicantPhone', row, work.keys),
    account: typeof row['holder'] === 'string' ? row['holder'] : undefined,
  }));
  const links = await makeLinks(
    work,
    asked.filter(({ phone }) => phone !== null),
  );
  await work.platform.messages.post(
    work,
    asked.flatMap(({ application: record, place, item, phone, account }) => {
      const shared = { county, place, about: { register: application.name, record } };
      const link = links.get(record);
      return [
        ...(phone === null || link === undefined
          ? []
          : [
              {
                ...shared,
                id: idFrom(`${ratingInvitation.name} ${record}`),
                to: { phone, ...(account === undefined ? {} : { reader: account }) },
                template: ratingInvitation.name,
                facts: { item, link: `${addressOf(work.platform)}/rate/${link}` },
              },
            ]),
        ...(account === undefined
          ? []
          : [
              {
                ...shared,
                id: idFrom(`${ratingReminder.name} ${record}`),
                to: { account },
                template: ratingReminder.name,
                facts: { item },
              },
            ]),
      ];
    }),
  );
  await sql`
    update services.rating_invitation set invited_on = ${today}::date where county = ${county} and application = any(${asked.map((each) => each.application)}::uuid[])
  `.execute(tx);
  return asked.length;
}

/** Where residents reach the platform; the machine itself, where nobody has said. */
const addressOf = ({ config }: Platform): string => (config.address ?? `http://127.0.0.1:${config.port}`).replace(/\/$/, '');

const BLURRED_DAYS = 90;

/**
 * Writes the marks of the last months anew, all in one transaction: the database keeps with every row by which transaction it was
 * written, and a mark and an answer of the same one would belong together (docs/decisions/0026).
 */
export async function blurRatings(platform: Platform): Promise<void> {
  for (const county of platform.countiesInUse.list())
    await inCounty(platform, { county, operation: 'services.blur-ratings', tables: [RATINGS] }, async ({ tx, today }) => {
      const since = dateOfDay(getDayNumber(today) - BLURRED_DAYS);
      await sql`update services.rating_invitation set links = links where county = ${county} and finished_on >= ${since}::date`.execute(tx);
      await sql`update services.rating set counted = counted where county = ${county} and month >= ${since.slice(0, 7)}`.execute(tx);
    });
}
