import { oneSlipApart } from './similar.ts';

const YEARS = [1900, 2099] as const; // of birth; earlier and later ones are no day that a card shows

const isDay = (digits: string): boolean => {
  const [year, month, day] = [Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6))];
  if (year < YEARS[0] || year > YEARS[1] || month < 1 || month > 12 || day < 1) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
};

const put = (digits: string, at: number, written: string): string => digits.slice(0, at) + written + digits.slice(at + written.length);

/** The days (`YYYY-MM-DD`) that are one slip of the pen away: one digit written otherwise, or two neighbours exchanged. About 30. */
export function daysNear(day: string): string[] {
  const digits = day.replaceAll('-', '');
  const others = [...digits].flatMap((digit, at) => [
    ...[...'0123456789'].filter((each) => each !== digit).map((each) => put(digits, at, each)),
    put(digits, at, `${digits[at + 1] ?? ''}${digit}`),
  ]);
  return [...new Set(others)]
    .filter((each) => isDay(each) && oneSlipApart(digits, each))
    .map((each) => `${each.slice(0, 4)}-${each.slice(4, 6)}-${each.slice(6)}`);
}
