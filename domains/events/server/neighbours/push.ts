import { createHash } from 'node:crypto';
import type { Geometry } from '@linli/kernel/model';
import { type Platform, type PlatformWork, type Stored, addComments, newId, openField, sql } from '@linli/kernel/server';
import { event } from '../../model/event/event.ts';
import { type Fault, faults } from '../../model/neighbours/faults.ts';
import { finishAsPlatform } from '../county-look.ts';
import { withoutNumbers } from '../public-events.ts';
import { type Asked, type Row, reportTo, requestsOf } from './client.ts';
import { type StoredNeighbour, type StoredRoute, inCounty, neighbourOf, neighboursIn, routesIn } from './stored.ts';

const BATCH = 20; // at ten seconds each and two questions they are tried within a lease
const LEASE_MILLISECONDS = 600_000;
/** Minutes until the next try: a neighbour that is mended within a day gets everything. */
const PAUSES = [1, 2, 5, 15, 60, 120, 240, 480, 480] as const;
const RETRY_SECONDS_MAX = 3_600; // who says "come in a week" is asked sooner
const DESCRIPTION_MAX = 4_000; // GeoReport v2

interface Claimed {
  readonly id: string;
  readonly event: string;
  readonly tries: number;
  /** Set: an earlier try may have arrived. */
  readonly asked_at: string | null;
  readonly why: string | null;
  readonly neighbour: string;
  readonly row: Stored;
}

interface Ready {
  readonly claimed: readonly Claimed[];
  readonly lease: string;
  readonly full: boolean;
  readonly neighbours: ReadonlyMap<string, StoredNeighbour>;
  readonly routes: ReadonlyMap<string, StoredRoute>;
  readonly places: ReadonlyMap<string, string>;
}

const routeKey = (neighbour: string, category: unknown): string => `${neighbour} ${String(category)}`;

/** Takes what is due for this program to send. The lease, and that it is about to be asked, is committed before anything leaves. */
async function claim(work: PlatformWork, county: string, stopped: readonly string[]): Promise<Ready> {
  const found = await sql<Omit<Claimed, 'row'>>`
    select p.id, p.event, p.neighbour, p.tries + 1 as tries, p.asked_at, p.why
    from events.push p
    where p.county = ${county} and p.state = 'waiting' and p.next_at <= ${work.now} and (p.lease_until is null or p.lease_until <= ${work.now})
      and p.neighbour <> all(${[...stopped]}::uuid[])
    order by p.next_at, p.id limit ${BATCH} for update skip locked
  `.execute(work.tx);
  const lease = newId();
  const until = new Date(Date.parse(work.now) + LEASE_MILLISECONDS).toISOString();
  await sql`
    update events.push set lease = ${lease}::uuid, lease_until = ${until}, tries = tries + 1, asked_at = coalesce(asked_at, ${work.now})
    where county = ${county} and id = any(${found.rows.map(({ id }) => id)}::uuid[])
  `.execute(work.tx);
  const neighbours = await neighboursIn(work.tx, county);
  const routes = await routesIn(work.tx, county);
  const rows = await sql<Stored>`
    select * from events.event where county = ${county} and id = any(${found.rows.map((each) => each.event)}::uuid[])
  `.execute(work.tx);
  const byId = new Map(rows.rows.map((row) => [String(row['id']), row]));
  return {
    claimed: found.rows.flatMap((each): Claimed[] => {
      const row = byId.get(each.event);
      return row === undefined ? [] : [{ ...each, row }];
    }),
    lease,
    full: found.rows.length === BATCH,
    neighbours: new Map(neighbours.map((each) => [String(each['id']), neighbourOf(work, each)])),
    routes: new Map(routes.map((each) => [routeKey(each.neighbour, each.category), each])),
    places: await work.platform.places.names(work.tx, [...new Set(rows.rows.map(({ place }) => String(place).slice(0, 12)))]),
  };
}

/** A mark of letters by which we know our own report again in a list; numbers are taken out of public texts, here as there. */
function markOf(push: string): string {
  const bytes = createHash('sha256').update(`linli.push:${push}`).digest().subarray(0, 12);
  return `LL-${[...bytes].map((each) => String.fromCharCode(97 + (each % 26))).join('')}`;
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What leaves the platform. Names and phones only where the route says so; numbers that people wrote into the text go with them. */
function formOf(work: Pick<PlatformWork, 'keys'>, { id, row }: Claimed, route: StoredRoute, place: string): Record<string, string> {
  const shape = row['position'] as Geometry | null;
  const clear = (text: string): string => (route.reporter ? text : withoutNumbers(text));
  const mark = `\n（来源：邻里 ${markOf(id)}）`;
  return {
    service_code: route.service,
    description: `${clear(textIn(row['description'])).slice(0, DESCRIPTION_MAX - mark.length)}${mark}`,
    address_string: clear(textIn(row['address'])) || place,
    ...(shape?.type === 'Point' ? { lat: String(shape.coordinates[1]), long: String(shape.coordinates[0]) } : {}),
    ...(route.reporter
      ? { last_name: textIn(row['reporter_name']), phone: openField(event.cases, 'reporterPhone', row, work.keys) ?? '' }
      : {}),
  };
}

type Outcome =
  | { readonly state: 'sent' | 'over'; readonly number: string | null; readonly token: string | null }
  | { readonly state: 'waiting'; readonly why: Fault; readonly left: boolean; readonly retrySeconds?: number }
  | { readonly state: 'unsure' | 'failed' | 'dropped'; readonly why: Fault | null };

/** What its answer says: a number, a token, or neither where the kind is a black box and cannot be followed. */
function taken([row]: readonly Row[]): Outcome {
  const [number, token] = [row?.['service_request_id'] || null, row?.['token'] || null];
  return { state: number === null && token === null ? 'over' : 'sent', number, token };
}

const failed = ({ why, left, retrySeconds }: Exclude<Asked<never>, { ok: true }>): Outcome =>
  why === 'refused' ? { state: 'failed', why } : { state: 'waiting', why, left, ...(retrySeconds === undefined ? {} : { retrySeconds }) };

/** An earlier try may have arrived: its list says so. Undefined: it is not there, and may be sent. */
async function lookFor(of: StoredNeighbour, { id, asked_at: at }: Claimed, service: string): Promise<Outcome | undefined> {
  const from = new Date(Date.parse(String(at)) - 600_000).toISOString(); // clocks differ
  const asked = await requestsOf(of, { service_code: service, start_date: from.replace(/\.\d+/, '') });
  if (!asked.ok) return { state: 'waiting', why: asked.why, left: true };
  const found = asked.value.find(({ description }) => description?.includes(markOf(id)));
  return found === undefined ? undefined : taken([found]);
}

const goesOn = ({ state, ended_at: ended }: Stored): boolean => state !== 'void' && ended === null;

async function tryOne(work: Pick<PlatformWork, 'keys'>, ready: Ready, each: Claimed): Promise<Outcome> {
  const of = ready.neighbours.get(each.neighbour);
  const route = ready.routes.get(routeKey(each.neighbour, each.row['category_number']));
  if (each.asked_at === null && (of === undefined || route === undefined || !goesOn(each.row))) return { state: 'dropped', why: null };
  if (of === undefined || route === undefined) return { state: 'unsure', why: 'silent' };
  if (each.asked_at !== null) {
    const before = await lookFor(of, each, route.service);
    if (before !== undefined) return before;
    // It said that it was broken, and has nothing: once more. It said nothing at all: somebody has to look.
    if (each.why !== 'busy') return { state: 'unsure', why: 'silent' };
    if (!goesOn(each.row)) return { state: 'dropped', why: null };
  }
  const form = formOf(work, each, route, ready.places.get(String(each.row['place']).slice(0, 12)) ?? '');
  const asked = await reportTo(of, form);
  if (!asked.ok) return failed(asked);
  return asked.value.length === 0 ? { state: 'waiting', why: 'not-open311', left: true } : taken(asked.value);
}

function pauseAfter(tries: number, retrySeconds: number | undefined): number | undefined {
  const minutes = PAUSES[tries - 1];
  if (minutes === undefined) return undefined;
  return Math.max(minutes * 60_000, Math.min(retrySeconds ?? 0, RETRY_SECONDS_MAX) * 1_000);
}

/** What is written of it, and what the timeline says: where it went, or that it did not. */
function settledAs(outcome: Outcome, { tries }: Claimed, now: string, name: string) {
  if ('number' in outcome) {
    const { number, token, state } = outcome;
    const told = number === null ? (token === null ? '对方不给编号' : '编号随后取回') : `对方编号 ${number}`;
    return { state, number, token, why: null, next: now, keepAsked: true, sent: true, words: `已送“${name}”，${told}` };
  }
  const shared = { number: null, token: null, sent: false };
  const lost = (why: Fault | null): string | undefined => (why === null ? undefined : `没有送到“${name}”：${faults[why].zh}`);
  if (outcome.state !== 'waiting') {
    const { state, why } = outcome;
    return { ...shared, state, why, next: now, keepAsked: true, words: lost(why) };
  }
  const { left, retrySeconds } = outcome;
  const pause = pauseAfter(tries, retrySeconds);
  if (pause !== undefined) {
    const next = new Date(Date.parse(now) + pause).toISOString();
    return { ...shared, state: 'waiting', why: outcome.why, next, keepAsked: left, words: undefined };
  }
  const why: Fault = left ? 'silent' : 'given';
  return { ...shared, state: left ? 'unsure' : 'failed', why, next: now, keepAsked: true, words: lost(why) };
}

/** Writes the outcome where the lease is still ours. */
async function settle(work: PlatformWork, county: string, lease: string, each: Claimed, outcome: Outcome, name: string): Promise<void> {
  const { state, number, token, why, next, keepAsked, sent, words } = settledAs(outcome, each, work.now, name);
  const done = await sql<{ id: string }>`
    update events.push set state = ${state}, number = ${number}, token = ${token}, why = ${why}, next_at = ${next}, lease = null, lease_until = null,
      asked_at = case when ${keepAsked}::boolean then asked_at end, sent_at = case when ${sent}::boolean then ${work.now}::timestamptz end
    where county = ${county} and id = ${each.id}::uuid and lease = ${lease}::uuid and state = 'waiting' returning id
  `.execute(work.tx);
  if (done.rows.length === 0 || words === undefined) return;
  await addComments(work, event, [{ id: each.event, words }]);
  await finishAsPlatform(work, { county, operation: 'events.push', register: event.name, lines: true });
}

/** Those behind one that could not be reached are put back untried: they count no try, and nothing of them has left. */
async function putBack(work: PlatformWork, county: string, lease: string, rest: readonly Claimed[]): Promise<void> {
  const fresh = rest.filter((each) => each.asked_at === null).map(({ id }) => id);
  const next = new Date(Date.parse(work.now) + PAUSES[0] * 60_000).toISOString();
  await sql`
    update events.push set lease = null, lease_until = null, tries = tries - 1, next_at = ${next},
      asked_at = case when id = any(${fresh}::uuid[]) then null else asked_at end
    where county = ${county} and id = any(${rest.map(({ id }) => id)}::uuid[]) and lease = ${lease}::uuid
  `.execute(work.tx);
}

const stops: readonly Fault[] = ['closed-address', 'no-answer', 'unreachable', 'many', 'key'];

/** The events of one neighbour, one after the other; the first that it cannot take now spares it the rest, and answers false. */
async function sendTo(platform: Platform, county: string, ready: Ready, neighbour: string): Promise<boolean> {
  const name = ready.neighbours.get(neighbour)?.name ?? '对接系统';
  const waiting = ready.claimed.filter((each) => each.neighbour === neighbour);
  for (let each = waiting.shift(); each !== undefined; each = waiting.shift()) {
    const now = each;
    const outcome = await tryOne(platform, ready, now);
    await inCounty(platform, county, (work) => settle(work, county, ready.lease, now, outcome, name));
    if (outcome.state === 'waiting' && stops.includes(outcome.why)) {
      await inCounty(platform, county, (work) => putBack(work, county, ready.lease, waiting));
      return false;
    }
  }
  return true;
}

/**
 * Sends what is due, of all counties. What was taken by a program that died is looked for at the neighbour before it is sent again. Bears
 * running in several programs at once.
 */
export async function sendPushes(platform: Platform): Promise<void> {
  const failures: unknown[] = [];
  for (const county of platform.countiesInUse.list())
    try {
      const stopped: string[] = [];
      for (let full = true; full;) {
        const ready = await inCounty(platform, county, (work) => claim(work, county, stopped));
        full = ready.full;
        const own = [...new Set(ready.claimed.map((each) => each.neighbour))];
        const went = await Promise.all(own.map((each) => sendTo(platform, county, ready, each)));
        stopped.push(...own.filter((_, at) => went[at] === false));
      }
    } catch (error) {
      failures.push(error); // the other counties are not kept waiting
    }
  if (failures.length > 0) throw failures[0];
}
