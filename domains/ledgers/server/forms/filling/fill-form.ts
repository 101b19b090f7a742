import { isAskedAnew } from '@linli/kernel/model';
import { type Stored, type Work, changeRow, sql } from '@linli/kernel/server';
import {
  type Cell,
  type CellCounts,
  type CellFrom,
  addCounts,
  countCells,
  emptyCell,
  keepTyped,
  noCounts,
} from '../../../model/forms/cells.ts';
import { form } from '../../../model/forms/registers/index.ts';
import { type SourceCount, addSources, countSources } from '../../../model/forms/sources.ts';
import { type FormColumn, type FormLayout, layoutOf } from '../layout.ts';
import { type FormLine, dropLines, keepSources, openSheet, readLines, sheetsOf, writeLines } from '../lines.ts';
import { type FreshLine, fillFigures, fillPeople, linesToday } from './fill-lines.ts';

const BATCH = 500; // lines sealed and sent at once

export const countsOfLine = (columns: readonly FormColumn[], cells: readonly Cell[]): CellCounts =>
  countCells(
    cells.filter((_, at) => columns[at]?.counts === true),
    columns.filter((each) => each.counts).map((each) => each.required),
  );

/** How the counts stand on the form's own row. */
const countFields = (counts: CellCounts): Record<string, number> => ({
  cells: counts.cells,
  autoCells: counts.auto,
  manualCells: counts.manual,
  correctedCells: counts.corrected,
  knownCells: counts.known,
  gaps: counts.gaps,
});

/** The counts of a form once its lines have changed by so much. */
export function movedCounts(stored: Stored, change: CellCounts): Record<string, number> {
  const now = (key: string): number => Number(stored[key]);
  const counts: CellCounts = {
    cells: now('cells'),
    auto: now('auto_cells'),
    manual: now('manual_cells'),
    corrected: now('corrected_cells'),
    known: now('known_cells'),
    gaps: now('gaps'),
  };
  return countFields(addCounts(counts, change));
}

/** What the line is known by from one day to the next; numbers of lines move. */
const keyOf = (line: Pick<FormLine, 'about'>): string => line.about ?? '';

/**
 * Fills a form with what is known today. What was typed stays where the registers still say nothing; lines of people who
 * are no longer in the list go.
 */
export async function fillForm(work: Work, stored: Stored): Promise<void> {
  const [id, place] = [String(stored['id']), String(stored['place'])];
  const county = place.slice(0, 6);
  const layout = await layoutOf(work, county, String(stored['template']), String(stored['title']));
  const sheet = await openSheet(work, county, id, place);
  const own = await readLines(work, sheet, { only: 'typed' });
  const before = new Map([...(await answeredWithNone(work, stored, layout.columns)), ...own].map((each) => [keyOf(each), each.cells]));
  await dropLines(work, sheet);
  const ids = await linesToday(work, layout, place);
  let counts = noCounts;
  let sources: SourceCount[] = [];
  for (let at = 0; at < ids.length; at += BATCH) {
    const fresh = await freshLines(work, layout, place, ids.slice(at, at + BATCH), at + 1);
    const filled: Cell[] = [];
    const lines = fresh.map((line): FormLine => {
      const typed = before.get(keyOf(line));
      const cells = typed?.length === line.cells.length ? line.cells.map((cell, column) => keepTyped(cell, typed[column])) : line.cells;
      const counted = countsOfLine(layout.columns, cells);
      counts = addCounts(counts, counted);
      filled.push(...cells.filter((_, column) => layout.columns[column]?.counts === true));
      return { no: line.no, about: line.about, person: line.person, gaps: counted.gaps, cells };
    });
    await writeLines(work, sheet, lines);
    sources = addSources(sources, countSources(filled));
  }
  await keepSources(work, sheet, sources);
  await changeRow(work, form, { id, values: { ...countFields(counts), lines: ids.length, filledOn: work.today } });
}

/**
 * Lines of the form before this one, with nothing in them but what was answered with there being none: that is not asked again, unless
 * the answer's time is over.
 */
async function answeredWithNone(work: Work, stored: Stored, columns: readonly FormColumn[]): Promise<FormLine[]> {
  const county = String(stored['county']);
  const found = await sql<{ id: string; title: string; period: string; on: string | null }>`
    select id, title, period, filled_on as on from ledgers.form
    where county = ${county} and place = ${stored['place']} and template = ${stored['template']}::uuid and due_on < ${stored['due_on']}
    order by due_on desc limit 1
  `.execute(work.tx);
  const earlier = found.rows[0];
  const sheet = earlier === undefined ? undefined : (await sheetsOf(work, county, [earlier.id])).get(earlier.id);
  if (earlier === undefined || sheet === undefined) return [];
  const from: CellFrom = {
    kind: 'answer',
    register: form.name,
    id: earlier.id,
    field: '',
    label: `${earlier.title} ${earlier.period}`,
    on: earlier.on,
  };
  const holds = columns.map(({ cycle }) => cycle === 'once' || (earlier.on !== null && !isAskedAnew(cycle, earlier.on, work.today)));
  const lines = await readLines(work, sheet, { only: 'typed' });
  return lines.map((line) => ({
    ...line,
    cells: line.cells.map((cell, at): Cell =>
      cell.none === true && holds[at] === true ? { value: null, source: 'auto', none: true, from } : emptyCell,
    ),
  }));
}

async function freshLines(
  work: Work,
  layout: FormLayout,
  place: string,
  ids: readonly (string | null)[],
  first: number,
): Promise<FreshLine[]> {
  const people = ids.filter((each) => each !== null);
  return layout.ledger === undefined ? [await fillFigures(work, layout, place)] : fillPeople(work, layout, place, people, first);
}
