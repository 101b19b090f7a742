import { z } from 'zod';
import { type Register, decideRight, fieldsOf, operation } from '../../model/index.ts';
import { type Context, type FileAnswer, type Operation, fulfil } from '../platform.ts';
import { fileNames } from '../files/facts.ts';
import { fileFromDisk, withScratchFile } from '../files/scratch.ts';
import { type ListQuery, listRows } from '../store/index.ts';
import { writeCsv, writeWorkbook } from '../workbook/index.ts';
import { importOperation } from './import.ts';
import type { SchemaContext } from './schemas.ts';
import { cellsOf, columnOf, headingOf, offeredFields } from './sheet.ts';

const EXPORT_ROWS_MAX = 400_000; // a county's largest ledger and a third more
const PAGE = 200;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Template, export and import of a register, from the same declaration as its form. */
export function fileOperations(of: Register, path: string, checks: SchemaContext): Operation[] {
  const template = operation({
    name: `${of.name}.template`,
    method: 'get',
    path: `${path}/template`,
    access: { to: 'register', register: of.name, right: 'read' },
    quiet: true,
    answers: 'file',
    label: { zh: `下载“${of.label.zh}”模板`, en: `Download the template of "${of.label.en}"` },
    input: z.strictObject({}),
    output: z.unknown(),
  });
  const exporting = operation({
    name: `${of.name}.export`,
    method: 'post',
    path: `${path}/export`,
    access: { to: 'register', register: of.name, right: 'export' },
    answers: 'file',
    label: { zh: `导出“${of.label.zh}”`, en: `Export "${of.label.en}"` },
    input: z.strictObject({
      purpose: z.string().trim().min(4).max(200),
      format: z.enum(['xlsx', 'csv']),
      clear: z.boolean(),
      place: z.string().max(15).optional(),
      search: z.string().max(100).optional(),
      sort: z.string().max(60).optional(),
      ended: z.enum(['no', 'only', 'all']).optional(),
      filters: z.record(z.string(), z.string().max(200)).optional(),
    }),
    output: z.unknown(),
  });
  const own = [fulfil(template, () => templateOf(of)), fulfil(exporting, (context, input) => exportRows(context, of, input))];
  return of.writtenBy === 'operations' ? own : [...own, importOperation(of, path, checks)];
}

async function templateOf(of: Register): Promise<FileAnswer> {
  const file = await withScratchFile((target) =>
    writeWorkbook(target, [
      { name: of.label.zh, columns: offeredFields(of).map(([, field]) => columnOf(field)), rows: [], offeredRows: 1_000 },
    ]),
  );
  return fileFromDisk(file, `${of.label.zh}模板.xlsx`, XLSX);
}

interface ExportInput extends ListQuery {
  readonly purpose: string;
  readonly format: 'xlsx' | 'csv';
  readonly clear: boolean;
}

/** One purpose, one line in the trail for the whole set; sealed values in clear only for those who may unmask. */
async function exportRows(context: Context, of: Register, input: ExportInput) {
  const barred = input.clear ? decideRight(context.actor, of, 'unmask') : undefined;
  if (barred !== undefined) return barred;
  let rows = 0;
  const count = (): void => void (rows += 1);
  const columns = fieldsOf(of).map(([, field]) => columnOf(field));
  const file = await withScratchFile(async (target) => {
    if (input.format === 'csv')
      await writeCsv(target, { headings: fieldsOf(of).map(([, field]) => headingOf(field)), rows: rowsOf(context, of, input, count) });
    else await writeWorkbook(target, [{ name: of.label.zh, columns, rows: rowsOf(context, of, input, count) }]);
  });
  context.note({
    purpose: input.purpose,
    ...(input.place === undefined ? {} : { place: input.place }),
    details: { rows, clear: input.clear, format: input.format, filters: input.filters ?? {} },
  });
  const name = `${of.label.zh}-${context.today}.${input.format}`;
  return fileFromDisk(file, name, input.format === 'csv' ? 'text/csv; charset=utf-8' : XLSX);
}

async function* rowsOf(context: Context, of: Register, input: ExportInput, count: () => void) {
  let after: string | undefined;
  let written = 0;
  do {
    const page = await listRows(context, of, { ...input, after, limit: PAGE, count: false }, input.clear);
    const names = await fileNames(context, of, page.rows);
    for (const row of page.rows) {
      count();
      yield cellsOf(of, row, names);
    }
    written += page.rows.length;
    after = page.next ?? undefined;
  } while (after !== undefined && written < EXPORT_ROWS_MAX);
}
