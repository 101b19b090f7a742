import { type Refusal, isRefusal, refuse } from '@linli/kernel/model';
import { type Context, type Stored, changeRow, findStored, unknownRow } from '@linli/kernel/server';
import { type Cell, differenceOf, emptyCell } from '../../model/forms/cells.ts';
import { form } from '../../model/forms/registers/index.ts';
import { type FormState, decideStep, formSteps } from '../../model/forms/steps.ts';
import { countsOfLine, movedCounts } from './filling/fill-form.ts';
import { type FreshLine, fillFigures, fillPeople } from './filling/fill-lines.ts';
import { type FormColumn, type FormLayout, layoutOf } from './layout.ts';
import { type FormLine, type Sheet, readLine, sheetsOf, writeLines } from './lines.ts';
import { countyAt } from './rights.ts';

/** A cell of an open form that its community works on, with the whole line as kept and as the registers have it now. */
export interface OpenCell {
  readonly stored: Stored;
  readonly layout: FormLayout;
  readonly sheet: Sheet;
  readonly line: FormLine;
  readonly at: number;
  readonly column: FormColumn;
  readonly cell: Cell;
  readonly fresh: FreshLine;
  /** The cell as the registers fill it at this moment. */
  readonly known: Cell;
}

/** The form, locked, while its community may still work on it. */
async function findOpenForm(context: Context, id: string): Promise<Stored | Refusal> {
  const stored = await findStored(context, form, id, true);
  if (stored === undefined) return unknownRow(form);
  const state = String(stored['state']) as FormState;
  return decideStep(formSteps.confirm, context.actor, { state, owner: String(stored['department']) }) ?? stored;
}

const noCell = (): Refusal =>
  refuse('unknown', 'no-such-cell', { zh: '报表里没有这一格，请刷新后再填。', en: 'The form has no such cell. Reload it.' });

const counted = (header: string): Refusal =>
  refuse('invalid', 'counted-cell', {
    zh: `“${header}”是系统从登记册数出来的，不能手填。数不对，请到登记册里改正，报表会跟着变。`,
    en: `"${header}" is counted from the registers and cannot be typed. Put the records right and the form follows.`,
  });

export async function openCell(context: Context, id: string, no: number, key: string): Promise<OpenCell | Refusal> {
  const stored = await findOpenForm(context, id);
  if (isRefusal(stored)) return stored;
  const place = String(stored['place']);
  const county = countyAt(place);
  const layout = await layoutOf(context, county, String(stored['template']), String(stored['title']));
  const sheet = (await sheetsOf(context, county, [id])).get(id);
  const line = sheet === undefined ? undefined : await readLine(context, sheet, no);
  const at = layout.columns.findIndex((each) => each.key === key);
  const column = layout.columns[at];
  if (sheet === undefined || line === undefined || column === undefined) return noCell();
  if (column.from === 'fact' || !column.counts) return counted(column.header);
  const fresh =
    line.about === null ? await fillFigures(context, layout, place) : (await fillPeople(context, layout, place, [line.about], no))[0];
  if (fresh === undefined) return noCell();
  context.note({ record: id, place });
  return { stored, layout, sheet, line, at, column, cell: line.cells[at] ?? emptyCell, fresh, known: fresh.cells[at] ?? emptyCell };
}

/** Puts a cell into its line and moves the form's counts by what changed. */
export async function putCell(context: Context, open: OpenCell, cell: Cell): Promise<{ gaps: number; version: number } | Refusal> {
  const { stored, layout, line, at, sheet } = open;
  const cells = line.cells.map((each, index) => (index === at ? cell : each));
  const [before, after] = [countsOfLine(layout.columns, line.cells), countsOfLine(layout.columns, cells)];
  await writeLines(context, sheet, [{ ...line, cells, gaps: after.gaps }]);
  const values = movedCounts(stored, differenceOf(before, after));
  const changed = await changeRow(context, form, { id: sheet.form, values });
  return isRefusal(changed) ? changed : { gaps: Number(values['gaps']), version: changed.version };
}
