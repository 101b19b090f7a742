import { workingCalendar } from '@linli/kernel/model';
import { describe, expect, it } from 'vitest';
import { faultsOfDesign, findHeld, mergeDuties, sharesOf } from './admission.ts';
import { type Cell, addFigures, countCells, emptyCell, faultOfCell, keepTyped } from './cells.ts';
import { type Design, type DesignField, fieldOfAnswer } from './design.ts';
import { dueAt, isLate, periodAt, periodsToOpen } from './period.ts';
import { decideStep, formSteps, templateSteps } from './steps.ts';

const field = (key: string, from: DesignField['from'] = 'entry', name = `person.${key}`): DesignField => ({
  key,
  header: key,
  from,
  name,
  width: 10,
  required: false,
});
const design = (fields: readonly DesignField[], more: Partial<Design> = {}): Design => ({
  subject: 'T01',
  fields: [...fields],
  newFields: [],
  note: '',
  ...more,
});
const added = (key: string, label = key) => ({
  key,
  label,
  kind: 'text' as const,
  why: '用于核对补贴',
  owner: 'civil-affairs' as const,
  cycle: 'yearly' as const,
});

describe('the share of new fields', () => {
  const of = (known: number, fresh: number) =>
    sharesOf(
      design([
        field('serial', 'entry', 'table.serial'),
        ...Array.from({ length: known }, (_, at) => field(`k${at}`)),
        ...Array.from({ length: fresh }, (_, at) => field(`n${at}`, 'new', `new${at}`)),
      ]),
    );

  it('needs approval above 30 percent, not at it, and the number of the line is no field', () => {
    expect(of(7, 3)).toMatchObject({ asked: 10, known: 7, added: 3, needsApproval: false });
    expect(of(6, 3).needsApproval).toBe(true);
    expect(of(0, 0).needsApproval).toBe(false);
  });
});

describe('a new field', () => {
  it('is refused where the dictionary has it under another word', () => {
    expect(findHeld('手机号码', [], 'person')?.label).toBe('联系电话');
    expect(findHeld('公民身份号码', [], 'person')?.label).toBe('身份证号');
    expect(findHeld('房东电话', [], 'person')).toBeUndefined();
    expect(findHeld('养犬数量', [], 'person')).toBeUndefined();
  });

  it('is refused where an earlier form brought it into the county, for the same kind of subject only', () => {
    const county = [{ id: '1', key: '1', label: '养犬数量', kind: 'integer', about: 'person' }] as const;
    expect(findHeld('养犬数量', county, 'person')?.from).toBe('county');
    expect(findHeld('养犬数量', county, 'community')).toBeUndefined();
  });

  it('says why, who owns it and how often', () => {
    const faults = (more: object) =>
      faultsOfDesign('某表', design([field('a', 'new', 'dogs')], { newFields: [{ ...added('dogs', '养犬数量'), ...more }] }), []).map(
        (each) => each.code,
      );
    expect(faults({})).toEqual([]);
    expect([faults({ why: '要' }), faults({ owner: null }), faults({ cycle: null }), faults({ label: '' })]).toEqual([
      ['field-why'],
      ['field-owner'],
      ['field-cycle'],
      ['field-unnamed'],
    ]);
  });
});

describe('a template', () => {
  const other = {
    id: 'other',
    title: '旧表',
    shape: 'list',
    cycle: 'monthly',
    design: design(['a', 'b', 'c', 'd'].map((key) => field(key))),
  };
  const mine = (keys: readonly string[], more: object = {}) => ({
    id: 'mine',
    shape: 'list',
    cycle: 'monthly',
    design: design(keys.map((key) => field(key))),
    ...more,
  });

  it('that asks half of another again must be merged with it', () => {
    expect(mergeDuties(mine(['a', 'b', 'x', 'y', 'z']), [other])).toEqual([{ id: 'other', title: '旧表', shared: 2, asked: 4 }]);
    expect(mergeDuties(mine(['a', 'x']), [other])).toEqual([]);
  });

  it('in another cycle or about others stands by itself', () => {
    expect(mergeDuties(mine(['a', 'b', 'c', 'd'], { cycle: 'yearly' }), [other])).toEqual([]);
    expect(mergeDuties(mine(['a', 'b', 'c', 'd'], { design: { ...other.design, subject: 'T10' } }), [other])).toEqual([]);
  });

  it('asks nothing twice', () => {
    expect(faultsOfDesign('某表', design([field('a'), { ...field('b'), name: 'person.a' }]), []).map((each) => each.code)).toEqual([
      'field-twice',
    ]);
  });

  it('goes from hand to hand by its table', () => {
    const labour = { role: 'county-officer', departments: ['human-resources'] } as const;
    const civilAffairs = { role: 'county-officer', departments: ['civil-affairs'] } as const;
    const submitted = { state: 'submitted', owner: 'human-resources', reason: '' } as const;
    expect(decideStep(templateSteps.submit, labour, { ...submitted, state: 'draft' })).toBeUndefined();
    expect(decideStep(templateSteps.admit, labour, submitted)?.code).toBe('step-not-yours');
    expect(decideStep(templateSteps.admit, civilAffairs, submitted)).toBeUndefined();
    expect(decideStep(templateSteps.return, civilAffairs, submitted)?.code).toBe('reason-needed');
    expect(decideStep(templateSteps.admit, civilAffairs, { ...submitted, state: 'admitted' })?.code).toBe('wrong-state');
    expect(decideStep(formSteps.unconfirm, { role: 'community-worker', departments: [] }, { state: 'taken', owner: 'x' })?.code).toBe(
      'wrong-state',
    );
  });
});

describe('periods', () => {
  it('begin with the month, the quarter and the year', () => {
    expect(periodAt('monthly', '2026-11-27')).toEqual({ key: '2026-11', from: '2026-11-01', to: '2026-11-30' });
    expect(periodAt('monthly', '2026-11-27', 3).key).toBe('2027-02');
    expect(periodAt('quarterly', '2026-11-27', 1)).toEqual({ key: '2027-Q1', from: '2027-01-01', to: '2027-03-31' });
    expect(periodAt('yearly', '2026-11-27', 1).key).toBe('2027');
    expect(periodAt('once', '2026-11-27')).toEqual({ key: '2026-11-27', from: '2026-11-27', to: '2026-11-27' });
  });

  it('are due on the same day, moved to the next working day, and not drifting', () => {
    const calendar = workingCalendar();
    const due = (n: number) => dueAt(calendar, 'monthly', '2026-01-31', '2026-01-05', n).on;
    expect([due(0), due(1), due(2), due(4)]).toEqual(['2026-02-02', '2026-02-28', '2026-03-31', '2026-06-01']);
    expect(dueAt(calendar, 'monthly', '2026-10-01', '2026-10-01')).toMatchObject({ on: '2026-10-08', lockOn: '2026-10-31' });
    expect(dueAt(calendar, 'yearly', '2026-03-02', '2026-03-01', 2).provisional).toBe(true);
  });

  it('open when they begin, each once, until the last day', () => {
    expect(periodsToOpen('monthly', '2026-11-27', 0, '2026-11-27', null)).toEqual([0]);
    expect(periodsToOpen('monthly', '2026-11-27', 1, '2027-02-01', null)).toEqual([1, 2, 3]);
    expect(periodsToOpen('monthly', '2026-11-27', 1, '2027-02-01', '2026-12-31')).toEqual([1]);
    expect(periodsToOpen('once', '2026-11-27', 1, '2027-02-01', null)).toEqual([]);
  });

  it('are late the day after the due day, unless confirmed', () => {
    expect(isLate({ state: 'open', dueOn: '2026-11-25' }, '2026-11-25')).toBe(false);
    expect(isLate({ state: 'returned', dueOn: '2026-11-25' }, '2026-11-26')).toBe(true);
    expect(isLate({ state: 'confirmed', dueOn: '2026-11-25' }, '2026-11-26')).toBe(false);
  });
});

describe('cells', () => {
  const auto: Cell = { value: '南街', source: 'auto' };
  const typed: Cell = { value: '北街', source: 'manual' };

  it('are counted by source; what was typed though known apart', () => {
    expect(countCells([auto, typed, { ...typed, known: '南街' }, emptyCell, emptyCell], [true, true, true, true, false])).toEqual({
      cells: 5,
      auto: 1,
      manual: 2,
      corrected: 0,
      known: 1,
      gaps: 1,
    });
  });

  it('keep what was typed while the registers say nothing, and follow a correction', () => {
    expect(keepTyped(emptyCell, typed)).toBe(typed);
    expect(keepTyped(auto, typed)).toBe(auto);
    expect(keepTyped({ ...auto, value: '北街' }, typed)).toMatchObject({ source: 'manual', value: '北街' });
    expect(keepTyped(auto, { ...typed, known: '南街' })).toMatchObject({ value: '北街' });
    expect(keepTyped({ ...auto, value: '东街' }, { ...auto, correction: 'c' })).toMatchObject({ value: '东街', source: 'corrected' });
    expect(keepTyped(auto, { ...auto, correction: 'c' })).toMatchObject({ source: 'auto', correction: 'c' });
  });

  it('answered with there being none are answered, until the registers know better', () => {
    const none: Cell = { value: null, source: 'manual', none: true };
    expect(countCells([none], [true])).toMatchObject({ gaps: 0, manual: 1 });
    expect([keepTyped(emptyCell, none), keepTyped(auto, none)]).toEqual([none, auto]);
  });

  it('are named by line and column when something is missing or unfit', () => {
    const column = { key: 'a', header: '场次', required: true, field: fieldOfAnswer({ label: '场次', kind: 'integer' }) };
    const context = { today: '2026-11-27', demo: true };
    expect(faultOfCell(3, column, emptyCell, context)?.sentence.zh).toBe('第 3 行“场次”还没有填。');
    expect(faultOfCell(3, column, { value: -1, source: 'manual' }, context)?.sentence.zh).toContain('第 3 行“场次”');
    expect(faultOfCell(3, column, { value: 0, source: 'manual' }, context)).toBeUndefined();
    expect(faultOfCell(3, { ...column, required: false }, emptyCell, context)).toBeUndefined();
  });

  it('of figures are added; empty and words are left out, nothing at all is no zero', () => {
    const cell = (value: unknown): Cell => ({ value, source: 'auto' });
    expect(
      addFigures(
        [
          [cell(1), cell('有'), emptyCell],
          [cell(2.5), cell('无'), emptyCell],
        ],
        3,
      ),
    ).toEqual([3.5, null, null]);
  });
});
