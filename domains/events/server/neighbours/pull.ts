import { createHash } from 'node:crypto';
import { type Platform, type PlatformWork, addComments, sql } from '@linli/kernel/server';
import { event } from '../../model/event/event.ts';
import type { Fault } from '../../model/neighbours/faults.ts';
import { type UpdateStatus, isOver, parseStatus, statusWord } from '../../model/open311/update-statuses.ts';
import { finishAsPlatform } from '../county-look.ts';
import { type Row, requestsOf, tokenOf, updatesOf } from './client.ts';
import { type StoredNeighbour, inCounty, neighbourOf, neighboursIn } from './stored.ts';

const EVERY_MILLISECONDS = 300_000; // five minutes: what a reporter waits for is days
const PAUSE_MILLISECONDS_MAX = 3_600_000;
const OVERLAP_MILLISECONDS = 600_000; // clocks differ, and what is fetched twice is kept once
const LEASE_MILLISECONDS = 600_000;
const SPAN_MILLISECONDS = 89 * 86_400_000; // others refuse more than 90 days, as we do
const FOLLOWED_MAX = 2_000; // open ones of a county with one office; forty questions a round at most
const REOPENED_DAYS = 60; // so long a neighbour that tells updates may reopen what it closed
const ASKED_AT_ONCE = 50; // ids in one address
const WORDS_MAX = 2_000; // as many as a comment of ours
const FULL = 1_000; // as many as a server tells at once

interface Followed {
  readonly id: string;
  readonly event: string;
  readonly number: string | null;
  readonly token: string | null;
  readonly status: string | null;
  readonly notes: string | null;
  readonly sent_at: string;
}

/** One piece of news, about an event that we sent. */
interface News {
  readonly push: Followed;
  /** By which the same is known again. */
  readonly key: string;
  readonly status: UpdateStatus | undefined;
  /** Its note as it stands there. */
  readonly notes: string;
  /** What the timeline says. */
  readonly words: string;
}

type Fetched<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: Fault };

const written = (instant: number): string => new Date(instant).toISOString().replace(/\.\d+/, '');

const keyOf = (...parts: readonly (string | undefined)[]): string => createHash('sha256').update(parts.join('\n')).digest('base64url');

function newsOf(
  push: Followed,
  { update_id: id, status = '', updated_datetime: at, description = '', status_notes: notes = '' }: Row,
): News {
  const state = parseStatus(status);
  const told = description === '' ? notes : description;
  const head = state === undefined ? [] : [`对方状态：${statusWord(state)}`];
  const words = [...head, ...(told === '' ? [] : [told])].join('\n').slice(0, WORDS_MAX);
  return { push, key: id === undefined || id === '' ? keyOf(push.number ?? '', at, status, told) : id, status: state, notes: told, words };
}

/** What it tells since the last time, by the extension; of which events, is looked up afterwards. */
async function byUpdates(of: StoredNeighbour, from: number, until: number): Promise<Fetched<{ rows: Row[]; until: number }>> {
  const begin = Math.max(from - OVERLAP_MILLISECONDS, until - SPAN_MILLISECONDS);
  const asked = await updatesOf(of, written(begin), written(until + 1_000));
  if (!asked.ok) return asked;
  // A full page may not be all: the next round goes on from its last one.
  const times = asked.value.map((row) => Date.parse(row['updated_datetime'] ?? '')).filter((at) => !Number.isNaN(at));
  return { ok: true, value: { rows: asked.value, until: asked.value.length >= FULL ? Math.max(begin, ...times) : until } };
}

async function newsIn(work: PlatformWork, county: string, of: StoredNeighbour, rows: readonly Row[]): Promise<News[]> {
  const numbers = [...new Set(rows.map((row) => row['service_request_id'] ?? ''))];
  const found = await sql<Followed>`
    select id, event, number, token, status, notes, sent_at from events.push
    where county = ${county} and neighbour = ${of.id}::uuid and number = any(${numbers}::text[])
  `.execute(work.tx);
  const byNumber = new Map(found.rows.map((each) => [each.number, each]));
  return rows.flatMap((row) => {
    const push = byNumber.get(row['service_request_id'] ?? '');
    return push === undefined ? [] : [newsOf(push, row)];
  });
}

/** How each of them stands, where there are no updates to read: news is what stands otherwise than the last time. */
async function byRequests(of: StoredNeighbour, followed: readonly Followed[]): Promise<Fetched<News[]>> {
  const news: News[] = [];
  for (let at = 0; at < followed.length; at += ASKED_AT_ONCE) {
    const part = followed.slice(at, at + ASKED_AT_ONCE);
    const asked = await requestsOf(of, { service_request_id: part.map(({ number }) => number).join(',') });
    if (!asked.ok) return asked;
    const byNumber = new Map(part.map((each) => [each.number, each]));
    for (const row of asked.value) {
      const push = byNumber.get(row['service_request_id'] ?? '');
      const state = parseStatus(row['status'] ?? '');
      const notes = row['status_notes'] ?? '';
      if (push === undefined || state === undefined || (push.status === state && (push.notes ?? '') === notes)) continue;
      news.push(newsOf(push, { ...row, description: notes }));
    }
  }
  return { ok: true, value: news };
}

/** Numbers of those for which only a token was given. */
async function numbersOf(of: StoredNeighbour, followed: readonly Followed[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const { id, token } of followed.filter(({ number }) => number === null).slice(0, ASKED_AT_ONCE)) {
    const asked = await tokenOf(of, token ?? '');
    if (!asked.ok && asked.why !== 'refused') break; // it is down: the next round asks again
    const number = asked.ok ? (asked.value[0]?.['service_request_id'] ?? '') : '';
    if (number !== '') found.set(id, number);
  }
  return found;
}

interface Due {
  readonly of: StoredNeighbour;
  readonly followed: readonly Followed[];
  readonly from: number;
  readonly tries: number;
}

/** A neighbour whose time has come and that nobody else is asking; its next time is set before anything leaves. */
async function takeDue(work: PlatformWork, county: string): Promise<Due[]> {
  const due: Due[] = [];
  const reopened = new Date(Date.parse(work.now) - REOPENED_DAYS * 86_400_000).toISOString();
  for (const row of await neighboursIn(work.tx, county)) {
    if (row['active'] !== true) continue;
    const of = neighbourOf(work, row);
    const followed = await sql<Followed>`
      select id, event, number, token, status, notes, sent_at from events.push
      where county = ${county} and neighbour = ${of.id}::uuid and (state = 'sent'
        or (${of.updates}::boolean and state = 'over' and number is not null and sent_at >= ${reopened}::timestamptz)) order by created_at desc, id desc limit ${FOLLOWED_MAX}
    `.execute(work.tx);
    if (followed.rows.length === 0) continue;
    const held = new Date(Date.parse(work.now) + LEASE_MILLISECONDS).toISOString();
    const taken = await sql<{ fetched_until: string | null; tries: number }>`
      insert into events.neighbour_news as n (county, neighbour, next_at, tries) values (${county}, ${of.id}::uuid, ${held}, 1)
      on conflict (county, neighbour) do update set next_at = excluded.next_at, tries = n.tries + 1 where n.next_at <= ${work.now}
      returning fetched_until, tries
    `.execute(work.tx);
    const [state] = taken.rows;
    if (state === undefined) continue;
    const first = Math.min(...followed.rows.map(({ sent_at: at }) => Date.parse(at)));
    due.push({
      of,
      followed: followed.rows,
      from: state.fetched_until === null ? first : Date.parse(state.fetched_until),
      tries: state.tries,
    });
  }
  return due;
}

/** Writes what is new, each once, as lines of its event in the name of the neighbour. */
async function keep(work: PlatformWork, county: string, { of }: Due, news: readonly News[]): Promise<void> {
  if (news.length === 0) return;
  const rows = JSON.stringify([...new Set(news.map(({ key }) => key))].map((key) => ({ key })));
  const fresh = await sql<{ number: string }>`
    insert into events.pulled_update (county, neighbour, number, at)
    select ${county}, ${of.id}::uuid, x.key, ${work.now}::timestamptz from json_to_recordset(${rows}::json) as x(key text)
    on conflict (county, neighbour, number) do nothing returning number
  `.execute(work.tx);
  const unknown = new Set(fresh.rows.map(({ number }) => number));
  const own = news.filter(({ key }, at) => unknown.has(key) && news.findIndex((each) => each.key === key) === at);
  if (own.length === 0) return;
  const told = own.filter(({ words }) => words !== '').map(({ push, words }) => ({ id: push.event, words }));
  await addComments(work, event, told);
  await finishAsPlatform(work, { county, operation: 'events.pull', register: event.name, lines: true });
}

/** How it stands with the other side; what it calls over is asked for no more. */
async function mark(work: PlatformWork, county: string, news: readonly News[]): Promise<void> {
  const last = new Map(news.filter(({ status }) => status !== undefined).map((each) => [each.push.id, each]));
  const rows = [...last.values()].map(({ push, status, notes }) => ({
    id: push.id,
    status,
    notes,
    over: status !== undefined && isOver(status),
  }));
  await sql`
    with said as (
      update events.push p set status = x.status, notes = x.notes, state = case when x.over then 'over' else 'sent' end
      from json_to_recordset(${JSON.stringify(rows)}::json) as x(id uuid, status text, notes text, over boolean)
      where p.county = ${county} and p.id = x.id returning p.id
    ) select count(*) from said
  `.execute(work.tx);
}

async function numbered(work: PlatformWork, county: string, numbers: ReadonlyMap<string, string>): Promise<void> {
  const rows = JSON.stringify([...numbers].map(([id, number]) => ({ id, number })));
  await sql`
    update events.push p set number = x.number from json_to_recordset(${rows}::json) as x(id uuid, number text)
    where p.county = ${county} and p.id = x.id and p.number is null returning p.id
  `.execute(work.tx);
}

interface Round {
  readonly until: number | undefined;
  readonly why: Fault | null;
}

async function finish(work: PlatformWork, county: string, { of, tries }: Due, { until, why }: Round): Promise<void> {
  const pause = why === null ? EVERY_MILLISECONDS : Math.min(EVERY_MILLISECONDS * 2 ** Math.min(tries, 10), PAUSE_MILLISECONDS_MAX);
  const next = new Date(Date.parse(work.now) + pause).toISOString();
  await sql`
    update events.neighbour_news set next_at = ${next}, why = ${why}, tries = case when ${why === null}::boolean then 0 else tries end,
      fetched_at = case when ${why === null}::boolean then ${work.now}::timestamptz else fetched_at end,
      fetched_until = coalesce(${until === undefined ? null : new Date(until).toISOString()}::timestamptz, fetched_until)
    where county = ${county} and neighbour = ${of.id}::uuid
  `.execute(work.tx);
}

async function fetchNews(platform: Platform, county: string, due: Due): Promise<void> {
  const { of } = due;
  const now = platform.clock().getTime();
  const numbers = await numbersOf(of, due.followed);
  const known = due.followed
    .map((each) => ({ ...each, number: each.number ?? numbers.get(each.id) ?? null }))
    .filter(({ number }) => number !== null);
  const asked: Fetched<{ rows?: Row[]; news?: News[]; until?: number }> =
    known.length === 0
      ? { ok: true, value: {} }
      : of.updates
        ? await byUpdates(of, due.from, now)
        : await byRequests(of, known).then((found) => (found.ok ? { ok: true, value: { news: found.value } } : found));
  const write = async (work: PlatformWork): Promise<void> => {
    await numbered(work, county, numbers);
    if (!asked.ok) return finish(work, county, due, { until: undefined, why: asked.why });
    const { rows, news = rows === undefined ? [] : await newsIn(work, county, of, rows), until } = asked.value;
    await keep(work, county, due, news);
    await mark(work, county, news);
    return finish(work, county, due, { until, why: null });
  };
  await inCounty(platform, county, write, of.name);
}

/** Fetches what neighbours have to say of the events that they have, of all counties. */
export async function pullNews(platform: Platform): Promise<void> {
  const failures: unknown[] = [];
  for (const county of platform.countiesInUse.list())
    try {
      const due = await inCounty(platform, county, (work) => takeDue(work, county));
      for (const each of due) await fetchNews(platform, county, each);
    } catch (error) {
      failures.push(error); // the other counties are not kept waiting
    }
  if (failures.length > 0) throw failures[0];
}
