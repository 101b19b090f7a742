import { describe, expect, it } from 'vitest';
import { HouseholdGrouper } from './households.ts';
import type { ReadLine } from './parsing/index.ts';

const line = (values: Record<string, unknown>): ReadLine => ({
  table: 0,
  row: 1,
  values,
  derived: [],
  faults: [],
  warnings: [],
  unplaced: [],
});
const member = (relation: string, address?: string, more: Record<string, unknown> = {}) =>
  line({ 'residence.relationToHead': relation, ...(address === undefined ? {} : { 'person.currentAddress': address }), ...more });

describe('putting lines into households', () => {
  it('begins one with each head, members follow', () => {
    const grouper = new HouseholdGrouper();
    const places = [member('0', '南街12号'), member('1', '南街12号'), member('2'), member('0', '北街3号'), member('1', '北街3号')].map(
      (each) => grouper.place(each)?.household,
    );
    expect(places).toEqual([0, 0, 0, 1, 1]);
  });

  it('leaves out a member who lives at another address, and one before any head', () => {
    const grouper = new HouseholdGrouper();
    expect(grouper.place(member('1', '南街12号'))).toBeUndefined();
    grouper.place(member('0', '南街12号'));
    expect(grouper.place(member('2', '西街9号'))).toBeUndefined();
  });

  it('goes by the household number where there is one, wherever the line stands', () => {
    const grouper = new HouseholdGrouper();
    const places = ['001', '002', '001'].map(
      (number) => grouper.place(line({ 'household.number': number, 'residence.relationToHead': '2' }))?.household,
    );
    expect(places).toEqual([0, 1, 0]);
  });

  it('knows no household where the ledger tells no relation', () => {
    expect(new HouseholdGrouper().place(line({ 'person.name': '林' }))).toBeUndefined();
  });
});
