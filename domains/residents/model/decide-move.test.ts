import { describe, expect, it } from 'vitest';
import { dueDay } from './decide-correction.ts';
import { decideResidences } from './decide-move.ts';

const here = '610921100001';
const there = '610921100002';
const row = (relation: string, place = here) => ({ id: `${relation}@${place}`, place, relation });

describe('a move', () => {
  it('ends living there, keeps the registration as registered and away, and opens living here', () => {
    expect(decideResidences([row('registered'), row('usual')], there, 'usual')).toEqual({
      close: [`usual@${here}`],
      turn: [{ id: `registered@${here}`, relation: 'registered-away' }],
      open: true,
      registeredAt: here,
    });
  });

  it('back home makes the registration present again', () => {
    expect(decideResidences([row('registered-away'), row('usual', there)], here, 'usual')).toMatchObject({
      close: [`usual@${there}`],
      turn: [{ relation: 'registered' }],
      open: true,
    });
  });

  it('to another grid of the same community changes no residence', () => {
    expect(decideResidences([row('registered'), row('usual')], `${here}003`, 'usual')).toMatchObject({ close: [], turn: [], open: false });
  });

  it('turns a temporary stay into living here', () => {
    expect(decideResidences([row('temporary')], here, 'usual')).toMatchObject({
      close: [`temporary@${here}`],
      open: true,
      registeredAt: null,
    });
  });
});

describe('the day an answer is due', () => {
  it('is ten working days on, and says when the holidays of that year are not known', () => {
    expect(dueDay('2026-01-05')).toEqual({ date: '2026-01-19', provisional: false });
    expect(dueDay('2099-01-05').provisional).toBe(true);
  });
});
