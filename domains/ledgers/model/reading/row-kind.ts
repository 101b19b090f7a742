import { normaliseText } from '@linli/kernel/model';
import { type FieldDictionary, declaredFields } from '../dictionary/index.ts';
import { type GridMerge, type GridRow, isBlank, looksLikeData } from './grid.ts';
import { type HeaderBlock, isHeaderRow, isKnown } from './header.ts';

/** What a row below a header is. `data` is read; the others are left out and listed. */
export type RowKind = 'data' | 'title' | 'header' | 'subtotal' | 'note' | 'section' | 'numbers' | 'example';

const SUBTOTAL =
  /^(?:本页|本户|本组|本表|本村|本社区|全社区|全村|全镇|以上|总)?(?:合计|小计|总计|共计|累计|总数|总人数|总户数)(?=$|[:：\d(（人户])/;
const SIGNATURE =
  /^(?:填表人|填报人|制表人?|制表单位|填报单位|填表单位|审核人?|审批人?|负责人|单位负责人|社区负责人|经办人|校对人?|复核人?|主管|主管领导|领导签字|签字|签名|盖章|填报日期|填表日期|制表日期|报送日期|上报日期|日期|说明|填表说明|注|注意|备注|附注|联系人|联系电话|统计人|登记人|报表人)\s*[:：]/;
const SEAL = /[（(]\s*(?:盖章|公章|签章|签字)\s*[)）]/;
const EXAMPLE = /^(?:例|示例|样例|填写示例|填表示例|例如)[:：、]?/;

const filledOf = (row: GridRow): { no: number; text: string }[] =>
  row.cells.flatMap((cell, no) => (isBlank(cell) ? [] : [{ no, text: normaliseText(cell.text) }]));

const isNumbering = (texts: readonly { text: string }[]): boolean =>
  texts.length >= 4 &&
  texts.filter(({ text }) => /^[(（]?(?:\d{1,2}|[甲乙丙丁])[)）]?$/.test(text)).length === texts.length &&
  texts
    .slice(-3)
    .every(({ text }, at, all) => at === 0 || Number(text.replaceAll(/\D/g, '')) === Number(all[at - 1]?.text.replaceAll(/\D/g, '')) + 1);

/** A row of the sheet seen under the header of its table. `nameColumns` hold the name or the number of whom a line is about. */
export function kindOfRow(
  row: GridRow,
  merges: readonly GridMerge[],
  header: HeaderBlock,
  nameColumns: readonly number[],
  fields: FieldDictionary = declaredFields,
): RowKind {
  if (isPlainlyData(row, nameColumns)) return 'data';
  const filled = filledOf(row);
  const first = filled[0];
  if (first === undefined) return 'section';
  if (filled.slice(0, 3).some(({ text }) => SUBTOTAL.test(text.replaceAll(/\s/g, '')))) return 'subtotal';
  const longDigits = row.cells.some(looksLikeData);
  if (SIGNATURE.test(first.text) || SEAL.test(first.text)) return 'note';
  if (filled.length <= 6 && filled.some(({ text }) => SIGNATURE.test(text) || SEAL.test(text)) && !hasPerson(row, nameColumns))
    return 'note';
  if (EXAMPLE.test(first.text) || (filled[1] !== undefined && EXAMPLE.test(filled[1].text) && filled.length > 3)) return 'example';
  if (filled.length === 1 && isLineOfText(row, merges, first, nameColumns)) return 'section';
  if (isNumbering(filled) && !hasPerson(row, nameColumns)) return 'numbers';
  if (!longDigits && repeatsHeader(row, header)) return 'header';
  if (!longDigits && isHeaderRow(row, fields) && !hasPerson(row, nameColumns)) return 'header';
  return 'data';
}

/** The everyday row, told without looking at all its cells: a long number in the number column and no total before it. */
function isPlainlyData(row: GridRow, nameColumns: readonly number[]): boolean {
  if (!nameColumns.some((no) => /\d{14}/.test(row.cells[no]?.text ?? ''))) return false;
  return !row.cells.slice(0, 3).some((cell) => /[计数例]/.test(cell.text));
}

/** A name in the name column (not the header's own word) or anything in the number column. */
function hasPerson(row: GridRow, nameColumns: readonly number[]): boolean {
  return nameColumns.some((no) => {
    const cell = row.cells[no];
    if (cell === undefined || isBlank(cell)) return false;
    const text = normaliseText(cell.text);
    if (SIGNATURE.test(text) || SEAL.test(text)) return false;
    return looksLikeData(cell) || (/^\p{Script=Han}[\p{Script=Han}·\s]{1,9}(?:\(.*\))?$/u.test(text) && !isKnown(text));
  });
}

/** One filled cell: a line of text across the table, unless it is just a name in its column. */
function isLineOfText(
  row: GridRow,
  merges: readonly GridMerge[],
  only: { no: number; text: string },
  nameColumns: readonly number[],
): boolean {
  if (merges.some((each) => each.left === only.no && each.right - each.left >= 2)) return true;
  return !nameColumns.includes(only.no) || only.text.length > 8;
}

/** A line of the header that stands again in the middle: each cell says what stands over its column. */
function repeatsHeader(row: GridRow, header: HeaderBlock): boolean {
  const filled = filledOf(row);
  if (filled.length < 2) return false;
  const over = new Map(header.headings.map((each) => [each.no, normaliseText(each.own) + '\n' + normaliseText(each.group)]));
  return (
    filled.filter(
      ({ no, text }) => over.get(no)?.split('\n').includes(text) === true || [...over.values()].some((each) => each.endsWith(`\n${text}`)),
    ).length /
      filled.length >=
    0.8
  );
}
