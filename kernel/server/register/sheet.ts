import { type Field, type Register, type RowOf, fieldsOf, showValue } from '../../model/index.ts';
import type { CellFormat, CellValue, ColumnSpec } from '../workbook/index.ts';

/** Fields that a sheet can hold; a reference is written and read by what it is called. */
export const sheetFields = (of: Register): [string, Field][] =>
  fieldsOf(of).filter(([, field]) => field.kind !== 'geometry' && field.kind !== 'attachment');

const formats: Partial<Record<Field['kind'], CellFormat>> = { integer: 'integer', decimal: 'decimal', money: 'decimal', date: 'text' };
const CHOICES_MAX = 60; // a longer drop-down helps nobody

export function headingOf(field: Field): string {
  const unit = field.kind === 'money' ? '（元）' : field.unit === undefined ? '' : `（${field.unit.zh}）`;
  return `${field.label.zh}${unit}`;
}

export function columnOf(field: Field): ColumnSpec {
  const choices = field.kind === 'code' ? field.codes?.items.map((item) => item.zh) : field.kind === 'yesNo' ? ['是', '否'] : undefined;
  const prompt = [field.required === true ? '必填。' : '', field.help?.zh ?? '', field.example === undefined ? '' : `例：${field.example}`]
    .filter(Boolean)
    .join('');
  return {
    heading: headingOf(field),
    width: Math.max(10, Math.min(40, field.label.zh.length * 2 + 6, widthOf(field))),
    format: formats[field.kind] ?? 'text',
    ...(choices !== undefined && choices.length <= CHOICES_MAX ? { choices } : {}),
    ...(prompt === '' ? {} : { prompt: prompt.slice(0, 250) }),
  };
}

const widthOf = (field: Field): number =>
  ({ identityNumber: 22, phone: 16, longText: 40, text: 28, account: 24 })[field.kind as 'text'] ?? 14;

/** A row's cells in the order of `sheetFields`. */
export function cellsOf(of: Register, row: RowOf): CellValue[] {
  return sheetFields(of).map(([key, field]) =>
    field.kind === 'reference' ? (row.titles?.[key] ?? null) : showValue(field, row.values[key]),
  );
}
