import {
  type Actor,
  type Asked,
  type By,
  type Case,
  type Decision,
  type Refusal,
  decide,
  isRefusal,
  showOffers,
  workingCalendar,
} from '@linli/kernel/model';
import { actor } from '@linli/kernel/testkit';
import { describe, expect, it } from 'vitest';
import { modelCatalogue } from '../catalogue/index.ts';
import type { ItemForm } from '../item-form.ts';
import { application } from './application.ts';
import { routeOf, stateAt } from './route.ts';

const calendar = workingCalendar();
const here = '610921100001';
const worker = actor('community-worker', here);
const town = actor('town-officer', '610921100');
const second: Actor = { ...town, account: '00000000-0000-4000-8000-000000000002', name: '另一位' };
const officer = (department: ItemForm['department']): Actor => actor('county-officer', '610921', [department]);

const itemOf = (code: string): ItemForm => {
  const found = modelCatalogue.find((each) => each.code === code);
  if (found === undefined) throw new Error(code);
  return found;
};

const valuesFor = (item: ItemForm): Record<string, unknown> => ({
  number: '261128-00001-1',
  item: '00000000-0000-4000-8000-0000000000aa',
  itemCode: item.code,
  itemName: item.name.zh,
  kind: item.kind,
  area: item.area,
  department: item.department,
  decider: item.decider,
  throughTown: item.throughTown,
  joint: item.joint,
  noticeDays: item.noticeDays,
  committed: item.committed,
  statutoryWorkdays: item.statutory?.unit === 'workday' ? item.statutory.length : null,
  statutoryDays: item.statutory?.unit === 'day' ? item.statutory.length : null,
  channel: 'counter',
  person: '00000000-0000-4000-8000-0000000000bb',
  applicantName: '林小满',
  actsAs: 'self',
  signed: 'paper',
});

const begin = (item: ItemForm): Case => ({ place: here, rules: 1, owner: item.department, assignee: null, values: {}, taken: [] });
const go = (of: Case, by: Actor | null, day: string, step: string, more: Omit<Asked, 'step'> = {}): Decision | Refusal =>
  decide(application, of, { step, ...more }, by === null ? null : ({ actor: by } satisfies By), { now: `${day}T02:00:00.000Z`, calendar });

function walk(of: Case, ...steps: readonly [Actor | null, string, string, Omit<Asked, 'step'>?][]): Case {
  let at = of;
  for (const [by, day, step, more] of steps) {
    const made = go(at, by, day, step, more);
    if (isRefusal(made)) throw new Error(`${String(at.values['itemCode'])} ${step}: ${made.sentence.zh}`);
    at = { ...at, values: { ...at.values, ...made.values }, taken: [...at.taken, made.taken] };
  }
  return at;
}

const submitted = (item: ItemForm, more: Record<string, unknown> = {}): Case =>
  walk(begin(item), [worker, '2026-03-02', 'submit', { values: { ...valuesFor(item), ...more } }]);
const accepted = (item: ItemForm): Case => walk(submitted(item), [worker, '2026-03-02', 'accept']);
const stateOf = ({ taken }: Case): string | undefined => taken.at(-1)?.state;
const code = (made: Decision | Refusal): string => (isRefusal(made) ? made.code : 'done');
const said = (made: Decision | Refusal): string => (isRefusal(made) ? made.sentence.zh : '');

const pass = { town: 'passToTown', county: 'passToCounty', station: 'passToStation' } as const;

/** Who sits at each station of an item. */
const deskAt = (item: ItemForm, station: string): Actor =>
  station === 'town' ? town : station === 'county' ? officer(item.department) : worker;

/** Brings an accepted application before whoever decides. */
function beforeDecision(item: ItemForm): Case {
  const route = routeOf(item);
  let at = accepted(item);
  for (const [index, station] of route.entries()) {
    const next = route[index + 1];
    if (next !== undefined && next !== 'community') at = walk(at, [deskAt(item, station), '2026-03-03', pass[next]]);
  }
  return at;
}

describe('each of the 57 items', () => {
  it.each(modelCatalogue.map((item) => [item.code, item] as const))('%s comes to its end by the right hands', (_code, item) => {
    const route = routeOf(item);
    const last = route.at(-1) ?? 'community';
    let at = beforeDecision(item);
    expect(stateOf(at)).toBe(stateAt[last]);
    const decider = deskAt(item, last);
    expect(code(go(at, decider, '2026-03-04', 'grant'))).toBe(item.noticeDays === null ? 'done' : 'notice-missing');
    if (item.noticeDays !== null)
      at = walk(at, [decider, '2026-03-04', 'publish', { values: { noticeText: '拟同意' } }], [null, '2026-03-20', 'endNotice']);
    expect(stateOf(at)).toBe(stateAt[last]);
    const others = [worker, town, officer(item.department)].filter(({ role }) => role !== decider.role && last !== 'station');
    expect(others.map((other) => code(go(at, other, '2026-03-20', 'grant')))).toEqual(others.map(() => 'step-not-yours'));
    const stranger = officer(item.department === 'veterans' ? 'justice' : 'veterans');
    expect(code(go(at, stranger, '2026-03-20', 'grant'))).toBe('step-not-yours');
    expect(stateOf(walk(at, [decider, '2026-03-20', 'grant']))).toBe('granted');
    expect(code(go(at, decider, '2026-03-20', 'decline'))).toBe('reason-needed');
  });

  it.each(modelCatalogue.map((item) => [item.code, item] as const))(
    '%s is decided at no earlier desk, and goes where it belongs',
    (_code, item) => {
      const route = routeOf(item);
      const at = accepted(item);
      const grant = go(at, worker, '2026-03-03', 'grant');
      expect([code(grant), said(grant).includes('请先往上报')]).toEqual(
        route.length > 1 ? ['not-decider', true] : [item.noticeDays === null ? 'done' : 'notice-missing', false],
      );
      for (const [station, step] of Object.entries(pass)) {
        const fits = route[1] === station;
        expect([station, code(go(at, worker, '2026-03-03', step))]).toEqual([station, fits ? 'done' : 'not-on-route']);
      }
      // A step that does not belong to an item is no button at all.
      const offered = showOffers(application, at, { actor: worker }, { now: '2026-03-03T02:00:00.000Z', calendar }).map(({ step }) => step);
      expect(offered.filter((step) => step.startsWith('pass'))).toEqual(
        route[1] === undefined ? [] : [pass[route[1] as keyof typeof pass]],
      );
      expect(offered.includes('submit') || offered.includes('supply')).toBe(false);
    },
  );
});

describe('the way of an application', () => {
  const allowance = itemOf('MZ01');
  it('counts as accepted when nobody has looked for five working days, from the day it came', () => {
    const deemed = walk(submitted(allowance), [null, '2026-03-10', 'deem']);
    expect(stateOf(deemed)).toBe('atCommunity');
    const made = go(deemed, worker, '2026-03-10', 'passToTown');
    // 25 working days after 2 March: the Monday of Qingming (6 April) is off.
    expect(isRefusal(made) ? made.sentence.zh : made.deadlines.whole?.day).toBe('2026-04-07');
    expect(code(go(submitted(allowance), null, '2026-03-09', 'deem'))).toBe('wrong-state');
  });
  it('goes back to the desk that asked for papers, and the clock stands meanwhile', () => {
    const atTown = walk(accepted(allowance), [worker, '2026-03-03', 'passToTown']);
    const ask = go(atTown, town, '2026-03-04', 'askSupplement', { values: { supplementNotice: '请补一份收入证明以外的工资流水' } });
    expect(isRefusal(ask) ? '' : ask.deadlines.standsSince).toBe('2026-03-04T02:00:00.000Z');
    expect(code(go(atTown, town, '2026-03-04', 'askSupplement'))).toBe('field-needed');
    const back = walk(
      atTown,
      [town, '2026-03-04', 'askSupplement', { values: { supplementNotice: '差一份工资流水' } }],
      [worker, '2026-03-11', 'supply'],
    );
    expect(stateOf(back)).toBe('atTown');
    const twice = walk(
      back,
      [town, '2026-03-12', 'askSupplement', { values: { supplementNotice: '流水看不清' } }],
      [worker, '2026-03-13', 'supply'],
    );
    expect(said(go(twice, town, '2026-03-14', 'askSupplement', { values: { supplementNotice: '还差' } }))).toBe(
      '“要求补正”每件最多 2 次，已经用完了。',
    );
  });
  it('is given up when papers never come', () => {
    const waiting = walk(accepted(allowance), [worker, '2026-03-03', 'askSupplement', { values: { supplementNotice: '差一份' } }]);
    expect(code(go(waiting, null, '2026-03-30', 'giveUp'))).toBe('wrong-state');
    expect(stateOf(walk(waiting, [null, '2026-04-02', 'giveUp']))).toBe('closed');
  });
  it('ends by the earlier of promise and law', () => {
    const residence = itemOf('ZZ05');
    const slow = submitted(residence, { committed: 30 });
    const made = go(slow, worker, '2026-03-02', 'accept');
    // 15 calendar days against 30 working days.
    expect(isRefusal(made) ? made.sentence.zh : made.deadlines.whole?.day).toBe('2026-03-17');
    const quick = go(submitted(residence), worker, '2026-03-02', 'accept');
    expect(isRefusal(quick) ? '' : quick.deadlines.whole?.day).toBe('2026-03-16');
  });
  it('takes longer once, with the approval of somebody else', () => {
    const at = walk(
      accepted(allowance),
      [worker, '2026-03-03', 'passToTown'],
      [town, '2026-03-04', 'askTime', { values: { moreWhy: '家里人在外地，入户要再约' } }],
    );
    expect(code(go(at, town, '2026-03-04', 'grantTime', { values: { moreDays: 10 } }))).toBe('second-person');
    const longer = go(at, second, '2026-03-04', 'grantTime', { values: { moreDays: 10 } });
    expect(isRefusal(longer) ? longer.sentence.zh : [longer.state, longer.deadlines.whole?.day]).toEqual(['atTown', '2026-04-21']);
  });
  it('can be taken up again where it was decided', () => {
    const health = itemOf('WS07');
    const done = walk(beforeDecision(health), [worker, '2026-03-04', 'grant']);
    expect(stateOf(walk(done, [town, '2026-03-05', 'reopen', { reason: '医生换了' }]))).toBe('atStation');
  });
  it('waits for the person to be known before something is given', () => {
    const unknown = { ...beforeDecision(itemOf('MZ08')) };
    const nobody: Case = { ...unknown, values: { ...unknown.values, person: null } };
    expect(code(go(nobody, officer('civil-affairs'), '2026-03-05', 'grant'))).toBe('person-unknown');
  });
});
