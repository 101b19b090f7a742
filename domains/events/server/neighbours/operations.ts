import { type InputOf, type OutputOf, type Refusal, countyOf, isRefusal, refuse } from '@linli/kernel/model';
import {
  type Context,
  type Stored,
  changeRow,
  closedAddress,
  findStored,
  insertRows,
  isClosedFigure,
  newId,
  openField,
  sql,
} from '@linli/kernel/server';
import { event } from '../../model/event/event.ts';
import { faultText, faults } from '../../model/neighbours/faults.ts';
import { NEIGHBOURS_MAX, neighbour, neighbourRoute } from '../../model/neighbours/neighbour.ts';
import type { NeighbourLine, endNeighbour, listNeighbours, listPushes, pushAgain, tryNeighbour, writeNeighbour } from '../../model/neighbours/operations.ts'; // prettier-ignore
import { categoriesOf } from '../categories.ts';
import { lookAtCounty } from '../county-look.ts';
import { noCategory } from '../report/report-events.ts';
import { type Neighbour, type Row, servicesOf, updatesOf } from './client.ts';
import { PUSH_CHANNEL } from './queue.ts';
import { type StoredRoute, neighboursIn, routesIn } from './stored.ts';

const TRY_MILLISECONDS = 5_000; // somebody waits at the screen
const PUSHES_MAX = 100;

const countyHere = ({ actor }: Context): string => countyOf(actor.place) ?? '';

interface Counted {
  readonly neighbour: string;
  readonly state: string;
  readonly count: string;
}
interface NewsState {
  readonly neighbour: string;
  readonly fetched_at: string | null;
  readonly why: string | null;
}

export async function listThem(context: Context): Promise<OutputOf<typeof listNeighbours>> {
  const county = countyHere(context);
  const { tx, platform } = context;
  const rows = await neighboursIn(tx, county);
  const routes = Map.groupBy(await routesIn(tx, county), (each) => each.neighbour);
  const counted = await sql<Counted>`
    select neighbour, state, count(*) as count from events.push where county = ${county} group by neighbour, state
  `.execute(tx);
  const news = await sql<NewsState>`select neighbour, fetched_at, why from events.neighbour_news where county = ${county}`.execute(tx);
  const categories = [...(await categoriesOf(context, county)).values()].map(({ values }) => ({
    number: values.number ?? '',
    name: values.label ?? '',
    public: values.public === true,
  }));
  const lineOf = (row: Stored): NeighbourLine => {
    const id = String(row['id']);
    const of = (...states: string[]): number =>
      counted.rows
        .filter((each) => each.neighbour === id && states.includes(each.state))
        .reduce((sum, { count }) => sum + Number(count), 0);
    const state = news.rows.find((each) => each.neighbour === id);
    return {
      id,
      version: Number(row['version']),
      name: String(row['name']),
      url: String(row['url']),
      jurisdiction: (row['jurisdiction'] as string | null) ?? null,
      keySet: Buffer.isBuffer(row['api_key_sealed']),
      format: row['format'] === 'xml' ? 'xml' : 'json',
      updates: row['updates'] === true,
      active: row['active'] === true,
      routes: (routes.get(id) ?? []).map(({ category, service, reporter }) => ({ category, service, reporter })),
      counts: { waiting: of('waiting'), sent: of('sent', 'over'), unsure: of('unsure'), failed: of('failed') },
      fetchedAt: state?.fetched_at ?? null,
      fault: faultText(state?.why ?? null),
    };
  };
  return { neighbours: rows.map(lineOf), categories, privateOpen: platform.config.privateGateways };
}

const badAddress = refuse(
  'invalid',
  'bad-address',
  {
    zh: '接口地址要以 https:// 开头，写到 /v2 为止，不带用户名和问号后面的参数。',
    en: 'The address begins with https:// and ends with /v2, without user and query.',
  },
  { where: 'url' },
);
const keyAnew = refuse(
  'invalid',
  'key-anew',
  {
    zh: '换了接口地址，请把密钥再填一次：原来的密钥不会送到新地址去。',
    en: 'The address is another one: enter the key again, for the old one is not sent there.',
  },
  { where: 'key' },
);
const routeTwice = refuse(
  'invalid',
  'route-twice',
  { zh: '同一个类别对应了两次，请删掉一行。', en: 'One category stands there twice. Remove a line.' },
  { where: 'routes' },
);
const tooMany = refuse('conflict', 'too-many-neighbours', {
  zh: `对接系统最多 ${NEIGHBOURS_MAX} 个，请先停用不再用的。`,
  en: `There can be ${NEIGHBOURS_MAX} neighbour systems. End one that is no longer used.`,
});
const noPush = refuse('unknown', 'no-such-push', {
  zh: '没有这条外送记录，或者它不需要再送。',
  en: 'There is no such push, or it needs no second try.',
});

function addressFault({ platform }: Context, text: string): Refusal | undefined {
  const { privateGateways } = platform.config;
  const url = URL.parse(text);
  const plain = url !== null && url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  if (url === null || !plain || !(url.protocol === 'https:' || (url.protocol === 'http:' && privateGateways))) return badAddress;
  return !privateGateways && isClosedFigure(text) ? closedAddress('url') : undefined;
}

type Written = InputOf<typeof writeNeighbour>;

async function checkWritten(context: Context, county: string, input: Written): Promise<Refusal | undefined> {
  const bad = addressFault(context, input.url);
  if (bad !== undefined) return bad;
  const numbers = input.routes.map(({ category }) => category);
  if (new Set(numbers).size < numbers.length) return routeTwice;
  const known = await categoriesOf(context, county);
  const stray = numbers.find((each) => !known.has(each));
  return stray === undefined ? undefined : noCategory(stray);
}

/** Lines that are gone end, new ones are added, others changed: each keeps its history. */
async function writeRoutes(context: Context, county: string, id: string, wanted: Written['routes']): Promise<Refusal | undefined> {
  const before = (await routesIn(context.tx, county)).filter((each) => each.neighbour === id);
  const known = new Map(before.map((each): [string, StoredRoute] => [each.category, each]));
  for (const { id: line, version, category } of before) {
    if (wanted.some((each) => each.category === category)) continue;
    const ended = await changeRow(context, neighbourRoute, { id: line, version, end: { reason: '不再对应' } });
    if (isRefusal(ended)) return ended;
  }
  for (const { category, service, reporter } of wanted) {
    const line = known.get(category);
    if (line === undefined || (line.service === service && line.reporter === reporter)) continue;
    const changed = await changeRow(context, neighbourRoute, { id: line.id, version: line.version, values: { service, reporter } });
    if (isRefusal(changed)) return changed;
  }
  const added = wanted.filter(({ category }) => !known.has(category));
  if (added.length > 0)
    await insertRows(context, neighbourRoute, added.map((each) => ({ id: newId(), place: county, values: { ...each, neighbour: id } }))); // prettier-ignore
  return undefined;
}

export async function writeIt(context: Context, input: Written): Promise<{ id: string } | Refusal> {
  const county = countyHere(context);
  const no = await checkWritten(context, county, input);
  if (no !== undefined) return no;
  const { id, version, name, url, format, updates, active, key, routes } = input;
  const jurisdiction = input.jurisdiction === undefined || input.jurisdiction === '' ? null : input.jurisdiction;
  const values = { name, url: url.replace(/\/+$/, ''), jurisdiction, format, updates, active };
  const before = await findStored(context, neighbour, id);
  if (version === 0) {
    if (before !== undefined) return { id };
    if ((await neighboursIn(context.tx, county)).length >= NEIGHBOURS_MAX) return tooMany;
    const given = Object.fromEntries(Object.entries({ ...values, apiKey: key }).filter(([, value]) => value !== undefined && value !== null && value !== '')); // prettier-ignore
    await insertRows(context, neighbour, [{ id, place: county, values: given }]);
  } else {
    const moved = before !== undefined && new URL(String(before['url'])).origin !== new URL(url).origin;
    if (moved && key === undefined && Buffer.isBuffer(before['api_key_sealed'])) return keyAnew;
    const secret = key === undefined ? {} : { apiKey: key === '' ? null : key };
    const changed = await changeRow(context, neighbour, { id, version, values: { ...values, ...secret } });
    if (isRefusal(changed)) return changed;
  }
  const bad = await writeRoutes(context, county, id, routes);
  if (bad !== undefined) return bad;
  context.note({ record: id, place: county, details: { name, routes: routes.length } });
  return { id };
}

export async function endIt(context: Context, { id, version, reason }: InputOf<typeof endNeighbour>): Promise<{ id: string } | Refusal> {
  const county = countyHere(context);
  context.note({ record: id, place: county });
  const bad = await writeRoutes(context, county, id, []);
  if (bad !== undefined) return bad;
  const ended = await changeRow(context, neighbour, { id, version, end: { reason } });
  return isRefusal(ended) ? ended : { id };
}

const shownService = (row: Row) => ({
  code: row['service_code'] ?? '',
  name: row['service_name'] ?? row['service_code'] ?? '',
  type: row['type'] ?? '',
});

/** Its services in JSON; in XML only where it has no JSON. */
async function askServices(of: Omit<Neighbour, 'format'>) {
  const json: Neighbour = { ...of, format: 'json' };
  const first = await servicesOf(json);
  if (first.ok || !['refused', 'not-open311', 'busy'].includes(first.why)) return { of: json, asked: first };
  const xml: Neighbour = { ...of, format: 'xml' };
  const second = await servicesOf(xml);
  return second.ok ? { of: xml, asked: second } : { of: json, asked: first };
}

export async function tryIt(context: Context, input: InputOf<typeof tryNeighbour>): Promise<OutputOf<typeof tryNeighbour> | Refusal> {
  const no = addressFault(context, input.url);
  if (no !== undefined) return no;
  const before = input.id === undefined ? undefined : await findStored(context, neighbour, input.id);
  const same = before !== undefined && new URL(String(before['url'])).origin === new URL(input.url).origin;
  const kept = same ? openField(neighbour, 'apiKey', before, context.keys) : null;
  const { of, asked } = await askServices({
    url: input.url,
    jurisdiction: input.jurisdiction === undefined || input.jurisdiction === '' ? null : input.jurisdiction,
    key: input.key === undefined || input.key === '' ? kept : input.key,
    privateOpen: context.platform.config.privateGateways,
    millisecondsMax: TRY_MILLISECONDS,
  });
  context.note({ place: countyHere(context), details: { reached: asked.ok } });
  if (!asked.ok) return { reached: false, sentence: faults[asked.why], format: 'json', updates: false, services: [] };
  const now = Date.parse(context.now);
  const written = (at: number): string => new Date(at).toISOString().replace(/\.\d+/, '');
  const told = await updatesOf(of, written(now - 3_600_000), written(now));
  const services = asked.value.map(shownService).filter(({ code }) => code !== '');
  const [zh, en] =
    !told.ok && told.why === 'key'
      ? ['能连上，但对方说密钥不对', 'Reached, but it says that the key is wrong']
      : [`能连上，有 ${services.length} 个类别，${told.ok ? '能' : '不能'}读进展`, `Reached: ${services.length} services, ${told.ok ? 'tells' : 'does not tell'} updates`]; // prettier-ignore
  return { reached: true, sentence: { zh, en }, format: of.format, updates: told.ok, services };
}

interface StoredPush {
  readonly id: string;
  readonly event: string;
  readonly number: string;
  readonly category: string;
  readonly state: 'waiting';
  readonly foreign_number: string | null;
  readonly status: string | null;
  readonly tries: number;
  readonly next_at: string;
  readonly why: string | null;
  readonly created_at: string;
}

export async function pushesOf(context: Context, { id }: InputOf<typeof listPushes>): Promise<OutputOf<typeof listPushes>> {
  const county = countyHere(context);
  const found = await lookAtCounty(context.tx, county, [event.name], () =>
    sql<StoredPush>`
    select p.id, p.event, e.number, e.category_name as category, p.state, p.number as foreign_number, p.status, p.tries, p.next_at, p.why, p.created_at
    from events.push p join events.event e on e.county = p.county and e.id = p.event
    where p.county = ${county} and p.neighbour = ${id}::uuid
    order by p.state in ('unsure', 'failed') desc, p.created_at desc, p.id desc limit ${PUSHES_MAX}
  `.execute(context.tx),
  );
  return {
    pushes: found.rows.map((row) => ({
      id: row.id,
      event: row.event,
      number: row.number,
      category: row.category,
      state: row.state,
      foreignNumber: row.foreign_number,
      status: row.status,
      tries: row.tries,
      nextAt: row.state === 'waiting' ? row.next_at : null,
      fault: faultText(row.why),
      at: row.created_at,
    })),
  };
}

export async function sendAgain(context: Context, { id }: InputOf<typeof pushAgain>): Promise<{ id: string } | Refusal> {
  const county = countyHere(context);
  const done = await sql<{ neighbour: string }>`
    update events.push set state = 'waiting', tries = 0, next_at = ${context.now}, asked_at = null, why = null
    where county = ${county} and id = ${id}::uuid and state in ('unsure', 'failed') returning neighbour
  `.execute(context.tx);
  const [row] = done.rows;
  if (row === undefined) return noPush;
  await sql`select pg_notify(${PUSH_CHANNEL}, '')`.execute(context.tx);
  context.note({ record: row.neighbour, place: county, details: { push: id } });
  return { id };
}
