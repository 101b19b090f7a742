import { createCipheriv, createDecipheriv, createHmac, hash } from 'node:crypto';
import { random } from '../random.ts';
import { type KeyRing, type Suite, suites } from './keys.ts';

/**
 * Envelope of a sealed value: version (1) | key id (2) | suite (1) | nonce (12) | ciphertext | tag (16).
 * The key is derived from the ring's key and the row's own salt: when the salt is erased, the value is gone for good,
 * also from the audit trail, whose hash chain covers only the ciphertext.
 */
const VERSION = 1;
const HEAD = 16;
const TAG = 16;

export const keyBytes: Record<Suite, number> = { 'aes-256-gcm': 32, 'sm4-gcm': 16 };

export const newSalt = (): Buffer => random(16);

const BLOCK = 64; // bytes of a SHA-256 block, and the length to which HMAC fills its key
const DIGEST = 32;
const MESSAGE_MAX = 512; // longer than any value that is indexed; what exceeds it goes the plain way

interface Pads {
  readonly inner: Buffer;
  readonly outer: Buffer;
}

const padsByKey = new WeakMap<Buffer, Pads>();

/** Room for the key's block with the message, and for the second block with the first digest. */
function padsOf(key: Buffer): Pads {
  const known = padsByKey.get(key);
  if (known !== undefined) return known;
  const made = { inner: Buffer.alloc(BLOCK + MESSAGE_MAX, 0x36), outer: Buffer.alloc(BLOCK + DIGEST, 0x5c) };
  for (const [at, byte] of key.entries()) {
    made.inner.writeUInt8(byte ^ 0x36, at);
    made.outer.writeUInt8(byte ^ 0x5c, at);
  }
  padsByKey.set(key, made);
  return made;
}

/** HMAC-SHA256 (RFC 2104) by two one-shot digests: a third of the cost of an Hmac object, and there are six to a row. */
function hmac(key: Buffer, message: string | Buffer): Buffer {
  const size = typeof message === 'string' ? Buffer.byteLength(message) : message.length;
  if (key.length > BLOCK || size > MESSAGE_MAX) return createHmac('sha256', key).update(message).digest();
  const { inner, outer } = padsOf(key);
  if (typeof message === 'string') inner.write(message, BLOCK, 'utf8');
  else message.copy(inner, BLOCK);
  outer.write(hash('sha256', inner.subarray(0, BLOCK + size), 'hex'), BLOCK, 'hex');
  return Buffer.from(hash('sha256', outer, 'hex'), 'hex');
}

/** A row has several sealed values under one salt; its key is derived once. */
let last: { readonly master: Buffer; readonly salt: Buffer; readonly suite: Suite; readonly key: Buffer } | undefined;

function rowKey(master: Buffer, salt: Buffer, suite: Suite): Buffer {
  if (last !== undefined && last.master === master && last.suite === suite && last.salt.equals(salt)) return last.key;
  const key = hmac(master, salt).subarray(0, keyBytes[suite]);
  last = { master, salt: Buffer.from(salt), suite, key };
  return key;
}

/** Names of fields are few and asked for with every value. */
const abouts = new Map<string, Buffer>();

function aboutBytes(about: string): Buffer {
  const known = abouts.get(about);
  if (known !== undefined) return known;
  const made = Buffer.from(about);
  abouts.set(about, made);
  return made;
}

/** `about` binds the ciphertext to its field, so that it cannot be moved to another column. */
export function seal(keys: KeyRing, salt: Buffer, about: string, value: string): Buffer {
  const { kid, suite, seal: master } = keys.current;
  const nonce = random(12);
  // @NOTE Node's types name the GCM ciphers they know; sm4-gcm comes from OpenSSL 3.5 and behaves the same.
  const cipher = createCipheriv(suite as 'aes-256-gcm', rowKey(master, salt, suite), nonce);
  cipher.setAAD(aboutBytes(about));
  const body = cipher.update(value, 'utf8');
  cipher.final(); // GCM keeps nothing back
  const tag = cipher.getAuthTag();
  const envelope = Buffer.allocUnsafe(HEAD + body.length + TAG);
  envelope.writeUInt8(VERSION, 0);
  envelope.writeUInt16BE(kid, 1);
  envelope.writeUInt8(suites.indexOf(suite), 3);
  nonce.copy(envelope, 4);
  body.copy(envelope, HEAD);
  tag.copy(envelope, HEAD + body.length);
  return envelope;
}

/** Throws when the envelope was changed, moved, or sealed by a key that the ring does not hold. */
export function unseal(keys: KeyRing, salt: Buffer, about: string, envelope: Buffer): string {
  const suite = suites[envelope.readUInt8(3)];
  const pair = keys.find(envelope.readUInt16BE(1));
  if (envelope.readUInt8(0) !== VERSION || suite === undefined)
    throw new Error('A sealed value has a form that this version does not know.');
  if (pair === undefined) throw new Error(`A sealed value needs key ${envelope.readUInt16BE(1)}, which is not in the key file.`);
  const decipher = createDecipheriv(suite as 'aes-256-gcm', rowKey(pair.seal, salt, suite), envelope.subarray(4, HEAD));
  decipher.setAAD(aboutBytes(about));
  decipher.setAuthTag(envelope.subarray(envelope.length - TAG));
  const body = decipher.update(envelope.subarray(HEAD, envelope.length - TAG));
  decipher.final(); // throws where the tag does not fit
  return body.toString('utf8');
}

/**
 * A keyed digest by which equal values are found without being readable: 16 bytes of HMAC-SHA256 over kind and value.
 * Keyed by kind, so that a phone and its tail, or a number in two registers, find each other only where meant to.
 */
export function blindIndex(keys: KeyRing, kind: string, value: string): Buffer {
  return hmac(keys.current.index, `${kind}:${value}`).subarray(0, 16);
}
