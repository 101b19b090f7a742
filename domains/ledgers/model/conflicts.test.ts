import { describe, expect, it } from 'vitest';
import { type Existing, type Incoming, decideConflict } from './conflicts.ts';
import { declaredFields } from './dictionary/index.ts';
import { getTemplate } from './templates/index.ts';

const address = declaredFields.get('person.currentAddress');
const incoming = (told: Partial<Incoming> = {}): Incoming => ({
  value: '西街8号',
  derived: false,
  template: getTemplate('T01'),
  asOf: '2016-07-31',
  ...told,
});
const existing = (told: Partial<Existing> = {}): Existing => ({
  value: '南街12号',
  source: { kind: 'import', on: '2016-06-30', label: '低保对象台账' },
  changedOn: '2016-08-01',
  template: getTemplate('T06'),
  ...told,
});
const ruling = (a: Incoming, b: Existing, entry = address) => decideConflict(entry, a, b).ruling;

describe('which value counts', () => {
  it('fills what is empty, and leaves what says the same', () => {
    expect(ruling(incoming(), existing({ value: null }))).toBe('fill');
    expect(ruling(incoming({ value: '南街 12 号' }), existing())).toBe('none');
  });

  it('is that of the newer ledger', () => {
    expect(ruling(incoming(), existing())).toBe('incoming');
    expect(ruling(incoming({ asOf: '2016-05-31' }), existing())).toBe('existing');
  });

  it('is, on one day, that of the department that owns the field, else somebody is asked', () => {
    const sameDay = { kind: 'import', on: '2016-07-31' } as const;
    expect(ruling(incoming(), existing({ source: sameDay }))).toBe('incoming');
    expect(ruling(incoming({ template: getTemplate('T06') }), existing({ source: sameDay, template: getTemplate('T01') }))).toBe(
      'existing',
    );
    expect(ruling(incoming(), existing({ source: sameDay, template: getTemplate('T01') }))).toBe('ask');
  });

  it('is the desk’s when the desk is later', () => {
    expect(ruling(incoming(), existing({ source: { kind: 'desk', on: '2016-08-02' } }))).toBe('existing');
  });

  it.each([
    ['南街12号', '陕西省安康市汉阴县城关镇南街社区南街12号'],
    ['南街社区南街12号', '城关镇南街社区南街12号3单元401室'],
    ['南街 12 号', '城关镇，南街12号'],
  ])('is the fuller address: %s of a newer ledger does not shorten %s', (part, whole) => {
    const ruled = decideConflict(address, incoming({ value: part, asOf: '2016-08-31' }), existing({ value: whole }));
    expect(ruled.ruling).toBe('existing');
    expect(ruled.why.zh).toContain('更全');
    expect(ruling(incoming({ value: whole }), existing({ value: part, source: { kind: 'import', on: '2016-07-31' } }))).toBe('incoming');
    expect(ruling(incoming({ value: whole, asOf: '2016-05-31' }), existing({ value: part }))).toBe('existing');
  });

  it.each([
    ['南街1号', '南街社区南街12号'],
    ['南街2号', '南街社区南街12号'],
    ['北街12号', '城关镇南街社区南街12号'],
    ['12号', '南街12号'],
  ])('is another address: %s is no part of %s', (value, whole) => {
    expect(ruling(incoming({ value, asOf: '2016-08-31' }), existing({ value: whole }))).toBe('incoming');
  });

  it('is the closer word of one code', () => {
    const relation = declaredFields.get('residence.relationToHead');
    expect(ruling(incoming({ value: '22' }), existing({ value: '2' }), relation)).toBe('incoming');
    expect(ruling(incoming({ value: '2' }), existing({ value: '22' }), relation)).toBe('none');
  });

  it('never changes a name by itself', () => {
    expect(ruling(incoming({ value: '林小曼' }), existing({ value: '林小满' }), declaredFields.get('person.name'))).toBe('ask');
  });

  it('follows the identity number for what it tells', () => {
    expect(
      ruling(
        incoming({ value: '1990-03-07', derived: true, asOf: '2010-01-01' }),
        existing({ value: '1990-03-17' }),
        declaredFields.get('person.birthDate'),
      ),
    ).toBe('incoming');
  });
});
