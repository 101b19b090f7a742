const FIRST_YEAR = 1900; // of birth; earlier and later ones are no day that a card shows
const LAST_YEAR = 2099;
const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isDay = (year: number, month: number, day: number): boolean => {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (month === 2 && leap ? 29 : (MONTHS[month - 1] ?? 0));
};

const PLACES = [10_000_000, 1_000_000, 100_000, 10_000, 1_000, 100, 10, 1] as const;

/**
 * The days (`YYYY-MM-DD`) that are one slip of the pen away from one: a digit written otherwise, or two neighbours exchanged. About
 * 40. Reckoned in whole numbers, because a first pass through a county asks for it hundreds of thousands of times.
 */
export function daysNear(day: string): string[] {
  const written = Number(day.slice(0, 4)) * 10_000 + Number(day.slice(5, 7)) * 100 + Number(day.slice(8));
  const found: string[] = [];
  const add = (digits: number): void => {
    const [year, month, date] = [Math.trunc(digits / 10_000), Math.trunc(digits / 100) % 100, digits % 100];
    if (isDay(year, month, date)) found.push(`${year}-${month < 10 ? '0' : ''}${month}-${date < 10 ? '0' : ''}${date}`);
  };
  for (const [at, place] of PLACES.entries()) {
    const digit = Math.trunc(written / place) % 10;
    for (let other = 0; other < 10; other += 1) if (other !== digit) add(written + (other - digit) * place);
    const next = PLACES[at + 1];
    if (next === undefined) continue;
    const neighbour = Math.trunc(written / next) % 10;
    if (neighbour !== digit) add(written + (neighbour - digit) * place + (digit - neighbour) * next);
  }
  return found;
}
