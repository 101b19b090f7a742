/**
 * Keys of the phone (docs/decisions/0034). Rows are sealed with a random data key. It lies wrapped twice: by a key that does not leave this browser
 * (a CryptoKey that cannot be taken out), and around that by one derived from the PIN, so that a stolen copy of the database is worth
 * nothing without the phone, and the phone nothing without the PIN.
 */
const ITERATIONS = 600_000; // PBKDF2-HMAC-SHA256, OWASP 2023
const NONCE = 12;
export const PIN_TRIES_MAX = 10;

export const isPin = (pin: string): boolean => /^\d{6}$/.test(pin);

/** What lies on the phone in clear: nothing in it opens anything by itself. */
export interface LockRecord {
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly iterations: number;
  readonly wrapped: Uint8Array<ArrayBuffer>;
  readonly device: CryptoKey;
  /** Wrong PINs since the last right one. */
  readonly tries: number;
}

const random = (bytes: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(bytes));

async function pinKey(pin: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** Nonce and ciphertext in one. `name` is bound to it: a row moved under another name does not open. */
export async function sealBytes(key: CryptoKey, name: string, plain: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const nonce = random(NONCE);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData: new TextEncoder().encode(name) }, key, plain);
  const all = new Uint8Array(NONCE + sealed.byteLength);
  all.set(nonce);
  all.set(new Uint8Array(sealed), NONCE);
  return all;
}

/** Throws where the key or the name is another. */
export async function openBytes(key: CryptoKey, name: string, sealed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const how = { name: 'AES-GCM', iv: sealed.slice(0, NONCE), additionalData: new TextEncoder().encode(name) };
  return new Uint8Array(await crypto.subtle.decrypt(how, key, sealed.slice(NONCE)));
}

const dataKey = (raw: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);

async function wrap(raw: Uint8Array<ArrayBuffer>, pin: string, device: CryptoKey): Promise<LockRecord> {
  const salt = random(16);
  const inner = await sealBytes(device, 'data-key', raw);
  const wrapped = await sealBytes(await pinKey(pin, salt, ITERATIONS), 'wrapped-key', inner);
  return { salt, iterations: ITERATIONS, wrapped, device, tries: 0 };
}

export interface Opened {
  readonly key: CryptoKey;
  readonly lock: LockRecord;
}

export async function makeKeys(pin: string): Promise<Opened> {
  const device = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const raw = random(32);
  const lock = await wrap(raw, pin, device);
  return { key: await dataKey(raw), lock };
}

async function unwrap(lock: LockRecord, pin: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const inner = await openBytes(await pinKey(pin, lock.salt, lock.iterations), 'wrapped-key', lock.wrapped);
    return await openBytes(lock.device, 'data-key', inner);
  } catch {
    return undefined;
  }
}

/** Undefined for a wrong PIN. */
export async function openKeys(lock: LockRecord, pin: string): Promise<CryptoKey | undefined> {
  const raw = await unwrap(lock, pin);
  return raw === undefined ? undefined : dataKey(raw);
}

/** The same data under another PIN. */
export async function changeKeys(lock: LockRecord, from: string, to: string): Promise<LockRecord | undefined> {
  const raw = await unwrap(lock, from);
  return raw === undefined ? undefined : wrap(raw, to, lock.device);
}
