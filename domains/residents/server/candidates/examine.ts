import { type KeyRing, type Stored, type Tx, bulkOf, openField, sql } from '@linli/kernel/server';
import { type CandidateKind, type Comparison, type Likeness, compare, kindOf, person, rankOf } from '../../model/index.ts';
import { findDecided } from './apart.ts';
import { type Partners, findPartners } from './find-partners.ts';

export interface Examining {
  readonly tx: Tx;
  readonly keys: KeyRing;
  readonly county: string;
  readonly now: string;
  readonly today: string;
}

interface Found extends Partners {
  readonly place: string;
  readonly other_place: string;
  readonly rank: number;
  readonly kind: CandidateKind;
  readonly import: string | null;
  readonly import_label: string | null;
}

const nothing = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** A stored person as it is compared. Numbers are opened only where both records have one; a phone is its blind index. */
function likenessOf(row: Stored, keys: KeyRing, openNumber: boolean): Likeness {
  const { phone_index: phone, identity_number_index: number } = row;
  return {
    name: nothing(row['name']),
    identityNumber: Buffer.isBuffer(number) ? (openNumber ? openField(person, 'identityNumber', row, keys) : number.toString('hex')) : null,
    birthDate: nothing(row['birth_date']),
    sex: nothing(row['sex']),
    phone: Buffer.isBuffer(phone) ? phone.toString('hex') : null,
    currentAddress: nothing(row['current_address']),
  };
}

interface Origin {
  readonly kind?: string;
  readonly id?: string;
  readonly label?: string;
}

/** The import that brought one of the two into the register, the later one where both came by import. */
function importOf(...rows: readonly Stored[]): Origin | undefined {
  const made = rows.toSorted((a, b) => String(b['created_at']).localeCompare(String(a['created_at'])));
  return made.map((row) => (row['origins'] as Record<string, Origin | undefined> | null)?.['*']).find((each) => each?.kind === 'import');
}

/** Two stored persons compared as the model compares them. */
export function compareStored(a: Stored, b: Stored, keys: KeyRing, today: string): Comparison {
  const numbered = Buffer.isBuffer(a['identity_number_index']) && Buffer.isBuffer(b['identity_number_index']);
  return compare(likenessOf(a, keys, numbered), likenessOf(b, keys, numbered), today);
}

function judge(pair: Partners, [a, b]: readonly [Stored, Stored], { keys, today }: Examining): Found[] {
  const comparison = compareStored(a, b, keys, today);
  const kind = kindOf(comparison);
  if (kind === undefined) return [];
  const origin = importOf(a, b);
  return [
    {
      ...pair,
      place: String(a['place']),
      other_place: String(b['place']),
      rank: rankOf(comparison.likelihood),
      kind,
      import: origin?.id ?? null,
      import_label: origin?.label ?? null,
    },
  ];
}

const COLUMNS = sql.raw(
  'id, place, origins, created_at, key_salt, name, sex, birth_date, current_address, identity_number_sealed, identity_number_index, phone_index',
);

async function judgeAll(examining: Examining, pairs: readonly Partners[]): Promise<Found[]> {
  const ids = [...new Set(pairs.flatMap(({ first, second }) => [first, second]))];
  const rows = await sql<Stored>`
    select ${COLUMNS} from residents.person where county = ${examining.county} and ended_at is null and id = any(${ids}::uuid[])
  `.execute(examining.tx);
  const byId = new Map(rows.rows.map((row) => [String(row['id']), row]));
  return pairs.flatMap((pair) => {
    const [a, b] = [byId.get(pair.first), byId.get(pair.second)];
    return a === undefined || b === undefined ? [] : judge(pair, [a, b], examining);
  });
}

/**
 * Looks anew at some persons: finds the pairs they are part of, keeps them in the queue, and takes out the pairs that are none any more.
 * What somebody put aside or asked about a pair stays with it.
 */
export async function examine(examining: Examining, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const { tx, county, now } = examining;
  const found = await judgeAll(examining, await findPartners(tx, county, ids));
  await keep(examining, found);
  await settleDecided(examining, found);
  const standing = found.map(({ first, second }) => `${first} ${second}`);
  await sql`
    update residents.candidate set state = 'gone', decided_at = ${now}, decided_by_name = null
    where county = ${county} and state in ('open', 'apart') and (first = any(${ids}::uuid[]) or second = any(${ids}::uuid[]))
      and not (first::text || ' ' || second::text = any(${standing}::text[]))
  `.execute(tx);
}

/** Written in one order, so that two programs that look at the same pairs never wait for each other in a ring. */
async function keep({ tx, county, now }: Examining, found: readonly Found[]): Promise<void> {
  if (found.length === 0) return;
  const column = (name: keyof Found, type: string) => ({ name, type, values: found.map((each) => each[name]) });
  const columns = [
    column('first', 'uuid'),
    column('second', 'uuid'),
    column('place', 'text'),
    column('other_place', 'text'),
    column('rank', 'smallint'),
    column('kind', 'text'),
    column('import', 'uuid'),
    column('import_label', 'text'),
  ];
  const { expressions, from } = bulkOf(columns);
  const names = columns.map((each) => sql.ref(each.name));
  const fresh = sql`c.state in ('open', 'apart')`; // otherwise it was merged or no longer alike, and is found anew
  await sql`
    insert into residents.candidate as c (county, found_at, state, ${sql.join(names)}) select ${county}, ${now}::timestamptz, 'open', ${sql.join(expressions)} from ${from}
    on conflict (county, first, second) do update set place = excluded.place, other_place = excluded.other_place, rank = excluded.rank, kind = excluded.kind,
      import = excluded.import, import_label = excluded.import_label, state = case when ${fresh} then c.state else 'open' end,
      found_at = case when ${fresh} then c.found_at else excluded.found_at end, later_until = case when ${fresh} then c.later_until end,
      decided_at = case when ${fresh} then c.decided_at end, decided_by_name = case when ${fresh} then c.decided_by_name end
    where not ${fresh} or (c.place, c.other_place, c.rank, c.kind) is distinct from (excluded.place, excluded.other_place, excluded.rank, excluded.kind)
  `.execute(tx);
}

/**
 * Sets apart what was decided, and opens what was taken back. Read after the pairs are written: whoever is
 * deciding one holds its line until the decision can be seen here.
 */
async function settleDecided({ tx, county, now }: Examining, found: readonly Found[]): Promise<void> {
  const decided = await findDecided(tx, county, found);
  const keys = [...decided.values()];
  if (keys.length > 0) {
    await sql`
      update residents.candidate as c set state = 'apart', decided_at = x.at, decided_by_name = x.by_name
      from unnest(${keys.map((each) => each.first)}::uuid[], ${keys.map((each) => each.second)}::uuid[], ${keys.map((each) => each.at)}::timestamptz[], ${keys.map((each) => each.by_name)}::text[]) as x(first, second, at, by_name)
      where c.county = ${county} and c.first = x.first and c.second = x.second and c.state = 'open'
    `.execute(tx);
  }
  const others = found.filter((each) => !decided.has(`${each.first} ${each.second}`));
  if (others.length > 0) {
    await sql`
      update residents.candidate as c set state = 'open', found_at = ${now}::timestamptz, decided_at = null, decided_by_name = null
      from unnest(${others.map((each) => each.first)}::uuid[], ${others.map((each) => each.second)}::uuid[]) as x(first, second)
      where c.county = ${county} and c.first = x.first and c.second = x.second and c.state = 'apart'
    `.execute(tx);
  }
}
