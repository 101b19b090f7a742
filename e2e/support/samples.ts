import { type Field, type Register, fieldsOf, isSealed } from '@linli/kernel/model';

/** A value of a field as it is typed into a form, as it stands in a workbook, and as the record shows it afterwards. */
export interface Sample {
  readonly key: string;
  readonly field: Field;
  readonly typed: string;
  readonly cell: string;
  /** Not told for a masked value. */
  readonly shown: string | undefined;
}

/** Somebody whom no other test knows. */
export interface Somebody {
  readonly name: string;
  readonly identityNumber: string;
  readonly phone: string;
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A number of nobody: no province has the code 99. The last digit is reckoned by GB 11643. */
function numberOf(serial: number): string {
  const body = `999921196801019${String(serial).padStart(2, '0')}`;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return `${body}${'10X98765432'[sum % 11] ?? ''}`;
}

const twoDigits = (serial: number): string => String(serial).padStart(2, '0');

/** Invented people for one file of tests, by their number from 1. */
export const somebody = (serial: number, name: string): Somebody => ({
  name,
  identityNumber: numberOf(serial),
  phone: `1390000${String(9_000 + serial)}`,
});

/** The text of a plain field, another one for each serial number. */
export function plainText(field: Field, serial: number): string {
  switch (field.kind) {
    case 'date':
      return `2021-03-${twoDigits(serial)}`;
    case 'integer':
      return String((field.min ?? 0) + serial);
    case 'decimal':
    case 'money':
      return `${(field.min ?? 0) + serial}.50`;
    default:
      return `${field.label.zh}${serial}`;
  }
}

/** The same as a record shows it. */
export function shownText(field: Field, serial: number): string {
  const text = plainText(field, serial);
  return field.kind === 'decimal' ? String(Number(text)) : text;
}

function sampleOf(key: string, field: Field, serial: number, who: Somebody): Sample | undefined {
  const plain = (typed: string, shown: string = typed, cell: string = typed): Sample => ({
    key,
    field,
    typed,
    cell,
    shown: isSealed(field) ? undefined : shown,
  });
  const [first] = field.codes?.items ?? [];
  switch (field.kind) {
    case 'name':
      return plain(who.name);
    case 'date':
      return plain(`2021年3月${serial}日`, plainText(field, serial));
    case 'decimal':
      return plain(plainText(field, serial), shownText(field, serial));
    case 'instant':
      return plain('2026-01-05T09:30', '2026-01-05 09:30', '2026-01-05 09:30');
    case 'yesNo':
      return plain('是');
    case 'code':
    case 'codes':
      return first === undefined ? undefined : plain(first.zh);
    case 'places':
      return plain('南街社区', '南街社区', '610921100001');
    case 'reference':
      return field.to === 'residents.person' ? plain(who.name, who.name, who.identityNumber) : undefined;
    case 'identityNumber':
      return plain(who.identityNumber);
    case 'phone':
      return plain(who.phone);
    case 'account':
      return plain(`62220000000000${twoDigits(serial)}`);
    case 'geometry':
      return plain('109.03, 32.89');
    case 'place':
    case 'attachment':
      return undefined;
    default:
      return plain(plainText(field, serial));
  }
}

/** A whole row of a register: every field that a form and a sheet can hold, by the declaration. */
export function samplesOf(of: Register, serial: number, who: Somebody): Sample[] {
  return fieldsOf(of).flatMap(([key, field]) => sampleOf(key, field, serial, who) ?? []);
}
