import type { Extent, Geometry } from '@linli/kernel/model';
import { boxesOf, sql, type Tx } from '@linli/kernel/server';
import { event } from '../model/event/event.ts';
import { category } from '../model/registers/category.ts';
import { lookAtCounty } from './county-look.ts';

export interface PublicQuery {
  readonly county: string;
  /** Goes on after this one; `next` of the page before. */
  readonly after?: string | undefined;
  /** At most 500. */
  readonly limit?: number | undefined;
  /** ISO instants of the report, from (inclusive) until (exclusive). */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** Numbers of categories. */
  readonly categories?: readonly string[] | undefined;
  /** `open`: still being seen to; `closed`: finished. */
  readonly status?: 'open' | 'closed' | undefined;
  /** Numbers, where certain events are asked for. */
  readonly numbers?: readonly string[] | undefined;
  /** Community or town. */
  readonly place?: string | undefined;
  /** Degrees; events that are shown within, so that nobody finds by small boxes what is shown only roughly. */
  readonly bbox?: Extent | undefined;
}

/** What everybody may know of an event: no names, no phones, no pictures. */
export interface PublicEvent {
  readonly id: string;
  readonly number: string;
  readonly place: string;
  readonly category: string;
  readonly categoryName: string;
  readonly class: string;
  readonly department: string;
  readonly description: string;
  readonly address: string | null;
  readonly position: readonly [lon: number, lat: number] | null;
  readonly state: string;
  readonly closed: boolean;
  readonly reportedAt: string;
  readonly changedAt: string;
  readonly dueAt: string | null;
  readonly outcome: string | null;
  readonly closedAt: string | null;
}

interface Found extends Omit<PublicEvent, 'position'> {
  readonly shape: Geometry | null;
  readonly blurred: boolean | null;
}

const PAGE_MAX = 500;
const PAGE = 50;
/** Two decimals are about a kilometre: the village, not the house. */
const BLUR = 100;
/** No position is shown farther than this from where it is, in degrees; some room for how a machine rounds. */
const BLURRED_BY = 0.5 / BLUR + 1e-6;

/** People write numbers into what they describe; none leaves the platform: seven digits and more, however they are set apart. */
export const withoutNumbers = (text: string): string => text.replaceAll(/\d(?:[\s\-—]?\d){6,}[\dXx]?/g, '……');

const blur = (degrees: number): number => Math.round(degrees * BLUR) / BLUR;

function shown({ shape, blurred, address, ...facts }: Found): PublicEvent {
  const at = shape?.type === 'Point' ? shape.coordinates : null;
  const hides = blurred !== false;
  return {
    ...facts,
    description: withoutNumbers(facts.description),
    outcome: facts.outcome === null ? null : withoutNumbers(facts.outcome),
    address: hides || address === null ? null : withoutNumbers(address),
    position: at === null ? null : hides ? [blur(at[0]), blur(at[1])] : [at[0], at[1]],
  };
}

const cursorOf = ({ reportedAt, id }: PublicEvent): string => `${reportedAt}_${id}`;

function readCursor(after: string | undefined): readonly [string, string] | undefined {
  const found = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)_([0-9a-f-]{36})$/.exec(after ?? '');
  return found === null ? undefined : [found[1] ?? '', found[2] ?? ''];
}

export const isPublicCursor = (after: string): boolean => readCursor(after) !== undefined;

/** What a reader sees of a degree, in SQL; `blur` in here. */
const shownDegree = (column: string) => {
  const exact = sql.ref(`s.${column}`);
  return sql`case when c.blurred is false then ${exact} else floor(${exact} * ${BLUR}::float8 + 0.5) / ${BLUR}::float8 end`;
};

/** By the index of spots first, a little wide, then by what is shown. */
const within = ({ west, south, east, north }: Extent) => sql`(
  s.lat >= ${south - BLURRED_BY} and s.lat <= ${north + BLURRED_BY} and s.lon >= ${west - BLURRED_BY} and s.lon <= ${east + BLURRED_BY}
  and ${shownDegree('lon')} >= ${west} and ${shownDegree('lon')} <= ${east} and ${shownDegree('lat')} >= ${south} and ${shownDegree('lat')} <= ${north})`;

/**
 * The events that may be shown, the newest first, a page at a time. `open` and not void; address and position only roughly where the category says so.
 * It looks across the county behind its own wall, so that a visitor and a foreign system may ask.
 */
export async function publicEvents(
  { tx }: { readonly tx: Tx },
  query: PublicQuery,
): Promise<{ events: PublicEvent[]; next: string | null }> {
  const { county, from, until, categories, status, numbers, place, bbox } = query;
  const limit = Math.max(1, Math.min(query.limit ?? PAGE, PAGE_MAX));
  const cursor = readCursor(query.after);
  const conditions = sql.join(
    [
      sql`e.county = ${county} and e.open and e.ended_at is null and e.state <> 'void'`,
      ...(cursor === undefined ? [] : [sql`(e.created_at, e.id) < (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`]),
      ...(from === undefined ? [] : [sql`e.created_at >= ${from}::timestamptz`]),
      ...(until === undefined ? [] : [sql`e.created_at < ${until}::timestamptz`]),
      ...(categories === undefined ? [] : [sql`e.category_number = any(${[...categories]}::text[])`]),
      ...(status === undefined ? [] : [status === 'closed' ? sql`e.finished_at is not null` : sql`e.finished_at is null`]),
      ...(numbers === undefined ? [] : [sql`e.number = any(${[...numbers]}::text[])`]),
      ...(place === undefined ? [] : [sql`e.place >= ${place} collate "C" and e.place < ${`${place}:`} collate "C"`]),
      ...(bbox === undefined ? [] : [sql`(${sql.join(boxesOf(bbox).map(within), sql` or `)})`]),
    ],
    sql` and `,
  );
  const found = await lookAtCounty(tx, county, [event.name, category.name], () =>
    sql<Found>`
      select e.id, e.number, e.place, e.category_number as category, e.category_name as "categoryName", e.class, e.department, e.description,
        e.address, e.position as shape, e.state, e.finished_at is not null as closed, e.created_at as "reportedAt", e.updated_at as "changedAt",
        e.due_at as "dueAt", e.outcome, e.finished_at as "closedAt", c.blurred
      from events.event e join events.category c on c.county = e.county and c.id = e.category
      ${bbox === undefined ? sql`` : sql`join events.spot s on s.county = e.county and s.event = e.id`}
      where ${conditions} order by e.created_at desc, e.id desc limit ${limit + 1}
    `.execute(tx),
  );
  const events = found.rows.slice(0, limit).map(shown);
  const last = events.at(-1);
  return { events, next: found.rows.length > limit && last !== undefined ? cursorOf(last) : null };
}
