import { createHash } from 'node:crypto';
import { type InputOf, type OutputOf, type Text } from '@linli/kernel/model';
import { type Context, type Platform, type Tx, behindWall, moveWall, openField, serviceWall, sql, type Stored } from '@linli/kernel/server';
import { application } from '../../model/application/application.ts';
import { nextWord } from '../../model/application/next.ts';
import { readNumber } from '../../model/application/number.ts';
import type { followApplication } from '../../model/application/operations.ts';
import { stateWord } from './stands.ts';

type Answer = OutputOf<typeof followApplication>;

/** A tail of four digits is guessed in 10,000 tries; at ten in ten minutes that takes a week for one number. */
const TRIES_MAX = 10;
const TRIES_MINUTES = 10;
/** Tries know no county: they are kept under none. */
const NOWHERE = '000000';

const notFound: Text = {
  zh: '没有查到。请核对受理编号和申请时留的电话后四位；试了几次还不行，过十分钟再试，或打电话给社区窗口。',
  en: 'Nothing was found. Check the number and the last four digits of the phone you gave; after several tries wait ten minutes, or call the counter.',
};
const nothing: Answer = { found: null, sentence: notFound };

const digest = (address: string): string => createHash('sha256').update(`follow:${address}`).digest('hex');

/** Counts a try of an address; answers whether there were too many. */
async function countTry(tx: Tx, address: string, now: string): Promise<boolean> {
  const since = new Date(Date.parse(now) - TRIES_MINUTES * 60_000).toISOString();
  const found = await sql<{ tries: number }>`
    insert into services.follow_try as t (county, address, since, tries) values (${NOWHERE}, ${digest(address)}, ${now}, 1)
    on conflict (county, address) do update set
      tries = case when t.since < ${since} then 1 else t.tries + 1 end, since = case when t.since < ${since} then excluded.since else t.since end
    returning tries
  `.execute(tx);
  return (found.rows[0]?.tries ?? 0) > TRIES_MAX;
}

/** A hit is no try, but clears none either: else whoever has one number of their own could guess at others without end. */
async function takeBackTry(tx: Tx, address: string): Promise<void> {
  await sql`update services.follow_try set tries = tries - 1 where county = ${NOWHERE} and address = ${digest(address)}`.execute(tx);
}

/** In the transaction of the request, because one of anybody that waits for a second connection can stop all others. */
async function openCounties(tx: Tx, counties: readonly string[]): Promise<void> {
  await sql.raw(`do $$begin set local linli.counties='${[NOWHERE, ...counties].join(',')}'; end$$`).execute(tx);
  await moveWall(tx, () => ({ place: '', placeEnd: ':', read: [application.name], write: [], holder: '', departments: [] }));
}

function shown(row: Stored): Answer {
  const state = String(row['state']);
  const due = row['due_at'];
  return {
    found: {
      itemName: String(row['item_name']),
      state: stateWord(state),
      next: nextWord(state, row['department']),
      due: typeof due === 'string' && row['finished_at'] === null ? due : null,
      since: String(row['state_since']),
    },
    sentence: null,
  };
}

/** Without an account: state and next step, nothing of the person. Every miss looks the same and is counted. */
export async function followOne(context: Context, { number, phoneTail }: InputOf<typeof followApplication>): Promise<Answer> {
  const { tx, platform, request, now, keys } = context;
  const counties = platform.countiesInUse.list();
  await openCounties(tx, counties);
  if (await countTry(tx, request.address, now)) return nothing;
  const read = readNumber(number);
  const found = await sql<Stored>`
    select * from services.application where county = any(${[...counties]}::text[]) and number = ${read ?? ''} and ended_at is null limit 20
  `.execute(tx);
  const row = found.rows.find((each) => openField(application.cases, 'applicantPhone', each, keys)?.endsWith(phoneTail) === true);
  if (row === undefined) return nothing;
  await takeBackTry(tx, request.address);
  return shown(row);
}

export async function sweepTries(platform: Platform): Promise<void> {
  const old = new Date(platform.clock().getTime() - 86_400_000).toISOString();
  await behindWall(platform.db, serviceWall([], [NOWHERE]), async (tx) => {
    await sql`delete from services.follow_try where county = ${NOWHERE} and since < ${old}`.execute(tx);
  });
}
