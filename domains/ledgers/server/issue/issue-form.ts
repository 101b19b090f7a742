import { type PlaceDirectory, type Work, findStored } from '@linli/kernel/server';
import type { Cell } from '../../model/forms/cells.ts';
import { form, formTask } from '../../model/forms/registers/index.ts';
import { cellAnswer, shownCell } from '../forms/form-answer-shapes.ts';
import { readFormPage } from '../forms/form-page.ts';
import type { FormColumn } from '../forms/layout.ts';
import type { Issued, IssuedCell, IssuedColumn } from './issued.ts';

const columnOf = (column: FormColumn): IssuedColumn => ({
  key: column.key,
  header: column.header,
  unit: column.unit === undefined || column.unit === '' ? null : column.unit,
  register: column.home?.register ?? null,
  field: column.home?.field ?? null,
  sealed: column.sealed,
});

function cellOf(column: FormColumn, cell: Cell): IssuedCell {
  const { shown: masked, source, from, note } = cellAnswer(column, cell);
  return {
    value: cell.value ?? null,
    shown: cell.none === true ? masked : shownCell(column, cell.value, true),
    masked,
    source,
    from: from === null ? null : { ...from, version: from.version ?? null },
    note,
  };
}

/** One community's form as it stands. Undefined where there is none within the wall. */
export async function issueForm(work: Work, places: PlaceDirectory, id: string): Promise<Issued | undefined> {
  const stored = await findStored(work, form, id);
  if (stored === undefined) return undefined;
  const page = await readFormPage(work, places, stored);
  const task = await findStored(work, formTask, String(stored['task']));
  const period = String(stored['period']);
  const { columns } = page.layout;
  async function* cells(): ReturnType<Issued['cells']> {
    for await (const { no, cells: own } of page.lines())
      yield { no, cells: columns.map((column, at) => cellOf(column, own[at] ?? { value: null, source: 'empty' })) };
  }
  return {
    kind: 'form',
    id,
    title: String(stored['title']),
    place: String(stored['place']),
    placeName: page.name,
    period,
    year: Number(period.slice(0, 4)),
    department: String(stored['department']),
    cycle: task === undefined ? 'once' : String(task['cycle']),
    on: (stored['filled_on'] as string | null) ?? null,
    lines: Number(stored['lines']),
    registers: [],
    columns: columns.map(columnOf),
    sheetOf: (clear) => page.sheetOf(clear),
    cells,
  };
}
