import { describe, expect, it } from 'vitest';
import { packPlan, unpackPlan } from './packed-plan.ts';
import type { StagedPlan } from './staged.ts';

const bare: StagedPlan = {
  line: { table: 1, row: 7, values: { 'person.name': '林小满' }, derived: [], faults: [], warnings: [], unplaced: [] },
  match: { kind: 'new', reasons: [{ code: 'nobody', zh: '登记册里没有这个人', en: 'The register has no such person' }] },
  changes: [],
  decisions: {},
};
const full: StagedPlan = {
  line: {
    ...bare.line,
    derived: ['person.sex'],
    faults: [{ column: 2, entry: null, text: 'x', fault: { code: 'a', zh: 'b', en: 'c' } }],
    unplaced: [{ column: 3, entry: null, text: 'y' }],
    hint: { prefix: '99992119900307' },
  },
  match: { kind: 'possible', reasons: [], candidates: [{ person: 'p', line: 3, reasons: [], against: [] }] },
  changes: [
    {
      entry: 'person.phone',
      register: 'residents.person',
      field: 'phone',
      existing: '1',
      source: null,
      changedOn: '2016-07-31',
      incoming: '2',
      ruling: 'ask',
      why: { zh: 'd', en: 'e' },
      decided: null,
    },
  ],
  decisions: { 'person.phone': 'incoming' },
  chosen: 'person',
  earlier: 4,
  household: { no: 2, isHead: false, head: null },
};

describe('a packed plan', () => {
  it('comes back as it was', () => {
    for (const plan of [bare, full]) expect(unpackPlan(packPlan(plan))).toEqual(plan);
  });

  it('says nothing about what is empty', () => {
    expect(packPlan(bare)).toBe('{"t":1,"r":7,"v":{"person.name":"林小满"}}');
  });
});
