import type { PlaceDirectory, SheetSpec, Stored, Work } from '@linli/kernel/server';
import { writtenCell } from './form-answer-shapes.ts';
import { factsOfForm } from './form-facts.ts';
import { type FormColumn, type FormLayout, layoutOf } from './layout.ts';
import { type FormLine, type Sheet, readLines, sheetsOf } from './lines.ts';
import { countyAt } from './rights.ts';

const PAGE = 500;
type Row = (string | number | null)[];

const formats: Readonly<Record<string, 'integer' | 'decimal'>> = { integer: 'integer', money: 'decimal', decimal: 'decimal' };

export const specOf = (column: FormColumn): SheetSpec['columns'][number] => ({
  heading: column.unit === undefined || column.unit === '' ? column.header : `${column.header}（${column.unit}）`,
  width: column.width,
  format: formats[column.answer?.kind ?? column.field?.kind ?? 'text'] ?? 'text',
});

async function* allLines(work: Work, sheet: Sheet): AsyncGenerator<FormLine> {
  for (let after: number | undefined = 0; after !== undefined;) {
    const lines = await readLines(work, sheet, { after, limit: PAGE });
    yield* lines;
    after = lines.length < PAGE ? undefined : lines.at(-1)?.no;
  }
}

export async function* linesOf(
  work: Work,
  sheet: Sheet,
  columns: readonly FormColumn[],
  clear: boolean,
  before: Row = [],
): AsyncGenerator<Row> {
  for await (const line of allLines(work, sheet))
    yield [...before, ...columns.map((column, at) => writtenCell(column, line.cells[at]?.value, clear, line.cells[at]?.none === true))];
}

/** A form of figures reads downward: item, unit, figure, note. */
async function* figuresOf(work: Work, sheet: Sheet, columns: readonly FormColumn[]): AsyncGenerator<Row> {
  const [line] = await readLines(work, sheet, { limit: 1 });
  for (const [at, column] of columns.entries())
    yield [at + 1, column.header, column.unit ?? null, writtenCell(column, line?.cells[at]?.value, true), line?.cells[at]?.note ?? null];
}

const figureColumns: SheetSpec['columns'] = [
  { heading: '序号', width: 6, format: 'integer' },
  { heading: '项目', width: 40, format: 'text' },
  { heading: '单位', width: 8, format: 'text' },
  { heading: '数值', width: 14, format: 'general' },
  { heading: '说明', width: 30, format: 'text' },
];

function pageOf(title: string, notes: readonly string[], layout: FormLayout, rows: SheetSpec['rows']): SheetSpec {
  const figures = layout.ledger === undefined;
  return {
    name: title.slice(0, 28),
    title,
    notes: [...notes, ...(layout.design.note === '' ? [] : [layout.design.note])],
    columns: figures ? figureColumns : layout.columns.map(specOf),
    rows,
    orientation: figures ? 'portrait' : 'landscape',
    ...(figures ? {} : { frozenColumns: 2 }),
  };
}

/** A form with its design and lines, ready to be written down in the department's layout. */
export interface FormPage {
  readonly layout: FormLayout;
  /** The community's name. */
  readonly name: string;
  /** The workbook's one sheet, with numbers of people masked or in clear. */
  sheetOf(clear: boolean): SheetSpec;
  lines(): AsyncGenerator<FormLine>;
}

export async function readFormPage(work: Work, places: PlaceDirectory, stored: Stored): Promise<FormPage> {
  const [id, title, place, period] = ['id', 'title', 'place', 'period'].map((key) => String(stored[key])) as [
    string,
    string,
    string,
    string,
  ];
  const county = countyAt(place);
  const layout = await layoutOf(work, county, String(stored['template']), title);
  const sheet = (await sheetsOf(work, county, [id])).get(id);
  const name = (await places.names(work.tx, [place])).get(place) ?? place;
  const heads = [`填报单位：${name}    报告期：${period}    取数日期：${factsOfForm(stored, work.today).filledOn ?? ''}`];
  const rowsOf = (clear: boolean): SheetSpec['rows'] => {
    if (sheet === undefined) return [];
    return layout.ledger === undefined ? figuresOf(work, sheet, layout.columns) : linesOf(work, sheet, layout.columns, clear);
  };
  async function* lines(): AsyncGenerator<FormLine> {
    if (sheet !== undefined) yield* allLines(work, sheet);
  }
  return { layout, name, sheetOf: (clear) => pageOf(`${name}${title}`, heads, layout, rowsOf(clear)), lines };
}
