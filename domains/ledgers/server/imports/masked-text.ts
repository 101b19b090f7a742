import { type Field, type FieldKind, maskBankAccount, maskIdentityNumber, maskPhone } from '@linli/kernel/model';

const LONG_RUN = /\d(?:[\d\s-]{5,}[\dXx])/g;

const maskRun = (run: string): string => {
  const digits = run.replaceAll(/[\s-]/g, '');
  if (digits.length <= 6) return run;
  if (digits.length >= 15) return `${digits.slice(0, 6)}${'*'.repeat(Math.max(4, digits.length - 10))}${digits.slice(-4)}`;
  return `${digits.slice(0, 3)}****${digits.slice(-4)}`;
};

/** Words of a cell as a screen may show them: long runs of digits (numbers, phones, accounts) keep only head and tail. */
export function maskedCell(text: string, kind?: FieldKind): string {
  // Full-width digits are digits to whoever reads them.
  const plain = text.replaceAll(/[０-９Ｘｘ]/g, (each) => each.normalize('NFKC'));
  const short = plain.length > 120 ? `${plain.slice(0, 120)}…` : plain;
  if (kind === 'date' || kind === 'money' || kind === 'integer' || kind === 'decimal' || kind === 'place') return short;
  if (kind === 'account') return short.replaceAll(/\d{8,}/g, (run) => `****${run.slice(-4)}`);
  return short.replaceAll(LONG_RUN, maskRun);
}

/** A value of a field as a screen may show it. */
export function maskedValue(field: Field, value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  switch (field.kind) {
    case 'identityNumber':
      return maskIdentityNumber(text, 'staff') ?? '***';
    case 'phone':
      return maskPhone(text, 'staff') ?? '***';
    case 'account':
      return maskBankAccount(text, 'staff') ?? '****';
    case 'secretText':
      return '***';
    default:
      return shownValue(field, value);
  }
}

/** Codes by their Chinese label, amounts in yuan, the rest as it stands. */
export function shownValue(field: Field, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (field.kind === 'code' && typeof value === 'string') return field.codes?.find(value)?.zh ?? value;
  if (field.kind === 'codes' && Array.isArray(value))
    return value.map((each) => field.codes?.find(String(each))?.zh ?? String(each)).join('、');
  if (field.kind === 'money' && typeof value === 'number') return (value / 100).toFixed(2).replace(/\.00$/, '');
  if (field.kind === 'yesNo') return value === true ? '是' : '否';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
}
