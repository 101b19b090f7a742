import { type InputOf, type OutputOf, type Text } from '@linli/kernel/model';
import { type Context, moveWall, openField, sql, type Stored } from '@linli/kernel/server';
import { event } from '../../model/event/event.ts';
import { readEventNumber } from '../../model/number.ts';
import type { followEvent } from '../../model/operations.ts';
import { countTry, openCounties, takeBackTry } from '../tries.ts';
import { stateWord } from '../words.ts';

type Answer = OutputOf<typeof followEvent>;

/** A tail of four digits is guessed in 10,000 tries; at ten in ten minutes that takes a week for one number. */
const TRIES_MAX = 10;

const notFound: Text = {
  zh: '没有查到。请核对事件编号和上报时留的电话后四位；试了几次还不行，过十分钟再试，或打电话给社区窗口。',
  en: 'Nothing was found. Check the number and the last four digits of the phone you gave; after several tries wait ten minutes, or call the counter.',
};
const nothing: Answer = { found: null, sentence: notFound };

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Without an account: state and outcome, nothing of the person. Every miss looks the same and is counted. */
export async function followOne(context: Context, { number, phoneTail }: InputOf<typeof followEvent>): Promise<Answer> {
  const { tx, platform, request, now, keys } = context;
  const counties = platform.countiesInUse.list();
  await openCounties(tx, counties);
  await moveWall(tx, () => ({ place: '', placeEnd: ':', read: [event.name], write: [], holder: '', departments: [] }));
  if (await countTry(tx, 'follow', request.address, { now, max: TRIES_MAX })) return nothing;
  const found = await sql<Stored>`
    select * from events.event where county = any(${[...counties]}::text[]) and number = ${readEventNumber(number) ?? ''} and ended_at is null limit 20
  `.execute(tx);
  const row = found.rows.find((each) => openField(event.cases, 'reporterPhone', each, keys)?.endsWith(phoneTail) === true);
  if (row === undefined) return nothing;
  await takeBackTry(tx, 'follow', request.address);
  return {
    found: {
      categoryName: String(row['category_name']),
      state: stateWord(String(row['state'])),
      since: String(row['state_since']),
      due: row['finished_at'] === null ? textOf(row['due_at']) : null,
      outcome: textOf(row['outcome']),
    },
    sentence: null,
  };
}
