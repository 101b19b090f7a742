import { type InputOf, isRefusal, refuse } from '@linli/kernel/model';
import { type Context, type KeyRing, type Work, blindIndex, decodeRow, findStored, sql } from '@linli/kernel/server';
import type { takeMyNumber } from '../../model/hall/operations.ts';
import { waitMinutes } from '../../model/hall/queue.ts';
import { queueNumber } from '../../model/hall/registers/queue-number.ts';
import { openPlace } from '../open-place.ts';
import { asPlatform } from './hall-work.ts';
import { type Hall, countyOfPlace, dayHours, getHallOf, openFacts, slotAt, windowsOf } from './halls.ts';
import { numbersOf, shownNumber, takeOne, waitingLines } from './numbers.ts';

/** Of a resident and a day: two days of one person cannot be compared, and nobody without the key finds the person. */
const takerDigest = (keys: KeyRing, account: string, day: string): string =>
  `\\x${blindIndex(keys, 'services.queue-taker', `${account} ${day}`).toString('hex')}`;

/** The hall of one's own community, opened for numbers; who asks is not written with them. */
async function ownHall(context: Context, write: readonly string[] = []) {
  const { place } = context.actor;
  await openPlace(context.tx, place, { read: [...openFacts, queueNumber.name], write });
  return getHallOf(context, place);
}

async function numberOf(
  { tx, keys, today }: Pick<Work, 'tx' | 'keys' | 'today'>,
  hall: Hall,
  account: string,
): Promise<string | undefined> {
  const found = await sql<{ number: string }>`
    select number from services.queue_taker
    where county = ${countyOfPlace(hall.place)} and hall = ${hall.id}::uuid and day = ${today}::date and digest = ${takerDigest(keys, account, today)}::bytea
  `.execute(tx);
  return found.rows[0]?.number;
}

type Held = NonNullable<Awaited<ReturnType<typeof heldAt>>>;

/** Where a number stands: how many are called before it, by the order in which they are called. */
async function heldAt(context: Context, hall: Hall, id: string) {
  const stored = await findStored(context, queueNumber, id);
  if (stored === undefined) return undefined;
  const windows = await windowsOf(context, hall);
  const { label, area, state, window } = shownNumber(decodeRow(queueNumber, stored, context.keys), windows);
  const waiting = (await numbersOf(context, hall)).filter(({ values }) => values.state === 'waiting' && values.area === area);
  const ahead =
    state === 'waiting'
      ? Math.max(
          0,
          waiting.findIndex((each) => each.id === id),
        )
      : 0;
  const line = (await waitingLines(context, hall, windows)).find((each) => each.area === area);
  const minutes = state === 'waiting' ? waitMinutes(ahead, line?.windows ?? 0, line?.usual ?? null) : null;
  return { id, label, area, state: state as 'waiting' | 'called' | 'skipped' | 'done', ahead, minutes, window };
}

const isServed = ({ state }: Held): boolean => state === 'done' || state === 'skipped';

export async function seeMine(context: Context) {
  const hall = await ownHall(context);
  if (isRefusal(hall)) return { number: null };
  const id = await numberOf(context, hall, context.actor.account);
  return { number: id === undefined ? null : ((await heldAt(context, hall, id)) ?? null) };
}

const over = refuse('conflict', 'hall-over', {
  zh: '大厅今天已经下班，请改天再取号，或者先预约。',
  en: 'The hall is closed for today. Take a number another day, or book.',
});

export async function takeMine(context: Context, { id, area }: InputOf<typeof takeMyNumber>) {
  const { place, account } = context.actor;
  const hall = await ownHall(context, [queueNumber.name]);
  if (isRefusal(hall)) return hall;
  // Two taps at once: the second waits and finds the number of the first.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`services.queue-taker ${account}`}, 0))`.execute(context.tx);
  const earlier = await numberOf(context, hall, account);
  const held = earlier === undefined ? undefined : await heldAt(context, hall, earlier);
  if (held !== undefined && !isServed(held))
    return { id: held.id, label: held.label, area: held.area, ahead: held.ahead, minutes: held.minutes };
  const { shut, spans } = (await dayHours(context, hall)).on(context.today);
  if (hall.values.open !== true || shut !== null)
    return refuse('conflict', 'hall-shut', {
      zh: `今天大厅不开门${shut === null ? '' : `（${shut.zh}）`}，可以先预约。`,
      en: `The hall is shut today${shut === null ? '' : ` (${shut.en})`}. You can book.`,
    });
  if (slotAt(context.now) >= (spans.at(-1)?.ends ?? '')) return over;
  return asPlatform(context, { place, operation: 'services.take-my-number', register: queueNumber.name }, async (work) => {
    const taken = await takeOne(work, hall, { id, area, channel: 'phone' });
    if (isRefusal(taken)) return taken;
    await sql`
      insert into services.queue_taker (county, place, hall, day, digest, number)
      values (${countyOfPlace(place)}, ${hall.place}, ${hall.id}::uuid, ${work.today}::date, ${takerDigest(work.keys, account, work.today)}::bytea, ${id}::uuid)
      on conflict (county, hall, day, digest) do update set number = excluded.number
    `.execute(work.tx);
    return taken;
  });
}
