import { NoAnswer, type OutsideAnswer, callOutside } from '@linli/kernel/server';
import type { Fault } from '../../model/neighbours/faults.ts';
import { elementsOf, readXml } from './xml.ts';

const ANSWER_BYTES_MAX = 4_194_304; // a thousand requests at their longest
const FORM = 'application/x-www-form-urlencoded; charset=utf-8';

/** Where a neighbour is, and how it lets us in. */
export interface Neighbour {
  readonly url: string;
  readonly jurisdiction: string | null;
  readonly key: string | null;
  readonly format: 'json' | 'xml';
  readonly privateOpen: boolean;
  /** Shorter for tests. */
  readonly millisecondsMax?: number;
}

/** One record of an answer, its values as text. */
export type Row = Readonly<Record<string, string>>;

export type Asked<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly why: Fault;
      /** It may have had the request all the same, and said nothing clear. */
      readonly left: boolean;
      readonly retrySeconds?: number;
    };

const flat = (of: unknown): Row =>
  typeof of === 'object' && of !== null && !Array.isArray(of)
    ? Object.fromEntries(
        Object.entries(of).flatMap(([name, value]) =>
          typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [[name, String(value)]] : [],
        ),
      )
    : {};

/** The list in an answer: bare as the protocol has it, or in the wrappers that some servers add. */
function listIn(of: unknown, item: string): unknown[] | undefined {
  if (Array.isArray(of)) return of as unknown[];
  if (typeof of !== 'object' || of === null) return undefined;
  const inner = Object.values<unknown>(of as Record<string, unknown>).find((each) => typeof each === 'object' && each !== null);
  if (Object.hasOwn(of, item)) return [(of as Record<string, unknown>)[item]].flat();
  return inner === undefined ? undefined : listIn(inner, item);
}

function rowsIn(text: string, format: Neighbour['format'], root: string, item: string): Row[] | undefined {
  if (format === 'xml') {
    const document = readXml(text);
    if (document?.name !== root) return undefined;
    return elementsOf(document, item).map(({ children }) => Object.fromEntries(children.map(({ name, text: own }) => [name, own.trim()])));
  }
  try {
    return listIn(JSON.parse(text), item)?.map(flat);
  } catch {
    return undefined;
  }
}

function faultOf({ status, retrySeconds }: OutsideAnswer): Asked<never> {
  const wait = retrySeconds === undefined ? {} : { retrySeconds };
  if (status === 429) return { ok: false, why: 'many', left: false, ...wait };
  if (status === 401 || status === 403) return { ok: false, why: 'key', left: false };
  if (status >= 500 || status === 408) return { ok: false, why: 'busy', left: status !== 503, ...wait };
  return { ok: false, why: 'refused', left: false };
}

interface Wanted {
  readonly path: string;
  /** `service_requests`, `request`. */
  readonly root: string;
  readonly item: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly form?: Readonly<Record<string, string>>;
}

const withoutEmpty = (of: Readonly<Record<string, string | null>>): Record<string, string> =>
  Object.fromEntries(Object.entries(of).flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, value]])));

/** Asks a neighbour, in its format. */
async function askNeighbour(of: Neighbour, { path, root, item, query = {}, form }: Wanted): Promise<Asked<Row[]>> {
  const shared = { jurisdiction_id: of.jurisdiction };
  const asked = new URLSearchParams(withoutEmpty(form === undefined ? { ...shared, ...query } : query));
  const url = `${of.url.replace(/\/+$/, '')}/${path}.${of.format}${asked.size === 0 ? '' : `?${asked.toString()}`}`;
  try {
    const answer = await callOutside({
      url,
      method: form === undefined ? 'GET' : 'POST',
      privateOpen: of.privateOpen,
      bytesMax: ANSWER_BYTES_MAX,
      ...(of.millisecondsMax === undefined ? {} : { millisecondsMax: of.millisecondsMax }),
      ...(form === undefined
        ? {}
        : {
            headers: { 'Content-Type': FORM },
            body: new URLSearchParams(withoutEmpty({ ...shared, api_key: of.key, ...form })).toString(),
          }),
    });
    if (answer.status < 200 || answer.status > 299) return faultOf(answer);
    const rows = rowsIn(answer.text, of.format, root, item);
    return rows === undefined ? { ok: false, why: 'not-open311', left: true } : { ok: true, value: rows };
  } catch (error) {
    if (error instanceof NoAnswer) return { ok: false, why: error.why, left: error.left };
    throw error;
  }
}

export const servicesOf = (of: Neighbour): Promise<Asked<Row[]>> =>
  askNeighbour(of, { path: 'services', root: 'services', item: 'service' });

export const requestsOf = (of: Neighbour, query: Readonly<Record<string, string>>): Promise<Asked<Row[]>> =>
  askNeighbour(of, { path: 'requests', root: 'service_requests', item: 'request', query });

export const updatesOf = (of: Neighbour, from: string, until: string): Promise<Asked<Row[]>> =>
  askNeighbour(of, {
    path: 'servicerequestupdates',
    root: 'service_request_updates',
    item: 'request_update',
    query: withoutEmpty({ start_date: from, end_date: until, api_key: of.key }),
  });

export const tokenOf = (of: Neighbour, token: string): Promise<Asked<Row[]>> =>
  askNeighbour(of, { path: `tokens/${encodeURIComponent(token)}`, root: 'service_requests', item: 'request' });

export const reportTo = (of: Neighbour, form: Readonly<Record<string, string>>): Promise<Asked<Row[]>> =>
  askNeighbour(of, { path: 'requests', root: 'service_requests', item: 'request', form });
