import { type InputOf, type Refusal, decidePlace, isRefusal, isWithin, tableOf } from '@linli/kernel/model';
import { type Context, type Stored, decodeRow, sql } from '@linli/kernel/server';
import {
  type countDuplicates,
  type CandidateKind,
  decideKeeper,
  likelihoodOfRank,
  type hangsOfPair,
  type listDuplicates,
  type Pair,
  type PairSide,
  person,
} from '../../model/index.ts';
import { type Decided, findDecided } from '../candidates/apart.ts';
import { compareStored } from '../candidates/examine.ts';
import { hangsOn } from '../candidates/hangs.ts';
import { type PairCursor, countCandidates, listCandidates } from '../candidates/list-candidates.ts';
import type { StoredCandidate } from '../candidates/stored-candidate.ts';
import { countyFor, lookAcrossCounty } from '../county-wall.ts';

const PAGE = 10; // a pair takes a screen to look at, and minutes to decide

const encode = (pair: StoredCandidate | undefined): string | null =>
  pair === undefined ? null : Buffer.from(`${pair.rank} ${pair.first} ${pair.second}`).toString('base64url');

function decode(text: string | undefined): PairCursor | undefined {
  const [rank = '', first = '', second = ''] = Buffer.from(text ?? '', 'base64url')
    .toString('utf8')
    .split(' ');
  const id = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;
  return /^[123]$/.test(rank) && id.test(first) && id.test(second) ? [Number(rank), first, second] : undefined;
}

function countyToShow(context: Context, place: string): string | Refusal {
  const county = countyFor(context);
  if (isRefusal(county)) return county;
  return decidePlace(context.actor, place) ?? decideKeeper(context.actor) ?? county;
}

/** Pairs that may be one person, the surest first, with every ground for and against. */
export async function duplicatesAt(context: Context, input: InputOf<typeof listDuplicates>) {
  const county = countyToShow(context, input.place);
  if (isRefusal(county)) return county;
  const limit = input.limit ?? PAGE;
  const query = { ...input, state: input.state ?? ('open' as const) };
  const found = await listCandidates(context, county, query, decode(input.after), limit + 1);
  const page = found.slice(0, limit);
  const pairs = await openPairs(context, county, page);
  return { pairs, next: found.length > limit ? encode(page.at(-1)) : null };
}

export async function duplicatesCount(context: Context, input: InputOf<typeof countDuplicates>) {
  const county = countyToShow(context, input.place);
  return isRefusal(county) ? county : countCandidates(context, county, input.place);
}

/** What hangs on the two records of the pair that somebody is looking at; asked apart, so that the queue opens at once. */
export async function hangsOfOne(context: Context, input: InputOf<typeof hangsOfPair>) {
  const county = countyFor(context);
  if (isRefusal(county)) return county;
  const forbidden = decideKeeper(context.actor);
  if (forbidden !== undefined) return forbidden;
  const seen = await sql<{ id: string }>`
    select id from residents.person where county = ${county} and id = any(${[input.a, input.b]}::uuid[])
  `.execute(context.tx);
  const hangs = await hangsOn(
    context,
    county,
    seen.rows.map((row) => row.id),
  );
  return { a: hangs.get(input.a) ?? [], b: hangs.get(input.b) ?? [] };
}

/** The records of a page. Those behind the wall are read only to be compared: nothing of them but their place leaves the server. */
async function readPersons(
  context: Context,
  county: string,
  ids: readonly string[],
): Promise<{ seen: Map<string, Stored>; all: Map<string, Stored> }> {
  const read = async (wanted: readonly string[]): Promise<Stored[]> =>
    (
      await sql<Stored>`select * from ${sql.table(tableOf(person))} where county = ${county} and ended_at is null and id = any(${wanted}::uuid[])`.execute(
        context.tx,
      )
    ).rows;
  const byId = (rows: readonly Stored[]): Map<string, Stored> => new Map(rows.map((row) => [String(row['id']), row]));
  const seen = byId(await read(ids));
  const hidden = ids.filter((id) => !seen.has(id));
  if (hidden.length === 0 || isWithin(county, context.actor.place)) return { seen, all: seen };
  const others = await lookAcrossCounty(context, county, [person.name], () => read(hidden));
  return { seen, all: new Map([...seen, ...byId(others)]) };
}

async function openPairs(context: Context, county: string, page: readonly StoredCandidate[]): Promise<Pair[]> {
  const { seen, all } = await readPersons(context, county, [...new Set(page.flatMap((pair) => [pair.first, pair.second]))]);
  const places = page.flatMap((pair) => [pair.place, pair.other_place, pair.asked_place, pair.answered_place]);
  const names = await context.platform.places.names(context.tx, [...new Set(places.flatMap((place) => (place === null ? [] : [place])))]);
  const decided = await findDecided(
    context.tx,
    county,
    page.filter((pair) => pair.state === 'apart'),
  );
  const nameOf = (place: string): string => names.get(place) ?? place;
  const sideOf = (id: string, place: string): PairSide => {
    const row = seen.get(id);
    return {
      id,
      place,
      placeName: nameOf(place),
      row: row === undefined ? null : decodeRow(person, row, context.keys),
    };
  };
  return page.flatMap((pair) => {
    const [a, b] = [all.get(pair.first), all.get(pair.second)];
    if (a === undefined || b === undefined) return []; // ended a moment ago; the queue learns of it with the next beat
    const { reasons, against } = compareStored(a, b, context.keys, context.today);
    return [
      {
        a: sideOf(pair.first, pair.place),
        b: sideOf(pair.second, pair.other_place),
        kind: pair.kind as CandidateKind,
        likelihood: likelihoodOfRank(pair.rank),
        reasons,
        against,
        foundAt: pair.found_at,
        importLabel: pair.import_label,
        laterUntil: pair.later_until,
        question: wordsOf(pair.question, pair.asked_by_name, pair.asked_place, pair.asked_at, nameOf),
        answer: wordsOf(pair.answer, pair.answered_by_name, pair.answered_place, pair.answered_at, nameOf),
        apart: pair.state === 'apart' ? apartOf(pair, decided.get(`${pair.first} ${pair.second}`)) : null,
      },
    ];
  });
}

function wordsOf(
  text: string | null,
  byName: string | null,
  place: string | null,
  at: string | null,
  nameOf: (place: string) => string,
): Pair['question'] {
  return text === null ? null : { text, byName: byName ?? '', place: place ?? '', placeName: nameOf(place ?? ''), at: at ?? '' };
}

const apartOf = (pair: StoredCandidate, decided: Decided | undefined): Pair['apart'] => ({
  byName: decided?.by_name ?? pair.decided_by_name,
  at: decided?.at ?? pair.decided_at ?? pair.found_at,
  reason: decided?.reason ?? null,
});
