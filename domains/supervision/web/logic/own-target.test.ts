import { describe, expect, it } from 'vitest';
import { askedOf, emptyOwn, inputOf } from './own-target.ts';

const share = { ...emptyOwn, zh: '健身卡办理率', numerator: 'residents.person.x_ka.filled', denominator: 'residents.persons' };

const context = { today: '2026-11-27', demo: true };

describe('a target of the county', () => {
  it('is kept in whole numbers: percent in tenths, counts as they are', () => {
    expect(askedOf({ ...share, value: '8.5' })).toEqual({ op: 'at-least', numerator: 85, denominator: 1_000 });
    expect(askedOf({ ...share, value: ' 60% ' })).toEqual({ op: 'at-least', numerator: 600, denominator: 1_000 });
    expect(askedOf({ ...share, denominator: undefined, value: '120' })).toEqual({ op: 'at-least', numerator: 120, denominator: 1 });
  });

  it.each(['', '101', '8.25', '-1', '八成'])('refuses %j as a share', (value) => {
    expect(askedOf({ ...share, value })).toBeUndefined();
  });

  it('is sent when it says what, of what and how much; without English it is called by its Chinese name', () => {
    expect(inputOf({ ...share, value: '60' }, context)).toMatchObject({
      label: { zh: '健身卡办理率', en: '健身卡办理率' },
      deadline: null,
    });
    expect(inputOf({ ...share, numerator: undefined, value: '60' }, context)).toBeUndefined();
    expect(inputOf({ ...share, denominator: share.numerator, value: '60' }, context)).toBeUndefined();
    expect(inputOf({ ...share, value: '60', deadline: '2026年12月31日' }, context)).toMatchObject({ deadline: '2026-12-31' });
    expect(inputOf({ ...share, value: '60', deadline: '年底' }, context)).toBeUndefined();
    expect(inputOf({ ...share, zh: '率', value: '60' }, context)).toBeUndefined();
  });
});
