import type { CellFormat } from './sheet-spec.ts';

/** Number formats; numbers below 164 are built in. */
const FORMATS = {
  general: { id: 0 },
  text: { id: 49 },
  integer: { id: 1 },
  decimal: { id: 2 },
  percent: { id: 164, code: '0.0%' },
  date: { id: 165, code: 'yyyy\\-mm\\-dd' },
  month: { id: 166, code: 'yyyy\\-mm' },
  moment: { id: 167, code: 'yyyy\\-mm\\-dd\\ hh:mm' },
} as const satisfies Record<CellFormat, { id: number; code?: string }>;

const FORMAT_NAMES = [
  'general',
  'text',
  'integer',
  'decimal',
  'percent',
  'date',
  'month',
  'moment',
] as const satisfies readonly CellFormat[];

export const STYLE = { plain: 0, title: 1, note: 2, heading: 3, guarded: 4, guardedFault: 5 } as const;
const FIRST_DATA_STYLE = 6;

/** The style number of a data cell. */
export function dataStyle(format: CellFormat, faulty: boolean): number {
  return FIRST_DATA_STYLE + FORMAT_NAMES.indexOf(format) * 2 + (faulty ? 1 : 0);
}

export const FAULT_FILL = '<fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/><bgColor indexed="64"/></patternFill></fill>';
const FONT = '<name val="宋体"/><charset val="134"/>';
const THIN = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color rgb="FFBFBFBF"/></${side}>`).join('');

/** The styles part: the same for every workbook. */
export function stylesXml(): string {
  const styles = [
    xf({}),
    xf({ font: 1, align: 'horizontal="center" vertical="center"' }),
    xf({ font: 3, align: 'vertical="center" wrapText="1"' }),
    xf({ font: 2, fill: 2, border: 1, align: 'horizontal="center" vertical="center" wrapText="1"' }),
    xf({ format: 49, border: 1, align: 'vertical="center" wrapText="1"', quoted: true }),
    xf({ format: 49, border: 1, fill: 3, align: 'vertical="center" wrapText="1"', quoted: true }),
    ...FORMAT_NAMES.flatMap((name) => [dataXf(name, 0), dataXf(name, 3)]),
  ];
  const custom = FORMAT_NAMES.flatMap((name) => {
    const format: { id: number; code?: string } = FORMATS[name];
    return format.code === undefined ? [] : [`<numFmt numFmtId="${format.id}" formatCode="${format.code}"/>`];
  });
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    list('numFmts', custom),
    list('fonts', [font(11), font(16, '<b/>'), font(11, '<b/>'), font(10, '', '<color rgb="FF595959"/>')]),
    list('fills', [pattern('none'), pattern('gray125'), solid('FFF2F2F2'), FAULT_FILL]),
    list('borders', ['<border><left/><right/><top/><bottom/><diagonal/></border>', `<border>${THIN}<diagonal/></border>`]),
    list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
    list('cellXfs', styles),
    list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
    '</styleSheet>',
  ].join('');
}

function dataXf(name: CellFormat, fill: number): string {
  const wraps = name === 'text' || name === 'general';
  return xf({ format: FORMATS[name].id, border: 1, fill, align: wraps ? 'vertical="center" wrapText="1"' : 'vertical="center"' });
}

interface Xf {
  format?: number;
  font?: number;
  fill?: number;
  border?: number;
  align?: string;
  quoted?: boolean;
}

function xf({ format = 0, font: fontId = 0, fill = 0, border = 0, align = '', quoted = false }: Xf): string {
  const applies = `${format > 0 ? ' applyNumberFormat="1"' : ''}${fontId > 0 ? ' applyFont="1"' : ''}${fill > 0 ? ' applyFill="1"' : ''}${border > 0 ? ' applyBorder="1"' : ''}`;
  const start = `<xf numFmtId="${format}" fontId="${fontId}" fillId="${fill}" borderId="${border}" xfId="0"${quoted ? ' quotePrefix="1"' : ''}${applies}`;
  return align === '' ? `${start}/>` : `${start} applyAlignment="1"><alignment ${align}/></xf>`;
}

function font(size: number, weight = '', color = ''): string {
  return `<font>${weight}<sz val="${size}"/>${color}${FONT}</font>`;
}

function pattern(type: string): string {
  return `<fill><patternFill patternType="${type}"/></fill>`;
}

function solid(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join('')}</${name}>`;
}
