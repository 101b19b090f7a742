import { PLATFORM } from '@linli/kernel/model';
import { type Platform, behindWall, serviceWall, sql, workOf, writeEntry } from '@linli/kernel/server';
import { WORDS_KEPT_DAYS } from '../model/registers/message.ts';
import { senderOf } from './sender/sender.ts';

const BATCH = 2_000; // rows of one transaction
const DAY_MILLISECONDS = 86_400_000;

/** One batch of a county; answers whether there may be more. */
async function shortenBatch(platform: Platform, county: string): Promise<boolean> {
  const dictionary = await platform.countyDictionaries.at(county);
  return behindWall(platform.db, serviceWall(['messages.message'], [county]), async (tx) => {
    const work = workOf(platform, { tx, dictionary, actor: senderOf(county) });
    const before = new Date(Date.parse(work.now) - WORDS_KEPT_DAYS * DAY_MILLISECONDS).toISOString();
    const found = await sql<{ id: string }>`
      update messages.message as m set key_salt = null, phone_sealed = null, mail_sealed = null, facts_sealed = null, words_sealed = null,
        phone_index = null, phone_tail = null, version = m.version + 1, updated_at = ${work.now}, updated_by = ${PLATFORM}::uuid
      from (
        select id from messages.message
        where county = ${county} and key_salt is not null and posted_at < ${before} and state not in ('waiting', 'held')
        order by posted_at, id limit ${BATCH} for update skip locked
      ) as old
      where m.county = ${county} and m.id = old.id returning m.id
    `.execute(tx);
    if (found.rows.length === 0) return false;
    await writeEntry(tx, {
      id: work.entry,
      county,
      at: work.now,
      account: PLATFORM,
      post: PLATFORM,
      actorName: work.actor.name,
      role: null,
      place: county,
      operation: 'messages.shorten',
      register: 'messages.message',
      outcome: 'done',
      details: { messages: found.rows.length, before },
      changes: 0,
    });
    return found.rows.length === BATCH;
  });
}

/**
 * Makes a bare fact of messages that are old: erased with the salt, because the words stand sealed in the history of the row too. Bears running in
 * several programs at once.
 */
export async function shortenOld(platform: Platform): Promise<void> {
  for (const county of platform.countiesInUse.list()) while (await shortenBatch(platform, county)) continue;
}
