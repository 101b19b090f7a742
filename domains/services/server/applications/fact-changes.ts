import { type Register, type Text, fieldsOf, snake, tableOf } from '@linli/kernel/model';
import { type Work, sql } from '@linli/kernel/server';
import { type FactChange, type StatedFact, personFieldsOf, statedFacts, statedWord } from '../../model/stated.ts';

const CHANGES_MAX = 500; // of one person since a paper was given; more than that is no person's life

interface Line {
  readonly register: string;
  readonly at: string;
  readonly keys: readonly string[] | null;
}

const PERSON = 'residents.person';
const RESIDENCE = 'residents.residence';

/** Of a residence: who lives together, and as what. Where it is belongs to the address. */
const householdKeys = ['household', 'relationToHead'];

/** What a line of the history says that changed; a record that begins or ends changes its fact as a whole. */
function factsIn({ register, keys }: Line): readonly StatedFact[] {
  if (register === PERSON) return statedFacts.filter((fact) => personFieldsOf[fact].some((field) => keys?.includes(field) === true));
  if (register !== RESIDENCE) return ['status'];
  if (keys === null) return ['household', 'address'];
  return [
    ...(keys.some((key) => householdKeys.includes(key)) ? (['household'] as const) : []),
    ...(keys.includes('dwelling') ? (['address'] as const) : []),
  ];
}

const fieldOfPerson = (of: Register): string | undefined => fieldsOf(of).find(([, field]) => field.to === PERSON)?.[0];

/**
 * What changed of a person after an instant, of the facts that papers can state, out of the history of records: one statement, as far as the wall
 * shows it. Residences of everybody who lives in the person's household count: a child that is born changes what the paper says of the family.
 */
export async function factChangesOf(
  work: Work,
  county: string,
  of: { readonly person: string; readonly since: string; readonly statuses: readonly Register[] },
): Promise<FactChange[]> {
  const { person, since, statuses } = of;
  const own = statuses.flatMap((each) => {
    const field = fieldOfPerson(each);
    return field === undefined
      ? []
      : [
          sql`select ${each.name}::text, id from ${sql.table(tableOf(each))} where county = ${county} and ${sql.ref(snake(field))} = ${person}::uuid`,
        ];
  });
  const records = sql.join(
    [
      sql`select ${PERSON}::text as register, ${person}::uuid as record`,
      sql`select ${RESIDENCE}::text, id from residents.residence where county = ${county} and person = ${person}::uuid`,
      sql`select ${RESIDENCE}::text, r.id from residents.residence own join residents.residence r on r.county = ${county} and r.household = own.household
        where own.county = ${county} and own.person = ${person}::uuid and own.ended_at is null`,
      ...own,
    ],
    sql` union `,
  );
  const found = await sql<Line>`
    select c.register, c.at, case when c.action = 'change' then array(select jsonb_object_keys(c.values)) end as keys
    from (${records}) as x join kernel.change c on c.county = ${county} and c.register = x.register and c.record = x.record
    where c.at > ${since}::timestamptz and not (c.register = ${PERSON} and c.action <> 'change')
    order by c.at desc limit ${CHANGES_MAX}
  `.execute(work.tx);
  return found.rows.flatMap((line) => {
    const what: Text | null = work.dictionary.registers.get(line.register)?.label ?? null;
    return factsIn(line).map((fact) => ({ fact, at: line.at, what: fact === 'status' ? what : null }));
  });
}

/** What changed, as it is told: the register's own name where there are several of the kind. */
export const changeWord = ({ fact, what }: FactChange): Text => what ?? statedWord(fact);
