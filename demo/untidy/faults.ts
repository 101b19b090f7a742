import { checkCharacter } from '../people/identity-number.ts';
import { isoOf, parseDay } from '../shared/days.ts';
import { type Random, weighted } from '../shared/random.ts';
import { textCell } from './cell.ts';
import { type LedgerKind, ledgerTables } from './ledgers.ts';
import type { Pen, Written } from './pen.ts';
import type { LedgerRow } from './row.ts';
import type { FaultKind } from './types.ts';
import { destroyedNumber } from './write-number.ts';

const drawResidentFault = weighted<FaultKind>([
  ['identity-number-check-digit', 30],
  ['identity-number-length', 12],
  ['identity-number-letters', 10],
  ['identity-number-no-such-date', 8],
  ['birth-date-contradicts-number', 16],
  ['birth-date-impossible', 8],
  ['sex-contradicts-number', 8],
  ['phone-length', 14],
]);
const drawLowIncomeFault = weighted<FaultKind>([
  ['identity-number-check-digit', 30],
  ['identity-number-length', 12],
  ['identity-number-letters', 10],
  ['identity-number-no-such-date', 8],
  ['phone-length', 20],
]);

const drawBirthdayFault = weighted<FaultKind>([
  ['identity-number-check-digit', 24],
  ['identity-number-length', 10],
  ['identity-number-letters', 10],
  ['identity-number-no-such-date', 8],
  ['birth-date-contradicts-number', 12],
  ['birth-date-impossible', 10],
  ['phone-length', 12],
  ['date-impossible', 14],
]);
const drawFurtherFault = weighted<FaultKind>([
  ['identity-number-check-digit', 26],
  ['identity-number-length', 12],
  ['identity-number-letters', 10],
  ['identity-number-no-such-date', 8],
  ['phone-length', 18],
  ['date-impossible', 26],
]);

function drawKind(pen: Pen, ledger: LedgerKind): FaultKind {
  if (ledger === 'T01') return drawResidentFault(pen.random);
  if (ledger === 'T06') return drawLowIncomeFault(pen.random);
  const columns: readonly string[] = ledgerTables[ledger].columns;
  return (columns.includes('birthDate') ? drawBirthdayFault : drawFurtherFault)(pen.random);
}

/** The one fault of a row, if it has any. A row on which another truth hangs has none. */
export function drawFault(pen: Pen, ledger: LedgerKind, row: LedgerRow): FaultKind | null {
  if (row.guarded) return null;
  if ((row.values['identityNumber'] ?? null) === null) {
    // Nothing but a date can go wrong where there is no number; the residents' ledger has none of those.
    return ledger !== 'T01' && row.person === null && pen.random.chance(pen.habits.faults) ? 'date-impossible' : null;
  }
  if (pen.random.chance(pen.habits.destroyed)) return 'identity-number-destroyed';
  if (!pen.random.chance(pen.habits.faults)) return null;
  const fault = drawKind(pen, ledger);
  return fault === 'phone-length' && row.values['phone'] === null ? null : fault;
}

/** Swaps two neighbours or changes one digit of the serial or the check digit: what fingers do. */
function mistyped(random: Random, value: string): string {
  for (;;) {
    const at = random.int(14, 16);
    const digit = String((Number(value.charAt(at)) + random.int(1, 9)) % 10);
    const typed = value.slice(0, at) + digit + value.slice(at + 1);
    if (checkCharacter(typed) !== typed.charAt(17)) return typed;
  }
}

function noSuchDate(random: Random, value: string): string {
  const digits = value.slice(0, 10) + random.pick(['0230', '1345', '0631', '0431']) + value.slice(14, 17);
  return digits + checkCharacter(digits);
}

/** A birth date one year or some days off: never the right one, always a date. */
function otherDay(random: Random, iso: string, today: string): string {
  const year = `${Number(iso.slice(0, 4)) - random.int(1, 3)}${iso.slice(4)}`;
  if (random.chance(0.5) && !iso.endsWith('02-29')) return year;
  const shifted = isoOf(parseDay(iso) + random.pick([-9, -1, 1, 10]));
  return shifted > today ? isoOf(parseDay(iso) - 3) : shifted;
}

const fault = (kind: FaultKind, text: string): Written => ({ cell: textCell(text), truth: { fault: kind, written: text } });

/** The cell of a row that a fault spoils, or undefined when the field is not the one. `firstDate` is whichever date comes first. */
export function writeFault(pen: Pen, kind: FaultKind, field: string, value: string, today: string): Written | undefined {
  const { random } = pen;
  switch (`${kind} ${field}`) {
    case 'identity-number-check-digit identityNumber':
      return fault(kind, mistyped(random, value));
    case 'identity-number-length identityNumber': {
      const at = random.int(7, 16);
      return fault(
        kind,
        random.chance(0.6) ? value.slice(0, at) + value.slice(at + 1) : value.slice(0, at) + random.int(0, 9) + value.slice(at),
      );
    }
    case 'identity-number-letters identityNumber': {
      const at = random.int(14, 16);
      return fault(kind, value.slice(0, at) + random.pick(['O', 'l', 'I', '*']) + value.slice(at + 1));
    }
    case 'identity-number-no-such-date identityNumber':
      return fault(kind, noSuchDate(random, value));
    case 'identity-number-destroyed identityNumber': {
      const cell = destroyedNumber(pen, value);
      return { cell, truth: { fault: kind, written: cell?.kind === 'text' ? cell.text : String(cell?.value ?? '') } };
    }
    case 'birth-date-contradicts-number birthDate':
      return fault(kind, otherDay(random, value, today));
    case 'birth-date-impossible birthDate':
      return fault(kind, `${value.slice(0, 4)}-${random.pick(['02-30', '13-05', '06-31', '00-12'])}`);
    case 'date-impossible firstDate':
      return fault(kind, `${value.slice(0, 4)}${random.pick(['-02-30', '.13.5', '年6月31日', '/0/12', '-11-31'])}`);
    case 'sex-contradicts-number sex':
      return fault(kind, value === '1' ? '女' : '男');
    case 'phone-length phone': {
      return fault(kind, random.chance(0.6) ? value.slice(0, 10) : `${value}${random.int(0, 9)}`);
    }
    default:
      return undefined;
  }
}
