const MONTHS_OF_QUARTER = 3;
const lastDays = ['03-31', '06-30', '09-30', '12-31'] as const;

/** The last day of the quarter of a day, both `YYYY-MM-DD`. */
export function quarterEnd(day: string): string {
  const quarter = Math.floor((Number(day.slice(5, 7)) - 1) / MONTHS_OF_QUARTER);
  return `${day.slice(0, 4)}-${lastDays[quarter] ?? lastDays[3]}`;
}
