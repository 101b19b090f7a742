import { describe, expect, it } from 'vitest';
import type { Pair, PairSide } from '../../model/index.ts';
import { choicesFor, comparedFields, isWhole, nameOf, outcomeOf, presetChoice, stayingSide } from './choose-fields.ts';

const row = (id: string, values: Record<string, unknown>, masked: string[] = []) => ({
  id,
  place: '610921100001',
  version: 1,
  updatedAt: `2026-01-0${id}T00:00:00.000Z`,
  endedAt: null,
  endReason: null,
  values,
  masked,
});

const sideOf = (id: string, values: Record<string, unknown>, masked: string[]): PairSide => ({
  id,
  place: '610921100001',
  placeName: '南街社区',
  row: row(id, values, masked),
});

const pairOf = (a: Record<string, unknown>, b: Record<string, unknown>, masked: string[] = [], reasons: Pair['reasons'] = []): Pair => ({
  a: sideOf('1', a, masked),
  b: sideOf('2', b, masked),
  kind: 'name-and-birth',
  likelihood: 'likely',
  reasons,
  against: [],
  foundAt: '2026-01-05T00:00:00.000Z',
  importLabel: null,
  laterUntil: null,
  question: null,
  answer: null,
  apart: null,
});

const differing = (pair: Pair): string[] =>
  comparedFields(pair)
    .filter((line) => line.differs)
    .map((line) => line.key);

describe('two records side by side', () => {
  it('show what at least one of them holds, and ask only where both differ', () => {
    const pair = pairOf({ name: '林小满', note: '甲', sex: null }, { name: '林小满', note: '乙', employer: '学校' });
    expect(comparedFields(pair).map((line) => line.key)).toEqual(['name', 'employer', 'note']);
    expect(differing(pair)).toEqual(['note']);
  });

  it('take masked values for different unless the grounds say otherwise', () => {
    const values = { name: '林', phone: '138****5678' };
    expect(differing(pairOf(values, values, ['phone']))).toEqual(['phone']);
    const same = [{ code: 'same-phone', text: { zh: '', en: '' }, strong: false }];
    expect(differing(pairOf(values, values, ['phone'], same))).toEqual([]);
  });

  it('send choices as seen from the staying record', () => {
    const lines = comparedFields(pairOf({ name: '甲', note: '一' }, { name: '乙', note: '二' }));
    expect(choicesFor(lines, { note: 'b' }, 'a')).toEqual({ name: 'stay', note: 'other' });
    expect(choicesFor(lines, { note: 'b' }, 'b')).toEqual({ name: 'stay', note: 'stay' });
  });

  it('keep the record that says more, and fill it from the other', () => {
    const pair = pairOf({ name: '林' }, { name: '林', employer: '学校' });
    expect(stayingSide(pair)).toBe('b');
    expect(stayingSide(pairOf({ name: '林' }, { name: '林' }))).toBe('a');
    const line = comparedFields(pair).find((each) => each.key === 'employer');
    expect(line === undefined ? undefined : presetChoice(line, 'a')).toBe('b');
  });

  it('say what a merge would do: what is filled, what is to be chosen, what moves, what may stand only once', () => {
    const hang = (register: string, rows: number, onlyOne: boolean) => ({
      register,
      label: { zh: '', en: '' },
      rows,
      inForce: rows,
      onlyOne,
    });
    const pair = pairOf({ name: '林', note: '甲', sex: '1' }, { name: '林', note: '乙', employer: '学校' });
    const hangs = {
      a: [hang('residents.residence', 1, true)],
      b: [hang('residents.residence', 1, true), hang('residents.household', 2, false)],
    };
    const outcome = outcomeOf(pair, hangs, 'a');
    expect(outcome.filled.map((line) => line.key)).toEqual(['employer']);
    expect(outcome.differing.map((line) => line.key)).toEqual(['note']);
    expect(outcome.moved).toBe(3);
    expect(outcome.onlyOne.map((each) => each.register)).toEqual(['residents.residence']);
  });

  it('bear a record that lies behind the wall', () => {
    const half: Pair = { ...pairOf({ name: '林' }, {}), b: { ...sideOf('2', {}, []), row: null } };
    expect(isWhole(half)).toBe(false);
    expect(nameOf(half)).toBe('林');
    expect(comparedFields(half).map((line) => line.key)).toEqual(['name']);
  });
});
