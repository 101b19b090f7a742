import { drawFault, writeFault } from './faults.ts';
import { fields, type Way } from './fields.ts';
import type { LedgerKind } from './ledgers.ts';
import type { Pen, Written } from './pen.ts';
import type { LedgerRow } from './row.ts';
import { wordLists } from './words.ts';
import { writeCode, writeSex } from './write-code.ts';
import { writeDate } from './write-date.ts';
import { writeCodes, writeFurtherCode, writeLongNumber, writeMeasure, writeSeveral, writeShortNumber } from './write-more.ts';
import { writeBankAccount, writeCount, writeGridCode, writeIdentityNumber, writeMoney } from './write-number.ts';
import { writePhone } from './write-phone.ts';
import { writeName, writeNothing, writeText } from './write-text.ts';

/** Fields that only the two older ledgers have. */
const olderWays: Readonly<Record<string, Way>> = {
  politicalStatus: 'code',
  relationToHead: 'code',
  category: 'code',
  coveredPersons: 'people',
  monthlyAmountFen: 'money',
  since: 'date',
};

function wayOf(field: string): Way {
  const way = olderWays[field] ?? (field in fields ? fields[field as keyof typeof fields].way : undefined);
  if (way === undefined) throw new Error(`no way to write ${field}`);
  return way;
}

type Value = string | number | readonly string[];

const texts = (value: Value): readonly string[] => (typeof value === 'object' ? value : [String(value)]);

function writeField(pen: Pen, field: string, value: Value, row: LedgerRow, numbered: boolean): Written {
  const text = String(value);
  switch (wayOf(field)) {
    case 'name':
      return writeName(pen, text);
    case 'names':
      return writeSeveral(pen, texts(value), ['、', '与', '/', ' ']);
    case 'sex':
      return writeSex(pen, row.person?.sex ?? '1');
    case 'birth':
      return writeDate(pen, text, { whole: row.guarded || !numbered });
    case 'date':
      return writeDate(pen, text, { whole: false });
    case 'identity':
      return writeIdentityNumber(pen, text);
    case 'identities':
      return texts(value).length === 1 ? writeIdentityNumber(pen, text) : writeSeveral(pen, texts(value), ['、', '/', '\n', '，']);
    case 'account':
      return writeBankAccount(pen, text);
    case 'long':
      return writeLongNumber(pen, text);
    case 'short':
      return writeShortNumber(pen, text);
    case 'grid':
      return writeGridCode(pen, text);
    case 'phone':
      return writePhone(pen, text, row.guarded);
    case 'people':
      return writeCount(pen, Number(value));
    case 'households':
      return writeMeasure(pen, Number(value), ['户']);
    case 'area':
      return writeMeasure(pen, Number(value), ['㎡', '平方米', '平米', 'm2']);
    case 'hours':
      return writeMeasure(pen, Number(value), ['小时', '时', 'h']);
    case 'money':
      return writeMoney(pen, Number(value), field === 'monthlyAmountFen' || field === 'supportAmountFen');
    case 'code':
      return field in wordLists ? writeFurtherCode(pen, field, text, row) : writeCode(pen, field, text, row.person?.sex ?? '1');
    case 'codes':
      return writeCodes(pen, field, texts(value));
    case 'text':
      return writeText(pen, text);
  }
}

/** A child without a number yet, or one that nobody asked for; only where birthdays can tell who it is. */
function numberMissing(pen: Pen, ledger: LedgerKind, row: LedgerRow, columns: readonly string[]): boolean {
  if (row.guarded || (ledger !== 'T01' && !columns.includes('birthDate'))) return false;
  return pen.random.chance(row.age < 2 ? 0.35 : pen.habits.mix * (ledger === 'T01' ? 0.05 : 0.2));
}

const isWritten = (value: LedgerRow['values'][string] | undefined): boolean =>
  value !== undefined && value !== null && (typeof value !== 'object' || value.length > 0);

/** One row as written, by field. */
export type WrittenRow = ReadonlyMap<string, Written>;

export function writeRow(pen: Pen, ledger: LedgerKind, drawn: LedgerRow, columns: readonly string[], today: string): WrittenRow {
  const missing = numberMissing(pen, ledger, drawn, columns);
  if (missing) pen.mark('number-missing');
  const row = missing ? { ...drawn, values: { ...drawn.values, identityNumber: null } } : drawn;
  const numbered = row.values['identityNumber'] !== null && columns.includes('identityNumber');
  const fault = drawFault(pen, ledger, row);
  // One date of the row, the first that is written, can be an impossible one.
  const spoiltDate = columns.find((field) => wayOf(field) === 'date' && isWritten(row.values[field]));
  const written = new Map<string, Written>();
  for (const field of columns) {
    const value = row.values[field] ?? null;
    if (value === null || !isWritten(value)) {
      written.set(field, writeNothing(pen, field));
      continue;
    }
    const spoilt = fault === null ? undefined : writeFault(pen, fault, field === spoiltDate ? 'firstDate' : field, String(value), today);
    if (spoilt !== undefined && fault !== null) pen.mark(`fault-${fault}`);
    written.set(field, spoilt ?? writeField(pen, field, value, row, numbered));
  }
  return written;
}
