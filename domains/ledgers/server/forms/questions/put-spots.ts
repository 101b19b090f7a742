import { type Context, applyChanges } from '@linli/kernel/server';
import type { Cell } from '../../../model/forms/cells.ts';
import { form } from '../../../model/forms/registers/index.ts';
import { countFields, countsOfLine } from '../filling/fill-form.ts';
import { writeLines } from '../lines.ts';
import type { Spot } from './open-gaps.ts';

/** Puts cells into their lines and moves the counts of their forms by what changed. The forms are held by the caller. */
export async function putSpots(context: Context, cells: ReadonlyMap<Spot, Cell>): Promise<void> {
  const forms = Map.groupBy(cells.keys(), (each) => each.form);
  const pending = [];
  for (const [{ stored, layout, sheet }, spots] of forms) {
    const counts = { cells: 0, auto: 0, manual: 0, corrected: 0, known: 0, gaps: 0 };
    const lines = [...Map.groupBy(spots, (each) => each.line)].map(([line, own]) => {
      const put = line.cells.map((cell, at) => {
        const spot = own.find((each) => each.at === at);
        return (spot === undefined ? undefined : cells.get(spot)) ?? cell;
      });
      const [before, after] = [countsOfLine(layout.columns, line.cells), countsOfLine(layout.columns, put)];
      for (const key of ['cells', 'auto', 'manual', 'corrected', 'known', 'gaps'] as const) counts[key] += after[key] - before[key];
      return { ...line, cells: put, gaps: after.gaps };
    });
    await writeLines(context, sheet, lines);
    const now = (key: string): number => Number(stored[key]);
    const values = countFields({
      cells: now('cells') + counts.cells,
      auto: now('auto_cells') + counts.auto,
      manual: now('manual_cells') + counts.manual,
      corrected: now('corrected_cells') + counts.corrected,
      known: now('known_cells') + counts.known,
      gaps: now('gaps') + counts.gaps,
    });
    pending.push({ before: stored, change: { id: sheet.form, values } });
  }
  await applyChanges(context, form, pending);
}
