import { describe, expect, it } from 'vitest';
import { identityCheckCharacter } from '@linli/kernel/model';
import { compare, type Likeness } from './compare.ts';
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

  it('advises a merge when something strong speaks for it and nothing against', () => {
    expect(compare(lin, { ...lin, phone: '13800005678' }, today)).toMatchObject({ advice: 'merge', against: [] });
  });

  it('asks to look when anything speaks against it', () => {
    expect(compare({ ...lin, sex: '1' }, { ...lin, sex: '2' }, today)).toMatchObject({
      advice: 'look',
      against: [{ code: 'different-sex' }],
    });
  });

  it('takes an unknown sex for no difference', () => {
    expect(compare({ ...lin, sex: '0' }, { ...lin, sex: '2' }, today).advice).toBe('merge');
  });

  it('never advises a merge of two valid different numbers', () => {
    const [a, b] = [numberOf('99992119900307003'), numberOf('99992119900307512')];
    const found = compare({ ...lin, identityNumber: a }, { ...lin, identityNumber: b }, today);
    expect(found).toMatchObject({ advice: 'apart', against: [{ code: 'different-numbers', strong: true }] });
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
