import { type Stored, type Work, openField, sql } from '@linli/kernel/server';
import type { Cell } from '../../../model/forms/cells.ts';
import { periodAt } from '../../../model/forms/period.ts';
import { formAnswer } from '../../../model/forms/registers/index.ts';
import type { KnownField } from '../new-fields.ts';

/** What was answered to a new field, and the row that keeps it. */
export interface GivenAnswer {
  readonly id: string;
  readonly version: number;
  readonly value: unknown;
  readonly on: string;
  readonly source: string | null;
  /** Too old to be taken as known: the field changes more often than that. */
  readonly stale: boolean;
}

const keyOf = (field: string, person: string | null): string => `${field} ${person ?? ''}`;

export interface Answers {
  find(field: string, person: string | null): GivenAnswer | undefined;
}

/** An answer counts within the cycle in which its field changes: a monthly one says nothing of the next month. */
export function isStale(field: Pick<KnownField, 'cycle'>, on: string, today: string): boolean {
  return field.cycle !== 'once' && periodAt(field.cycle, on).key !== periodAt(field.cycle, today).key;
}

/** Answers to these fields about these people, or about the community where `persons` is left out. One query. */
export async function answersOf(
  work: Work,
  place: string,
  fields: readonly KnownField[],
  persons: readonly string[] | undefined,
): Promise<Answers> {
  const county = place.slice(0, 6);
  if (fields.length === 0) return { find: () => undefined };
  const ids = fields.map((each) => each.id);
  const about = persons === undefined ? sql`person is null and place = ${place}` : sql`person = any(${[...persons]}::uuid[])`;
  const found = await sql<Stored>`
    select * from ledgers.form_answer where county = ${county} and field = any(${ids}::uuid[]) and ${about} and ended_at is null order by answered_on, id
  `.execute(work.tx);
  const byKey = new Map<string, GivenAnswer>();
  for (const row of found.rows) {
    const field = fields.find((each) => each.id === row['field']);
    const given = openField(formAnswer, 'given', row, work.keys);
    if (field === undefined || given === null) continue;
    const on = String(row['answered_on']);
    byKey.set(keyOf(field.id, (row['person'] as string | null) ?? null), {
      id: String(row['id']),
      version: Number(row['version']),
      value: JSON.parse(given) as unknown,
      on,
      source: (row['source'] as string | null) ?? null,
      stale: isStale(field, on, work.today),
    });
  }
  return { find: (field, person) => byKey.get(keyOf(field, person)) };
}

export function cellOfAnswer(field: KnownField, answer: GivenAnswer | undefined): Cell {
  if (answer === undefined || answer.stale) return { value: null, source: 'empty' };
  return {
    value: answer.value,
    source: 'auto',
    from: {
      kind: 'answer',
      register: formAnswer.name,
      id: answer.id,
      version: answer.version,
      field: field.id,
      label: answer.source,
      on: answer.on,
    },
  };
}
