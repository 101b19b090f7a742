import { workingCalendar } from '@linli/kernel/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Booking, beginsAt, decideBooking, hoursOn, slotsOf } from './hours.ts';
import { busyTimes, labelOf, waitMinutes } from './queue.ts';
import { hallChecks } from './standard.ts';

const calendar = workingCalendar();
const hours = {
  openings: [
    { days: ['1', '2', '3', '4', '5'], begins: '1400', ends: '1730' },
    { days: ['1', '2', '3', '4', '5'], begins: '0830', ends: '1200' },
  ],
  closures: [{ firstDay: '2026-12-03', lastDay: '2026-12-04', why: '设备检修' }],
};

describe('the hours of a hall', () => {
  it('follow the weekday, the county’s calendar and what was announced', () => {
    expect(hoursOn('2026-11-30', hours, calendar).spans).toEqual([
      { begins: '0830', ends: '1200' },
      { begins: '1400', ends: '1730' },
    ]);
    expect(hoursOn('2026-11-28', hours, calendar)).toMatchObject({ spans: [], shut: { zh: '不是开放日' } });
    expect(hoursOn('2026-10-01', hours, calendar)).toMatchObject({ spans: [], shut: { zh: '节假日' } });
    expect(hoursOn('2026-12-04', hours, calendar)).toMatchObject({ spans: [], shut: { zh: '设备检修' } });
    expect(hoursOn('2026-12-05', { ...hours, openings: [{ days: ['6'], begins: '0900', ends: '1100' }] }, calendar).spans).toHaveLength(1);
  });
  it('of a weekend that is worked instead are those of Monday', () => {
    expect(calendar.isWorkday('2026-01-04').workday, 'a Sunday').toBe(true);
    expect(hoursOn('2026-01-04', hours, calendar).spans).toHaveLength(2);
  });
  it('are cut into half hours, the last one ending with the span', () => {
    const slots = slotsOf(hoursOn('2026-11-30', hours, calendar).spans);
    expect([slots.length, slots[0], slots[6], slots[7], slots.at(-1)]).toEqual([14, '0830', '1130', '1400', '1700']);
    expect(beginsAt('2026-11-30', '0830')).toBe('2026-11-30T08:30:00+08:00');
  });
});

describe('a booking', () => {
  const booking: Booking = {
    day: '2026-11-30',
    slot: '0900',
    capacity: 2,
    areas: ['MZ'],
    area: 'MZ',
    hours: hoursOn('2026-11-30', hours, calendar),
    today: '2026-11-27',
    clock: '1000',
    held: 0,
  };
  it.each<[string | undefined, Partial<Booking>]>([
    [undefined, {}],
    ['no-appointments', { capacity: 0 }],
    ['slot-past', { today: '2026-12-01' }],
    ['slot-past', { today: '2026-11-30', clock: '0900' }],
    [undefined, { today: '2026-11-30', clock: '0859' }],
    [undefined, { today: '2026-11-16' }],
    ['too-early', { today: '2026-11-15' }],
    ['hall-shut', { hours: hoursOn('2026-12-03', hours, calendar) }],
    ['slot-shut', { slot: '1200' }],
    ['no-window', { area: 'LD' }],
    ['enough-held', { held: 2 }],
  ])('is answered %s where %j', (code, change) => {
    expect(decideBooking({ ...booking, ...change })?.code).toBe(code);
  });
});

describe('the queue', () => {
  it('numbers each area with a letter of its own', () => {
    expect([labelOf('DW', 1), labelOf('MZ', 12), labelOf('WS', 999)]).toEqual(['A001', 'C012', 'E999']);
  });
  it('says how long one waits, in fives, never less for more people', () => {
    expect([waitMinutes(0, 1, null), waitMinutes(1, 1, null), waitMinutes(3, 2, 8), waitMinutes(3, 0, 8)]).toEqual([0, 10, 15, null]);
    fc.assert(
      fc.property(fc.nat(50), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 60 }), (ahead, windows, usual) => {
        expect(waitMinutes(ahead + 1, windows, usual) ?? 0).toBeGreaterThanOrEqual(waitMinutes(ahead, windows, usual) ?? 0);
        expect(waitMinutes(ahead, windows + 1, usual) ?? 0).toBeLessThanOrEqual(waitMinutes(ahead, windows, usual) ?? 0);
      }),
    );
  });
  it('does not tell small numbers of an hour apart', () => {
    const busy = busyTimes([
      { weekday: 1, hour: 9, numbers: 40 },
      { weekday: 1, hour: 10, numbers: 20 },
      { weekday: 2, hour: 9, numbers: 4 },
      { weekday: 3, hour: 9, numbers: 1 },
    ]);
    expect(busy.map((each) => each.busy)).toEqual(['many', 'some', 'few', 'few']);
    expect(JSON.stringify(busy)).not.toContain('40');
    expect(busyTimes([])).toEqual([]);
  });
});

describe('the standard of a hall', () => {
  const whole = { areaM2: 50, open: true, flowPosted: true, noticeBoard: true, windows: 1, areas: ['DW', 'LD', 'MZ', 'ZZ', 'WS'] };
  it('is met at 50 m² with all areas, and says what is missing', () => {
    expect(hallChecks(whole).every(({ met }) => met)).toBe(true);
    const missed = hallChecks({ ...whole, areaM2: 49.9, areas: ['DW', 'LD', 'MZ', 'ZZ'], flowPosted: false }).filter(({ met }) => !met);
    expect(missed.map(({ plan, now }) => [plan, now.zh])).toEqual([
      ['Q13', '49.9 平方米'],
      ['Q15', '缺 卫生健康'],
      ['Q10', '没有'],
    ]);
  });
});
