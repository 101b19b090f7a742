import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
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

/** A row has several sealed values under one salt; its key is derived once. */
let last: { readonly master: Buffer; readonly salt: Buffer; readonly suite: Suite; readonly key: Buffer } | undefined;

function rowKey(master: Buffer, salt: Buffer, suite: Suite): Buffer {
  if (last !== undefined && last.master === master && last.suite === suite && last.salt.equals(salt)) return last.key;
  const key = createHmac('sha256', master).update(salt).digest().subarray(0, keyBytes[suite]);
  last = { master, salt: Buffer.from(salt), suite, key };
  return key;
}

/** `about` binds the ciphertext to its field, so that it cannot be moved to another column. */
export function seal(keys: KeyRing, salt: Buffer, about: string, value: string): Buffer {
  const { kid, suite, seal: master } = keys.current;
  const head = Buffer.alloc(HEAD);
  head.writeUInt8(VERSION, 0);
  head.writeUInt16BE(kid, 1);
  head.writeUInt8(suites.indexOf(suite), 3);
  random(12).copy(head, 4);
  // @NOTE Node's types name the GCM ciphers they know; sm4-gcm comes from OpenSSL 3.5 and behaves the same.
  const cipher = createCipheriv(suite as 'aes-256-gcm', rowKey(master, salt, suite), head.subarray(4));
  cipher.setAAD(Buffer.from(about));
  const body = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
  return Buffer.concat([head, body, cipher.getAuthTag()]);
}

/** Throws when the envelope was changed, moved, or sealed by a key that the ring does not hold. */
export function unseal(keys: KeyRing, salt: Buffer, about: string, envelope: Buffer): string {
  const suite = suites[envelope.readUInt8(3)];
  const pair = keys.find(envelope.readUInt16BE(1));
  if (envelope.readUInt8(0) !== VERSION || suite === undefined)
    throw new Error('A sealed value has a form that this version does not know.');
  if (pair === undefined) throw new Error(`A sealed value needs key ${envelope.readUInt16BE(1)}, which is not in the key file.`);
  const decipher = createDecipheriv(suite as 'aes-256-gcm', rowKey(pair.seal, salt, suite), envelope.subarray(4, HEAD));
  decipher.setAAD(Buffer.from(about));
  decipher.setAuthTag(envelope.subarray(envelope.length - TAG));
  return decipher.update(envelope.subarray(HEAD, envelope.length - TAG), undefined, 'utf8') + decipher.final('utf8');
}

/**
 * A keyed digest by which equal values are found without being readable: 16 bytes of HMAC-SHA256 over kind and value.
 * Keyed by kind, so that a phone and its tail, or a number in two registers, find each other only where meant to.
 */
export function blindIndex(keys: KeyRing, kind: string, value: string): Buffer {
  return createHmac('sha256', keys.current.index).update(`${kind}:${value}`).digest().subarray(0, 16);
}
