import { describe, expect, it } from 'vitest';
import type { Line } from '../../model/index.ts';
import { axisOf, historyShape, roundStep } from './chart.ts';
import { daysUntil, dueWords, periodText, timeLeft } from './days.ts';
import { figureText, isYesOrNo, portionText, targetFigure, targetText, targetValue, whyUnknown, yesNoText } from './figures.ts';
import { everyMonth, monthOnAxis, monthsBetween, monthsToChoose, readMonth } from './months.ts';
import { inOrder, readOrder } from './order.ts';
import { nameWithin } from './place-names.ts';
import { chapterSentence, readShare, tallyOf } from './tally.ts';
import { urgentLines } from './urgent.ts';

const line = (changes: Partial<Line>): Line => ({
  name: 'supervision.premises',
  plan: 'Q12',
  label: { zh: '甲', en: 'A' },
  help: null,
  unit: 'percent',
  strength: 'must',
  deadline: '2026-12-31',
  daysLeft: 38,
  differs: false,
  target: { op: 'at-least', numerator: 80, denominator: 100 },
  measured: true,
  numerator: 12,
  denominator: 21,
  tenths: 571,
  standing: 'close',
  expectedTenths: 716,
  trend: [],
  behind: 9,
  behindFirst: [],
  ...changes,
});

describe('a figure', () => {
  it('is shown floored, with what it is made of beside it', () => {
    expect(figureText(line({ tenths: 299 }))).toBe('29.9%');
    expect(portionText(line({ numerator: 12_224, denominator: 140_558 }))).toBe('12,224 / 140,558');
    expect(figureText(line({ unit: 'count', numerator: 2, tenths: null }))).toBe('2');
    expect(portionText(line({ unit: 'count' }))).toBeUndefined();
  });

  it('tells zero from unknown, and says why nothing is known', () => {
    expect(figureText(line({ tenths: 0, numerator: 0 }))).toBe('0.0%');
    expect(whyUnknown(line({ tenths: 0, numerator: 0 }))).toBeUndefined();
    expect(figureText(line({ tenths: null, numerator: null }))).toBe('—');
    expect(whyUnknown(line({ tenths: null, numerator: null, denominator: null }))?.zh).toContain('还没有算出来');
    expect(whyUnknown(line({ tenths: null, numerator: 0, denominator: 0 }))?.zh).toContain('总数是 0');
  });

  it('stands beside a target that is said as it was set', () => {
    expect(targetFigure(line({}))).toBe('80%');
    expect(targetFigure(line({ target: { op: 'at-least', numerator: 1, denominator: 1 } }))).toBe('100%');
    expect(targetText(line({ target: { op: 'at-most', numerator: 85, denominator: 1000 } })).zh).toBe('不多于 8.5%');
    expect(targetValue(line({ target: null }))).toBeNull();
  });

  it('is a yes or a no where a share is asked of one community', () => {
    expect(isYesOrNo('supervision.premises', '610921100001')).toBe(true);
    expect(isYesOrNo('supervision.premises', '610921100')).toBe(false);
    expect(isYesOrNo('supervision.volunteer-rate', '610921100001')).toBe(false);
    expect(yesNoText({ numerator: 1, denominator: 1 }).zh).toBe('做到了');
    expect(yesNoText({ numerator: null, denominator: null }).zh).toBe('—');
  });
});

describe('a tally', () => {
  const lines = [
    line({ standing: 'met' }),
    line({ standing: 'behind' }),
    line({ standing: 'unknown' }),
    line({ measured: false, standing: 'unknown' }),
  ];

  it('keeps what has no data apart from what nothing measures', () => {
    expect(tallyOf(lines)).toEqual({ met: 1, close: 0, behind: 1, unknown: 1, unmeasured: 1 });
  });

  it('is said in a sentence for a chapter', () => {
    expect(chapterSentence(tallyOf(lines)).zh).toBe('接入 3 项，达标 1 项');
    expect(chapterSentence(tallyOf([line({ measured: false })])).zh).toBe('1 项都尚未接入数据');
  });

  it('takes only known shares from an address', () => {
    expect(readShare('behind')).toBe('behind');
    expect(readShare('constructor')).toBeUndefined();
  });
});

describe('places below', () => {
  const place = (code: string, name: string, standing: Line['standing'], tenths: number | null) => ({
    place: code,
    name,
    standing,
    tenths,
  });
  const places = [
    place('3', '北街', 'met', 1000),
    place('1', '新城', 'close', 500),
    place('2', '南街', 'behind', 900),
    place('4', '果园', 'close', 0),
    place('5', '凤台', 'unknown', null),
  ];

  it('stand with those behind first, the furthest from its target at the top', () => {
    expect(inOrder(places, 'standing').map((each) => each.place)).toEqual(['2', '4', '1', '5', '3']);
  });

  it('stand by name when asked, and leave the list that was given alone', () => {
    expect(inOrder(places, 'name').map((each) => each.name)).toEqual(['北街', '凤台', '果园', '南街', '新城']);
    expect(places[0]?.place).toBe('3');
  });

  it('take only a known order from an address', () => {
    expect(readOrder('name')).toBe('name');
    expect(readOrder('tenths')).toBe('standing');
  });
});

describe('a name on the page of the place above it', () => {
  it('does not say that place again', () => {
    expect(nameWithin('城关镇南街社区', '城关镇')).toBe('南街社区');
    expect(nameWithin('城关镇南街社区', '汉阴县')).toBe('城关镇南街社区');
    expect(nameWithin('城关镇', '城关镇')).toBe('城关镇');
    expect(nameWithin('南街社区', undefined)).toBe('南街社区');
  });
});

describe('what is urgent', () => {
  it('is what is overdue, then what lacks the greater part of its target', () => {
    const small = line({ plan: 'Q05', tenths: 790 });
    const great = line({ plan: 'Q06', tenths: 100 });
    const overdue = line({ plan: 'Q19', tenths: 799, standing: 'behind' });
    const met = line({ plan: 'Q14', standing: 'met' });
    const unmeasured = line({ plan: 'Q10', measured: false, standing: 'unknown' });
    expect(urgentLines([small, met, great, unmeasured, overdue]).map((each) => each.plan)).toEqual(['Q19', 'Q06', 'Q05']);
  });

  it('puts the unknown amount before a known one', () => {
    const known = line({ plan: 'Q05', tenths: 10 });
    const unknown = line({ plan: 'Q06', tenths: null });
    expect(urgentLines([known, unknown]).map((each) => each.plan)).toEqual(['Q06', 'Q05']);
  });
});

describe('months', () => {
  it('run over the turn of a year', () => {
    expect(monthsBetween('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(monthsBetween('2026-02', '2025-11')).toEqual([]);
  });

  it('may be chosen from the beginning of the programme to today, newest first', () => {
    expect(monthsToChoose('2026-09-01', '2026-12-31', '2026-11-23', undefined)).toEqual(['2026-11', '2026-10', '2026-09']);
    expect(monthsToChoose('2025-11-01', '2025-12-31', '2026-02-03', '2025-10')).toEqual(['2026-02', '2025-12', '2025-11', '2025-10']);
  });

  it('show a hole where nothing was known', () => {
    const history = everyMonth([
      { month: '2026-01', value: 1 },
      { month: '2026-03', value: 3 },
    ]);
    expect(history.map(({ value }) => value)).toEqual([1, null, 3]);
    expect(everyMonth([])).toEqual([]);
  });

  it('are read from an address only when they are months', () => {
    expect(readMonth('2026-08')).toBe('2026-08');
    expect(readMonth('2026-13')).toBeUndefined();
    expect(readMonth('August')).toBeUndefined();
  });

  it('carry their year on an axis where it is asked for', () => {
    expect(monthOnAxis('2026-08', true, 'zh')).toBe('2026年8月');
    expect(monthOnAxis('2026-08', false, 'zh')).toBe('8月');
    expect(monthOnAxis('2026-01', true, 'en')).toBe('Jan 2026');
  });
});

describe('days', () => {
  it('are counted to a deadline and past it', () => {
    expect(daysUntil('2026-11-23', '2026-12-31')).toBe(38);
    expect(daysUntil('2027-01-01', '2026-12-31')).toBe(-1);
  });

  it('say the year of a period once where it is the same', () => {
    expect(periodText('2026-01-01', '2026-12-31', 'zh')).toBe('2026年1月1日至12月31日');
    expect(periodText('2026-07-01', '2027-06-30', 'zh')).toBe('2026年7月1日至2027年6月30日');
    expect(periodText('2026-01-01', '2026-12-31', 'en')).toBe('1 January to 31 December 2026');
  });

  it.each([
    ['2025-12-31', '1 天后开始'],
    ['2026-12-30', '还剩 1 天'],
    ['2026-12-31', '今天到期'],
    ['2027-01-01', '已结束'],
  ])('tell on %s: %s', (today, words) => {
    expect(timeLeft(today, '2026-01-01', '2026-12-31').zh).toBe(words);
  });
});

describe('a deadline', () => {
  it.each([
    [31, false, '{day}前'],
    [30, false, '{day}前，还剩 {n} 天'],
    [0, false, '今天到期'],
    [-1, false, '{day}已到期，过了 {n} 天'],
    [-1, true, '{day}到期'],
  ])('of %d days, met: %s, says: %s', (daysLeft, met, words) => {
    expect(dueWords(daysLeft, met).zh).toBe(words);
  });
});

describe('a chart of months', () => {
  const frame = { width: 400, height: 200, left: 50, right: 50, top: 10, bottom: 20 };
  const history = [
    { month: '2026-01', value: 100 },
    { month: '2026-02', value: null },
    { month: '2026-03', value: 500 },
    { month: '2026-04', value: 800 },
  ];

  it('begins at zero and ends at a round number above figure and target', () => {
    expect(axisOf([571], 800, 1000)).toEqual({ top: 1000, step: 250 });
    expect(axisOf([86], 80, 1000)).toEqual({ top: 100, step: 25 });
    expect(axisOf([], null, null)).toEqual({ top: 1, step: 1 });
    expect(roundStep(0)).toBe(1);
  });

  it('breaks its line where a month is not known', () => {
    const shape = historyShape(history, 800, 1000, frame);
    expect(shape.points.map((point) => point.month)).toEqual(['2026-01', '2026-03', '2026-04']);
    expect(shape.paths).toEqual(['M250.0 95.0L350.0 44.0']);
  });

  it('puts the target where a figure of the same size would stand', () => {
    const shape = historyShape(history, 800, 1000, frame);
    expect(shape.targetY).toBe(shape.points.at(-1)?.y);
  });

  it('leaves out labels that would touch, never the newest', () => {
    const many = monthsBetween('2025-01', '2026-12').map((month) => ({ month, value: 1 }));
    const { labels } = historyShape(many, null, null, frame);
    expect(labels.at(-1)?.month).toBe('2026-12');
    expect(labels.length).toBeLessThan(6);
  });
});
