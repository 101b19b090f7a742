import { describe, expect, it } from 'vitest';
import { identityCheckCharacter } from '@linli/kernel/model';
import { kindOf } from './candidate.ts';
import { compare, type Likeness } from './compare.ts';
import { daysNear } from './near-days.ts';
import { namesSimilar, numbersNear, oneSlipApart } from './similar.ts';

const blank: Likeness = { name: null, identityNumber: null, birthDate: null, sex: null, phone: null, currentAddress: null };
const numberOf = (first17: string): string => first17 + identityCheckCharacter(first17);
const today = '2026-01-05';

describe('slips of the pen', () => {
  it.each([
    ['19480512', '19480521', true],
    ['19480512', '19480513', true],
    ['19480512', '19480512', false],
    ['19480512', '19840512', true],
    ['19480512', '19480125', false],
    ['19480512', '1948051', false],
    ['12', '34', false],
  ])('%s and %s: %s', (a, b, near) => {
    expect(oneSlipApart(a, b)).toBe(near);
    expect(oneSlipApart(b, a)).toBe(near);
  });

  it('of a number are looked for in its first 17 digits, as the last one follows from them', () => {
    expect(numbersNear(numberOf('99992119480512004'), numberOf('99992119480521004'))).toBe(true);
    expect(numbersNear(numberOf('99992119480512004'), numberOf('99992119480512316'))).toBe(false);
  });
});

describe('similar names', () => {
  it.each([
    ['张晓明', '张小明', true],
    ['陈静', '陈婧', true],
    ['王丽', '王兰', false],
    ['刘建国', '刘建高', true],
    ['刘建国', '李建国', true],
    ['刘建国', '王建国', false],
  ])('%s and %s: %s', (a, b, similar) => expect(namesSimilar(a, b)).toBe(similar));
});

describe('a comparison', () => {
  const lin = { ...blank, name: '林小满', birthDate: '1990-03-07' };

  it('of one name and day of birth is likely, and almost certain where phone or home agree as well', () => {
    expect(compare(lin, { ...lin, phone: '13800005678' }, today)).toMatchObject({ likelihood: 'likely', against: [] });
    const [a, b] = [
      { ...lin, phone: '13800005678' },
      { ...lin, phone: '13800005678' },
    ];
    expect(compare(a, b, today)).toMatchObject({ likelihood: 'certain', against: [] });
    expect(compare({ ...lin, currentAddress: '南街 1 号' }, { ...lin, currentAddress: '南街 1 号' }, today).likelihood).toBe('certain');
  });

  it('takes an unknown sex for no difference, a different one for another person', () => {
    expect(compare({ ...lin, sex: '0' }, { ...lin, sex: '2' }, today).likelihood).toBe('likely');
    expect(compare({ ...lin, sex: '1' }, { ...lin, sex: '2' }, today)).toMatchObject({
      likelihood: 'possible',
      against: [{ code: 'different-sex' }],
    });
  });

  it('never proposes two valid different numbers strongly, whatever else agrees', () => {
    const [a, b] = [numberOf('99992119900307003'), numberOf('99992119900307512')];
    const close = { ...lin, phone: '13800005678', currentAddress: '南街 1 号' };
    const found = compare({ ...close, identityNumber: a }, { ...close, identityNumber: b }, today);
    expect(found).toMatchObject({ likelihood: 'possible', against: [{ code: 'different-numbers', strong: true }] });
  });

  it('takes two numbers one slip apart for likely only where the name and the phone or the home agree', () => {
    const [a, b] = [numberOf('99992119480512004'), numberOf('99992119480521004')];
    const one = { ...lin, birthDate: '1948-05-12', identityNumber: a };
    const other = { ...lin, birthDate: '1948-05-21', identityNumber: b };
    expect(compare(one, other, today).likelihood).toBe('possible');
    const phone = '13800005678';
    expect(compare({ ...one, phone }, { ...other, phone }, today).likelihood).toBe('likely');
    expect(compare({ ...one, phone, sex: '1' }, { ...other, phone, sex: '2' }, today).likelihood).toBe('possible');
  });

  it('never proposes twins strongly: born on one day, on one phone, in one home, with names that sound alike', () => {
    const home = { ...blank, birthDate: '2015-06-01', phone: '13800005678', currentAddress: '南街 1 号', sex: '2' };
    const [a, b] = [numberOf('99992120150601002'), numberOf('99992120150601004')];
    const twins = compare({ ...home, name: '王子轩', identityNumber: a }, { ...home, name: '王梓萱', identityNumber: b }, today);
    expect(twins.likelihood).toBe('possible');
    expect(twins.against.map((each) => each.code)).toEqual(expect.arrayContaining(['perhaps-twins', 'different-numbers']));
    expect(compare({ ...home, name: '王子轩' }, { ...home, name: '王梓萱' }, today).likelihood).toBe('possible');
  });

  it('never proposes father and son strongly, even of one name on one phone', () => {
    const home = { ...blank, name: '刘建国', phone: '13800005678', currentAddress: '南街 1 号' };
    const found = compare({ ...home, birthDate: '1960-01-01' }, { ...home, birthDate: '1985-01-01' }, today);
    expect(found).toMatchObject({ likelihood: 'possible', against: [{ code: 'a-generation-apart', strong: true }] });
  });

  it('does not hold an invalid number against a person', () => {
    const found = compare(
      { ...lin, identityNumber: numberOf('99992119900307003') },
      { ...lin, identityNumber: '999921199003070030' },
      today,
    );
    expect(found.against.map((each) => each.code)).not.toContain('different-numbers');
  });
});

describe('two valid numbers', () => {
  const home = { phone: '13800005678', currentAddress: '南街 1 号' };
  const elsewhere = { phone: '13800009999', currentAddress: '北街 2 号' };
  const day = '1990-03-07';
  const [first = '', neighbour = '', far = ''] = ['99992119900307003', '99992119900307005', '99992219900307512'].map(numberOf);
  const one = { ...blank, name: '林小满', birthDate: day, sex: '2', identityNumber: first };
  it.each<[string, Partial<Likeness>, Partial<Likeness>, string | undefined]>([
    [
      'of one name and day, living apart: two, though the serials are neighbours',
      home,
      { ...elsewhere, identityNumber: neighbour },
      undefined,
    ],
    ['of one name and day, nothing else known, quite different: two', {}, { identityNumber: far }, undefined],
    ['one slip apart, nothing else known: looked at', {}, { identityNumber: neighbour }, 'near-number'],
    [
      'one slip apart, one of the addresses known: looked at',
      { currentAddress: '南街 1 号' },
      { identityNumber: neighbour },
      'near-number',
    ],
    ['one slip apart on one phone: looked at', home, { ...elsewhere, phone: home.phone, identityNumber: neighbour }, 'near-number'],
    ['quite different on one phone: perhaps two numbers of one person', home, { ...home, identityNumber: far }, 'name-and-birth'],
    ['quite different on one phone, but man and woman: two', home, { ...home, sex: '1', identityNumber: far }, undefined],
    [
      'of names that only sound alike, in one home: two, such as twins',
      home,
      { ...home, name: '林小曼', identityNumber: neighbour },
      undefined,
    ],
    ['of which one is wrong: looked at', home, { ...elsewhere, identityNumber: '999921199003070051' }, 'near-number'],
    ['of which one is missing: looked at', home, { ...elsewhere, identityNumber: null }, 'name-and-birth'],
  ])('%s', (_, a, b, kind) => expect(kindOf(compare({ ...one, ...a }, { ...one, ...b }, today))).toBe(kind));

  it('are told with why they are looked at all the same', () => {
    const found = compare({ ...one, ...home }, { ...one, ...home, identityNumber: far }, today);
    expect(found.reasons.map((each) => each.code)).toContain('perhaps-two-numbers');
    expect(found).toMatchObject({ likelihood: 'possible', areTwo: false });
  });
});

describe('what brings a pair together', () => {
  const kind = (a: Partial<Likeness>, b: Partial<Likeness>) => kindOf(compare({ ...blank, ...a }, { ...blank, ...b }, today));
  const day = '1990-03-07';
  it.each<[Partial<Likeness>, Partial<Likeness>, string | undefined]>([
    [{ name: '林小满', birthDate: day }, { name: '林小满', birthDate: day }, 'name-and-birth'],
    [{ name: '张晓明', birthDate: day }, { name: '张小明', birthDate: day }, 'sound-and-birth'],
    [{ name: '林小满', phone: 'x' }, { name: '林小满', phone: 'x' }, 'name-and-phone'],
    [{ name: '张晓明', phone: 'x' }, { name: '张小明', phone: 'x' }, 'sound-and-phone'],
    [{ name: '林小满', birthDate: day }, { name: '林小满' }, undefined],
    [{ name: '张建国', phone: 'x' }, { name: '李桂兰', phone: 'x' }, undefined],
  ])('%j and %j: %s', (a, b, expected) => expect(kind(a, b)).toBe(expected));
});

describe('days one slip away', () => {
  it('are exactly the real days that one slip makes of a day', () => {
    const all = new Set(daysNear('1948-05-12'));
    for (const day of ['1948-05-21', '1984-05-12', '1949-05-12', '1948-12-12'])
      expect(all.has(day), day).toBe(oneSlipApart('19480512', day.replaceAll('-', '')));
    expect(all.has('1948-05-12')).toBe(false);
    expect(daysNear('2004-02-29')).not.toContain('2003-02-29');
    expect(daysNear('2004-02-29')).toContain('2004-02-20');
    expect(all.size).toBeLessThan(60);
  });
});
