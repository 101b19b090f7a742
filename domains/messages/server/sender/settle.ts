import { type PendingChange, type Stored, type Work, applyChanges, sql } from '@linli/kernel/server';
import { withoutSecrets, type Wording, wordsOf } from '../../model/fill.ts';
import { message } from '../../model/registers/message.ts';
import { pauseAfter } from '../hours.ts';
import type { Delivery } from '../transports/transport.ts';
import { languageIn } from '../messages.ts';
import type { Claimed } from './claim.ts';

/** What became of a message that was tried. */
export interface Tried {
  readonly claimed: Claimed;
  readonly wording: Wording;
  readonly via: string | null;
  readonly delivery: Delivery;
}

function valuesOf(work: Work, { claimed: { row, tries, template, facts }, wording, via, delivery }: Tried): Record<string, unknown> {
  const shown = withoutSecrets(template, facts);
  if (delivery.sent) {
    const language = languageIn(row);
    const { title, text } = wordsOf(template, wording, shown);
    // The words as they went stay; what opens something is forgotten with the facts.
    const words = JSON.stringify({ title: title[language], text: text[language] });
    return {
      state: delivery.shown === true ? 'shown' : 'sent',
      sentAt: work.now,
      why: null,
      tries,
      via,
      words,
      facts: JSON.stringify(shown),
    };
  }
  const pause = delivery.again ? pauseAfter(tries) : undefined;
  if (pause === undefined) return { state: 'failed', why: delivery.why, tries, via, facts: JSON.stringify(shown) };
  return { state: 'waiting', why: delivery.why, tries, via, nextAt: new Date(Date.parse(work.now) + pause).toISOString() };
}

/** Writes the outcome of those whose lease is still ours; another program has taken on the rest meanwhile. */
export async function settleTried(work: Work, county: string, tried: readonly Tried[]): Promise<number> {
  const ids = tried.map(({ claimed }) => String(claimed.row['id']));
  const tokens = [...new Set(tried.map(({ claimed }) => claimed.lease))];
  const found = await sql<Stored>`
    select m.* from messages.message as m join messages.lease as l on l.county = m.county and l.message = m.id
    where m.county = ${county} and m.id = any(${ids}::uuid[]) and l.token = any(${tokens}::uuid[]) and m.state in ('waiting', 'held')
    order by m.id for update of m`.execute(work.tx);
  const before = new Map(found.rows.map((row) => [String(row['id']), row]));
  const pending = tried.flatMap((each): PendingChange[] => {
    const row = before.get(String(each.claimed.row['id']));
    return row === undefined ? [] : [{ before: row, change: { id: String(row['id']), values: valuesOf(work, each) } }];
  });
  await applyChanges(work, message, pending);
  await sql`
    update messages.lease set until = ${work.now} where county = ${county} and message = any(${ids}::uuid[]) and token = any(${tokens}::uuid[])`.execute(
    work.tx,
  );
  return pending.length;
}
