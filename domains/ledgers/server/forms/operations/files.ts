import { type InputOf, type Refusal, decideRight, isRefusal } from '@linli/kernel/model';
import {
  type Context,
  type FileAnswer,
  type SheetSpec,
  fileFromDisk,
  findStored,
  unknownRow,
  withScratchFile,
  writeWorkbook,
} from '@linli/kernel/server';
import { person } from '@linli/residents/model';
import { addFigures } from '../../../model/forms/cells.ts';
import type { formFile, sumFile } from '../../../model/forms/index.ts';
import { form } from '../../../model/forms/registers/index.ts';
import { writtenCell } from '../form-answer-shapes.ts';
import { factsOfForm } from '../form-facts.ts';
import { type FormColumn, type FormLayout, layoutOf } from '../layout.ts';
import { type Sheet, firstLines, readLines, sheetsOf } from '../lines.ts';
import { countyAt, decideDepartment } from '../rights.ts';
import { gatherForms } from './sum.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PAGE = 500;
type Row = (string | number | null)[];

/** Values in clear are for those who may unmask a resident; the purpose stands in the trail. */
const decideClear = (context: Context, clear: boolean): Refusal | undefined =>
  clear ? decideRight(context.actor, person, 'unmask') : undefined;

const formats: Readonly<Record<string, 'integer' | 'decimal'>> = { integer: 'integer', money: 'decimal', decimal: 'decimal' };

const specOf = (column: FormColumn): SheetSpec['columns'][number] => ({
  heading: column.unit === undefined || column.unit === '' ? column.header : `${column.header}（${column.unit}）`,
  width: column.width,
  format: formats[column.answer?.kind ?? column.field?.kind ?? 'text'] ?? 'text',
});

async function* linesOf(
  context: Context,
  sheet: Sheet,
  columns: readonly FormColumn[],
  clear: boolean,
  before: Row = [],
): AsyncGenerator<Row> {
  for (let after: number | undefined = 0; after !== undefined;) {
    const lines = await readLines(context, sheet, { after, limit: PAGE });
    for (const line of lines)
      yield [...before, ...columns.map((column, at) => writtenCell(column, line.cells[at]?.value, clear, line.cells[at]?.none === true))];
    after = lines.length < PAGE ? undefined : lines.at(-1)?.no;
  }
}

/** A form of figures reads downward: item, unit, figure, note. */
async function* figuresOf(context: Context, sheet: Sheet, columns: readonly FormColumn[]): AsyncGenerator<Row> {
  const [line] = await readLines(context, sheet, { limit: 1 });
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

async function answerFile(spec: SheetSpec, name: string): Promise<FileAnswer> {
  const file = await withScratchFile((target) => writeWorkbook(target, [spec]));
  return fileFromDisk(file, `${name}.xlsx`, XLSX);
}

/** One form in the department's layout. */
export async function formSheet(context: Context, input: InputOf<typeof formFile>): Promise<FileAnswer | Refusal> {
  const stored = await findStored(context, form, input.id);
  if (stored === undefined) return unknownRow(form);
  const no = decideDepartment(context.actor, String(stored['department'])) ?? decideClear(context, input.clear);
  if (no !== undefined) return no;
  const [title, place, period] = [String(stored['title']), String(stored['place']), String(stored['period'])];
  const county = countyAt(place);
  const layout = await layoutOf(context, county, String(stored['template']), title);
  const sheet = (await sheetsOf(context, county, [input.id])).get(input.id);
  const name = (await context.platform.places.names(context.tx, [place])).get(place) ?? place;
  const rows =
    sheet === undefined
      ? []
      : layout.ledger === undefined
        ? figuresOf(context, sheet, layout.columns)
        : linesOf(context, sheet, layout.columns, input.clear);
  const heads = [`填报单位：${name}    报告期：${period}    取数日期：${factsOfForm(stored, context.today).filledOn ?? ''}`];
  context.note({ record: input.id, place, purpose: input.purpose, details: { lines: stored['lines'], clear: input.clear } });
  return answerFile(pageOf(`${name}${title}`, heads, layout, rows), `${name}${title}-${period}`);
}

/** The sum: figures a line a community and a total below, lists one after the other with the community before each line. */
export async function sumSheet(context: Context, input: InputOf<typeof sumFile>): Promise<FileAnswer | Refusal> {
  const no = decideClear(context, input.clear);
  if (no !== undefined) return no;
  const gathered = await gatherForms(context, input);
  if (isRefusal(gathered)) return gathered;
  const { layout, confirmed, task, all } = gathered;
  const title = `${String(task['title'])}汇总`;
  const county = countyAt(input.place);
  const ids = confirmed.map((row) => String(row['id']));
  const names = await context.platform.places.names(context.tx, [input.place, ...all.map((each) => each.place)]);
  const nameOf = (place: string): string => names.get(place) ?? place;
  const spec: SheetSpec = {
    name: title.slice(0, 28),
    title: `${nameOf(input.place)}${title}`,
    notes: [`报告期：${input.period}    已汇总 ${confirmed.length} 个，应报 ${all.length} 个`],
    columns: [{ heading: '社区（村）', width: 20, format: 'text' }, ...layout.columns.map(specOf)],
    rows: layout.ledger === undefined ? await figureRows() : listRows(),
    orientation: 'landscape',
    frozenColumns: 1,
  };
  async function figureRows(): Promise<Row[]> {
    const lines = await firstLines(context, county, ids);
    const rows = confirmed.map((row): Row => {
      const cells = lines.get(String(row['id']))?.cells ?? [];
      return [nameOf(String(row['place'])), ...layout.columns.map((column, at) => writtenCell(column, cells[at]?.value, true))];
    });
    const totals = addFigures(
      [...lines.values()].map((each) => each.cells),
      layout.columns.length,
    );
    return [...rows, ['合计', ...layout.columns.map((column, at) => writtenCell(column, totals[at], true))]];
  }
  async function* listRows(): AsyncGenerator<Row> {
    const sheets = await sheetsOf(context, county, ids);
    for (const row of confirmed) {
      const sheet = sheets.get(String(row['id']));
      if (sheet !== undefined) yield* linesOf(context, sheet, layout.columns, input.clear, [nameOf(String(row['place']))]);
    }
  }
  context.note({
    record: input.id,
    place: input.place,
    purpose: input.purpose,
    details: { forms: ids.length, clear: input.clear, period: input.period },
  });
  return answerFile(spec, `${nameOf(input.place)}${title}-${input.period}`);
}
