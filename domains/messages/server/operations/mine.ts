import { type InputOf, type OutputOf, countyOf } from '@linli/kernel/model';
import { type Context, type Stored, applyChanges, sql, unknownRow } from '@linli/kernel/server';
import type { listMine, readMine, readMineIn } from '../../model/index.ts';
import { keepLanguage, ownLanguage } from '../readers.ts';
import { letter } from '../../model/registers/letter.ts';

const PAGE = 30; // two screens of a phone in large print
const CURSOR = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)_([0-9a-f-]{36})$/;

/** Letters lie in the county where the resident lives; the wall holds to whose they are, and so does every question. */
const countyHere = ({ actor }: Context): string => countyOf(actor.place) ?? '';

async function countUnread({ tx, actor }: Context, county: string): Promise<number> {
  const found = await sql<{ unread: number }>`
    select count(*) as unread from messages.letter
    where county = ${county} and holder = ${actor.account} and read_at is null and ended_at is null`.execute(tx);
  return found.rows[0]?.unread ?? 0;
}

function shown(row: Stored): OutputOf<typeof listMine>['rows'][number] {
  const [register, record] = [row['register'], row['record']];
  return {
    id: String(row['id']),
    title: { zh: String(row['title']), en: String(row['title_en']) },
    text: { zh: String(row['words']), en: String(row['words_en']) },
    postedAt: String(row['posted_at']),
    readAt: (row['read_at'] as string | null) ?? null,
    about: typeof register === 'string' && typeof record === 'string' ? { register, record } : null,
  };
}

/** Newest first. */
export async function listMyLetters(context: Context, { after }: InputOf<typeof listMine>) {
  const county = countyHere(context);
  const [, at, id] = CURSOR.exec(after ?? '') ?? [];
  const from = at === undefined || Number.isNaN(Date.parse(at)) ? sql`true` : sql`(posted_at, id) < (${at}::timestamptz, ${id}::uuid)`;
  const found = await sql<Stored>`
      select * from messages.letter
      where county = ${county} and holder = ${context.actor.account} and ended_at is null and ${from}
      order by posted_at desc, id desc limit ${PAGE + 1}`.execute(context.tx);
  const rows = found.rows.slice(0, PAGE).map(shown);
  const last = rows.at(-1);
  const next = found.rows.length > PAGE && last !== undefined ? `${last.postedAt}_${last.id}` : null;
  return { rows, next, unread: await countUnread(context, county) };
}

export const countMyUnread = async (context: Context) => ({
  unread: await countUnread(context, countyHere(context)),
  language: await ownLanguage(context),
});

export async function chooseLanguage(context: Context, { language }: InputOf<typeof readMineIn>) {
  await keepLanguage(context, language);
  context.note({ details: { language } });
  return { language };
}

/** Once read it stays read; the second time changes nothing. */
export async function readMyLetter(context: Context, { id }: InputOf<typeof readMine>) {
  const county = countyHere(context);
  const found = await sql<Stored>`
      select * from messages.letter where county = ${county} and id = ${id}::uuid and holder = ${context.actor.account} for update`.execute(
    context.tx,
  );
  const before = found.rows[0];
  if (before === undefined) return unknownRow(letter);
  if (before['read_at'] === null) await applyChanges(context, letter, [{ before, change: { id, values: { readAt: context.now } } }]);
  context.note({ record: id, place: String(before['place']) });
  return { unread: await countUnread(context, county) };
}
