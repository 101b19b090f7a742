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
import { maskOf } from './masks.ts';

export type Stored = Record<string, unknown>;

const hiddenText = '***';

/** How a sealed value is shown to staff who gave no purpose. */
export function masked(field: Field, clear: string): string {
  if (field.kind === 'identityNumber') return maskIdentityNumber(clear, 'staff') ?? hiddenText;
  if (field.kind === 'phone') return maskPhone(clear, 'staff') ?? hiddenText;
  if (field.kind === 'account') return maskBankAccount(clear, 'staff') ?? hiddenText;
  return hiddenText;
}

interface Sealed {
  readonly about: string;
  readonly salt: Buffer;
  readonly envelope: Buffer;
}

function sealedOf(of: Register, key: string, stored: Stored): Sealed | undefined {
  const envelope = of.fields[key]?.extra === undefined ? stored[`${snake(key)}_sealed`] : bytesOf(extraValue(key, stored));
  const salt = saltOf(stored);
  return Buffer.isBuffer(envelope) && salt !== undefined ? { about: `${of.name}.${key}`, salt, envelope } : undefined;
}

const open = ({ about, salt, envelope }: Sealed, keys: KeyRing): string => unseal(keys, salt, about, envelope);

export function openField(of: Register, key: string, stored: Stored, keys: KeyRing): string | null {
  const sealed = sealedOf(of, key, stored);
  return sealed === undefined ? null : open(sealed, keys);
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
    const sealed = sealedOf(of, key, stored);
    values[key] =
      sealed === undefined
        ? null
        : clear
          ? open(sealed, keys)
          : maskOf(sealed.about, sealed.salt, sealed.envelope, () => masked(field, open(sealed, keys)));
    if (sealed !== undefined && !clear) hidden.push(key);
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
