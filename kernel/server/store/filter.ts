import { type RawBuilder, sql } from 'kysely';
import { type Field, findField, Refused, type Register, isPlace, isSealed, placeRange, refuse, snake } from '../../model/index.ts';
import { indexOf } from './encode.ts';
import { extraCondition } from './extra-query.ts';
import type { Work } from './work.ts';

/** As they stand in an address: `{ sex: '2', birthDate: '1950-01-01..1960-12-31', phone: '138…', bankAccount: 'none' }`. */
export type Filters = Readonly<Record<string, string>>;

const IN_LIST_MAX = 100; // a multi-select on a screen

const parsers: Partial<Record<Field['kind'], (text: string) => string | number | boolean | undefined>> = {
  integer: whole,
  money: whole,
  decimal: (text) => (text !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined),
  date: (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined),
  instant: (text) => (Number.isNaN(Date.parse(text)) ? undefined : new Date(text).toISOString()),
  yesNo: (text) => (text === 'true' ? true : text === 'false' ? false : undefined),
  reference: (text) => (/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text) ? text : undefined),
};

function whole(text: string): number | undefined {
  const value = Number(text);
  return text !== '' && Number.isSafeInteger(value) && Math.abs(value) < 2 ** 31 ? value : undefined;
}

function unfit(of: Register, key: string, text: string): Refused {
  const label = findField(of, key)?.label ?? { zh: key, en: key };
  return new Refused(
    refuse(
      'invalid',
      'filter-unfit',
      {
        zh: `“${label.zh}”不能按“${text}”筛选，请改一下条件。`,
        en: `"${label.en}" cannot be filtered by "${text}". Change the condition.`,
      },
      { where: key },
    ),
  );
}

function valueOf(of: Register, key: string, field: Field, text: string): string | number | boolean {
  const parser = parsers[field.kind];
  if (parser === undefined) return text;
  const value = parser(text);
  if (value === undefined) throw unfit(of, key, text);
  return value;
}

const ordered: readonly Field['kind'][] = ['integer', 'money', 'decimal', 'date', 'instant'];

const choicesIn = (text: string): string[] => text.split(',').slice(0, IN_LIST_MAX);

/** A county's own field is compared by its key in `extra_keys`, by the same words. */
function ofCounty(of: Register, key: string, field: Field & { extra: { slot: number } }, text: string, work: Work): RawBuilder<unknown> {
  const choices = field.kind === 'code' ? choicesIn(text) : [];
  const found = extraCondition(key, field, text, work, (part) => valueOf(of, key, field, part), choices);
  if (found === undefined) throw unfit(of, key, text);
  return found;
}

const isOfCounty = (field: Field): field is Field & { extra: { slot: number } } => field.extra !== undefined;

function condition(of: Register, key: string, field: Field, text: string, work: Work): RawBuilder<unknown> {
  if (isOfCounty(field)) return ofCounty(of, key, field, text, work);
  const column = sql.ref(isSealed(field) ? `${snake(key)}_${field.kind === 'secretText' ? 'sealed' : 'index'}` : snake(key));
  if (text === 'none') return sql`${column} is null`;
  if (text === 'any') return sql`${column} is not null`;
  if (field.kind === 'secretText' || field.kind === 'geometry' || field.kind === 'attachment') throw unfit(of, key, text);
  if (isSealed(field)) return sql`${column} = ${indexOf(field, text, work)}`;
  if (field.kind === 'place') {
    if (!isPlace(text)) throw unfit(of, key, text);
    const [from, before] = placeRange(text);
    return sql`${column} >= ${from} and ${column} < ${before}`;
  }
  if (field.kind === 'codes' || field.kind === 'places') return sql`${column} @> array[${text}]::text[]`;
  if (ordered.includes(field.kind) && text.includes('..')) {
    const [from = '', to = ''] = text.split('..');
    const low = from === '' ? sql`true` : sql`${column} >= ${valueOf(of, key, field, from)}`;
    const high = to === '' ? sql`true` : sql`${column} <= ${valueOf(of, key, field, to)}`;
    return sql`${low} and ${high}`;
  }
  if (field.kind === 'code' && text.includes(',')) return sql`${column} in (${sql.join(choicesIn(text))})`;
  if (field.kind === 'text' || field.kind === 'name' || field.kind === 'longText')
    return sql`${column} >= ${text} and ${column} < ${`${text}\u{10FFFF}`}`;
  return sql`${column} = ${valueOf(of, key, field, text)}`;
}

export function filterConditions(of: Register, filters: Filters, work: Work): RawBuilder<unknown>[] {
  return Object.entries(filters).map(([key, text]) => {
    const field = findField(of, key);
    if (field === undefined) throw unfit(of, key, text);
    return condition(of, key, field, text, work);
  });
}
