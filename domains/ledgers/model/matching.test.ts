import { describe, expect, it } from 'vitest';
import { type Candidate, type LinePerson, decideMatch } from './matching.ts';

const nobody: LinePerson = { name: '王伟', identityNumber: null, birthDate: null, sex: null, phone: null, address: null };
const line = (told: Partial<LinePerson>): LinePerson => ({ ...nobody, ...told });
const held = (key: string, told: Partial<LinePerson>): Candidate => ({ ...nobody, ...told, key });

const A = '99992119850307111X';
const B = '999921198503071136';

describe('who a line is about', () => {
  it('is certain by the number, whatever else differs', () => {
    expect(decideMatch(line({ identityNumber: A, phone: '1' }), [held('a', { identityNumber: A, phone: '2' })])).toMatchObject({
      kind: 'same',
      key: 'a',
    });
  });

  it('is asked when the number is the same and the name quite another', () => {
    expect(decideMatch(line({ name: '赵芳', identityNumber: A }), [held('a', { identityNumber: A })]).kind).toBe('possible');
    expect(decideMatch(line({ name: '王玮', identityNumber: A }), [held('a', { identityNumber: A })]).kind).toBe('same');
  });

  it('is never another person with another number, though name and birthday agree', () => {
    const twin = held('b', { identityNumber: B, birthDate: '1985-03-07', phone: '13800000001', address: '南街1号' });
    expect(decideMatch(line({ identityNumber: A, birthDate: '1985-03-07', phone: '13800000001', address: '南街1号' }), [twin]).kind).toBe(
      'new',
    );
  });

  it('without a number needs name, birthday and one agreement more', () => {
    const one = held('a', { identityNumber: A, birthDate: '1985-03-07', phone: '13800000001' });
    expect(decideMatch(line({ birthDate: '1985-03-07', phone: '13800000001' }), [one])).toMatchObject({ kind: 'same', key: 'a' });
    expect(decideMatch(line({ birthDate: '1985-03-07' }), [one]).kind).toBe('possible');
    expect(decideMatch(line({}), [one]).kind).toBe('possible');
    expect(decideMatch(line({ birthDate: '1985-03-08' }), [one]).kind).toBe('new');
  });

  it('asks where a damaged number or another birthday contradicts and phone or door agree', () => {
    const one = held('a', { identityNumber: A, birthDate: '1985-03-07', phone: '13800000001', address: '福临小区1栋101室' });
    expect(decideMatch(line({ hint: { miscopied: '999921195702300026' }, phone: '13800000001' }), [one]).kind).toBe('possible');
    expect(decideMatch(line({ birthDate: '1985-03-17', phone: '13800000001' }), [one]).kind).toBe('possible');
    expect(decideMatch(line({ birthDate: '1985-03-17', address: '锦绣小区1栋101室' }), [one]).kind).toBe('new');
  });

  it('takes the first of a month or year for one that may be any day in it', () => {
    const partial = held('a', { birthDate: '1985-03-01', address: '福临小区1栋101室' });
    expect(decideMatch(line({ identityNumber: A, birthDate: '1985-03-07', address: '福临小区1栋101室' }), [partial]).kind).toBe('possible');
    expect(decideMatch(line({ identityNumber: A, birthDate: '1985-04-07' }), [partial]).kind).toBe('new');
  });

  it('without a number and with several who resemble waits for somebody', () => {
    const two = [
      held('a', { identityNumber: A, birthDate: '1985-03-07', phone: '13800000001' }),
      held('b', { identityNumber: B, birthDate: '1985-03-07', phone: '13800000001' }),
    ];
    expect(decideMatch(line({ birthDate: '1985-03-07', phone: '13800000001' }), two).kind).toBe('possible');
  });

  it('takes the fourteen digits that a spreadsheet left for a hint, never for the number', () => {
    const rounded = line({ hint: { prefix: A.slice(0, 14) }, phone: '13800000001' });
    expect(decideMatch(rounded, [held('a', { identityNumber: A, phone: '13800000001' })])).toMatchObject({ kind: 'same', key: 'a' });
    expect(decideMatch(line({ hint: { prefix: A.slice(0, 14) } }), [held('a', { identityNumber: A })]).kind).toBe('possible');
    expect(decideMatch(rounded, [held('c', { identityNumber: '999921196208150020', phone: '13900000000' })]).kind).toBe('new');
  });

  it('counts an address only when it names a door', () => {
    const there = held('a', { phone: '13800000001', address: '南街社区一组' });
    expect(decideMatch(line({ phone: '13800000001', address: '南街社区一组' }), [there]).kind).toBe('possible');
    expect(decideMatch(line({ phone: '13800000001', address: '南街12号' }), [{ ...there, address: '汉阴县城关镇南街12号' }]).kind).toBe(
      'possible',
    );
    expect(decideMatch(line({ phone: '13800000001', address: '南街 12 号' }), [{ ...there, address: '南街12号' }]).kind).toBe('same');
  });
});
