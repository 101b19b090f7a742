import { type Field, type Geometry, type Language, type Text, chineseDay, momentAt } from '../../model/index.ts';
import { shapeInWords } from './geometry/shape-words.ts';

/** What stands where nothing is known. Zero is another thing. */
export const UNKNOWN = '—';

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 });

/** 1234567 -> `1,234,567`; at most four decimals. */
export const formatNumber = (value: number): string => grouped.format(value);

/** Fen as yuan: 123450 -> `1,234.50`. */
export function formatMoney(fen: number): string {
  const cents = Math.abs(fen) % 100;
  return `${fen < 0 ? '-' : ''}${grouped.format(Math.floor(Math.abs(fen) / 100))}.${String(cents).padStart(2, '0')}`;
}

/** A moment as the clocks of China show it: `2026-11-23 14:05`. */
export function formatInstant(instant: string): string {
  const time = new Date(instant);
  return Number.isNaN(time.getTime()) ? instant : momentAt(time.toISOString());
}

/** A day in prose: 2026年11月23日, 23 November 2026. In tables it stays `2026-11-23`. */
export function formatDay(day: string, language: Language): string {
  if (language === 'zh') return chineseDay(day);
  return new Date(day.slice(0, 10)).toLocaleDateString('en-GB', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}

function labelOf(field: Field, code: string, language: Language): string {
  return field.codes?.find(code)?.[language] ?? code;
}

function list(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

const between = (language: Language): string => (language === 'zh' ? '、' : ', ');

export const isEmptyValue = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** A value as text without its unit. Places and references show their code; screens put the name there. */
export function formatValue(field: Field, value: unknown, language: Language): string {
  if (isEmptyValue(value)) return UNKNOWN;
  switch (field.kind) {
    case 'integer':
    case 'decimal':
      return typeof value === 'number' ? formatNumber(value) : String(value);
    case 'money':
      return typeof value === 'number' ? formatMoney(value) : String(value);
    case 'instant':
      return formatInstant(String(value));
    case 'yesNo':
      return value === true ? { zh: '是', en: 'Yes' }[language] : { zh: '否', en: 'No' }[language];
    case 'code':
      return labelOf(field, String(value), language);
    case 'codes':
      return list(value)
        .map((code) => labelOf(field, code, language))
        .join(between(language));
    case 'places':
      return list(value).join(between(language));
    case 'attachment':
      return language === 'zh' ? `${list(value).length} 个文件` : `${list(value).length} ${list(value).length === 1 ? 'file' : 'files'}`;
    case 'geometry':
      return formatShape(value, language);
    default:
      return String(value);
  }
}

const isShape = (value: unknown): value is Geometry =>
  typeof value === 'object' && value !== null && 'type' in value && 'coordinates' in value && Array.isArray(value.coordinates);

const formatShape = (value: unknown, language: Language): string => (isShape(value) ? shapeInWords(value, language) : UNKNOWN);

/** The unit behind a value or in a column's head; amounts are in yuan. */
export function unitOf(field: Field): Text | undefined {
  return field.kind === 'money' ? (field.unit ?? { zh: '元', en: 'yuan' }) : field.unit;
}

/** The declared example, said to be one: bare, it would pass for a value that is already there. */
export function exampleOf(field: Field, language: Language): string | undefined {
  if (field.example === undefined) return undefined;
  return language === 'zh' ? `例：${field.example}` : `e.g. ${field.example}`;
}
