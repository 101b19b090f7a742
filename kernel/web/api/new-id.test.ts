import { describe, expect, it } from 'vitest';
import { newId } from './new-id.ts';

describe('newId', () => {
  it('is a UUID of version 7', () => {
    expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('begins with the millisecond, so that later ids sort later', () => {
    expect(newId(0x0190_0000_0001).startsWith('01900000-0001-7')).toBe(true);
    expect(newId(2_000) > newId(1_000)).toBe(true);
  });

  it('never repeats within a millisecond', () => {
    expect(new Set(Array.from({ length: 1_000 }, () => newId(1))).size).toBe(1_000);
  });
});
