import {
  type Fault,
  type Field,
  type Parsed,
  fault,
  isDitto,
  isEmptyMark,
  isPlace,
  normaliseText,
  parseDate,
  parseDecimal,
  parseIdentityNumber,
  parseInteger,
  parseMoney,
  parsePersonName,
  parsePhone,
  parseYesNo,
  quoted,
  readAs,
  tidyText,
  unread,
  unreadEmpty,
} from '@linli/kernel/model';
import type { Entry, FieldDictionary } from '../dictionary/index.ts';
import type { GridCell } from '../reading/index.ts';
import { codeOfWord, holdsSeveral } from './words.ts';

export interface ParseContext {
  readonly today: string;
  readonly demo: boolean;
  /** The community of the import: grid codes must lie in it. */
  readonly place: string;
  /** The county's telephone area code, put before local numbers. */
  readonly areaCode?: string;
  /** The county's field dictionary; as declared where it is left out. */
  readonly fields?: FieldDictionary;
}

/** A cell once it was read: a value in its one normal form, nothing, or a fault. */
export type CellReading =
  | { readonly state: 'empty' }
  | {
      readonly state: 'value';
      readonly value: unknown;
      readonly warnings: readonly Fault[];
      /** Further phones of the cell. */ readonly others?: readonly string[];
    }
  | { readonly state: 'fault'; readonly fault: Fault };

const EMPTY: CellReading = Object.freeze({ state: 'empty' });
const noWarnings: readonly Fault[] = Object.freeze([]);
const TEXT_MAX = 200; // as the registers keep a line of text
const UNFIT = new RegExp(`${String.fromCharCode(0)}|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]`, 'g');

type Reader = (cell: GridCell) => Parsed<unknown>;

/** What a parser is given: text as written, numbers and dates as the sheet holds them. */
const rawOf = (cell: GridCell): unknown => (typeof cell.value === 'string' ? cell.value : cell.value);

const precisionLost = (): Parsed<never> =>
  unread(
    'precision-lost',
    '表格软件把这串号码当成了数字，后几位已经丢失，无法找回。请把该列设为“文本”格式，按证件或存折重新填写。',
    'The spreadsheet took this number for a quantity and lost its last digits for good: set the column to "text" and type it again.',
  );

const SCIENTIFIC = /^\d(?:\.\d+)?E\+1\d$/i; // a long number that a spreadsheet showed as a quantity before it was saved as text

function text(cell: GridCell, several = false): Parsed<string> {
  const raw = typeof cell.value === 'string' ? cell.value : cell.text;
  if (isEmptyMark(raw)) return unreadEmpty();
  if (cell.digitsLost === true || SCIENTIFIC.test(normaliseText(raw))) return precisionLost();
  const tidy = tidyText(several ? raw.trim().replaceAll(/(?<=\p{Script=Han}{2})\s+(?=\p{Script=Han}{2})/gu, '、') : raw).replace(UNFIT, '');
  if (tidy.length > TEXT_MAX)
    return unread('too-long', `内容超过 ${TEXT_MAX} 个字，请缩短。`, `Longer than ${TEXT_MAX} characters: please shorten it.`);
  return readAs(tidy);
}

function account(cell: GridCell): Parsed<string> {
  if (cell.digitsLost === true || /^\d(?:\.\d+)?E\+\d+$/i.test(cell.text)) return precisionLost();
  const raw = typeof cell.value === 'number' ? String(cell.value) : cell.text;
  if (isEmptyMark(raw)) return unreadEmpty();
  const digits = normaliseText(raw)
    .replace(/^['‘’`]+/, '')
    .replaceAll(/[\s-]/g, '');
  if (/[*]/.test(digits))
    return unread('masked', '账号中有星号，是隐去部分数字的账号，请填写完整账号。', 'The account holds asterisks: give the whole number.');
  if (!/^\d{8,30}$/.test(digits))
    return unread(
      'not-an-account',
      `“${quoted(raw)}”不是银行账号，账号应为 8 至 30 位数字。`,
      `"${quoted(raw)}" is no account: 8 to 30 digits are expected.`,
    );
  return readAs(digits);
}

/** A grid by its code, whole or the three digits behind the community's. */
function grid(cell: GridCell, context: ParseContext): Parsed<string> {
  const raw = typeof cell.value === 'number' ? String(cell.raw ?? cell.value) : cell.text;
  if (isEmptyMark(raw)) return unreadEmpty();
  const shown = normaliseText(raw);
  const digits = shown.replaceAll(/[\s-]/g, '');
  const whole = /^\d{1,3}$/.test(digits) ? context.place.slice(0, 12) + digits.padStart(3, '0') : digits;
  if (!isPlace(whole) || whole.length < 12)
    return unread(
      'not-a-grid',
      `“${quoted(shown)}”不是网格编码，应为 15 位数字。`,
      `"${quoted(shown)}" is no grid code: 15 digits are expected.`,
    );
  if (!whole.startsWith(context.place))
    return unread(
      'grid-elsewhere',
      `网格 ${quoted(whole)} 不在本社区（村），请核对。`,
      `The grid ${quoted(whole)} is not in this community: please check.`,
    );
  return readAs(whole);
}

function within(field: Field | undefined, parsed: Parsed<number>): Parsed<number> {
  if (!parsed.ok || field === undefined) return parsed;
  const { value } = parsed;
  if (field.min !== undefined && value < field.min)
    return unread(
      'too-small',
      `这里不能小于 ${field.min}，读到 ${quoted(String(value))}，请核对。`,
      `Not less than ${field.min} is expected, read ${quoted(String(value))}: please check.`,
    );
  if (field.max !== undefined && value > field.max)
    return unread(
      'too-large',
      `这里不能大于 ${field.max}，读到 ${quoted(String(value))}，请核对。`,
      `Not more than ${field.max} is expected, read ${quoted(String(value))}: please check.`,
    );
  return parsed;
}

function identity(cell: GridCell, context: ParseContext): Parsed<unknown> {
  if (cell.digitsLost === true) return precisionLost();
  const parsed = parseIdentityNumber(rawOf(cell), context);
  return parsed.ok ? { ...parsed, value: parsed.value.number } : parsed;
}

function phone(cell: GridCell, context: ParseContext): Parsed<unknown> {
  const parsed = parsePhone(
    typeof cell.value === 'number' ? String(cell.raw ?? cell.value) : rawOf(cell),
    context.areaCode === undefined ? {} : { areaCode: context.areaCode },
  );
  return parsed.ok ? { ...parsed, value: parsed.value } : parsed;
}

function code(entry: Entry, cell: GridCell): Parsed<unknown> {
  const raw = typeof cell.value === 'number' ? cell.text : rawOf(cell);
  const list = entry.field?.codes;
  if (list === undefined) return text(cell);
  const parsed = entry.kind === 'codes' ? list.parseMany(raw) : list.parse(raw);
  const word = parsed.ok || parsed.fault.code === 'empty' ? undefined : codeOfWord(list, normaliseText(cell.text));
  return word === undefined ? parsed : readAs(entry.kind === 'codes' ? [word] : word);
}

/** A reader for the cells of one column; everything that stays the same is settled once. */
export function readerFor(entry: Entry, context: ParseContext, unit?: string): Reader {
  const units = entry.field?.unit === undefined ? {} : { units: [entry.field.unit.zh, '人', '口', '个'] };
  switch (entry.kind) {
    case 'identityNumber':
      return (cell) => identity(cell, context);
    case 'phone':
      return (cell) => phone(cell, context);
    case 'date':
      return (cell) => parseDate(rawOf(cell), context);
    case 'name':
      return (cell) => parsePersonName(typeof cell.value === 'string' ? cell.value : cell.text);
    case 'integer':
      return (cell) => within(entry.field, parseInteger(rawOf(cell), units));
    case 'decimal':
      return (cell) => within(entry.field, parseDecimal(rawOf(cell), units));
    case 'money':
      return (cell) => within(entry.field, parseMoney(rawOf(cell), { in: unit === '万元' ? 'wan-yuan' : unit === '分' ? 'fen' : 'yuan' }));
    case 'yesNo':
      return (cell) => parseYesNo(rawOf(cell));
    case 'code':
    case 'codes':
      return (cell) => code(entry, cell);
    case 'account':
      return account;
    case 'place':
      return (cell) => grid(cell, context);
    default:
      return holdsSeveral.has(entry.path) ? (cell) => text(cell, true) : (cell) => text(cell);
  }
}

/** Reads one cell. Errors of the spreadsheet are faults, never values. */
export function readCell(read: Reader, cell: GridCell | undefined): CellReading {
  if (cell === undefined) return EMPTY;
  if (cell.error !== undefined) {
    return {
      state: 'fault',
      fault: fault(
        'cell-error',
        `这一格是公式错误 ${cell.error}，请改成实际内容。`,
        `The cell shows the formula error ${cell.error}: write the real value.`,
      ),
    };
  }
  if (cell.value === null || cell.value === '') return EMPTY;
  const parsed = read(cell);
  if (!parsed.ok) return parsed.fault.code === 'empty' ? EMPTY : { state: 'fault', fault: parsed.fault };
  const { value, warnings = noWarnings } = parsed;
  if (typeof value === 'object' && value !== null && 'number' in value && 'others' in value) {
    const several = value as { number: string; others: string[] };
    return { state: 'value', value: several.number, warnings, ...(several.others.length === 0 ? {} : { others: several.others }) };
  }
  return { state: 'value', value, warnings };
}

export const saysAsAbove = (cell: GridCell | undefined): boolean =>
  cell !== undefined && typeof cell.value === 'string' && isDitto(cell.value);
