import { PLATFORM } from '@linli/kernel/model';
import { type Platform, type Work, behindWall, serviceWall, workOf, writeEntry } from '@linli/kernel/server';
import { wordsOf } from '../../model/fill.ts';
import { languageIn } from '../messages.ts';
import { findSetting } from '../settings.ts';
import { type Ways, waysOf } from '../transports/ways.ts';
import type { Transport } from '../transports/transport.ts';
import { inForce, ownWordings } from '../wordings.ts';
import { type Claimed, claimDue } from './claim.ts';
import { senderOf } from './sender.ts';
import { type Tried, settleTried } from './settle.ts';

const AT_ONCE = 4; // a gateway of a county takes no more

/** A piece of the sender's work: a transaction of its own, with its line in the trail when something was written. */
async function inCounty<T>(platform: Platform, county: string, run: (work: Work) => Promise<T>): Promise<T> {
  const dictionary = await platform.countyDictionaries.at(county);
  return behindWall(platform.db, serviceWall(['messages.message', 'messages.wording', 'messages.setting'], [county]), async (tx) => {
    const work = workOf(platform, { tx, dictionary, actor: senderOf(county) });
    const outcome = await run(work);
    if (work.written.changes > 0)
      await writeEntry(tx, {
        id: work.entry,
        county,
        at: work.now,
        account: PLATFORM,
        post: PLATFORM,
        actorName: work.actor.name,
        role: null,
        place: county,
        operation: 'messages.send',
        register: 'messages.message',
        outcome: 'done',
        changes: work.written.changes,
      });
    return outcome;
  });
}

interface Ready {
  readonly claimed: readonly (Claimed & Pick<Tried, 'wording'>)[];
  readonly ways: Ways;
  readonly full: boolean;
}

async function takeDue(platform: Platform, county: string, waysIn: WaysIn): Promise<Ready> {
  return inCounty(platform, county, async (work) => {
    const setting = await findSetting(work.tx, county);
    const { claimed, full } = await claimDue(work, county, setting);
    const own = await ownWordings(work.tx, [county], [...new Set(claimed.map(({ template }) => template.name))]);
    return {
      claimed: claimed.map((each) => ({ ...each, wording: inForce(own, county, each.template) })),
      ways: waysIn(setting, platform),
      full,
    };
  });
}

async function trySending(way: Transport | undefined, each: Ready['claimed'][number]): Promise<Tried> {
  const { wording, template, facts, to, row } = each;
  if (way === undefined) return { claimed: each, wording, via: null, delivery: { sent: false, again: true, why: 'bad-setting' } };
  const { title, text } = wordsOf(template, wording, facts);
  const delivery = await way.send({ id: String(row['id']), to, title: title[languageIn(row)], text: text[languageIn(row)] });
  return { claimed: each, wording, via: way.name, delivery };
}

type WaysIn = (setting: Parameters<typeof waysOf>[0], platform: Platform) => Ways;

const waysOfPlatform: WaysIn = (setting, { keys, config }) => waysOf(setting, keys, config.privateGateways);

/** Sends one batch of a county; answers whether there may be more. */
async function sendBatch(platform: Platform, county: string, waysIn: WaysIn): Promise<boolean> {
  const { claimed, ways, full } = await takeDue(platform, county, waysIn);
  const waiting = [...claimed];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const tried = await trySending(ways[next.row['channel'] === 'mail' ? 'mail' : 'sms'], next);
      // Each is settled as soon as it has left: a stop in between leaves at most four to be tried once more.
      await inCounty(platform, county, (work) => settleTried(work, county, [tried]));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return full;
}

/**
 * Sends what is due. What was taken by a program that died is taken again when its lease is over, under the same id, by which a
 * gateway knows that twice is once. Bears running in several programs at once.
 */
export async function sendDue(platform: Platform, waysIn: WaysIn = waysOfPlatform): Promise<void> {
  const failures: unknown[] = [];
  for (const county of platform.countiesInUse.list())
    try {
      while (await sendBatch(platform, county, waysIn)) continue;
    } catch (error) {
      failures.push(error); // the other counties are not kept waiting
    }
  if (failures.length > 0) throw failures[0];
}
