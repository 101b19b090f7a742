import type { Cell, SheetReader, WorkbookReader } from '../types.ts';
import type { CellValue, SheetSpec, WrittenCell } from '../write/sheet-spec.ts';
import type { Sink } from '../write/sink.ts';
import { writeWorkbook } from '../write/write-workbook.ts';
import type { SheetFaults } from './cell-fault.ts';
import { summarySpec } from './summary-sheet.ts';

const WIDE_COLUMNS = Array.from({ length: 60 }, () => ({ width: 16 }));
const NO_FAULTS: SheetFaults = new Map();

/** Writes the cells of a workbook into a new .xlsx with the faults marked. */
export async function rebuildMarked(source: WorkbookReader, sink: Sink, faults: ReadonlyMap<string, SheetFaults>): Promise<void> {
  await writeWorkbook(sink, specs(source, faults));
}

async function* specs(source: WorkbookReader, faults: ReadonlyMap<string, SheetFaults>): AsyncGenerator<SheetSpec, void, undefined> {
  for await (const sheet of source.sheets()) {
    yield { name: sheet.name, columns: WIDE_COLUMNS, merges: sheet.merges, rows: markedRows(sheet, faults.get(sheet.name) ?? NO_FAULTS) };
  }
  yield summarySpec(faults);
}

/** All rows up to the last, empty ones too: they keep their places. */
async function* markedRows(sheet: SheetReader, faults: SheetFaults): AsyncGenerator<readonly WrittenCell[], void, undefined> {
  let done = 0;
  for await (const { index, cells } of sheet.rows()) {
    while (done < index - 1) yield withFaults([], faults.get(++done));
    yield withFaults(cells, faults.get(++done));
  }
  const last = [...faults.keys()].at(-1) ?? 0;
  while (done < last) yield withFaults([], faults.get(++done));
}

function withFaults(cells: readonly Cell[], faults: ReadonlyMap<number, string> | undefined): readonly WrittenCell[] {
  const values: WrittenCell[] = cells.map(valueOf);
  for (const [column, fault] of faults ?? []) {
    while (values.length < column) values.push(null);
    values[column] = { value: cells[column] === undefined ? null : valueOf(cells[column]), fault };
  }
  return values;
}

function valueOf({ value, error }: Cell): CellValue {
  return error ?? value;
}
