import { type RawBuilder, sql } from 'kysely';
import { type Field, isSealed } from '../../model/index.ts';
import { indexOf, tailIndexOf } from './encode.ts';
import { comparable } from './extra-values.ts';
import type { Work } from './work.ts';

type ExtraField = Field & { readonly extra: { readonly slot: number } };

/** The comparable text of a county field. */
export const extraKey = (slot: number): RawBuilder<unknown> => sql`extra_keys[${sql.lit(slot)}]`;

const ordered: readonly Field['kind'][] = ['integer', 'money', 'decimal', 'date'];
const LAST = '\u{10FFFF}';

/** The condition of a filter; `parse` reads one value of it, or refuses. */
export function extraCondition(
  key: string,
  field: ExtraField,
  text: string,
  work: Work,
  parse: (text: string) => string | number | boolean,
  choices: readonly string[],
): RawBuilder<unknown> | undefined {
  const column = extraKey(field.extra.slot);
  if (text === 'none') return sql`${column} is null`;
  if (text === 'any') return sql`${column} is not null`;
  if (field.kind === 'secretText') return undefined;
  if (isSealed(field)) return sql`${column} = ${indexOf(field, text, work).toString('hex')}`;
  if (field.kind === 'codes') return sql`extra -> ${key} @> ${JSON.stringify([text])}::jsonb`;
  const said = (part: string): string => comparable(field, parse(part));
  if (ordered.includes(field.kind) && text.includes('..')) {
    const [from = '', to = ''] = text.split('..');
    const low = from === '' ? sql`${column} is not null` : sql`${column} >= ${said(from)}`;
    const high = to === '' ? sql`true` : sql`${column} <= ${said(to)}`;
    return sql`${low} and ${high}`;
  }
  if (choices.length > 1) return sql`${column} in (${sql.join([...choices])})`;
  if (field.kind === 'text' || field.kind === 'longText') return sql`${column} >= ${text} and ${column} < ${`${text}${LAST}`}`;
  return sql`${column} = ${said(text)}`;
}

/** What the search box compares: the beginning of a line of text, a phone whole or by its tail. */
export function extraSearch(field: ExtraField, text: string, digits: string, work: Work): RawBuilder<unknown>[] {
  const { slot } = field.extra;
  if (field.kind === 'phone') {
    if (/^\d{4}$/.test(digits)) return [sql`${extraKey(slot + 1)} = ${tailIndexOf(digits, work).toString('hex')}`];
    return /^\d{7,12}$/.test(digits) ? [sql`${extraKey(slot)} = ${indexOf(field, digits, work).toString('hex')}`] : [];
  }
  return isSealed(field) ? [] : [sql`(${extraKey(slot)} >= ${text} and ${extraKey(slot)} < ${`${text}${LAST}`})`];
}
