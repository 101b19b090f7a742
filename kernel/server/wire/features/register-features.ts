import {
  type Feature,
  type FeaturePage,
  type Field,
  type Geometry,
  type RegisterFeatures,
  type Refusal,
  isCommunityCode,
  snake,
  tableOf,
  wordProperty,
} from '../../../model/index.ts';
import { sql } from '../../db/database.ts';
import { openForReading } from '../../db/wall.ts';
import type { Context, Operation } from '../../platform.ts';
import { type Stored, storedValue } from '../../store/index.ts';
import { dayIn } from '../../time.ts';
import { fulfilFeatures } from './fulfil-features.ts';
import { type FeatureQuery, badPage, noFeature } from './parameters.ts';
import { boxesOf, touches } from './touches.ts';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function conditionsOf(collection: RegisterFeatures, query: FeatureQuery, today: string) {
  const { of, lies, only } = collection;
  const { county, bbox, from, until, where, id } = query;
  const column = (key: string) => sql.ref(snake(key));
  const bound = (side: string) => sql.ref(`${snake(lies)}_${side}`);
  const [since, ends] = [of.since, of.until];
  const { community, ...values } = where;
  const keyOf = (property: string): string => collection.shows.find((key) => snake(key) === property) ?? property;
  return [
    sql`county = ${county} and ended_at is null`,
    ...Object.entries(only).map(([key, value]) => sql`${column(key)} = ${value}`),
    ...(ends === undefined ? [] : [sql`(${column(ends)} is null or ${column(ends)} >= ${today}::date)`]),
    ...(ends === undefined || from === undefined
      ? []
      : [sql`(${column(ends)} is null or ${column(ends)} >= ${dayIn(new Date(from))}::date)`]),
    ...(since === undefined || until === undefined ? [] : [sql`(${column(since)} is null or ${column(since)} <= ${dayIn(new Date(until))}::date)`]), // prettier-ignore
    ...(id === undefined ? [] : [sql`id = ${id}::uuid`]),
    ...(community === undefined ? [] : [isCommunityCode(community) ? sql`place >= ${community} collate "C" and place < ${`${community}:`} collate "C"` : sql`false`]), // prettier-ignore
    ...Object.entries(values).map(([name, value]) => sql`${column(keyOf(name))}::text = ${value}`),
    ...(bbox === undefined
      ? []
      : [sql`(${sql.join(boxesOf(bbox).map((box) => sql`(${bound('west')} <= ${box.east} and ${bound('east')} >= ${box.west} and ${bound('south')} <= ${box.north} and ${bound('north')} >= ${box.south})`), sql` or `)})`]), // prettier-ignore
  ];
}

const wordsOf = ({ codes }: Field, value: unknown): string | string[] | null => {
  const word = (code: unknown): string => codes?.find(String(code))?.zh ?? String(code);
  return value === null ? null : Array.isArray(value) ? value.map(word) : word(value);
};

function propertiesOf({ of, shows }: RegisterFeatures, row: Stored, names: ReadonlyMap<string, string>): Feature['properties'] {
  const told: Feature['properties'] = {};
  for (const key of shows) {
    const field = of.fields[key];
    if (field === undefined) continue;
    const value = storedValue(field, key, row);
    told[snake(key)] = field.kind === 'decimal' && value !== null ? Number(value) : (value as Feature['properties'][string]);
    if (field.codes !== undefined) told[wordProperty(key)] = wordsOf(field, value);
  }
  const community = String(row['place']).slice(0, 12);
  return { ...told, community, community_name: names.get(community) ?? null };
}

/** The shown rows of a page, by their ids; the index of bounds leads to those of a box, and the shape itself decides. */
async function findRows(
  context: Context,
  collection: RegisterFeatures,
  query: FeatureQuery,
): Promise<{ rows: Stored[]; next: string | null }> {
  const { of, lies, shows } = collection;
  const columns = [...new Set([...shows, lies])].map((key) =>
    of.fields[key]?.kind === 'date' ? sql`${sql.ref(snake(key))}::text as ${sql.ref(snake(key))}` : sql.ref(snake(key)),
  );
  const conditions = conditionsOf(collection, query, context.today);
  const rows: Stored[] = [];
  let after = query.after;
  for (;;) {
    const here = after === undefined ? conditions : [...conditions, sql`id > ${after}::uuid`];
    const found = await sql<Stored>`
      select id, place, ${sql.join(columns)} from ${sql.table(tableOf(of))}
      where ${sql.join(here, sql` and `)} order by id limit ${query.limit + 1}`.execute(context.tx);
    for (const row of found.rows) {
      const shape = row[snake(lies)] as Geometry | null;
      if (query.bbox !== undefined && (shape === null || !touches(shape, query.bbox))) continue;
      rows.push(row);
    }
    // Most of what the bounds let through also lies in the box: a second round is rare.
    if (rows.length > query.limit || found.rows.length <= query.limit) break;
    after = String(found.rows.at(-1)?.['id']);
  }
  const shown = rows.slice(0, query.limit);
  return { rows: shown, next: rows.length > query.limit ? String(shown.at(-1)?.['id']) : null };
}

async function pageOf(context: Context, collection: RegisterFeatures, query: FeatureQuery): Promise<FeaturePage | Refusal> {
  if (query.id !== undefined && !ID.test(query.id)) return noFeature;
  if (query.after !== undefined && !ID.test(query.after)) return badPage;
  await openForReading(context.tx, query.county, [collection.of.name]);
  const { rows, next } = await findRows(context, collection, query);
  if (query.id !== undefined && rows.length === 0) return noFeature;
  const communities = [...new Set(rows.map((row) => String(row['place']).slice(0, 12)))];
  const names = await context.platform.places.names(context.tx, communities);
  const features = rows.map((row): Feature => ({
    id: String(row['id']),
    geometry: (row[snake(collection.lies)] as Feature['geometry'] | undefined) ?? null,
    properties: propertiesOf(collection, row, names),
  }));
  return { county: query.county, features, next };
}

/** The operation behind a collection of rows of a register. */
export const fulfilRegisterFeatures = (collection: RegisterFeatures): Operation =>
  fulfilFeatures(collection, (context, query) => pageOf(context, collection, query));
