import { hash } from 'node:crypto';
import { random } from './random.ts';

let latest = 0;
let serial = 0;

/**
 * UUIDv7 (RFC 9562): 48 bits of milliseconds, a serial of 32 bits that begins anywhere, 42 random bits. Ids that one program makes
 * in the same millisecond keep their order, so that the rows of a sheet stay as they were.
 */
export function newId(milliseconds: number = Date.now()): string {
  const bytes = random(16);
  serial = milliseconds === latest ? serial + 1 : bytes.readUInt32BE(6) >>> 1; // half of the range is left to count in
  latest = milliseconds;
  bytes.writeUIntBE(milliseconds, 0, 6);
  bytes.writeUInt16BE(0x7000 | (serial >>> 20), 6);
  bytes.writeUInt32BE((0x80000000 | ((serial & 0xfffff) << 10) | (bytes.readUInt32BE(8) & 0x3ff)) >>> 0, 8);
  const text = bytes.toString('hex');
  return `${text.slice(0, 8)}-${text.slice(8, 12)}-${text.slice(12, 16)}-${text.slice(16, 20)}-${text.slice(20)}`;
}

const VARIANTS = '89ab'; // the two bits that RFC 9562 sets

/** A UUID of version 8 that follows from words: whoever makes the same thing again gives it the same id. */
export function idFrom(words: string): string {
  const hex = hash('sha256', words, 'hex');
  const variant = VARIANTS[Number.parseInt(hex.charAt(16), 16) & 3];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
