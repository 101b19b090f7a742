import { describe, expect, it } from 'vitest';
import { judgedOn, monthsBefore } from './months.ts';

describe('months of figures', () => {
  it('counts back over the turn of a year', () => {
    expect(monthsBefore('2026-02', 11)).toBe('2025-03');
  });

  it('judges the present month by today and one that is over by its last day', () => {
    expect(judgedOn('2026-11', '2026-11-23')).toBe('2026-11-23');
    expect(judgedOn('2026-02', '2026-11-23')).toBe('2026-02-28');
    expect(judgedOn('2024-02', '2026-11-23')).toBe('2024-02-29');
  });
});
