import {
  type Extent,
  FEATURES_MAX,
  type FeatureCollection,
  type InputOf,
  type FeatureOperation,
  type Refusal,
  type Text,
  beganAt,
  isRefusal,
  overAt,
  refuse,
} from '../../../model/index.ts';
import type { Context } from '../../platform.ts';

const PAGE = 100; // what a browser shows at once, where nobody says how many

/** What is asked of a collection, read and checked. */
export interface FeatureQuery {
  readonly county: string;
  readonly limit: number;
  readonly after: string | undefined;
  readonly id: string | undefined;
  /** Degrees; `west` lies east of `east` where the box spans the 180th meridian. */
  readonly bbox: Extent | undefined;
  /** ISO instants, both inclusive; open to one side where one is missing. */
  readonly from: string | undefined;
  readonly until: string | undefined;
  readonly where: Readonly<Record<string, string>>;
}

const bad = (code: string, sentence: Text): Refusal => refuse('invalid', code, sentence);

const countyNeeded = bad('county-needed', {
  zh: '这里有几个县，请在地址里写明县的六位代码，例如 /ogc/610921/collections。',
  en: 'Several counties are served here: name one by its six digits in the address, like /ogc/610921/collections.',
});
const noCounty = refuse('unknown', 'no-such-county', { zh: '这里没有这个县的数据。', en: 'There are no data of this county here.' });
export const noFeature = refuse('unknown', 'no-such-feature', { zh: '没有这一条，或者它不公开。', en: 'There is no such feature, or it is not public.' }); // prettier-ignore
const badBbox = bad('bad-bbox', {
  zh: 'bbox 要是 4 个（或 6 个）用逗号分开的数：西、南、东、北，经纬度（CRS84）。',
  en: 'bbox is four (or six) numbers with commas: west, south, east, north in degrees (CRS84).',
});
const badDatetime = bad('bad-datetime', {
  zh: 'datetime 要是一个时间，或用 / 分开的起止，例如 2026-11-28T00:00:00Z/..',
  en: 'datetime is an instant, or an interval with a slash, like 2026-11-28T00:00:00Z/..',
});
const badLimit = bad('bad-limit', { zh: 'limit 要是大于 0 的整数。', en: 'limit is a whole number above 0.' });
const badFilter = (name: string): Refusal =>
  bad('bad-filter', { zh: `不能按“${name}”查，或者它的值不对。`, en: `"${name}" cannot be asked for, or not by this value.` });
export const badPage = bad('bad-page', { zh: '翻页的标记不对，请从第一页的 next 链接往后翻。', en: 'This is no page: follow the next links from the first one.' }); // prettier-ignore

/** The county that is meant: the one named, or the only one there is. */
function countyFor({ platform }: Context, named: string | undefined): string | Refusal {
  const all = platform.countiesInUse.list();
  if (named !== undefined && named !== '') return all.includes(named) ? named : noCounty;
  const [only, ...others] = all;
  return only === undefined || others.length > 0 ? countyNeeded : only;
}

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

function bboxIn(text: string): Extent | undefined {
  const parts = text.split(',').map((each) => each.trim());
  if ((parts.length !== 4 && parts.length !== 6) || parts.some((each) => !NUMBER.test(each))) return undefined;
  const all = parts.map(Number);
  const [west = 0, south = 0] = all;
  const [east = 0, north = 0] = parts.length === 4 ? all.slice(2) : all.slice(3);
  const fits = [west, east].every((each) => Math.abs(each) <= 180) && [south, north].every((each) => Math.abs(each) <= 90);
  return fits && south <= north ? { west, south, east, north } : undefined;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/i;

interface Interval {
  readonly from: string | undefined;
  readonly until: string | undefined;
}

/** A plain day is the whole of it in China; a plus sign that an address turned into a space is read as what it was. */
function momentsIn(text: string): { readonly first: string; readonly last: string } | undefined {
  const written = text.replace(' ', '+');
  try {
    if (DAY.test(written)) return { first: beganAt(written), last: new Date(Date.parse(overAt(written)) - 1).toISOString() };
  } catch {
    return undefined;
  }
  const read = MOMENT.test(written) ? Date.parse(written) : Number.NaN;
  if (Number.isNaN(read)) return undefined;
  const instant = new Date(read).toISOString();
  return { first: instant, last: instant };
}

function intervalIn(text: string): Interval | undefined {
  const [begins = '', ends = begins, ...rest] = text.split('/');
  const open = (part: string): boolean => text.includes('/') && (part === '' || part === '..');
  const [first, last] = [open(begins) ? undefined : momentsIn(begins), open(ends) ? undefined : momentsIn(ends)];
  if (rest.length > 0 || (first === undefined && !open(begins)) || (last === undefined && !open(ends))) return undefined;
  if (first !== undefined && last !== undefined && first.first > last.last) return undefined;
  return { from: first?.first, until: last?.last };
}

const fits = { boolean: /^(true|false)$/, number: NUMBER } as const;

function whereIn({ properties }: FeatureCollection, text: string): Record<string, string> | Refusal {
  const where: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (property?.asked !== true || Object.hasOwn(where, name)) return badFilter(name);
    if ((property.type === 'boolean' || property.type === 'number') && !fits[property.type].test(value)) return badFilter(name);
    where[name] = value;
  }
  return where;
}

/** Reads what is asked; a parameter that is empty is one that was not sent. */
export function readQuery(context: Context, collection: FeatureCollection, input: InputOf<FeatureOperation>): FeatureQuery | Refusal {
  const county = countyFor(context, input.county);
  if (isRefusal(county)) return county;
  const { limit = '', bbox = '', datetime = '', after, id } = input;
  if (limit !== '' && !/^\+?0*[1-9]\d*$/.test(limit)) return badLimit;
  const box = bbox === '' ? undefined : bboxIn(bbox);
  if (bbox !== '' && box === undefined) return badBbox;
  const interval = datetime === '' ? { from: undefined, until: undefined } : intervalIn(datetime);
  if (interval === undefined) return badDatetime;
  const where = whereIn(collection, input.where ?? '');
  if (isRefusal(where)) return where as Refusal;
  return { county, limit: Math.min(limit === '' ? PAGE : Number(limit), FEATURES_MAX), bbox: box, ...interval, after, id, where };
}
