import { type RawBuilder, sql } from 'kysely';
import { type Field, type Register, fieldsOf, findDayNumber, isSealed, snake } from '../../model/index.ts';
import { indexOf, tailIndexOf } from './encode.ts';
import { extraSearch } from './extra-query.ts';
import type { Work } from './work.ts';

/**
 * Search under row level security compares stored keys only (`=`, `>=`, `<`): a pattern match is not leakproof and
 * would be tried row by row behind the wall (measured 87 ms against 0.3 ms).
 */
const from = (column: string, text: string): RawBuilder<unknown> =>
  sql`(${sql.ref(column)} >= ${text} and ${sql.ref(column)} < ${`${text}\u{10FFFF}`})`;

function keysFor(key: string, field: Field, text: string, work: Work): RawBuilder<unknown>[] {
  const column = snake(key);
  const digits = text.replaceAll(/[\s-]/g, '');
  if (field.extra !== undefined) return extraSearch({ ...field, extra: field.extra }, text, digits, work);
  if (field.kind === 'identityNumber')
    return /^[0-9]{15}$|^[0-9]{17}[0-9Xx]$/.test(digits) ? [sql`${sql.ref(`${column}_index`)} = ${indexOf(field, digits, work)}`] : [];
  if (field.kind === 'phone') {
    if (/^\d{4}$/.test(digits)) return [sql`${sql.ref(`${column}_tail`)} = ${tailIndexOf(digits, work)}`];
    return /^\d{7,12}$/.test(digits) ? [sql`${sql.ref(`${column}_index`)} = ${indexOf(field, digits, work)}`] : [];
  }
  if (isSealed(field)) return [];
  if (field.kind === 'date') return findDayNumber(text) === undefined ? [] : [sql`${sql.ref(column)} = ${text}::date`];
  if (field.kind === 'name') {
    if (/^[a-z' ]+$/i.test(text)) {
      const latin = text.toLowerCase().replaceAll(/[' ]/g, '');
      // Pinyin and initials begin with the same letter; the pinyin index gives the rows of that letter in their order.
      const letter = from(`${column}_pinyin`, latin.charAt(0));
      if (latin.length === 1) return [letter];
      // Without a vowel it is the beginning of no syllable: one index, and a plan that is made sooner.
      if (!/[aeiouv]/.test(latin)) return [sql`(${letter} and ${from(`${column}_initials`, latin)})`];
      return [sql`(${letter} and (${from(`${column}_pinyin`, latin)} or ${from(`${column}_initials`, latin)}))`];
    }
    return /\d/.test(text) ? [] : [from(column, text.replaceAll(/\s/g, ''))];
  }
  return [from(column, text)];
}

/** Any searched field that can hold such a text; nothing when none can. */
export function searchCondition(of: Register, raw: string, work: Work): RawBuilder<unknown> {
  const text = raw.normalize('NFKC').trim();
  const parts = fieldsOf(of)
    .filter(([, field]) => field.searched === true)
    .flatMap(([key, field]) => keysFor(key, field, text, work));
  return parts.length === 0 ? sql`false` : sql`(${sql.join(parts, sql` or `)})`;
}
