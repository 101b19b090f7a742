import { type CodeList, cellText, normaliseText, parseDate } from '@linli/kernel/model';
import type { Entry } from '../dictionary/index.ts';
import { type GridCell, isBlank } from './grid.ts';

/** What the cells of a column say about what it holds, apart from its header. */
const ID = /^['‘’`]?\s*[1-9][\d\s]{13,20}[\dXx×*]?\s*$/;
const SCIENTIFIC = /^\d(?:\.\d+)?E\+1[4-8]$/i;
const PHONE = /(?:^|\D)(?:\+?86[-\s]?)?(?:1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}|0\d{2,3}[-\s)）]?\d{7,8}|[2-8]\d{6})(?:\D|$)/;
const NAME = /^[\p{Script=Han}·•.\s]{2,12}(?:[（(].*[)）])?$/u;
const NAMED = /\p{Script=Han}{2}/u; // a name and a phone in one cell
const PLACE_WORDS = /[省市县镇乡村路街巷号栋幢楼室组社区小区苑庄寨坪沟湾]/;

const textOf = (cell: GridCell): string => normaliseText(typeof cell.value === 'string' ? cell.value : cell.text);

const isId = (cell: GridCell): boolean => {
  if (cell.digitsLost === true) return true;
  if (typeof cell.value === 'number') return cell.value >= 1e14 && cell.value < 1e19;
  const text = textOf(cell);
  return ID.test(text) || SCIENTIFIC.test(text);
};

const isPhone = (cell: GridCell): boolean => {
  if (typeof cell.value === 'number') return /^(?:1[3-9]\d{9}|[2-9]\d{6,10})$/.test(String(cell.value));
  const text = textOf(cell);
  return PHONE.test(text) && !ID.test(text);
};

const inList = (codes: CodeList | undefined, cell: GridCell, many: boolean): boolean => {
  const raw = typeof cell.value === 'string' ? cell.value : cell.text;
  return codes !== undefined && (many ? codes.parseMany(raw) : codes.parse(raw)).ok;
};

const isDate = (cell: GridCell, today: string): boolean => {
  if (typeof cell.value === 'number')
    return (cell.value > 1000 && cell.value < 80_000) || (cell.value > 19_000_000 && cell.value < 21_000_000) || /[年/-]/.test(cell.text);
  if (typeof cell.value === 'object' && cell.value !== null) return true;
  return parseDate(cell.value, { today }).ok;
};

const isNumber = (cell: GridCell): boolean =>
  typeof cell.value === 'number' || /^[¥￥]?[\d,，.\s]+(?:元|人|口|㎡|平方米)?$/.test(textOf(cell));

/** Does a cell look like a value of this entry? `undefined` where nobody could tell. */
function fits(entry: Entry, cell: GridCell, today: string): boolean | undefined {
  switch (entry.kind) {
    case 'identityNumber':
      return isId(cell);
    case 'phone':
      return isPhone(cell);
    case 'account':
      return cell.digitsLost === true || /^\d[\d\s-]{9,30}$/.test(textOf(cell)) || typeof cell.value === 'number';
    case 'date':
      return isDate(cell, today) || textOf(cell) === '';
    case 'code':
    case 'codes':
      return inList(entry.field?.codes, cell, entry.kind === 'codes');
    case 'integer':
      return isNumber(cell) && !isId(cell) && !isPhone(cell);
    case 'money':
    case 'decimal':
      return isNumber(cell) && !isId(cell) && !isPhone(cell);
    case 'place':
      return /^(?:\d{1,3}|\d{12}|\d{15})$/.test(textOf(cell).replaceAll(/[\s-]/g, ''));
    case 'name':
      return NAME.test(textOf(cell)) || /^[\p{Script=Latin}\s.'-]{3,}$/u.test(textOf(cell));
    case 'secretText':
      return undefined; // numbers of certificates, names with phones: they look like anything
    default:
      if (entry.label.zh.endsWith('号')) return undefined; // a number of its own may be as long as that of a card
      return isId(cell) || (isPhone(cell) && !NAMED.test(textOf(cell))) ? false : undefined;
  }
}

/** The share of filled cells that fit (0 to 1); undefined when too few are filled or nobody could tell. */
export function evidenceFor(entry: Entry, cells: readonly GridCell[], today: string): number | undefined {
  const verdicts = cells
    .filter((cell) => !isBlank(cell) && !/^[-—–/\\无]+$/.test(cell.text.trim()))
    .map((cell) => fits(entry, cell, today));
  const told = verdicts.filter((each) => each !== undefined);
  if (told.length < Math.max(1, verdicts.length / 2)) return undefined;
  return told.filter(Boolean).length / told.length;
}

/** How many different values a column shows; a code list is only recognised by several of its items. */
export const varietyOf = (cells: readonly GridCell[]): number =>
  new Set(cells.filter((cell) => !isBlank(cell)).map((cell) => cellText(cell.text))).size;

export const looksLikeAddress = (cells: readonly GridCell[]): boolean => {
  const filled = cells.filter((cell) => !isBlank(cell));
  return filled.length > 0 && filled.filter((cell) => PLACE_WORDS.test(cell.text) && cell.text.length >= 5).length / filled.length > 0.7;
};
