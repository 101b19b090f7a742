import { serialOfDate } from '../format/date-serial.ts';
import { encodeSheetText } from '../xml/text.ts';
import type { CellFormat, CellValue } from './sheet-spec.ts';
import { fittingText, startsLikeFormula } from './sheet-spec.ts';
import { dataStyle, STYLE } from './styles.ts';

/** One cell of the data area. Text never becomes a formula: it is stored as text and marked so where it looks like one. */
export function cellXml(name: string, value: CellValue, format: CellFormat, faulty: boolean): string {
  if (value === null || value === '') return faulty ? `<c r="${name}" s="${dataStyle(format, true)}"/>` : '';
  if (typeof value === 'string') return textXml(name, value, startsLikeFormula(value) ? guardedStyle(faulty) : dataStyle(format, faulty));
  if (typeof value === 'number') return numberXml(name, value, format, faulty);
  if (typeof value === 'boolean') return `<c r="${name}" s="${dataStyle(format, faulty)}" t="b"><v>${value ? 1 : 0}</v></c>`;
  return dateXml(name, value, format, faulty);
}

/** A cell that holds text. */
export function textXml(name: string, text: string, style: number): string {
  return `<c r="${name}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${encodeSheetText(fittingText(text))}</t></is></c>`;
}

function guardedStyle(faulty: boolean): number {
  return faulty ? STYLE.guardedFault : STYLE.guarded;
}

function numberXml(name: string, value: number, format: CellFormat, faulty: boolean): string {
  if (format === 'text') return textXml(name, String(value), dataStyle('text', faulty));
  if (!Number.isFinite(value)) throw new RangeError(`cell ${name}: a sheet cannot hold ${value}`);
  return `<c r="${name}" s="${dataStyle(format, faulty)}"><v>${value}</v></c>`;
}

function dateXml(name: string, date: Date, format: CellFormat, faulty: boolean): string {
  const serial = serialOfDate(date);
  if (serial === null) return textXml(name, Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10), dataStyle('text', faulty));
  const shown = format === 'date' || format === 'month' || format === 'moment' ? format : Number.isInteger(serial) ? 'date' : 'moment';
  return `<c r="${name}" s="${dataStyle(shown, faulty)}"><v>${serial}</v></c>`;
}
