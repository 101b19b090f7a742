import { type Context, applyChanges } from '@linli/kernel/server';
import { type Cell, addCounts, differenceOf, noCounts } from '../../../model/forms/cells.ts';
import { form } from '../../../model/forms/registers/index.ts';
import { countsOfLine, movedCounts } from '../filling/fill-form.ts';
import { writeLines } from '../lines.ts';
import type { Spot } from './open-gaps.ts';

/** Puts cells into their lines and moves the counts of their forms by what changed. The forms are held by the caller. */
export async function putSpots(context: Context, cells: ReadonlyMap<Spot, Cell>): Promise<void> {
  const forms = Map.groupBy(cells.keys(), (each) => each.form);
  const pending = [];
  for (const [{ stored, layout, sheet }, spots] of forms) {
    let change = noCounts;
    const lines = [...Map.groupBy(spots, (each) => each.line)].map(([line, own]) => {
      const put = line.cells.map((cell, at) => {
        const spot = own.find((each) => each.at === at);
        return (spot === undefined ? undefined : cells.get(spot)) ?? cell;
      });
      const [before, after] = [countsOfLine(layout.columns, line.cells), countsOfLine(layout.columns, put)];
      change = addCounts(change, differenceOf(before, after));
      return { ...line, cells: put, gaps: after.gaps };
    });
    await writeLines(context, sheet, lines);
    pending.push({ before: stored, change: { id: sheet.form, values: movedCounts(stored, change) } });
  }
  await applyChanges(context, form, pending);
}
