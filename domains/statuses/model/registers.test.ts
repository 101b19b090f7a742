import { type Actor, decideRight, fieldsOf, isSealed } from '@linli/kernel/model';
import { describe, expect, it } from 'vitest';
import { statusesModel } from './index.ts';

const officer = (departments: Actor['departments']): Actor => ({
  account: '1',
  post: '1',
  name: '甲',
  role: 'county-officer',
  place: '610921',
  departments,
});

describe.each(statusesModel.registers.map((each) => [each.name, each] as const))('%s', (_name, of) => {
  it('is about one person, who cannot be exchanged', () => {
    expect(of.fields['person']).toMatchObject({ kind: 'reference', to: 'residents.person', required: true, fixed: true });
    expect(of.title[0]).toBe('person');
  });

  it('is seen by the department that owns it and by no other that it was not opened to', () => {
    const { owner, sharedWith = [] } = of;
    expect(decideRight(officer([owner]), of, 'read')).toBeUndefined();
    expect(sharedWith).not.toBe('all');
    const strangers = (['government-office', 'finance', 'housing'] as const).filter((each) => !sharedWith.includes(each) && each !== owner);
    for (const stranger of strangers) expect(decideRight(officer([stranger]), of, 'read')?.code).toBe('department-may-not');
  });

  it('says for what purpose it keeps every sealed field, and is counted', () => {
    const silent = fieldsOf(of).filter(([, field]) => isSealed(field) && field.purpose === undefined);
    expect(silent.map(([key]) => key)).toEqual([]);
    expect(Object.keys(of.publishes ?? {}).length).toBeGreaterThan(0);
  });
});

describe('what people are to departments', () => {
  it('has no label that somebody puts on a person', () => {
    const words = statusesModel.registers.flatMap((of) => [of.label.zh, ...fieldsOf(of).map(([, field]) => field.label.zh)]);
    expect(words.filter((word) => /重点人|信仰|宗教|维稳|刑释|吸毒|上访/.test(word))).toEqual([]);
  });

  it('does not carry health and insurance through the grid', () => {
    const desk = statusesModel.registers.filter((of) => !of.rights.read.includes('grid-worker')).map((of) => of.name);
    expect(desk).toEqual([
      'statuses.child-in-need',
      'statuses.disability',
      'statuses.pension-insurance',
      'statuses.medical-insurance',
      'statuses.health-record',
      'statuses.birth-registration',
    ]);
  });
});
