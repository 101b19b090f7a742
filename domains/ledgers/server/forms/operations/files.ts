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
import { linesOf, readFormPage, specOf } from '../form-page.ts';
import { firstLines, sheetsOf } from '../lines.ts';
import { countyAt, decideDepartment } from '../rights.ts';
import { gatherForms } from './sum.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
type Row = (string | number | null)[];

/** Values in clear are for those who may unmask a resident; the purpose stands in the trail. */
const decideClear = (context: Context, clear: boolean): Refusal | undefined =>
  clear ? decideRight(context.actor, person, 'unmask') : undefined;

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
  const place = String(stored['place']);
  const page = await readFormPage(context, context.platform.places, stored);
  context.note({ record: input.id, place, purpose: input.purpose, details: { lines: stored['lines'], clear: input.clear } });
  return answerFile(page.sheetOf(input.clear), `${page.name}${String(stored['title'])}-${String(stored['period'])}`);
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
