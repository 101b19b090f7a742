import { type InputOf, decidePlace, isRefusal, tableOf } from '@linli/kernel/model';
import { type Context, type Stored, decodeRow, sql } from '@linli/kernel/server';
import { compare, decideKeeper, likenessOf, type listDuplicates, type Pair, person } from '../../model/index.ts';
import { countyFor } from '../county-wall.ts';
import { type FoundPair, findPairs, type PairCursor } from '../find-pairs.ts';

const PAGE = 20; // a pair takes a screen to look at

const encode = (pair: FoundPair | undefined): string | null =>
  pair === undefined ? null : Buffer.from(`${String(pair.apart)} ${pair.first} ${pair.second}`).toString('base64url');

function decode(text: string | undefined): PairCursor | undefined {
  const [apart = '', first = '', second = ''] = Buffer.from(text ?? '', 'base64url')
    .toString('utf8')
    .split(' ');
  const id = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;
  return id.test(first) && id.test(second) ? [apart === 'true', first, second] : undefined;
}

/** Pairs that may be one person, both in the actor's view, with every ground for and against. */
export async function duplicatesAt(context: Context, input: InputOf<typeof listDuplicates>) {
  const county = countyFor(context);
  if (isRefusal(county)) return county;
  const outside = decidePlace(context.actor, input.place) ?? decideKeeper(context.actor);
  if (outside !== undefined) return outside;
  const limit = input.limit ?? PAGE;
  const found = await findPairs(context, county, input.place, decode(input.after), limit + 1);
  const page = found.slice(0, limit);
  const pairs = await openPairs(context, county, page);
  return { pairs, next: found.length > limit ? encode(page.at(-1)) : null };
}

async function openPairs(context: Context, county: string, page: readonly FoundPair[]): Promise<Pair[]> {
  const ids = [...new Set(page.flatMap((pair) => [pair.first, pair.second]))];
  const rows = await sql<Stored>`select * from ${sql.table(tableOf(person))} where county = ${county} and id = any(${ids}::uuid[])`.execute(
    context.tx,
  );
  const byId = new Map(rows.rows.map((row) => [String(row['id']), row]));
  const names = await context.platform.places.names(context.tx, [...new Set(rows.rows.map((row) => String(row['place'])))]);
  return page.flatMap((pair) => {
    const [a, b] = [byId.get(pair.first), byId.get(pair.second)];
    if (a === undefined || b === undefined) return [];
    const like = (row: Stored) => likenessOf(decodeRow(person, row, context.keys, true).values);
    const comparison = compare(like(a), like(b), context.today);
    if (pair.near && !comparison.reasons.some((each) => each.code === 'numbers-one-slip-apart')) return [];
    const placeNames = Object.fromEntries(
      [a, b].map((row) => [String(row['place']), names.get(String(row['place'])) ?? String(row['place'])]),
    );
    return [{ a: decodeRow(person, a, context.keys), b: decodeRow(person, b, context.keys), placeNames, ...comparison }];
  });
}
