import { drawFault, writeFault } from './faults.ts';
import type { LedgerRow } from './ledger-rows.ts';
import type { Pen, Written } from './pen.ts';
import type { LedgerKind } from './types.ts';
import { writeCode, writeSex } from './write-code.ts';
import { writeDate } from './write-date.ts';
import { writeBankAccount, writeCount, writeGridCode, writeIdentityNumber, writeMoney } from './write-number.ts';
import { writePhone } from './write-phone.ts';
import { writeName, writeNothing, writeText } from './write-text.ts';

function writeField(pen: Pen, field: string, value: string | number, row: LedgerRow): Written {
  const text = String(value);
  switch (field) {
    case 'name':
    case 'headName':
      return writeName(pen, text);
    case 'sex':
      return writeSex(pen, row.person.sex);
    case 'birthDate':
      return writeDate(pen, text, { whole: row.guarded || row.values['identityNumber'] === null });
    case 'since':
      return writeDate(pen, text, { whole: false });
    case 'identityNumber':
      return writeIdentityNumber(pen, text);
    case 'bankAccount':
      return writeBankAccount(pen, text);
    case 'gridCode':
      return writeGridCode(pen, text);
    case 'phone':
      return writePhone(pen, text, row.guarded);
    case 'familySize':
    case 'coveredPersons':
      return writeCount(pen, Number(value));
    case 'monthlyAmountFen':
      return writeMoney(pen, Number(value));
    case 'ethnicGroup':
    case 'maritalStatus':
    case 'education':
    case 'politicalStatus':
    case 'relationToHead':
    case 'category':
      return writeCode(pen, field, text, row.person.sex);
    default:
      return writeText(pen, text);
  }
}

/** A child without a number yet, or one that nobody asked for. */
function numberMissing(pen: Pen, ledger: LedgerKind, row: LedgerRow): boolean {
  if (ledger !== 'T01' || row.guarded) return false;
  return pen.random.chance(row.age < 2 ? 0.35 : pen.habits.mix * 0.05);
}

/** One row as written, by field. */
export type WrittenRow = ReadonlyMap<string, Written>;

export function writeRow(pen: Pen, ledger: LedgerKind, drawn: LedgerRow, fields: readonly string[], today: string): WrittenRow {
  const missing = numberMissing(pen, ledger, drawn);
  if (missing) pen.mark('number-missing');
  const row = missing ? { ...drawn, values: { ...drawn.values, identityNumber: null } } : drawn;
  const fault = drawFault(pen, ledger, row);
  const written = new Map<string, Written>();
  for (const field of fields) {
    const value = row.values[field] ?? null;
    if (value === null) {
      written.set(field, writeNothing(pen, field));
      continue;
    }
    const spoilt = fault === null ? undefined : writeFault(pen, fault, field, String(value), today);
    if (spoilt !== undefined && fault !== null) pen.mark(`fault-${fault}`);
    written.set(field, spoilt ?? writeField(pen, field, value, row));
  }
  return written;
}
