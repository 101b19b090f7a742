import { type Field, type Register, type Text, decideRight, departments, fieldsOf, snake, tableOf } from '@linli/kernel/model';
import { type Stored, type Work, decodeRow, sql } from '@linli/kernel/server';
import { person as personRegister } from '@linli/residents/model';
import type { KnownFact } from '../../model/application/operations.ts';

/** What every application needs of a person; nothing else is looked up for it (个人信息保护法 6). */
const ASKED = ['name', 'identityNumber', 'sex', 'birthDate', 'phone', 'registeredAddress', 'currentAddress'] as const;

interface Origin {
  readonly kind?: string;
  readonly on?: string;
  readonly label?: string;
}

type Origins = Readonly<Record<string, Origin>>;

const kinds: Readonly<Record<string, Text>> = {
  desk: { zh: '窗口登记', en: 'entered at the counter' },
  import: { zh: '台账导入', en: 'from a ledger' },
  task: { zh: '任务表', en: 'from a form' },
  system: { zh: '系统登记', en: 'by the platform' },
};

/** Who says so: the register, and the ledger or desk that a value came from. */
function sourceOf(of: Register, origins: Origins, key: string): { source: Text; on: string | null } {
  const origin = origins[key] ?? origins['*'];
  const kind = kinds[origin?.kind ?? ''];
  const named =
    origin?.label === undefined || origin.kind !== 'import' ? kind : { zh: `台账“${origin.label}”`, en: `ledger "${origin.label}"` };
  return {
    source: named === undefined ? of.label : { zh: `${of.label.zh}登记 · ${named.zh}`, en: `${of.label.en} · ${named.en}` },
    on: origin?.on ?? null,
  };
}

function wordsOf(field: Field | undefined, value: unknown): Text {
  const plain = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const item = field?.codes?.items.find(({ code }) => code === plain);
  return item === undefined ? { zh: plain, en: plain } : { zh: item.zh, en: item.en };
}

/** What the person's own row says. */
function factsOfPerson(work: Work, stored: Stored): KnownFact[] {
  const { id, values, updatedAt } = decodeRow(personRegister, stored, work.keys);
  const origins = (stored['origins'] ?? {}) as Origins;
  return ASKED.flatMap((key): KnownFact[] => {
    const value = values[key];
    if (value === null || value === '') return [];
    const field = personRegister.fields[key];
    const { source, on } = sourceOf(personRegister, origins, key);
    return [
      {
        key,
        label: field.label,
        value: wordsOf(field, value),
        source,
        on: on ?? updatedAt.slice(0, 10),
        register: personRegister.name,
        record: id,
      },
    ];
  });
}

interface Member {
  readonly id: string;
  readonly address: string | null;
  readonly name: string;
  readonly relation: string | null;
  readonly updated: string;
}

/** The household: how many, and who. One question. */
async function factsOfHousehold(work: Work, county: string, person: string): Promise<KnownFact[]> {
  const found = await sql<Member>`
    select distinct on (h.id, p.id) h.id, h.address, p.name, r.relation_to_head as relation, h.updated_at::text as updated
    from residents.residence own
      join residents.household h on h.county = ${county} and h.id = own.household and h.ended_at is null
      join residents.residence r on r.county = ${county} and r.household = h.id and r.ended_at is null
      join residents.person p on p.county = ${county} and p.id = r.person and p.ended_at is null
    where own.county = ${county} and own.person = ${person}::uuid and own.ended_at is null
    order by h.id, p.id, r.relation_to_head nulls last limit 60
  `.execute(work.tx);
  const [first] = found.rows;
  const household = work.dictionary.registers.get('residents.household');
  const relation = work.dictionary.registers.get('residents.residence')?.fields['relationToHead'];
  if (first === undefined || household === undefined) return [];
  const names = (of: keyof Text): string =>
    found.rows.map((each) => (each.relation === null ? each.name : `${each.name}（${wordsOf(relation, each.relation)[of]}）`)).join('、');
  return [
    {
      key: 'household',
      label: household.label,
      value: { zh: `${found.rows.length} 人：${names('zh')}`, en: `${found.rows.length}: ${names('en')}` },
      source: { zh: '家庭户登记', en: 'Register of households' },
      on: first.updated.slice(0, 10),
      register: household.name,
      record: first.id,
    },
  ];
}

interface Held {
  readonly register: string;
  readonly id: string;
  readonly said: string | null;
  readonly updated: string;
}

const aboutPerson = (of: Register): boolean => of.domain === 'statuses' && of.fields['person']?.to === personRegister.name;
/** The first word that a list shows of such a row: grade, category. */
const sayingField = (of: Register): [string, Field] | undefined =>
  fieldsOf(of).find(([, field]) => field.kind === 'code' && field.listed === true && field.extra === undefined);

/** What the person is to departments, as far as the reader may see it: one statement for all kinds. */
async function factsOfStatuses(work: Work, county: string, person: string, registers: readonly Register[]): Promise<KnownFact[]> {
  if (registers.length === 0) return [];
  const parts = registers.map((of) => {
    const said = sayingField(of);
    return sql`select ${of.name} as register, id, ${said === undefined ? sql`null::text` : sql`${sql.ref(snake(said[0]))}::text`} as said, updated_at::text as updated
      from ${sql.table(tableOf(of))} where county = ${county} and person = ${person}::uuid and ended_at is null`;
  });
  const found =
    await sql<Held>`select * from (${sql.join(parts, sql` union all `)}) as held order by register, updated desc limit 60`.execute(work.tx);
  return found.rows.flatMap(({ register, id, said, updated }): KnownFact[] => {
    const of = work.dictionary.registers.get(register);
    if (of === undefined) return [];
    const words = said === null ? { zh: '在册', en: 'on the register' } : wordsOf(sayingField(of)?.[1], said);
    const owner = departments[of.owner];
    return [
      {
        key: register,
        label: of.label,
        value: words,
        source: { zh: `${owner.zh}登记`, en: owner.en },
        on: updated.slice(0, 10),
        register,
        record: id,
      },
    ];
  });
}

/** Every register that says what a person is to a department. */
export const allStatusRegisters = ({ dictionary }: Pick<Work, 'dictionary'>): Register[] =>
  [...dictionary.registers.values()].filter(aboutPerson);

/** The registers out of which an application is filled for this reader. */
export const statusRegisters = (work: Work): Register[] =>
  allStatusRegisters(work).filter((of) => decideRight(work.actor, of, 'read') === undefined);

/** Everything that is known of a person and shown instead of asked. */
export async function factsAbout(work: Work, county: string, stored: Stored, registers: readonly Register[]): Promise<KnownFact[]> {
  const id = String(stored['id']);
  return [
    ...factsOfPerson(work, stored),
    ...(await factsOfHousehold(work, county, id)),
    ...(await factsOfStatuses(work, county, id, registers)),
  ];
}
