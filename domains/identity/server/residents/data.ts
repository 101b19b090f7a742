import {
  type Dictionary,
  type Register,
  type RowOf,
  type Text,
  countyOf,
  departments,
  fieldsOf,
  isRefusal,
  showValue,
  snake,
  tableOf,
} from '@linli/kernel/model';
import { type Context, type Stored, decodeRow, fulfil, sql } from '@linli/kernel/server';
import { person, referencesTo } from '@linli/residents/model';
import { lookAcrossCounty } from '@linli/residents/server';
import { identityOperations } from '../../model/index.ts';
import { confirmFirst, endedAccount, ownAccount } from './accounts.ts';

const ROWS_MAX = 50;

/** A register whose every row tells of exactly one person, and by which field. */
export interface AboutPerson {
  readonly register: Register;
  readonly field: string;
}

/**
 * Where a person's own facts stand: registers kept by people that must name exactly one person. What names several (a dispute, a lease) tells of others
 * too and is asked for at the counter; what operations write is a trace of work, not a fact.
 */
export function registersAbout(dictionary: Dictionary): AboutPerson[] {
  return referencesTo(dictionary, person.name).flatMap(({ register, fields }) => {
    const [field, ...others] = fields;
    if (field === undefined || others.length > 0 || register.writtenBy === 'operations') return [];
    return register.fields[field]?.required === true ? [{ register, field }] : [];
  });
}

/** The rows in force about a person: one question for each register, whatever the number of rows. */
export async function rowsAbout(context: Context, county: string, who: string): Promise<{ register: Register; rows: Stored[] }[]> {
  const about = registersAbout(context.dictionary);
  const read = [person.name, ...about.map(({ register }) => register.name)];
  return lookAcrossCounty(context, county, read, async () => {
    const found: { register: Register; rows: Stored[] }[] = [];
    for (const { register, field } of [{ register: person as Register, field: 'id' }, ...about]) {
      const rows = await sql<Stored>`
        select * from ${sql.table(tableOf(register))} where county = ${county} and ${sql.ref(snake(field))} = ${who}::uuid and ended_at is null order by id limit ${ROWS_MAX}
      `.execute(context.tx);
      if (rows.rows.length > 0) found.push({ register, rows: rows.rows });
    }
    return found;
  });
}

const kinds: Readonly<Record<string, Text>> = {
  desk: { zh: '窗口登记', en: 'Entered at a desk' },
  import: { zh: '台账导入', en: 'Out of a ledger' },
  task: { zh: '报表填报', en: 'Given in a form' },
  system: { zh: '平台生成', en: 'Made by the platform' },
};

/** Where the row as a whole came from. */
function sourceOf(stored: Stored): Text {
  const origins = stored['origins'] as Readonly<Record<string, { kind?: string; label?: string }>> | null;
  const origin = origins?.['*'] ?? Object.values(origins ?? {})[0];
  const kind = kinds[origin?.kind ?? 'desk'] ?? { zh: '窗口登记', en: 'Entered at a desk' };
  return origin?.label === undefined ? kind : { zh: `${kind.zh}（${origin.label}）`, en: `${kind.en} (${origin.label})` };
}

/** References point to others and files are opened at the counter; everything else is shown as it stands. */
const told = (kind: string): boolean => !['reference', 'attachment', 'geometry'].includes(kind);

/** Every place that these rows name, so that their names are asked for once. */
function placesIn(of: Register, row: RowOf): string[] {
  const values = row.values as Readonly<Record<string, unknown>>;
  return fieldsOf(of).flatMap(([key, field]) => (field.kind === 'place' && typeof values[key] === 'string' ? [values[key]] : []));
}

function factsOf(of: Register, row: RowOf, names: ReadonlyMap<string, string>) {
  const values = row.values as Readonly<Record<string, unknown>>;
  return fieldsOf(of).flatMap(([key, field]) => {
    const value = told(field.kind) ? showValue(field, values[key]) : null;
    if (value === null || value === '') return [];
    const text = field.kind === 'place' ? (names.get(String(value)) ?? String(value)) : String(value);
    return [{ label: field.label, value: text }];
  });
}

/** The resident who asks, confirmed, and his person. */
export async function confirmedPerson(context: Context) {
  const account = await ownAccount(context);
  if (account === undefined) return endedAccount;
  return account.values.person === null ? confirmFirst : { account, person: account.values.person, county: countyOf(account.place) ?? '' };
}

export const residentData = fulfil(identityOperations.residentData, async (context) => {
  const self = await confirmedPerson(context);
  if (isRefusal(self)) return self;
  const found = await rowsAbout(context, self.county, self.person);
  const decoded = found.map(({ register, rows }) => ({
    register,
    rows: rows.map((stored) => ({ stored, row: decodeRow(register, stored, context.keys) as RowOf })),
  }));
  const places = [...new Set(decoded.flatMap(({ register, rows }) => rows.flatMap(({ row }) => placesIn(register, row))))];
  const names = await context.platform.places.names(context.tx, places);
  context.note({ register: person.name, record: self.person });
  return {
    groups: decoded.map(({ register, rows }) => ({
      register: register.name,
      label: register.label,
      keeper: departments[register.owner],
      rows: rows.map(({ stored, row }) => ({
        id: row.id,
        updatedAt: row.updatedAt,
        source: sourceOf(stored),
        facts: factsOf(register, row, names),
      })),
    })),
  };
});
