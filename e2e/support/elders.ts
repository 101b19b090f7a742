import type { CellTruth, RowTruth, Truth } from '@linli/demo/untidy';

/** A line of the ledger of elders by its columns, as the two workbooks together tell it. */
export type ElderLine = Readonly<Record<'姓名' | '性别' | '出生日期' | '身份证号' | '现居住地址' | '联系电话' | '网格编码', string>>;

/** What a reader should have made of a cell; nothing where it had to be refused. */
export function cleanText(cell: CellTruth | undefined): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'object' && cell !== null && 'values' in cell) return cell.values[0] ?? '';
  return '';
}

const firstOf = (rows: readonly RowTruth[], field: string): string =>
  rows.map(({ cells }) => cleanText(cells[field])).find((text) => text !== '') ?? '';

const bornIn = (number: string): string => `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;

const bornUntil = (today: string): string => `${Number(today.slice(0, 4)) - 60}${today.slice(4)}`;

/**
 * The ledger of elders as it must come out of the truth about both workbooks: one line a person of 60 or more, whatever
 * number of rows told of him. What follows from the identity number counts; of phone and address the newer ledger's.
 */
export function eldersOf(older: Truth, newer: Truth, today: string): ElderLine[] {
  const people = Map.groupBy([...older.rows, ...newer.rows], ({ person }) => person);
  const lines = [...people.values()].map((rows): ElderLine => {
    const recent = [...rows.filter((row) => newer.rows.includes(row)), ...rows.filter((row) => older.rows.includes(row))];
    const number = firstOf(rows, 'identityNumber');
    const sex = number === '' ? firstOf(rows, 'sex') : String(2 - (Number(number[16]) % 2));
    return {
      姓名: firstOf(rows, 'name') || firstOf(rows, 'headName'),
      性别: { '1': '男', '2': '女' }[sex] ?? '',
      出生日期: number === '' ? firstOf(rows, 'birthDate') : bornIn(number),
      身份证号: number,
      现居住地址: firstOf(recent, 'currentAddress'),
      联系电话: firstOf(recent, 'phone'),
      网格编码: firstOf(rows, 'gridCode'),
    };
  });
  return lines.filter((line) => line.出生日期 !== '' && line.出生日期 <= bornUntil(today));
}
