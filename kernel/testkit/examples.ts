import { type Dictionary, type Field, type Register, ancestorAt, fieldsOf } from '../model/index.ts';
import { newId } from '../server/id.ts';
import type { NewRow } from '../server/store/index.ts';

/** A serial makes every example different where a register wants it so. */
let serial = 0;

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A number of nobody: region 99, an own sequence. */
function inventedNumber(index: number): string {
  const head =
    `99${String(1000 + Math.floor(index / 1000)).padStart(4, '0')}19${String(50 + (index % 40)).padStart(2, '0')}0307${String(index % 1000).padStart(3, '0')}`.slice(
      0,
      17,
    );
  const sum = [...head].reduce((total, digit, at) => total + Number(digit) * (WEIGHTS[at] ?? 0), 0);
  return `${head}${'10X98765432'[sum % 11]}`;
}

function exampleOf(field: Field, place: string, index: number): unknown {
  switch (field.kind) {
    case 'text':
    case 'longText':
    case 'secretText':
      return `${field.example ?? field.label.zh}${index}`.slice(0, field.max ?? 200);
    case 'name':
      return `例${String.fromCodePoint(0x4e00 + (index % 2000))}${String.fromCodePoint(0x4e00 + Math.floor(index / 2000))}`;
    case 'integer':
    case 'money':
    case 'decimal':
      return Math.max(field.min ?? 1, Math.min(field.max ?? 1, 1));
    case 'date':
      return '2020-05-17';
    case 'instant':
      return '2020-05-17T08:00:00.000Z';
    case 'yesNo':
      return true;
    case 'code':
      return field.codes?.items[0]?.code;
    case 'codes':
      return field.codes?.items.slice(0, 1).map((item) => item.code);
    case 'place':
      return field.required === true ? place : undefined;
    case 'places':
      return [place];
    case 'identityNumber':
      return inventedNumber(index);
    case 'phone':
      return `139${String(10_000_000 + index)}`;
    case 'account':
      return `62${String(1_000_000_000 + index)}`;
    case 'geometry':
      return { type: 'Point', coordinates: [108.5, 32.9] };
    case 'attachment':
    case 'reference':
      return undefined;
  }
}

export interface ExampleRow {
  readonly register: Register;
  readonly row: NewRow;
}

/** A row that every check accepts, after the rows that it refers to, all at the register's own level of a place; `more` are values of its own. */
export function exampleRows(dictionary: Dictionary, of: Register, place: string, more: NewRow['values'] = {}): ExampleRow[] {
  serial += 1;
  const own = ancestorAt(place, of.at) ?? place;
  const before: ExampleRow[] = [];
  const values: Record<string, unknown> = {};
  for (const [key, field] of fieldsOf(of)) {
    if (field.kind === 'reference' && field.required === true) {
      const target = dictionary.registers.get(field.to ?? '');
      if (target === undefined) throw new Error(`${of.name}.${key} points to the unknown register "${field.to ?? ''}".`);
      const rows = exampleRows(dictionary, target, place);
      before.push(...rows);
      values[key] = rows.at(-1)?.row.id;
      continue;
    }
    const value = exampleOf(field, own, serial);
    if (value !== undefined) values[key] = value;
  }
  return [...before, { register: of, row: { id: newId(), place: own, values: { ...values, ...more } } }];
}
