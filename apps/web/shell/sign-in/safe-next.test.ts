import { describe, expect, it } from 'vitest';
import { safeNext } from './safe-next.ts';

describe('where signing in leads', () => {
  it('is the address that was asked for', () => {
    expect(safeNext('/registers/residents/person?search=张')).toBe('/registers/residents/person?search=张');
  });

  it('is never somebody else’s address', () => {
    for (const foreign of ['https://example.org', '//example.org', '/\\example.org', 'javascript:alert(1)', '/sign-in?next=/', null])
      expect(safeNext(foreign)).toBe('/');
  });
});
