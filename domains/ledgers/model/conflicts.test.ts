import { describe, expect, it } from 'vitest';
import { type Existing, type Incoming, decideConflict } from './conflicts.ts';
import { getEntry } from './dictionary/index.ts';
import { getTemplate } from './templates/index.ts';

const address = getEntry('person.currentAddress');
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

  it('is the closer word of one code', () => {
    const relation = getEntry('residence.relationToHead');
    expect(ruling(incoming({ value: '22' }), existing({ value: '2' }), relation)).toBe('incoming');
    expect(ruling(incoming({ value: '2' }), existing({ value: '22' }), relation)).toBe('none');
  });

  it('never changes a name by itself', () => {
    expect(ruling(incoming({ value: '林小曼' }), existing({ value: '林小满' }), getEntry('person.name'))).toBe('ask');
  });

  it('follows the identity number for what it tells', () => {
    expect(
      ruling(
        incoming({ value: '1990-03-07', derived: true, asOf: '2010-01-01' }),
        existing({ value: '1990-03-17' }),
        getEntry('person.birthDate'),
      ),
    ).toBe('incoming');
  });
});
