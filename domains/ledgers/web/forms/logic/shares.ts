/** Of the cells that hold something, those that the system filled; in tenths of a percent. */
export function autoTenths(form: {
  readonly autoCells: number;
  readonly correctedCells: number;
  readonly manualCells: number;
  readonly gaps: number;
}): number | null {
  const all = form.autoCells + form.correctedCells + form.manualCells + form.gaps;
  return all === 0 ? null : Math.floor(((form.autoCells + form.correctedCells) * 1000) / all);
}
