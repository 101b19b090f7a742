import { describe, expect, it } from 'vitest';
import { actor, purchase } from '../../testkit/index.ts';
import { type Refusal, isRefusal } from '../refusal.ts';
import type { Actor } from '../scope.ts';
import { workingCalendar } from '../values/index.ts';
import type { By, Case, Opinion } from './case.ts';
import { type Asked, type Decision, decide, offersOf } from './decide.ts';
import type { Procedure } from './procedure.ts';
import { decideHandOver } from './hand-over.ts';
import { waitingFor } from './waiting.ts';

const calendar = workingCalendar();
const here = '610921100001';
const worker = actor('community-worker', here);
const colleague: Actor = { ...worker, account: '00000000-0000-4000-8000-000000000001', name: '同事' };
const town = actor('town-officer', '610921100');
const second: Actor = { ...town, account: '00000000-0000-4000-8000-000000000002', name: '另一位' };
const county = actor('county-officer', '610921', ['civil-affairs']);
const purse = actor('county-officer', '610921', ['finance']);
const stranger = actor('county-officer', '610921', ['housing']);

const fresh: Case = { place: here, rules: 1, owner: 'civil-affairs', assignee: null, values: {}, taken: [] };
const on = (day: string, time = '02:00') => ({ now: `${day}T${time}:00.000Z`, calendar });

function go(of: Case, by: Actor | By | null, day: string, step: string, more: Omit<Asked, 'step'> = {}): Decision | Refusal {
  return decide(purchase, of, { step, ...more }, by === null ? null : 'actor' in by ? by : { actor: by }, on(day));
}

/** Walks a case on; every step must be granted. */
function walk(of: Case, ...steps: readonly [Actor | null, string, string, Omit<Asked, 'step'>?][]): Case {
  let at = of;
  for (const [by, day, step, more] of steps) {
    const made = go(at, by, day, step, more);
    if (isRefusal(made)) throw new Error(`${step}: ${made.sentence.zh}`);
    at = { ...at, values: { ...at.values, ...made.values }, taken: [...at.taken, made.taken] };
  }
  return at;
}

const submitted = walk(fresh, [worker, '2016-07-11', 'submit', { values: { book: '山里的灯', price: 3_000 } }]);
const checking = walk(submitted, [town, '2016-07-13', 'accept']);
const code = (made: Decision | Refusal): string => (isRefusal(made) ? made.code : 'done');
const said = (made: Decision | Refusal): string => (isRefusal(made) ? made.sentence.zh : '');

describe('who may take a step', () => {
  it('is said by role and department, in a sentence for the counter', () => {
    expect(said(go(submitted, worker, '2016-07-12', 'accept'))).toBe('“受理”由镇工作人员办理，您现在的岗位（社区工作者）不能办。');
    expect(said(go(checking, stranger, '2016-07-14', 'refuse'))).toBe(
      '“不予购入”由县级部门工作人员（民政）办理，您现在的岗位（县级部门工作人员）不能办。',
    );
    expect(code(go(checking, purse, '2016-07-14', 'buy'))).toBe('done');
    expect(code(go(checking, purse, '2016-07-14', 'refuse', { reason: '没有经费' }))).toBe('step-not-yours');
    expect(code(go(checking, { ...county, departments: [] }, '2016-07-14', 'refuse', { reason: '没有经费' }))).toBe('done');
  });
  it('ends at the border of the post', () => {
    expect(code(go(submitted, actor('town-officer', '610921101'), '2016-07-12', 'accept'))).toBe('place-outside');
  });
  it('may be only whoever opened the case', () => {
    expect(code(go(submitted, colleague, '2016-07-12', 'withdraw'))).toBe('step-not-yours');
    expect(go(submitted, worker, '2016-07-12', 'withdraw')).toMatchObject({ state: 'withdrawn', finished: true, late: false });
  });
  it('is nobody where the platform acts by itself', () => {
    expect(code(go(submitted, town, '2016-07-12', 'deem'))).toBe('by-platform');
  });
  it('wants a second person where the table says so', () => {
    const asking = walk(checking, [town, '2016-07-14', 'askTime', { values: { moreWhy: '书在路上' } }]);
    expect(said(go(asking, town, '2016-07-14', 'grantTime', { values: { moreDays: 5 } }))).toBe(
      '“申请延期”是您办的，“同意延期”要由另一个人来办。',
    );
    expect(code(go(asking, second, '2016-07-14', 'grantTime', { values: { moreDays: 5 } }))).toBe('done');
    expect(code(go(asking, { actor: second, standsFor: [town.account] }, '2016-07-14', 'grantTime', { values: { moreDays: 5 } }))).toBe(
      'second-person',
    );
  });
});

describe('from which state', () => {
  it('is said with the state it would need', () => {
    expect(said(go(submitted, town, '2016-07-12', 'show', { values: { notice: '公示七天' } }))).toBe(
      '现在是“待受理”，到“审核中”时才能公示。',
    );
    expect(said(go(submitted, worker, '2016-07-12', 'submit', { values: { book: '又一本' } }))).toBe('这件已经发起了，不能再“提交”。');
    expect(code(go(fresh, town, '2016-07-12', 'accept'))).toBe('not-opened');
  });
  it('limits how often', () => {
    const twice = walk(
      submitted,
      [town, '2016-07-12', 'correct', { values: { notice: '缺发票' } }],
      [worker, '2016-07-13', 'supply', { values: { proof: ['f'] } }],
      [town, '2016-07-13', 'correct', { values: { notice: '缺签字' } }],
      [worker, '2016-07-14', 'supply', { values: { proof: ['g'] } }],
    );
    expect(said(go(twice, town, '2016-07-14', 'correct', { values: { notice: '还缺' } }))).toBe('“要求补正”每件最多 2 次，已经用完了。');
  });
});

describe('what a step needs', () => {
  it('is refused where it lies', () => {
    expect(go(fresh, worker, '2016-07-11', 'submit', { values: { price: 1 } })).toMatchObject({
      code: 'field-needed',
      where: 'values.book',
    });
    expect(go(submitted, town, '2016-07-12', 'correct', { values: { notice: '  ' } })).toMatchObject({ where: 'values.notice' });
    expect(go(checking, town, '2016-07-14', 'giveBack', { reason: ' ' })).toMatchObject({ code: 'reason-needed', where: 'reason' });
    expect(go(checking, town, '2016-07-14', 'accept', { values: { book: '改名' } })).toMatchObject({ code: 'wrong-state' });
    expect(go(submitted, town, '2016-07-14', 'accept', { values: { book: '改名' } })).toMatchObject({ code: 'not-asked' });
  });
  it('need not be given twice, but for what documents the step itself', () => {
    expect(code(go(checking, purse, '2016-07-14', 'buy'))).toBe('done');
    const once = walk(
      submitted,
      [town, '2016-07-12', 'correct', { values: { notice: '缺发票' } }],
      [worker, '2016-07-13', 'supply', { values: { proof: ['f'] } }],
    );
    expect(code(go(once, town, '2016-07-14', 'correct'))).toBe('field-needed');
  });
  it('may be a rule of the domain', () => {
    const dear = { ...checking, values: { ...checking.values, price: 90_000 } };
    expect(said(go(dear, purse, '2016-07-14', 'buy'))).toBe('200 元以上的书要先写明用途。');
  });
});

describe('the clock of a case', () => {
  const due = (of: Decision | Refusal): unknown => (isRefusal(of) ? of.code : of.deadlines.next?.day);

  it('runs from acceptance; before it the desk has its own days', () => {
    expect(due(go(fresh, worker, '2016-07-11', 'submit', { values: { book: '灯' } }))).toBe('2016-07-18');
    expect(due(go(submitted, town, '2016-07-13', 'accept'))).toBe('2016-08-10');
  });
  it('stands while papers are missing and during a public notice, and never runs short for it', () => {
    const stands = go(checking, town, '2016-07-14', 'correct', { values: { notice: '缺发票' } });
    expect(stands).toMatchObject({ deadlines: { whole: null, standsSince: '2016-07-14T02:00:00.000Z', state: { day: '2016-07-28' } } });
    const back = walk(checking, [town, '2016-07-14', 'correct', { values: { notice: '缺发票' } }]);
    expect(due(go(back, worker, '2016-07-18', 'supply', { values: { proof: ['f'] } }))).toBe('2016-08-12');
  });
  it('is lengthened by what is granted', () => {
    const asking = walk(checking, [town, '2016-07-14', 'askTime', { values: { moreWhy: '书在路上' } }]);
    expect(due(go(asking, county, '2016-07-15', 'grantTime', { values: { moreDays: 5 } }))).toBe('2016-08-17');
    expect(code(go(asking, county, '2016-07-15', 'grantTime', { values: { moreDays: 0 } }))).toBe('extension-unfit');
  });
  it('begins anew after a return, and after reopening', () => {
    const back = walk(checking, [town, '2016-07-20', 'giveBack', { reason: '书名不清楚' }]);
    expect(due(go(back, town, '2016-07-25', 'accept'))).toBe('2016-08-22');
    const bought = walk(checking, [purse, '2016-07-20', 'buy']);
    expect(due(go(bought, town, '2016-09-01', 'reopen', { reason: '买错了版本' }))).toBe('2016-09-30');
  });
  it('says of what ends whether it ended in time', () => {
    expect(go(checking, purse, '2016-08-10', 'buy')).toMatchObject({ finished: true, late: false });
    expect(go(checking, purse, '2016-08-11', 'buy')).toMatchObject({ finished: true, late: true });
  });
  it('lets the platform act when a desk was silent, and counts from the arrival (行政许可法 art. 32)', () => {
    expect(code(go(submitted, null, '2016-07-18', 'deem'))).toBe('wrong-state');
    const deemed = go(submitted, null, '2016-07-19', 'deem');
    expect(deemed).toMatchObject({ state: 'checking', deadlines: { whole: { from: '2016-07-11T02:00:00.000Z', day: '2016-08-08' } } });
    expect(code(go(checking, null, '2016-12-01', 'buy'))).toBe('wrong-state');
  });
  it('goes by the edition of the rules that the case began with', () => {
    const later = { ...checking, rules: 2, values: { ...checking.values, committed: 10 } };
    expect(go(walk({ ...submitted, rules: 2, values: later.values }), town, '2016-07-13', 'accept')).toMatchObject({
      deadlines: { whole: { day: '2016-07-27' }, state: { at: '2016-07-15T02:00:00.000Z' }, next: { limit: { unit: 'hour' } } },
    });
    expect(code(go({ ...checking, rules: 3 }, town, '2016-07-14', 'correct'))).toBe('newer-rules');
  });
});

describe('a case that was given to somebody', () => {
  const given: Case = { ...checking, assignee: { account: second.account, name: second.name, role: 'town-officer' } };
  const notice = { values: { notice: '缺发票' } };

  it('is not for the others of that desk, but for whoever stands in', () => {
    expect(said(go(given, town, '2016-07-14', 'correct', notice))).toBe('这件由另一位承办，请他办理，或者先移交给您，再要求补正。');
    expect(go(given, { actor: town, standsFor: [second.account] }, '2016-07-14', 'correct', notice)).toMatchObject({
      taken: { insteadOf: second.account },
    });
    expect(go(given, second, '2016-07-14', 'correct', notice)).not.toHaveProperty('taken.insteadOf');
  });
  it('knows no second person in whoever stood in, nor in whoever was stood in for', () => {
    const stoodIn = decide(
      purchase,
      given,
      { step: 'askTime', values: { moreWhy: '在路上' } },
      { actor: town, standsFor: [second.account] },
      on('2016-07-14'),
    );
    const asking: Case = { ...given, taken: [...given.taken, (stoodIn as Decision).taken] };
    expect(code(go(asking, second, '2016-07-14', 'grantTime', { values: { moreDays: 5 } }))).toBe('second-person');
    expect(code(go(asking, county, '2016-07-14', 'grantTime', { values: { moreDays: 5 } }))).toBe('done');
  });
  it('stays with other desks and with whoever opened it as far as their own steps go', () => {
    expect(code(go(given, purse, '2016-07-14', 'buy'))).toBe('done');
    expect(code(go(given, worker, '2016-07-14', 'withdraw'))).toBe('done');
  });
  it('keeps its person while the desk has work with it, and no longer', () => {
    expect(go(given, second, '2016-07-14', 'show', notice)).toMatchObject({ keepsAssignee: false });
    expect(go(given, second, '2016-07-14', 'askTime', { values: { moreWhy: '在路上' } })).toMatchObject({ keepsAssignee: true });
  });
  it('is handed over within the desk, with a reason when taken from somebody', () => {
    const hand = (to: Actor | null, by: Actor, reason?: string) => decideHandOver(purchase, given, to, { actor: by }, reason)?.code;
    expect(hand(town, second)).toBeUndefined();
    expect(hand(null, second)).toBeUndefined();
    expect(hand(town, town)).toBe('reason-needed');
    expect(hand(town, town, '他在外地')).toBeUndefined();
    expect(hand(worker, second)).toBe('colleague-unfit');
    expect(hand({ ...town, place: '610921101' }, second)).toBe('colleague-unfit');
    expect(hand(town, worker, '想换人')).toBe('hand-over-not-yours');
    expect(decideHandOver(purchase, walk(checking, [purse, '2016-07-20', 'buy']), town, { actor: town }, '')?.code).toBe('finished');
  });
});

describe('a step that waits for what others say', () => {
  const [first, ...later] = purchase.rules;
  const waits = Object.fromEntries(
    Object.entries(first?.steps ?? {}).map(([name, step]) => [name, name === 'buy' ? { ...step, awaitsOpinions: true } : step]),
  );
  const asking: Procedure = { ...purchase, rules: first === undefined ? [] : [{ ...first, steps: waits }, ...later] };
  const opinion = (owner: Opinion['owner'], finished: boolean, dueAt: string | null = '2016-07-18T16:00:00.000Z'): Opinion => ({
    id: owner,
    version: 1,
    owner,
    state: finished ? 'agreed' : 'asked',
    label: { zh: '…', en: '…' },
    finished,
    since: '2016-07-13T02:00:00.000Z',
    dueAt,
    provisional: false,
    words: null,
  });
  const buying = (day: string, ...opinions: Opinion[]): Decision | Refusal =>
    decide(asking, { ...checking, opinions }, { step: 'buy' }, { actor: purse }, on(day));

  it('is not taken before all have answered or their time is over, and says who is waited for', () => {
    expect(said(buying('2016-07-14', opinion('health', true), opinion('housing', false), opinion('justice', false)))).toBe(
      '住建、司法的会同意见还没有回，回齐或者过了 2016-07-18 才能“决定购入”。',
    );
    expect(said(buying('2016-07-18', opinion('housing', false)))).toContain('过了今天');
    expect(said(buying('2016-07-18', opinion('housing', false, null)))).toBe('住建的会同意见还没有回，回齐才能“决定购入”。');
    expect(code(buying('2016-07-14', opinion('health', true)))).toBe('done');
    expect(code(buying('2016-07-19', opinion('housing', false)))).toBe('done');
    expect(code(buying('2016-07-14'))).toBe('done');
  });

  it('keeps no other step waiting', () => {
    const of = { ...checking, opinions: [opinion('housing', false)] };
    expect(code(decide(asking, of, { step: 'withdraw' }, { actor: worker }, on('2016-07-14')))).toBe('done');
  });
});

describe('the buttons of a case', () => {
  it('are the steps that lead on, each with the reason why it is grey', () => {
    const offers = offersOf(purchase, checking, { actor: worker }, on('2016-07-14'));
    expect(offers.map(({ name, refusal }) => [name, refusal?.code])).toEqual([
      ['correct', 'step-not-yours'],
      ['giveBack', 'step-not-yours'],
      ['askTime', 'step-not-yours'],
      ['show', 'step-not-yours'],
      ['buy', 'step-not-yours'],
      ['refuse', 'step-not-yours'],
      ['withdraw', undefined],
    ]);
    expect(offersOf(purchase, { ...fresh, rules: 2 }, { actor: worker }, on('2016-07-14')).map(({ name }) => name)).toEqual(['submit']);
  });
});

describe('an inbox', () => {
  it('asks for the states in which a case waits, not for those in which something is merely possible', () => {
    expect(waitingFor(purchase, worker).filter(({ rules }) => rules === 1)).toEqual([{ rules: 1, states: ['correcting'], only: 'opener' }]);
    expect(waitingFor(purchase, town)[0]).toEqual({ rules: 1, states: ['submitted', 'checking', 'asking'] });
    expect(waitingFor(purchase, county)[0]).toEqual({ rules: 1, states: ['asking', 'checking'] });
    expect(waitingFor(purchase, purse)[0]).toEqual({ rules: 1, states: ['checking'] });
    expect(waitingFor(purchase, stranger)).toEqual([]);
    expect(waitingFor({ ...purchase, ownedBy: 'why' }, stranger)[0]).toEqual({
      rules: 1,
      states: ['asking', 'checking'],
      owners: ['housing'],
    });
  });
});
