import { type Field, type Register, type RowOf, fieldsOf, showValue } from '../../model/index.ts';
import type { CellFormat, CellValue, ColumnSpec } from '../workbook/index.ts';

/** Fields that can be filled in on a sheet; a reference is written and read by what it is called, a location as WKT. */
const sheetFields = (of: Register): [string, Field][] => fieldsOf(of).filter(([, field]) => field.kind !== 'attachment');

/** What a template offers to fill in. */
export const offeredFields = (of: Register): [string, Field][] => sheetFields(of).filter(([, field]) => field.retired !== true);

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
  ({ identityNumber: 22, phone: 16, longText: 40, text: 28, account: 24, geometry: 30, attachment: 30 })[field.kind as 'text'] ?? 14;

/** A row's cells, all its fields in their order; attached files by their names. */
export function cellsOf(of: Register, row: RowOf, fileNames: ReadonlyMap<string, string>): CellValue[] {
  return fieldsOf(of).map(([key, field]) => {
    if (field.kind === 'reference') return row.titles?.[key] ?? null;
    if (field.kind !== 'attachment') return showValue(field, row.values[key]);
    const ids = (row.values[key] as readonly string[] | null) ?? [];
    return ids.length === 0 ? null : ids.map((id) => fileNames.get(id) ?? id).join('、');
  });
}
