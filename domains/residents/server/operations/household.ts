import { type InputOf, type Register, fieldsOf, isRefusal, isSealed, snake, tableOf } from '@linli/kernel/model';
import { type Context, findStored, sql, unknownRow } from '@linli/kernel/server';
import { type householdOf, person, type referencesOf, referencesTo } from '../../model/index.ts';
import { countyFor } from '../county-wall.ts';

const ROWS_MAX = 50;

interface MemberLine {
  readonly id: string;
  readonly place: string;
  readonly number: string | null;
  readonly address: string | null;
  readonly head: string | null;
  readonly person: string;
  readonly name: string;
  readonly person_place: string;
  readonly version: number;
  readonly sex: string | null;
  readonly birth_date: string | null;
  readonly relation_to_head: string | null;
  readonly relation: string | null;
  readonly since: string | null;
}

/** The people of a person's household or households, in one query; only those in the actor's view. */
export async function householdsOf(context: Context, input: InputOf<typeof householdOf>) {
  const county = countyFor(context);
  if (isRefusal(county)) return county;
  const found = await sql<MemberLine>`
    select h.id, h.place, h.number, h.address, h.head, p.id as person, p.name, p.place as person_place, p.version, p.sex, p.birth_date, r.relation_to_head, r.relation, r.since
    from residents.residence as own
      join residents.household as h on h.county = ${county} and h.id = own.household and h.ended_at is null
      join residents.residence as r on r.county = ${county} and r.household = h.id and r.ended_at is null
      join residents.person as p on p.county = ${county} and p.id = r.person and p.ended_at is null
    where own.county = ${county} and own.person = ${input.id}::uuid and own.ended_at is null
    order by h.id, r.relation_to_head nulls last, p.birth_date, p.id, r.relation desc
  `.execute(context.tx);
  const households = [...Map.groupBy(found.rows, (row) => row.id).values()].flatMap((rows) => {
    const first = rows[0];
    if (first === undefined) return [];
    const members = new Map(rows.toReversed().map((row) => [row.person, row]));
    return [
      {
        id: first.id,
        place: first.place,
        number: first.number,
        address: first.address,
        head: first.head,
        members: rows.filter((row) => members.get(row.person) === row).map(memberOf),
      },
    ];
  });
  return { households };
}

const memberOf = (row: MemberLine) => ({
  person: row.person,
  name: row.name,
  place: row.person_place,
  version: row.version,
  sex: row.sex,
  birthDate: row.birth_date,
  relationToHead: row.relation_to_head,
  relation: row.relation,
  since: row.since,
});

/** Where else a person stands: one query for each register that points to persons and that the actor may read. */
export async function referencesOfPerson(context: Context, input: InputOf<typeof referencesOf>) {
  const county = countyFor(context);
  if (isRefusal(county)) return county;
  if ((await findStored(context, person, input.id)) === undefined) return unknownRow(person);
  const groups = [];
  for (const { register, fields } of referencesTo(context.dictionary, 'residents.person')) {
    for (const field of fields) {
      const title = titleColumn(register);
      const found = await sql<{ id: string; place: string; title: string | null; endedAt: string | null; updatedAt: string }>`
        select id, place, ${title} as title, ended_at as "endedAt", updated_at as "updatedAt" from ${sql.table(tableOf(register))}
        where county = ${county} and ${sql.ref(snake(field))} = ${input.id}::uuid order by ended_at desc nulls first, id limit ${ROWS_MAX}
      `.execute(context.tx);
      if (found.rows.length > 0)
        groups.push({
          register: register.name,
          label: register.label,
          field,
          rows: found.rows.map((row) => ({ ...row, title: row.title ?? '' })),
        });
    }
  }
  return { groups };
}

/** What a row is called beside the person it belongs to: its first plain field that is no reference. */
export function titleColumn(register: Register) {
  const plain = fieldsOf(register).filter(
    ([, field]) => field.kind !== 'reference' && !isSealed(field) && field.listed === true && field.extra === undefined,
  );
  const named = plain.find(([key]) => register.title.includes(key)) ?? plain[0];
  const [key, field] = named ?? ['id', undefined];
  if (field?.kind !== 'code' || field.codes === undefined) return sql`${sql.ref(snake(key))}::text`;
  const cases = field.codes.items.map((item) => sql`when ${item.code} then ${item.zh}`);
  return sql`case ${sql.ref(snake(key))} ${sql.join(cases, sql` `)} else ${sql.ref(snake(key))} end`;
}
