import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workingCalendar } from './calendar.ts';
import { dateOfDay, dayNumber } from './days.ts';

const calendar = workingCalendar();

describe('working days of the published years', () => {
  it.each([
    ['2016-07-13', 5, '2016-07-20', 'a plain week'],
    ['2016-09-12', 5, '2016-09-20', 'three days off, and a Sunday that works'],
    ['2016-09-14', 1, '2016-09-18', 'the end falls on a Sunday'],
    ['2016-09-30', 5, '2016-10-12', 'Saturday and Sunday work after the holiday'],
    ['2016-10-06', 1, '2016-10-08', 'acceptance on a holiday'],
    ['2016-02-05', 3, '2016-02-15', 'Saturday before and Sunday after work'],
    ['2016-12-30', 20, '2017-02-03', 'over the turn of the year and the Spring Festival'],
    ['2025-01-24', 5, '2025-02-07', 'eight days off, and a Sunday that works'],
    ['2025-12-31', 5, '2026-01-08', 'Sunday 4 January works'],
    ['2026-02-13', 3, '2026-02-25', 'nine days off'],
    ['2026-04-30', 7, '2026-05-13', 'Saturday 9 May works'],
  ])('%s + %i is %s: %s', (accepted, n, due) => {
    expect(calendar.addWorkdays(accepted, n)).toEqual({ date: due, provisional: false });
    expect(calendar.workdaysBetween(accepted, due)).toEqual({ days: n, provisional: false });
    expect(calendar.addLimit(accepted, { unit: 'workday', n })).toEqual({ date: due, provisional: false });
  });
  it.each([
    [2016, 250],
    [2024, 251],
    [2025, 248],
  ])('%i has %i of them', (year, days) => {
    expect(calendar.workdaysBetween(`${year - 1}-12-31`, `${year}-12-31`)).toEqual({ days, provisional: false });
  });
  it('counts 248 in 2026, of which the last days of December may still move', () => {
    expect(calendar.workdaysBetween('2025-12-31', '2026-12-31')).toEqual({ days: 248, provisional: true });
  });
  it('knows single days', () => {
    expect(calendar.isWorkday('2026-01-04')).toEqual({ workday: true, provisional: false });
    expect(calendar.isWorkday('2026-10-01')).toEqual({ workday: false, provisional: false });
    expect(calendar.nextWorkday('2026-09-30')).toEqual({ date: '2026-10-08', provisional: false });
  });
  it('finishes on the same day a limit of no days', () => {
    expect(calendar.addWorkdays('2026-10-01', 0)).toEqual({ date: '2026-10-01', provisional: false });
  });
});

describe('years that are not published', () => {
  it('says what it knows', () => {
    expect(calendar).toMatchObject({ firstKnownYear: 2004, lastKnownYear: 2026, settledThrough: '2026-12-25' });
  });
  it('marks an answer that touches them, and only such', () => {
    expect(calendar.addWorkdays('2026-12-18', 5)).toEqual({ date: '2026-12-25', provisional: false });
    expect(calendar.addWorkdays('2026-12-18', 6)).toEqual({ date: '2026-12-28', provisional: true });
    expect(calendar.addWorkdays('2026-12-30', 5)).toMatchObject({ provisional: true });
    expect(calendar.isWorkday('2027-02-08')).toMatchObject({ provisional: true });
    expect(calendar.nextWorkday('2003-05-01')).toMatchObject({ provisional: true });
    expect(calendar.workdaysBetween('2026-06-01', '2027-01-10')).toMatchObject({ provisional: true });
  });
  it('settles the mark when the year is published, and changes its version', () => {
    const year = { year: 2027, off: ['2026-12-31', '2027-01-01'], work: ['2026-12-26'] };
    const later = workingCalendar({ years: [year] });
    expect(later).toMatchObject({ lastKnownYear: 2027, settledThrough: '2027-12-25' });
    expect(later.addWorkdays('2026-12-24', 2)).toEqual({ date: '2026-12-26', provisional: false });
    expect(later.addWorkdays('2026-12-30', 1)).toEqual({ date: '2027-01-04', provisional: false });
    expect(later.calendarVersion).not.toBe(calendar.calendarVersion);
  });
  it('does not bridge a gap: 2028 alone leaves 2027 unknown', () => {
    expect(workingCalendar({ years: [{ year: 2028, off: [], work: [] }] }).lastKnownYear).toBe(2026);
  });
});

describe('a county’s own days', () => {
  const closed = workingCalendar({ off: ['2016-07-15'], work: ['2016-07-16'] });
  it('lets a closure and an extra workday move a limit', () => {
    expect(closed.addWorkdays('2016-07-14', 1)).toEqual({ date: '2016-07-16', provisional: false });
    expect(closed.isWorkday('2016-07-15').workday).toBe(false);
  });
  it('has a version that is its content', () => {
    expect(workingCalendar({ work: ['2016-07-16'], off: ['2016-07-15'] }).calendarVersion).toBe(closed.calendarVersion);
    expect(closed.calendarVersion).not.toBe(calendar.calendarVersion);
    expect(workingCalendar().calendarVersion).toBe(calendar.calendarVersion);
  });
});

describe('limits in calendar days and months', () => {
  it.each<[string, 'day' | 'month', number, string, string]>([
    ['2016-07-13', 'day', 7, '2016-07-20', 'a plain week'],
    ['2016-09-24', 'day', 7, '2016-10-08', 'the end on 1 October moves behind the holiday'],
    ['2016-07-11', 'day', 5, '2016-07-18', 'the end on a Saturday moves to Monday'],
    ['2016-09-11', 'day', 7, '2016-09-18', 'a Sunday that works is a good end'],
    ['2016-01-31', 'month', 1, '2016-02-29', 'no 31 February'],
    ['2016-11-30', 'month', 3, '2017-02-28', 'over the turn of the year'],
    ['2016-08-01', 'month', 2, '2016-10-08', 'the end on a holiday moves behind it'],
  ])('%s + %s × %i is %s: %s', (accepted, unit, n, due) => {
    expect(calendar.addLimit(accepted, { unit, n })).toEqual({ date: due, provisional: false });
  });
});

describe('in general', () => {
  const date = fc.integer({ min: dayNumber(2004, 6, 1), max: dayNumber(2026, 6, 1) }).map(dateOfDay);
  it('ends on a workday, counts what it added, and goes back the same way', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 60 }), (accepted, n) => {
        const due = calendar.addWorkdays(accepted, n);
        expect(due.provisional).toBe(false);
        expect(calendar.isWorkday(due.date).workday).toBe(true);
        expect(calendar.workdaysBetween(accepted, due.date).days).toBe(n);
        const from = calendar.nextWorkday(accepted).date;
        expect(calendar.addWorkdays(calendar.addWorkdays(from, n).date, -n).date).toBe(from);
      }),
    );
  });
  it('adds up: n and then m days are n + m days', () => {
    fc.assert(
      fc.property(date, fc.nat(30), fc.nat(30), (accepted, n, m) => {
        expect(calendar.addWorkdays(calendar.addWorkdays(accepted, n).date, m).date).toBe(calendar.addWorkdays(accepted, n + m).date);
      }),
    );
  });
  it('takes nonsense for a mistake of the program', () => {
    expect(() => calendar.addWorkdays('2016-02-30', 1)).toThrow('not a calendar date');
    expect(() => calendar.addWorkdays('2016-02-01', 1.5)).toThrow('not a whole number');
    expect(() => workingCalendar({ off: ['1 October'] })).toThrow('not a calendar date');
  });
});
