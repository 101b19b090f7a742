import type { MessageTemplate } from '@linli/kernel/model';
import { type PendingChange, type Stored, type Work, applyChanges, newId, openField, sql } from '@linli/kernel/server';
import { type Facts, withoutSecrets } from '../../model/fill.ts';
import type { Reason } from '../../model/reasons.ts';
import { message } from '../../model/registers/message.ts';
import { TRIES_MAX, dayBegan, quietUntil, tomorrow } from '../hours.ts';
import { defaultSetting } from '../settings.ts';

const BATCH = 20; // taken at once: all of them are tried within a lease, at four at a time and twenty seconds each
const LEASE_MILLISECONDS = 180_000; // twenty messages at their slowest take 100 seconds
const CODES_A_DAY_MAX = 20; // nobody signs in more often; beyond it somebody plays with another's phone

/** A message that is ours to send until the lease is over. */
export interface Claimed {
  readonly row: Stored;
  readonly lease: string;
  /** This one included. */
  readonly tries: number;
  readonly template: MessageTemplate;
  readonly facts: Facts;
  /** Phone or mail address, in clear. */
  readonly to: string;
}

export interface Claims {
  readonly claimed: readonly Claimed[];
  /** A whole batch was looked at: there may be more. */
  readonly full: boolean;
}

/** Messages that are due and nobody's, locked until the transaction ends; what another program holds is passed over. */
async function findDue(work: Work, county: string): Promise<Stored[]> {
  const found = await sql<Stored>`
    select m.*, coalesce(l.tries, 0) as lease_tries from messages.message as m
    left join messages.lease as l on l.county = m.county and l.message = m.id
    where m.county = ${county} and m.state in ('waiting', 'held') and m.next_at <= ${work.now}
      and (l.until is null or l.until <= ${work.now})
    order by m.urgent desc, m.next_at, m.id limit ${BATCH} for update of m skip locked`.execute(work.tx);
  return found.rows;
}

const key = (index: unknown): string => (Buffer.isBuffer(index) ? index.toString('hex') : '');

/** How many messages each of these phones has had since the day began, by blind index; those of codes apart. */
async function sentToday(work: Work, county: string, rows: readonly Stored[]): Promise<Map<string, number>> {
  const phones = rows.map((row) => row['phone_index']).filter((each) => Buffer.isBuffer(each));
  if (phones.length === 0) return new Map();
  const found = await sql<{ phone: Buffer; urgent: boolean; sent: number }>`
    select phone_index as phone, urgent, count(*) as sent from messages.message
    where county = ${county} and phone_index = any(${phones}::bytea[]) and state in ('sent', 'shown')
      and sent_at >= ${dayBegan(new Date(work.now)).toISOString()} group by phone_index, urgent`.execute(work.tx);
  return new Map(found.rows.map(({ phone, urgent, sent }) => [`${key(phone)} ${urgent}`, sent]));
}

interface Putting {
  readonly state: 'held' | 'failed';
  readonly why: Reason;
  readonly nextAt?: Date;
}

interface Rules {
  readonly from: string;
  readonly until: string;
  readonly dayMax: number;
}

const rulesIn = (setting: Stored | undefined): Rules => ({
  from: setting === undefined ? defaultSetting.quietFrom : String(setting['quiet_from']),
  until: setting === undefined ? defaultSetting.quietUntil : String(setting['quiet_until']),
  dayMax: Number(setting?.['phone_a_day_max'] ?? defaultSetting.phoneADayMax),
});

/** Why a message does not leave now; undefined: it does. Only SMS disturb; a mail lies in its box until somebody looks. */
function decidePutting(row: Stored, sent: number, { from, until, dayMax }: Rules, now: Date): Putting | undefined {
  if (Date.parse(String(row['expires_at'])) <= now.getTime()) return { state: 'failed', why: 'expired' };
  // So many tries and none settled: the program dies on it each time.
  if (Number(row['lease_tries']) >= TRIES_MAX) return { state: 'failed', why: 'no-answer' };
  if (row['channel'] !== 'sms') return undefined;
  if (row['urgent'] === true) return sent >= CODES_A_DAY_MAX ? { state: 'failed', why: 'too-many' } : undefined;
  const quiet = quietUntil(now, from, until);
  if (quiet !== undefined) return { state: 'held', why: 'quiet-hours', nextAt: quiet };
  return sent >= dayMax ? { state: 'held', why: 'day-full', nextAt: tomorrow(now, from, until) } : undefined;
}

/** What is given up forgets what opens something; what is put off still needs it. */
function settledAs(work: Work, before: Stored, { state, why, nextAt }: Putting): PendingChange {
  const template = work.dictionary.messages.get(String(before['template']));
  const rest = template === undefined ? null : JSON.stringify(withoutSecrets(template, factsOf(work, before)));
  return {
    before,
    change: {
      id: String(before['id']),
      values: { state, why, ...(nextAt === undefined ? { facts: rest } : { nextAt: nextAt.toISOString() }) },
    },
  };
}

const factsOf = ({ keys }: Work, row: Stored): Facts => JSON.parse(openField(message, 'facts', row, keys) ?? '{}') as Facts;

/** Takes what is due for this program to send. What must not leave now is put off in the same transaction. */
export async function claimDue(work: Work, county: string, setting: Stored | undefined): Promise<Claims> {
  const rows = await findDue(work, county);
  const sent = await sentToday(work, county, rows);
  const rules = rulesIn(setting);
  const putOff: PendingChange[] = [];
  const taken: Stored[] = [];
  for (const row of rows) {
    const count = `${key(row['phone_index'])} ${String(row['urgent'])}`;
    const putting = work.dictionary.messages.has(String(row['template']))
      ? decidePutting(row, sent.get(count) ?? 0, rules, new Date(work.now))
      : ({ state: 'failed', why: 'no-template' } as const);
    if (putting !== undefined) putOff.push(settledAs(work, row, putting));
    else {
      taken.push(row);
      sent.set(count, (sent.get(count) ?? 0) + 1);
    }
  }
  await applyChanges(work, message, putOff);
  return { claimed: await lease(work, county, taken), full: rows.length === BATCH };
}

/**
 * What was found free may have been taken since: its row is locked and unchanged by that, so only the lease itself, read as it stands at
 * this moment, says whose it is.
 */
async function lease(work: Work, county: string, rows: readonly Stored[]): Promise<Claimed[]> {
  if (rows.length === 0) return [];
  const token = newId();
  const until = new Date(Date.parse(work.now) + LEASE_MILLISECONDS).toISOString();
  const ids = JSON.stringify(rows.map(({ id }) => ({ message: id })));
  const found = await sql<{ message: string; tries: number }>`
    insert into messages.lease (county, message, token, until, tries)
    select ${county}, message, ${token}::uuid, ${until}::timestamptz, 1 from json_to_recordset(${ids}::json) as x(message uuid)
    on conflict (county, message) do update set token = excluded.token, until = excluded.until, tries = messages.lease.tries + 1
    where messages.lease.until <= ${work.now}
    returning message, tries`.execute(work.tx);
  const tries = new Map(found.rows.map((each) => [each.message, each.tries]));
  return rows.flatMap((row): Claimed[] => {
    const template = work.dictionary.messages.get(String(row['template']));
    const taken = tries.get(String(row['id']));
    if (template === undefined || taken === undefined) return [];
    const facts = factsOf(work, row);
    const to = openField(message, row['channel'] === 'sms' ? 'phone' : 'mail', row, work.keys) ?? '';
    return [{ row, lease: token, tries: taken, template, facts, to }];
  });
}
