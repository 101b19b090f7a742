import { type AskCycle, isAskedAnew } from '@linli/kernel/model';
import { type Work, factsAt } from '@linli/kernel/server';
import { type Cell, emptyCell, isEmptyValue } from '../../../model/forms/cells.ts';
import { type FilledCell, type FilledRow, fillRows } from '../../filling/fill-rows.ts';
import { lineUp } from '../../filling/in-line.ts';
import type { FormColumn, FormLayout } from '../layout.ts';
import { answersOf, cellOfAnswer } from './answers.ts';

/** A line as the registers fill it today. */
export interface FreshLine {
  readonly no: number;
  readonly about: string | null;
  readonly person: string | null;
  readonly cells: readonly Cell[];
  /** Rows of the registers behind it, by register. */
  readonly records: FilledRow['records'];
}

/** What a record says, unless the county asks it anew by now. */
function cellOfRecord(cell: FilledCell | undefined, cycle: AskCycle, today: string): Cell {
  if (cell === undefined || cell.origin === 'empty' || isEmptyValue(cell.value)) return emptyCell;
  if (cell.source === null) return { value: cell.value, source: 'auto' };
  const { register, id, version, field, label, on, recorded } = cell.source;
  if (isAskedAnew(cycle, recorded, today)) return emptyCell;
  return { value: cell.value, source: 'auto', from: { kind: 'record', register, id, version, field, label, on } };
}

const answered = (columns: readonly FormColumn[]) => columns.map((each) => each.answer).filter((each) => each !== undefined);

/** Who stands in the list today, as ids in their order; a form of figures has one line about nobody. */
export async function linesToday(work: Work, layout: FormLayout, place: string): Promise<readonly (string | null)[]> {
  return layout.ledger === undefined ? [null] : lineUp(work, { template: layout.ledger, place, on: work.today });
}

/** Fills some lines of a list: one query for each register and one for the answers. */
export async function fillPeople(
  work: Work,
  layout: FormLayout,
  place: string,
  ids: readonly string[],
  first: number,
): Promise<FreshLine[]> {
  const { ledger, columns } = layout;
  if (ledger === undefined) throw new Error('A form of figures has no people.');
  const rows = await fillRows(work, { template: ledger, place, on: work.today }, ids, first, true);
  const persons = rows.map((row) => row.records['residents.person']?.id ?? null);
  const answers = await answersOf(
    work,
    place,
    answered(columns),
    persons.filter((each) => each !== null),
  );
  return rows.map((row, at) => {
    const person = persons[at] ?? null;
    let entry = -1;
    const cells = columns.map((column) => {
      if (column.from === 'entry') return cellOfRecord(row.cells[(entry += 1)], column.cycle, work.today);
      return column.answer === undefined ? emptyCell : cellOfAnswer(column.answer, answers.find(column.answer.id, person));
    });
    return { no: row.no, about: ids[at] ?? null, person, cells, records: row.records };
  });
}

/** The one line of a form of figures: counts of published facts and what was answered. Nothing published yet counts as none. */
export async function fillFigures(work: Work, layout: FormLayout, place: string): Promise<FreshLine> {
  const facts = (await factsAt(work, [place])).get(place) ?? {};
  const answers = await answersOf(work, place, answered(layout.columns), undefined);
  const cells = layout.columns.map((column): Cell => {
    if (column.from === 'fact') {
      const register = work.dictionary.facts.get(column.name);
      return {
        value: facts[column.name] ?? 0,
        source: 'auto',
        from: { kind: 'fact', register: register?.register.name ?? '', id: null, field: column.name, label: null, on: work.today },
      };
    }
    return column.answer === undefined ? emptyCell : cellOfAnswer(column.answer, answers.find(column.answer.id, null));
  });
  return { no: 1, about: null, person: null, cells, records: {} };
}
