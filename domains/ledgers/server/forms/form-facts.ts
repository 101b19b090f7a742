import type { Stored } from '@linli/kernel/server';
import type { FormState } from '../../model/forms/steps.ts';
import { isLate } from '../../model/forms/period.ts';

const number = (value: unknown): number => Number(value ?? 0);
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** A form's row as lists and heads show it. Lateness is told by the day, whatever the nightly mark says. */
export function factsOfForm(stored: Stored, today: string) {
  const dueOn = String(stored['due_on']);
  const state = String(stored['state']) as FormState;
  return {
    id: String(stored['id']),
    place: String(stored['place']),
    version: number(stored['version']),
    title: String(stored['title']),
    period: String(stored['period']),
    department: String(stored['department']),
    shape: String(stored['shape']),
    state,
    dueOn,
    dueProvisional: stored['due_provisional'] === true,
    lockOn: String(stored['lock_on']),
    late: isLate({ state, dueOn }, today),
    confirmedLate: stored['confirmed_late'] === true,
    lines: number(stored['lines']),
    cells: number(stored['cells']),
    autoCells: number(stored['auto_cells']),
    manualCells: number(stored['manual_cells']),
    correctedCells: number(stored['corrected_cells']),
    knownCells: number(stored['known_cells']),
    gaps: number(stored['gaps']),
    filledOn: text(stored['filled_on']),
    confirmedAt: text(stored['confirmed_at']),
    answer: text(stored['answer']),
  };
}
