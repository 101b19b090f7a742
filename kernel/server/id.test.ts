import { describe, expect, it } from 'vitest';
import { createHash } from 'node:crypto';
import { idFrom, newId } from './id.ts';

describe('an id', () => {
  it('is a UUID of version 7 that tells its millisecond', () => {
    const id = newId(Date.UTC(2026, 0, 31, 8));
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(Date.UTC(2026, 0, 31, 8));
  });

  it('keeps the order of those made in the same millisecond, and is never made twice', () => {
    const made = Array.from({ length: 20_000 }, () => newId(1_700_000_000_000));
    expect(made.toSorted()).toEqual(made);
    expect(new Set(made).size).toBe(made.length);
  });

  it('that follows from words is the beginning of their digest, as a UUID of version 8', () => {
    const words = Array.from({ length: 50 }, (_, at) => `form ${at}`);
    for (const each of words) {
      const bytes = createHash('sha256').update(each).digest().subarray(0, 16);
      bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
      bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
      expect(idFrom(each).replaceAll('-', '')).toBe(bytes.toString('hex'));
    }
    expect(new Set(words.map(idFrom)).size).toBe(words.length);
  });
});
