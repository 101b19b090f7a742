/** Numbers of events: `261128-00042-7`, day, running number of the county, check digit. Read aloud, typed, mistyped. */

const DIGITS = 12;

/** The check digit of Luhn (ISO/IEC 7812-1): finds one wrong digit and two changed places. */
function checkDigit(digits: string): number {
  const sum = [...digits].toReversed().reduce((total, digit, at) => {
    const doubled = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

/** `day` as `YYYY-MM-DD`, `running` from 1 to 99,999. */
export function eventNumber(day: string, running: number): string {
  const date = day.replaceAll('-', '').slice(2);
  const own = String(running).padStart(5, '0');
  return `${date}-${own}-${checkDigit(`${date}${own}`)}`;
}

/** The number as it is kept, out of what somebody typed, with or without its strokes; undefined where it cannot be one. */
export function readEventNumber(typed: string): string | undefined {
  const digits = typed.normalize('NFKC').replaceAll(/[\s\-—–]/g, '');
  if (!/^\d+$/.test(digits) || digits.length !== DIGITS || checkDigit(digits.slice(0, -1)) !== Number(digits.at(-1))) return undefined;
  return `${digits.slice(0, 6)}-${digits.slice(6, 11)}-${digits.slice(11)}`;
}
