import {
  type Field,
  type Register,
  type RowOf,
  isSealed,
  maskBankAccount,
  maskIdentityNumber,
  maskPhone,
  snake,
} from '../../model/index.ts';
import type { KeyRing } from '../crypto/keys.ts';
import { unseal } from '../crypto/seal.ts';
import { extraValue, saltOf } from './extra-values.ts';

export type Stored = Record<string, unknown>;

const hiddenText = '***';

/** How a sealed value is shown to staff who gave no purpose. */
export function masked(field: Field, clear: string): string {
  if (field.kind === 'identityNumber') return maskIdentityNumber(clear, 'staff') ?? hiddenText;
  if (field.kind === 'phone') return maskPhone(clear, 'staff') ?? hiddenText;
  if (field.kind === 'account') return maskBankAccount(clear, 'staff') ?? hiddenText;
  return hiddenText;
}

export function openField(of: Register, key: string, stored: Stored, keys: KeyRing): string | null {
  const envelope = of.fields[key]?.extra === undefined ? stored[`${snake(key)}_sealed`] : bytesOf(extraValue(key, stored));
  const salt = saltOf(stored);
  if (!Buffer.isBuffer(envelope) || salt === undefined) return null;
  return unseal(keys, salt, `${of.name}.${key}`, envelope);
}

/** A plain value of a row, wherever it is kept; a sealed one of a county still sealed. Null where there is none. */
export const storedValue = (field: Field, key: string, stored: Stored): unknown =>
  (field.extra === undefined ? stored[snake(key)] : extraValue(key, stored)) ?? null;

const bytesOf = (hex: unknown): Buffer | null => (typeof hex === 'string' ? Buffer.from(hex, 'hex') : null);

/** A stored row as it travels. `clear` opens sealed fields; the caller has checked right and purpose. */
export function decodeRow<R extends Register>(of: R, stored: Stored, keys: KeyRing, clear = false): RowOf<R> {
  const values: Record<string, unknown> = {};
  const hidden: string[] = [];
  for (const [key, field] of Object.entries(of.fields)) {
    if (!isSealed(field)) {
      values[key] = storedValue(field, key, stored);
      continue;
    }
    const open = openField(of, key, stored, keys);
    values[key] = open === null || clear ? open : masked(field, open);
    if (open !== null && !clear) hidden.push(key);
  }
  return {
    id: String(stored['id']),
    place: String(stored['place']),
    version: Number(stored['version']),
    updatedAt: String(stored['updated_at']),
    endedAt: (stored['ended_at'] as string | null) ?? null,
    endReason: (stored['end_reason'] as string | null) ?? null,
    values: values as RowOf<R>['values'],
    masked: hidden,
  };
}
