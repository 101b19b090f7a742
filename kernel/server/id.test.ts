import { describe, expect, it } from 'vitest';
import { newId } from './id.ts';

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
});
