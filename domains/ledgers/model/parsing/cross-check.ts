import { type Fault, fault, parseIdentityNumber } from '@linli/kernel/model';
import type { ParseContext } from './cell.ts';

/** How exactly the date of birth was written. */
export type DatePrecision = 'day' | 'month' | 'year';

export interface CrossChecked {
  readonly values: Record<string, unknown>;
  readonly derived: string[];
  readonly warnings: { readonly entry: string; readonly fault: Fault }[];
}

const birthDiffers = (written: string, told: string): Fault =>
  fault(
    'birth-differs',
    `出生日期写的是 ${written}，身份证号中是 ${told}，以身份证号为准。`,
    `The date of birth is written ${written}, the identity number says ${told}; the number counts.`,
  );
const sexDiffers = fault(
  'sex-differs',
  '性别与身份证号不一致，以身份证号为准。',
  'The sex does not agree with the identity number; the number counts.',
);

/** Number, date of birth and sex must tell the same; the number wins, the other is warned about and what was missing is filled from it. */
export function crossCheck(
  values: Readonly<Record<string, unknown>>,
  context: ParseContext,
  precision: DatePrecision = 'day',
): CrossChecked {
  const number = values['person.identityNumber'];
  if (typeof number !== 'string') return { values: { ...values }, derived: [], warnings: [] };
  const parsed = parseIdentityNumber(number, context);
  if (!parsed.ok) return { values: { ...values }, derived: [], warnings: [] };
  const { birthDate, sex, idType } = parsed.value;
  const warnings: { entry: string; fault: Fault }[] = [];
  const written = values['person.birthDate'];
  if (typeof written === 'string' && written !== birthDate && !agreesAsFarAsWritten(written, birthDate, precision))
    warnings.push({ entry: 'person.birthDate', fault: birthDiffers(written, birthDate) });
  if (typeof values['person.sex'] === 'string' && /[12]/.test(values['person.sex']) && values['person.sex'] !== sex)
    warnings.push({ entry: 'person.sex', fault: sexDiffers });
  const derived: string[] = [];
  if (written !== birthDate) derived.push('person.birthDate');
  if (values['person.sex'] !== sex) derived.push('person.sex');
  if (values['person.idType'] === undefined) derived.push('person.idType');
  return {
    values: { ...values, 'person.birthDate': birthDate, 'person.sex': sex, 'person.idType': values['person.idType'] ?? idType },
    derived,
    warnings,
  };
}

/** 1990年3月 was read as 1990-03-01: no contradiction to the 7th. */
const agreesAsFarAsWritten = (written: string, told: string, precision: DatePrecision): boolean =>
  precision !== 'day' && written.slice(0, precision === 'month' ? 7 : 4) === told.slice(0, precision === 'month' ? 7 : 4);
