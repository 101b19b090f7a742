import { type Register, fieldsOf, snake, tableOf, placeRange } from '@linli/kernel/model';
import { type Stored, type Work, sql } from '@linli/kernel/server';
import type { ReadLine } from '../../model/parsing/index.ts';
import type { LedgerTemplate } from '../../model/templates/index.ts';

/** A ledger whose lines are rows of one register and nobody's: organisations, estates, hazards, disputes. */
export type RowLedger = LedgerTemplate & { readonly knownBy: NonNullable<LedgerTemplate['knownBy']> };

export const isRowLedger = (template: LedgerTemplate | undefined): template is RowLedger => template?.knownBy !== undefined;

const prefixOf = (of: Register): string => `${of.name.slice(of.name.indexOf('.') + 1)}.`;

/** What the line says of its row, by field, with what follows for a row that is new. */
export function valuesOfRow(template: RowLedger, line: ReadLine, place: string): Record<string, unknown> {
  const prefix = prefixOf(template.lines.of);
  const said: Record<string, unknown> = {};
  for (const path in line.values)
    if (path.startsWith(prefix) && path !== `${prefix}place`) said[path.slice(prefix.length)] = line.values[path];
  return { ...template.fresh?.(said, place), ...said };
}

/** The grid that the line names, else the community. */
export const placeOfRow = (template: RowLedger, line: ReadLine, place: string): string => {
  const grid = line.values[`${prefixOf(template.lines.of)}place`];
  return typeof grid === 'string' ? grid : place;
};

export const titleOfRow = (template: RowLedger, line: ReadLine): string | null => {
  const address = template.home === undefined ? undefined : line.values['dwelling.address'];
  const title = address ?? line.values[`${prefixOf(template.lines.of)}${template.lines.of.title[0] ?? ''}`];
  return typeof title === 'string' ? title : null;
};

/** Fields without which no row can be kept. */
export const missingOf = (template: RowLedger, values: Readonly<Record<string, unknown>>): string[] =>
  fieldsOf(template.lines.of).flatMap(([key, field]) => (field.required === true && values[key] === undefined ? [key] : []));

/** By what a row is known again: the keys of the first set that is whole. Undefined: the line tells too little. */
export function keyOfRow(template: RowLedger, values: Readonly<Record<string, unknown>>): string | undefined {
  const fields = template.knownBy.find((each) => each.every((key) => values[key] !== undefined && values[key] !== null));
  return fields === undefined ? undefined : JSON.stringify(fields.map((key) => [key, values[key]]));
}

/** The rows of a community that some lines may speak of, under every key by which they are known. One query. */
export async function rowsByKey(
  work: Work,
  template: RowLedger,
  place: string,
  lines: readonly Readonly<Record<string, unknown>>[],
  lock = false,
): Promise<Map<string, Stored>> {
  const { of } = template.lines;
  const [from, before] = placeRange(place);
  const first = [...new Set(template.knownBy.map((each) => each[0] ?? ''))];
  const asked = first.flatMap((key) => {
    const values = [...new Set(lines.map((each) => each[key]).filter((each) => typeof each === 'string'))];
    const type = sql.raw(of.fields[key]?.kind === 'reference' ? 'uuid[]' : 'text[]');
    return values.length === 0 ? [] : [sql`${sql.ref(snake(key))} = any(${values}::${type})`];
  });
  if (asked.length === 0) return new Map();
  const found = await sql<Stored>`
    select * from ${sql.table(tableOf(of))} where county = ${place.slice(0, 6)} and place >= ${from} and place < ${before} and ended_at is null
      and (${sql.join(asked, sql` or `)}) order by id ${sql.raw(lock ? 'for update' : '')}
  `.execute(work.tx);
  const byKey = new Map<string, Stored>();
  for (const row of found.rows)
    for (const fields of template.knownBy) {
      if (!fields.every((key) => row[snake(key)] !== null && row[snake(key)] !== undefined)) continue;
      const key = JSON.stringify(fields.map((each) => [each, row[snake(each)]]));
      if (!byKey.has(key)) byKey.set(key, row);
    }
  return byKey;
}
