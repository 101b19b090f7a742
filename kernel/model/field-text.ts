import type { Field } from './field.ts';
import { isPlace } from './place.ts';
import {
  type Parsed,
  cellText,
  fault,
  type Geometry,
  isEmptyMark,
  parseDate,
  parseDecimal,
  parseGeometry,
  parseIdentityNumber,
  parseInteger,
  parseMoney,
  parsePersonName,
  parsePhone,
  parseYesNo,
  readAs,
  tidyText,
  unread,
  writeWkt,
} from './values/index.ts';

/** What reading a cell needs to know beside the field. */
export interface ReadContext {
  readonly today: string;
  readonly demo: boolean;
}

/** A value as a person reads it in Chinese: code labels, yuan, 是/否. Numbers stay numbers. */
export function showValue(field: Field, value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  switch (field.kind) {
    case 'code':
      return field.codes?.find(cellText(value))?.zh ?? cellText(value);
    case 'codes':
      return (value as string[]).map((code) => field.codes?.find(code)?.zh ?? code).join('、');
    case 'places':
      return (value as string[]).join('、');
    case 'yesNo':
      return value === true ? '是' : '否';
    case 'money':
      return Number(value) / 100;
    case 'integer':
    case 'decimal':
      return Number(value);
    case 'geometry':
      return writeWkt(value as Geometry);
    case 'attachment':
      return (value as string[]).length;
    default:
      return cellText(value);
  }
}

const notReadable = (field: Field): Parsed<unknown> =>
  unread('not-readable', `“${field.label.zh}”不能从表格里读。`, `"${field.label.en}" cannot be read from a sheet.`);

function within(field: Field, parsed: Parsed<number>): Parsed<unknown> {
  if (!parsed.ok) return parsed;
  const divisor = field.kind === 'money' ? 100 : 1;
  if (field.min !== undefined && parsed.value < field.min)
    return {
      ok: false,
      fault: fault(
        'too-small',
        `“${field.label.zh}”不能小于 ${field.min / divisor}。`,
        `"${field.label.en}" cannot be less than ${field.min / divisor}.`,
      ),
    };
  if (field.max !== undefined && parsed.value > field.max)
    return {
      ok: false,
      fault: fault(
        'too-large',
        `“${field.label.zh}”不能大于 ${field.max / divisor}。`,
        `"${field.label.en}" cannot be more than ${field.max / divisor}.`,
      ),
    };
  return parsed;
}

function readPlaces(field: Field, text: string): Parsed<unknown> {
  const codes = text.split(/[、，,;；\s]+/).filter(Boolean);
  return codes.every(isPlace)
    ? readAs(codes)
    : unread('not-a-place', `“${field.label.zh}”请填行政区划代码。`, `"${field.label.en}" takes place codes.`);
}

/** Reads a cell into the field's wire value; `null` for an empty cell. The raw value as the workbook holds it, or its text. */
export function readValue(field: Field, raw: unknown, context: ReadContext): Parsed<unknown> {
  if (isEmptyMark(raw)) return readAs(null);
  switch (field.kind) {
    case 'name': {
      const parsed = parsePersonName(raw);
      return parsed.ok ? parsed : readAs(tidyText(String(raw)).slice(0, 100));
    }
    case 'integer':
      return within(field, parseInteger(raw, { units: [] }));
    case 'decimal':
      return within(field, parseDecimal(raw, { units: [] }));
    case 'money':
      return within(field, parseMoney(raw, { in: 'yuan' }));
    case 'date':
      return parseDate(raw, { today: context.today });
    case 'instant': {
      const parsed = parseDate(raw, { today: context.today });
      return parsed.ok ? readAs(`${parsed.value}T00:00:00+08:00`) : parsed;
    }
    case 'yesNo':
      return parseYesNo(raw);
    case 'code':
      return field.codes?.parse(raw) ?? notReadable(field);
    case 'codes':
      return field.codes?.parseMany(raw) ?? notReadable(field);
    case 'place':
      return isPlace(String(raw).trim())
        ? readAs(String(raw).trim())
        : unread('not-a-place', `“${field.label.zh}”请填行政区划代码。`, `"${field.label.en}" takes a place code.`);
    case 'places':
      return readPlaces(field, String(raw));
    case 'identityNumber': {
      const parsed = parseIdentityNumber(raw, context);
      return parsed.ok ? readAs(parsed.value.number) : parsed;
    }
    case 'phone': {
      const parsed = parsePhone(raw);
      return parsed.ok ? readAs(parsed.value.number) : parsed;
    }
    case 'account': {
      const digits = String(raw).replaceAll(/[\s-]/g, '');
      return /^\d{6,40}$/.test(digits)
        ? readAs(digits)
        : unread('not-an-account', `“${field.label.zh}”应是 6 到 40 位数字。`, `"${field.label.en}" has 6 to 40 digits.`);
    }
    case 'text':
    case 'longText':
    case 'secretText':
      return readAs(tidyText(String(raw)).slice(0, field.max ?? (field.kind === 'longText' ? 4_000 : 200)));
    case 'geometry':
      return parseGeometry(raw);
    case 'attachment':
      return unread(
        'files-not-in-sheet',
        `“${field.label.zh}”的文件不能从表格里导入，请清空这一格，登记后再上传。`,
        `The files of "${field.label.en}" cannot come from a sheet: empty this cell and upload them once the row is there.`,
      );
    case 'reference':
      return notReadable(field);
  }
}
