import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actor, libraryModel, purchase } from '../../testkit/index.ts';
import { gather } from '../domain.ts';
import { longText, text } from '../field.ts';
import { isRefusal } from '../refusal.ts';
import { type Role, roles } from '../scope.ts';
import { workingCalendar } from '../values/index.ts';
import { type By, type Case, type Moment, stateOf } from './case.ts';
import { deadlinesOf } from './deadline.ts';
import { type Decision, decide, offersOf } from './decide.ts';
import { instantOf, millisecondsOf } from '../values/china-time.ts';
import { type Limit, workdays } from './limit.ts';
import { procedure, rulesOf } from './procedure.ts';
import { type Rules, by, clockIn, findStep, rules, stepsFrom } from './rules.ts';

const calendar = workingCalendar();
const here = '610921100001';

describe('a declared procedure', () => {
  const dictionary = gather([libraryModel]);

  it('is found by its name, and its cases among the registers', () => {
    expect(dictionary.procedures.get('library.purchase')).toBe(purchase);
    expect(dictionary.registers.get('library.purchase')).toBe(purchase.cases);
    expect(purchase.cases.rights.write).toEqual(['community-worker', 'town-officer', 'county-officer']);
  });
  it('publishes how many cases stand where, are late, and ended in time', () => {
    expect([...dictionary.facts.keys()].filter((each) => each.startsWith('library.purchase.'))).toEqual(
      expect.arrayContaining(['library.purchase.open', 'library.purchase.late', 'library.purchase.inTime', 'library.purchase.state.shown']),
    );
  });
});

describe('a table that does not hold together stops the start', () => {
  const base = {
    label: { zh: '例', en: 'Example' },
    help: { zh: '例', en: 'Example' },
    source: 'invented',
    at: 'community',
    owner: 'civil-affairs',
    rights: { read: ['community-worker'], unmask: [], export: [] },
    title: ['name'],
    fields: { name: text({ label: { zh: '名称', en: 'Name' } }), note: longText({ label: { zh: '说明', en: 'Note' } }) },
  } as const;
  const label = base.label;
  const who = [by('community-worker')];
  const begin = { label, from: [], to: 'a', who };
  const of = (states: object, steps: object) => () =>
    procedure('library.example', { ...base, rules: [rules({ states, steps } as Parameters<typeof rules>[0])] });
  const a = { label };
  const lapsing = (limit: Limit) =>
    rules({
      limit,
      states: { a: { label, within: workdays(1), lapse: 'on' } },
      steps: { go: { label, from: [], to: 'a', who }, on: { label, from: ['a'], who: [] } },
    });

  it.each([
    ['no step opens', of({ a }, { go: { ...begin, from: ['a'] } })],
    ['says not where', of({ a }, { go: { ...begin, to: undefined } })],
    ['unknown state "b"', of({ a }, { go: begin, on: { ...begin, from: ['a'], to: 'b' } })],
    ['no field of a case', of({ a }, { go: { ...begin, needs: ['shoe'] } })],
    ['no whole number', of({ a }, { go: { ...begin, extendsBy: 'name' } })],
    ['unknown step "stop"', of({ a }, { go: { ...begin, notBy: ['stop'] } })],
    ['nobody ever takes "on"', of({ a }, { go: begin, on: { ...begin, from: ['a'], who: [] } })],
    [
      'stops the clock without a document',
      of({ a, b: { label: { zh: '停', en: 'Stopped' }, clock: 'stands' } }, { go: begin, on: { ...begin, from: ['a'], to: 'b' } }),
    ],
    ['lapses, and never does', of({ a: { label, lapse: 'on' } }, { go: begin, on: { ...begin, from: ['a'], who: [] } })],
    ['does not lead out', of({ a: { label, within: workdays(1), lapse: 'go' } }, { go: begin })],
    [
      'only a person can answer',
      of({ a: { label, within: workdays(1), lapse: 'on' } }, { go: begin, on: { ...begin, from: ['a'], needs: ['note'] } }),
    ],
    ['while the clock of the case runs', () => procedure('library.example', { ...base, rules: [lapsing(workdays(3))] })],
    ['may not see', of({ a }, { go: { ...begin, who: [by('town-officer')] } })],
  ])('%s', (fault, make) => {
    expect(make).toThrow(fault);
  });
});

/** Any steps by anybody at any time, in any order and as often as you like; what is refused changes nothing. */
const moves = fc.array(
  fc.record({
    // Mostly a step that leads on, by a desk that may take it; else anything by anybody.
    likely: fc.option(fc.nat(20), { freq: 5, nil: undefined }),
    step: fc.constantFrom(...Object.keys(purchase.rules[0]?.steps ?? {}), 'nothing', '__proto__'),
    role: fc.constantFrom(...roles),
    who: fc.constantFrom('1', '1', '2'),
    hours: fc.integer({ min: 0, max: 400 }),
    values: fc.oneof(
      { weight: 6, arbitrary: fc.constant({ book: '灯', price: 1, notice: '见通知', proof: ['x'], moreDays: 3, moreWhy: '因故' }) },
      {
        weight: 1,
        arbitrary: fc.dictionary(fc.constantFrom('book', 'price', 'notice', 'proof', 'moreDays', 'committed', 'x'), fc.anything(), {
          maxKeys: 3,
        }),
      },
      { weight: 1, arbitrary: fc.constant({}) },
    ),
    reason: fc.constantFrom('因故', undefined, ''),
    platform: fc.option(fc.constant(true), { freq: 6, nil: false }),
  }),
  { minLength: 10, maxLength: 30 },
);

interface Move {
  readonly likely: number | undefined;
  readonly step: string;
  readonly role: Role;
}

function likelier(of: Case, { likely, step, role }: Move): { step: string; role: Role } {
  const on = stepsFrom(rulesOf(purchase, of.rules) ?? { states: {}, steps: {} }, stateOf(of));
  const chosen = likely === undefined ? undefined : on[likely % on.length];
  return chosen === undefined ? { step, role } : { step: chosen[0], role: chosen[1].who[0]?.role ?? role };
}

const onlyAsked = (of: Rules, name: string, values: object): object => {
  const step = findStep(of, name);
  const asked = [...(step?.needs ?? []), ...(step?.takes ?? []), step?.extendsBy ?? ''];
  return Object.fromEntries(Object.entries(values).filter(([key]) => asked.includes(key)));
};

/** A step that was granted leads along the table, and its button was not grey. */
function faultsOf(of: Case, made: Decision, taker: By | null, at: Moment): string[] {
  const from = rulesOf(purchase, of.rules)?.steps[made.step]?.from ?? [];
  const along = made.from === stateOf(of) && (made.from === undefined ? from.length === 0 : from.includes(made.from));
  const grey = taker !== null && offersOf(purchase, of, taker, at).find(({ name }) => name === made.step)?.refusal !== undefined;
  return [...(along ? [] : [`${made.step} leads aside`]), ...(grey ? [`${made.step} was grey`] : [])];
}

/** The clock has an end just while it runs, no end before its beginning, and the same one whenever it is asked again. */
function faultsOfTime(of: Case, made: Decision): string[] {
  const table = rulesOf(purchase, of.rules) ?? { states: {}, steps: {} };
  const { whole, state, next } = made.deadlines;
  const clock = clockIn(table, made.state);
  return [
    (clock === 'waits' || clock === 'stands') && whole !== null ? 'counts while it stands' : '',
    clock === 'over' && next !== null ? 'still due though over' : '',
    [whole, state].some((each) => each !== null && each.at < each.from) ? 'ends before it begins' : '',
    JSON.stringify(deadlinesOf(table, of, calendar)) === JSON.stringify(made.deadlines) ? '' : 'another answer',
  ].filter((each) => each !== '');
}

describe('any order of any steps', () => {
  it('is answered, changes a case only along the table, and leaves its time well formed', () => {
    let granted = 0;
    fc.assert(
      fc.property(moves, fc.constantFrom(1, 2, 3), (all, edition) => {
        const wrong: string[] = [];
        let unsaid = 0;
        let ms = millisecondsOf('2016-07-11T01:00:00Z');
        let of: Case = { place: here, rules: edition, owner: 'civil-affairs', assignee: null, values: {}, taken: [] };
        for (const move of all) {
          const { who, hours, values, reason, platform } = move;
          const { step, role } = likelier(of, move);
          ms += hours * 3_600_000;
          const at = { now: instantOf(ms), calendar };
          const places = { 'community-worker': here, 'town-officer': '610921100' } as Record<string, string>;
          const taker = { actor: { ...actor(role, places[role] ?? '610921'), account: who } };
          const table = rulesOf(purchase, edition);
          const given = table === undefined ? values : onlyAsked(table, step, values);
          const made = decide(purchase, of, { step, values: given, reason }, platform ? null : taker, at);
          if (isRefusal(made)) {
            unsaid += made.sentence.zh.length > 4 && made.sentence.en.length > 8 ? 0 : 1;
            continue;
          }
          granted += 1;
          wrong.push(...faultsOf(of, made, platform ? null : taker, at));
          of = { ...of, values: { ...of.values, ...made.values }, taken: [...of.taken, made.taken] };
          wrong.push(...faultsOfTime(of, made));
        }
        expect({ unsaid, wrong }).toEqual({ unsaid: 0, wrong: [] });
      }),
      { numRuns: 400 },
    );
    expect(granted).toBeGreaterThan(200);
  });
});
