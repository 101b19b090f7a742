import { type Department, type InputOf, type OutputOf, type Refusal, departments, isRefusal } from '@linli/kernel/model';
import { type Context, sql } from '@linli/kernel/server';
import { TRIAL_BLACKBOX } from '../../model/open311/definition.ts';
import type { Open311Request, open311Requests } from '../../model/open311/operations.ts';
import { type PublicEvent, publicEvents } from '../public-events.ts';
import { stateWord } from '../words.ts';
import * as no from './refusals.ts';
import { countyFor, servicesOf } from './services.ts';
import { ROWS_MAX, type Span, pageOf, spanOf } from './span.ts';

type Input = InputOf<typeof open311Requests>;

const PART = 500; // as many as one question of public events answers

const listed = (text: string | undefined): string[] | undefined => {
  const all = (text ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  return all.length === 0 ? undefined : [...new Set(all)].slice(0, ROWS_MAX);
};

function statusOf(text: string | undefined): 'open' | 'closed' | undefined | Refusal {
  const all = listed(text) ?? [];
  if (all.some((each) => each !== 'open' && each !== 'closed')) return no.badStatus;
  const [only, other] = all;
  return other === undefined ? (only as 'open' | 'closed' | undefined) : undefined;
}

const agencyOf = (department: string): string | null => departments[department as Department]?.zh ?? null;

const shown = (of: PublicEvent): Open311Request => ({
  id: of.number,
  closed: of.closed,
  notes: [stateWord(of.state).zh, ...(of.outcome === null ? [] : [of.outcome])].join('：'),
  serviceCode: of.category,
  serviceName: of.categoryName,
  description: of.description,
  agency: agencyOf(of.department),
  requestedAt: new Date(of.reportedAt).toISOString(),
  updatedAt: new Date(of.closedAt ?? of.changedAt).toISOString(),
  expectedAt: of.dueAt === null ? null : new Date(of.dueAt).toISOString(),
  address: of.address,
  lat: of.position?.[1] ?? null,
  long: of.position?.[0] ?? null,
});

interface Wanted extends Partial<Span> {
  readonly numbers?: readonly string[] | undefined;
  readonly categories?: readonly string[] | undefined;
  readonly status?: 'open' | 'closed' | undefined;
}

/** The first `upTo` of them. */
async function production({ tx }: Context, county: string, wanted: Wanted, upTo: number): Promise<Open311Request[]> {
  const found: PublicEvent[] = [];
  let after: string | undefined;
  while (found.length < upTo) {
    const { events, next } = await publicEvents({ tx }, { county, ...wanted, limit: Math.min(PART, upTo - found.length), after });
    found.push(...events);
    if (next === null) break;
    after = next;
  }
  return found.map(shown);
}

interface Trial {
  readonly number: string;
  readonly service: string;
  readonly service_name: string;
  readonly description: string;
  readonly address: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly at: string;
}

/** What was sent to the test endpoint and has a number to ask by; all of it is open. */
async function trials({ tx }: Context, county: string, { numbers, categories, status, from, until }: Wanted): Promise<Open311Request[]> {
  if (status === 'closed') return [];
  const found = await sql<Trial>`
    select number, service, service_name, description, address, lat, lon, at from events.trial_report
    where county = ${county} and service <> ${TRIAL_BLACKBOX}
      and (${numbers ?? null}::text[] is null or number = any(${numbers ?? null}::text[]))
      and (${categories ?? null}::text[] is null or service = any(${categories ?? null}::text[]))
      and (${from ?? null}::timestamptz is null or at >= ${from ?? null}::timestamptz)
      and (${until ?? null}::timestamptz is null or at < ${until ?? null}::timestamptz)
    order by at desc, id desc limit ${ROWS_MAX}
  `.execute(tx);
  return found.rows.map((row) => ({
    id: row.number,
    closed: false,
    notes: '测试数据，一天后删除',
    serviceCode: row.service,
    serviceName: row.service_name,
    description: row.description,
    agency: null,
    requestedAt: new Date(row.at).toISOString(),
    updatedAt: new Date(row.at).toISOString(),
    expectedAt: null,
    address: row.address,
    lat: row.lat,
    long: row.lon,
  }));
}

/** Ids override everything else; else the filters hold together. */
function wantedOf(input: Input, now: string): Wanted | Refusal {
  const numbers = listed(input.ids);
  if (numbers !== undefined) return { numbers };
  const span = spanOf(input, Date.parse(now));
  if (isRefusal(span)) return span;
  const status = statusOf(input.status);
  return typeof status === 'object' ? status : { ...span, categories: listed(input.services), status };
}

export async function listRequests(context: Context, input: Input): Promise<OutputOf<typeof open311Requests> | Refusal> {
  const county = countyFor(context, input.jurisdiction);
  if (isRefusal(county)) return county;
  const wanted = wantedOf(input, context.now);
  if (isRefusal(wanted)) return wanted;
  const page = pageOf(input);
  if (isRefusal(page)) return page;
  const services = new Set((await servicesOf(context, county, input.trial)).map(({ code }) => code));
  const unknown = wanted.categories?.find((each) => !services.has(each));
  if (unknown !== undefined) return no.noService(unknown);
  const all = await (input.trial
    ? trials(context, county, wanted)
    : production(context, county, wanted, Math.min(page.at + page.size, ROWS_MAX)));
  return { requests: all.slice(page.at, page.at + page.size) };
}
