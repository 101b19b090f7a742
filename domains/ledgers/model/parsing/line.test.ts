import { describe, expect, it } from 'vitest';
import { type FoundTable, type GridCell, type GridRow, SheetScanner } from '../reading/index.ts';
import { lineReader } from './line.ts';

const context = { today: '2016-07-31', demo: true, place: '610921100001', areaCode: '0915' };
type Told = string | GridCell;

const cellOf = (told: Told): GridCell => (typeof told === 'string' ? { value: told, text: told } : told);
const rowOf = (index: number, values: readonly Told[]): GridRow => ({ index, cells: values.map(cellOf) });

function tableOf(header: readonly string[], sample: readonly Told[]): FoundTable {
  const scanner = new SheetScanner('Sheet1', [], { today: context.today });
  const events = [...scanner.push(rowOf(1, header)), ...scanner.push(rowOf(2, sample)), ...scanner.end()];
  const found = events.find((each) => each.kind === 'table');
  if (found?.kind !== 'table') throw new Error('no table');
  return found.table;
}

const header = ['姓名', '性别', '出生日期', '身份证号', '联系电话', '现居住地址', '与户主关系', '民族', '网格编码'];
const plain: Told[] = ['林小满', '女', '1990-03-07', '99992119900307008X', '13800005678', '南街12号', '户主', '汉', '001'];
const table = tableOf(header, plain);
const read = (values: readonly Told[]) => lineReader(table, context).read(rowOf(2, values));
const with_ = (at: number, told: Told): Told[] => plain.with(at, told);

describe('reading a line', () => {
  it('gives every value in its one normal form', () => {
    expect(read(plain).values).toMatchObject({
      'person.name': '林小满',
      'person.sex': '2',
      'person.birthDate': '1990-03-07',
      'person.ethnicGroup': '01',
      'residence.relationToHead': '0',
      'person.place': '610921100001001',
    });
  });

  it.each<[Told, string]>([
    ['9.9992119900307E+17', 'precision-lost'],
    [{ value: 999921199003070000, text: '9.9992E+17', digitsLost: true }, 'precision-lost'],
    ['999921199003070081', 'check-digit'],
    ['99992119900307O08X', 'charset'],
    [{ value: null, text: '#N/A', error: '#N/A' }, 'cell-error'],
  ])('refuses the number %j and never completes it', (written, code) => {
    const line = read(with_(3, written));
    expect(line.values['person.identityNumber']).toBeUndefined();
    expect(line.faults.map((each) => each.fault.code)).toEqual([code]);
  });

  it('believes the number before the date of birth and the sex, and warns', () => {
    const line = read(with_(1, '男').with(2, '1990-03-17'));
    expect(line.values).toMatchObject({ 'person.birthDate': '1990-03-07', 'person.sex': '2' });
    expect(line.warnings.map((each) => each.fault.code)).toEqual(['birth-differs', 'sex-differs']);
  });

  it('takes a month for no contradiction', () => {
    expect(read(with_(2, '1990年3月')).warnings.map((each) => each.fault.code)).toEqual(['day-missing']);
  });

  it('fills what the number tells', () => {
    const line = read(with_(1, '').with(2, '—'));
    expect(line.derived.toSorted((a, b) => a.localeCompare(b))).toEqual(['person.birthDate', 'person.idType', 'person.sex']);
  });

  it('takes the cell above for 同上', () => {
    const reader = lineReader(table, context);
    reader.read(rowOf(2, plain));
    expect(reader.read(rowOf(3, ['张三', '男', '', '', '', '同上', '子', '', ''])).values['person.currentAddress']).toBe('南街12号');
  });

  it('refuses a grid of another community', () => {
    expect(read(with_(8, '610921100002001')).faults.map((each) => each.fault.code)).toEqual(['grid-elsewhere']);
  });

  it('keeps second phones beside the first', () => {
    const line = read(with_(4, '13800005678/13911112222'));
    expect(line.values['person.phone']).toBe('13800005678');
    expect(line.unplaced.map((each) => each.text)).toEqual(['13911112222']);
  });

  it('reads what a CSV keeps in formulas', () => {
    expect(read(with_(3, '="99992119900307008X"')).values['person.identityNumber']).toBe('99992119900307008X');
  });
});
