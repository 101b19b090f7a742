import { z } from 'zod';
import { type Field, type Register, type Text, askedFields, decidePlace, operation, readValue, refuse } from '../../model/index.ts';
import { receiveFile } from '../files/receive.ts';
import { removeScratch } from '../files/scratch.ts';
import { type Context, type Operation, fulfil } from '../platform.ts';
import { newId } from '../id.ts';
import { type NewRow, insertRows } from '../store/index.ts';
import { type SheetRow, isRefused, openWorkbook } from '../workbook/index.ts';
import { resolveReferences } from './references.ts';
import type { SchemaContext } from './schemas.ts';
import { headingOf } from './sheet.ts';
import { placeFault } from './place-fault.ts';

const ROWS_MAX = 20_000; // filled templates; whole ledgers go through the ledger import
const FAULTS_MAX = 500; // nobody mends more before trying again
const HEADER_SEARCH_ROWS = 20;

export interface ImportFault {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly sentence: Text;
}

/** A filled template back into the register: checked first, written only when asked, all rows or none. */
export function importOperation(of: Register, path: string, _checks: SchemaContext): Operation {
  const words = z.object({ zh: z.string(), en: z.string() });
  const declaration = operation({
    name: `${of.name}.import`,
    method: 'post',
    path: `${path}/import`,
    access: { to: 'register', register: of.name, right: 'write' },
    accepts: 'file',
    label: { zh: `导入“${of.label.zh}”`, en: `Import "${of.label.en}"` },
    input: z.strictObject({ fileName: z.string().min(1).max(200), place: z.string().max(15), apply: z.enum(['true', 'false']) }),
    output: z.object({
      rows: z.number(),
      added: z.number(),
      faults: z.array(z.object({ sheet: z.string(), row: z.number(), column: z.string(), sentence: words })),
    }),
    refusals: ['unreadable-workbook', 'no-header'],
  });
  return fulfil(declaration, async (context, input) => {
    const outside = decidePlace(context.actor, input.place) ?? (await placeFault(context, of, input.place));
    if (outside !== undefined) return outside;
    const file = await receiveFile(context.request.body);
    try {
      return await importFile(context, of, file, input);
    } finally {
      await removeScratch(file);
    }
  });
}

async function importFile(context: Context, of: Register, file: string, input: { fileName: string; place: string; apply: string }) {
  const book = await openWorkbook(file, input.fileName);
  if (isRefused(book)) return refuse('invalid', 'unreadable-workbook', { zh: book.refused.zh, en: book.refused.en });
  const read: { rows: NewRow[]; faults: ImportFault[] } = { rows: [], faults: [] };
  try {
    for await (const sheet of book.sheets()) await readSheet(context, of, input.place, sheet, read);
  } finally {
    await book.close();
  }
  if (read.rows.length === 0 && read.faults.length === 0) {
    return refuse('invalid', 'no-header', {
      zh: `没有找到“${of.label.zh}”的表头，请用下载的模板填写。`,
      en: `No header of "${of.label.en}" was found. Fill in the downloaded template.`,
    });
  }
  const added = input.apply === 'true' && read.faults.length === 0 ? read.rows.length : 0;
  if (added > 0) await insertRows(context, of, read.rows);
  context.note({ place: input.place, details: { file: input.fileName, rows: read.rows.length, added } });
  return { rows: read.rows.length, added, faults: read.faults.slice(0, FAULTS_MAX) };
}

type Column = readonly [key: string, field: Field] | undefined;

/** The header is the first row near the top in which at least half of the required fields stand by name. */
function headerOf(of: Register, row: SheetRow): Column[] | undefined {
  const byName = new Map(
    askedFields(of).flatMap((entry) =>
      [headingOf(entry[1]), entry[1].label.zh, entry[1].label.en, entry[0]].map((label) => [label, entry] as const),
    ),
  );
  const columns = row.cells.map((cell) => byName.get(cell.text.replace(/[*＊\s]/g, '')));
  const found = new Set(columns.map((column) => column?.[0]));
  const required = askedFields(of).filter(([, field]) => field.required === true);
  return found.size > 1 && required.filter(([key]) => found.has(key)).length * 2 >= required.length ? columns : undefined;
}

interface Readable {
  readonly name: string;
  rows(): AsyncIterable<SheetRow>;
}

async function readSheet(
  context: Context,
  of: Register,
  place: string,
  sheet: Readable,
  read: { rows: NewRow[]; faults: ImportFault[] },
): Promise<void> {
  let columns: Column[] | undefined;
  const numbers: number[] = [];
  const rows: NewRow[] = [];
  for await (const row of sheet.rows()) {
    if (columns === undefined) {
      columns = headerOf(of, row);
      if (columns === undefined && row.index > HEADER_SEARCH_ROWS) return;
      continue;
    }
    if (read.rows.length + rows.length >= ROWS_MAX) {
      read.faults.push({
        sheet: sheet.name,
        row: row.index,
        column: '',
        sentence: { zh: `一次最多导入 ${ROWS_MAX} 行，请分几次。`, en: `At most ${ROWS_MAX} rows at a time.` },
      });
      return;
    }
    rows.push({
      id: newId(),
      place,
      values: readRow(context, of, columns, row, sheet.name, read.faults),
      origins: { '*': { kind: 'desk', on: context.today } },
    });
    numbers.push(row.index);
  }
  for (const fault of await resolveReferences(context, of, rows))
    read.faults.push({ sheet: sheet.name, row: numbers[fault.index] ?? 0, column: fault.column, sentence: fault.sentence });
  read.rows.push(...rows);
}

function readRow(
  context: Context,
  of: Register,
  columns: readonly Column[],
  row: SheetRow,
  sheet: string,
  faults: ImportFault[],
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  columns.forEach((column, index) => {
    if (column === undefined) return;
    const [key, field] = column;
    const cell = row.cells[index];
    const raw =
      cell === undefined ? null : cell.value instanceof Date || typeof cell.value === 'number' ? (cell.raw ?? cell.value) : cell.text;
    if (field.kind === 'reference') {
      values[key] = raw === null || raw === '' ? null : String(raw).trim();
      return;
    }
    const parsed = readValue(field, raw, context);
    if (parsed.ok) values[key] = parsed.value;
    else faults.push({ sheet, row: row.index, column: field.label.zh, sentence: { zh: parsed.fault.zh, en: parsed.fault.en } });
  });
  for (const [key, field] of askedFields(of)) {
    if (
      field.required === true &&
      (values[key] ?? null) === null &&
      !faults.some((each) => each.row === row.index && each.column === field.label.zh)
    ) {
      faults.push({
        sheet,
        row: row.index,
        column: field.label.zh,
        sentence: { zh: `“${field.label.zh}”必须填写。`, en: `"${field.label.en}" is required.` },
      });
    }
  }
  return values;
}
