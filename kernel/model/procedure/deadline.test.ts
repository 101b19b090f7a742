import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay, dayNumber, workingCalendar } from '../values/index.ts';
import { type Deadline, deadlineOf, urgencyOf } from './deadline.ts';
import { dayAt, instantOf, millisecondsOf, overAt } from '../values/china-time.ts';
import { days, hours, type Limit, limitOf, promised, workdays } from './limit.ts';

const calendar = workingCalendar();
const at = (day: string, time = '09:30'): string => instantOf(millisecondsOf(`${day}T${time}:00Z`) - 8 * 3_600_000);
const noon = (day: number): string => at(dateOfDay(day), '12:00');

describe('the end of a limit in working days (domain.md 3.3)', () => {
  it.each([
    ['2016-07-13', 5, '2016-07-20'],
    ['2016-09-12', 5, '2016-09-20'],
    ['2016-09-14', 1, '2016-09-18'],
    ['2016-09-30', 5, '2016-10-12'],
    ['2016-10-06', 1, '2016-10-08'],
    ['2016-02-05', 3, '2016-02-15'],
    ['2016-12-30', 20, '2017-02-03'],
    ['2025-01-24', 5, '2025-02-07'],
    ['2025-12-31', 5, '2026-01-08'],
    ['2026-02-13', 3, '2026-02-25'],
    ['2026-04-30', 7, '2026-05-13'],
  ])('accepted %s with %i is due %s', (accepted, n, due) => {
    const end = deadlineOf(workdays(n), at(accepted), calendar);
    expect(end).toMatchObject({ day: due, at: overAt(due), provisional: false });
    // Late in the evening is still the same day in China, and the last minute of the last day is in time.
    expect(deadlineOf(workdays(n), at(accepted, '23:59'), calendar).day).toBe(due);
    expect(at(due, '23:59') < end.at).toBe(true);
  });
});

describe('stretches that are not counted', () => {
  it('are added in working days, the day of the stop being used up', () => {
    const stop = { from: at('2016-07-15'), to: at('2016-07-19') };
    expect(deadlineOf(workdays(5), at('2016-07-13'), calendar, [stop]).day).toBe('2016-07-22');
    expect(
      deadlineOf(workdays(5), at('2016-07-13'), calendar, [{ from: at('2016-07-15', '09:00'), to: at('2016-07-15', '17:00') }]).day,
    ).toBe('2016-07-20');
  });
  it('cost nothing while nobody works', () => {
    expect(deadlineOf(workdays(5), at('2016-09-30'), calendar, [{ from: at('2016-10-01'), to: at('2016-10-07') }]).day).toBe('2016-10-12');
  });
  it('are added in calendar days to a limit in days, and in hours to one in hours', () => {
    expect(deadlineOf(days(7), at('2016-07-13'), calendar, [{ from: at('2016-07-14'), to: at('2016-07-16') }]).day).toBe('2016-07-22');
    const end = deadlineOf(hours(2), at('2016-07-16', '10:00'), calendar, [
      { from: at('2016-07-16', '10:30'), to: at('2016-07-16', '11:00') },
    ]);
    expect(end.at).toBe(at('2016-07-16', '12:30'));
  });
  it('move the end of a limit in months by days, before it rolls over a day off', () => {
    const month: Limit = { unit: 'month', n: 1 };
    expect(deadlineOf(month, at('2016-01-31'), calendar).day).toBe('2016-02-29');
    expect(deadlineOf(month, at('2016-08-30'), calendar, [{ from: at('2016-09-01'), to: at('2016-09-02') }]).day).toBe('2016-10-08');
  });
});

describe('beyond the known calendar', () => {
  it('an end is provisional, and settles when the year is published', () => {
    const end = deadlineOf(workdays(5), at('2026-12-24'), calendar);
    expect(end).toMatchObject({ day: '2026-12-31', provisional: true });
    const grown = workingCalendar({ years: [{ year: 2027, off: ['2027-01-01', '2027-10-01', '2026-12-31'], work: [] }] });
    expect(deadlineOf(workdays(5), at('2026-12-24'), grown)).toMatchObject({ day: '2027-01-04', provisional: false });
  });
  it('a county that was closed has the days to spare', () => {
    const closed = workingCalendar({ off: ['2016-07-18', '2016-07-19'] });
    expect(deadlineOf(workdays(5), at('2016-07-13'), closed).day).toBe('2016-07-22');
  });
});

describe('colours', () => {
  const due: Deadline = deadlineOf(workdays(10), at('2016-07-13'), calendar); // 27 July
  it.each([
    ['2016-07-13', 'ample', 10],
    ['2016-07-19', 'ample', 6],
    ['2016-07-20', 'half', 5],
    ['2016-07-25', 'half', 2],
    ['2016-07-26', 'last-day', 1],
    ['2016-07-27', 'last-day', 0],
    ['2016-07-28', 'late', -1],
  ])('on %s it is %s with %i left', (day, urgency, left) => {
    expect(urgencyOf(due, { now: at(day), calendar })).toEqual({ urgency, left, unit: 'workday' });
  });
  it.each([
    ['10:00', 'ample', 2],
    ['11:00', 'half', 1],
    ['11:30', 'last-day', 0],
    ['12:00', 'late', 0],
  ])('of two hours from ten, at %s it is %s', (time, urgency, left) => {
    const end = deadlineOf(hours(2), at('2016-07-16', '10:00'), calendar);
    expect(urgencyOf(end, { now: at('2016-07-16', time), calendar })).toEqual({ urgency, left, unit: 'hour' });
  });
  it('has none without a limit', () => {
    expect(urgencyOf(null, { now: at('2016-07-16'), calendar }).urgency).toBe('none');
  });
});

describe('a limit that a case carries', () => {
  it('is the whole number of its field, and none while that is empty or no such number', () => {
    expect(limitOf(promised('committed', 'workday'), { committed: 3 })).toEqual(workdays(3));
    for (const committed of [null, undefined, -1, 1.5, '3', Number.NaN, 1e9])
      expect(limitOf(promised('committed', 'day'), { committed })).toBeUndefined();
  });
});

describe('in general', () => {
  const day = fc.integer({ min: dayNumber(2005, 1, 1), max: dayNumber(2026, 1, 1) });
  const limit = fc.oneof(
    fc.record({ unit: fc.constantFrom('workday', 'day', 'hour'), n: fc.integer({ min: 0, max: 60 }) }),
    fc.record({ unit: fc.constant('month'), n: fc.integer({ min: 0, max: 6 }) }),
  ) as fc.Arbitrary<Limit>;
  const stops = fc.array(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 20 })), { maxLength: 5 }).map((gaps) => {
    let on = 0;
    return gaps.map(([before, length]) => {
      const from = on + before;
      on = from + length;
      return [from, on] as const;
    });
  });

  it('a stop never shortens a limit, and a longer one never gives less', () => {
    fc.assert(
      fc.property(day, limit, stops, fc.nat(10), (start, of, gaps, longer) => {
        const [from, made] = [noon(start), gaps.map(([a, b]) => ({ from: noon(start + a), to: noon(start + b) }))];
        const plain = deadlineOf(of, from, calendar);
        const stopped = deadlineOf(of, from, calendar, made);
        expect(stopped.at >= plain.at).toBe(true);
        const last = gaps.at(-1);
        if (last === undefined) return;
        const more = [...made.slice(0, -1), { from: noon(start + last[0]), to: noon(start + last[1] + longer) }];
        expect(deadlineOf(of, from, calendar, more).at >= stopped.at).toBe(true);
      }),
    );
  });
  it('two stops that follow each other are one', () => {
    fc.assert(
      fc.property(day, limit, fc.nat(20), fc.nat(20), fc.nat(20), (start, of, a, b, c) => {
        const [p, q, r] = [noon(start + a), noon(start + a + b), noon(start + a + b + c)];
        const two = deadlineOf(of, noon(start), calendar, [
          { from: p, to: q },
          { from: q, to: r },
        ]);
        expect(two).toEqual(deadlineOf(of, noon(start), calendar, [{ from: p, to: r }]));
      }),
    );
  });
  it('whoever was late before a stop is late after it', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 20 }), fc.nat(20), (start, n, late, length) => {
        const due = deadlineOf(workdays(n), noon(start), calendar);
        const stop = millisecondsOf(due.at) + late * 86_400_000;
        const back = instantOf(stop + length * 86_400_000);
        expect(back >= deadlineOf(workdays(n), noon(start), calendar, [{ from: instantOf(stop), to: back }]).at).toBe(true);
      }),
    );
  });
  it('an instant goes there and back, and keeps the day of China', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), (ms) => {
        expect(millisecondsOf(instantOf(ms))).toBe(ms);
        expect(dayAt(instantOf(ms))).toBe(dateOfDay(Math.floor((ms / 3_600_000 + 8) / 24)));
      }),
    );
    expect([instantOf(951_782_399_999), dayAt('2000-02-28T16:00:00Z')]).toEqual(['2000-02-28T23:59:59.999Z', '2000-02-29']);
    expect(() => millisecondsOf('today')).toThrow('not an instant');
  });
});
