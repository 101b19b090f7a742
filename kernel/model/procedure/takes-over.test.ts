import { describe, expect, it } from 'vitest';
import { actor } from '../../testkit/index.ts';
import { code, integer, text } from '../field.ts';
import { codeList } from '../codes/index.ts';
import { isRefusal } from '../refusal.ts';
import type { Actor } from '../scope.ts';
import { workingCalendar } from '../values/index.ts';
import type { Case } from './case.ts';
import { decide } from './decide.ts';
import { days } from './limit.ts';
import { procedure } from './procedure.ts';
import { by, rules } from './rules.ts';
import { waitingFor } from './waiting.ts';

/** Two tables that were made by hand before there was this noun: a form template on its way to admission, and disposal by two. */
const say = (zh: string) => ({ zh, en: zh });
const frame = {
  help: say('例'),
  source: 'invented',
  rights: { read: ['community-worker', 'county-officer'], unmask: [], export: [] },
} as const;
const departmentCodes = codeList('owner', {
  standard: 'Linli',
  label: say('主管'),
  items: [
    { code: 'health', zh: '卫健', en: 'Health' },
    { code: 'housing', zh: '住建', en: 'Housing' },
  ],
});

const template = procedure('forms.template', {
  ...frame,
  label: say('报表模板'),
  at: 'county',
  owner: 'civil-affairs',
  sharedWith: 'all',
  title: ['name'],
  ownedBy: 'department',
  fields: {
    name: text({ label: say('名称'), required: true }),
    department: code(departmentCodes, { label: say('主管部门'), required: true }),
  },
  rules: [
    rules({
      states: {
        draft: { label: say('起草') },
        submitted: { label: say('等待准入') },
        admitted: { label: say('已准入') },
        retired: { label: say('已停用'), clock: 'over' },
      },
      steps: {
        write: {
          label: say('起草报表'),
          from: [],
          to: 'draft',
          who: [by('county-officer', { of: ['owner'] })],
          needs: ['name', 'department'],
        },
        submit: { label: say('提交准入'), from: ['draft'], to: 'submitted', who: [by('county-officer', { of: ['owner'] })] },
        admit: {
          label: say('准入'),
          from: ['submitted'],
          to: 'admitted',
          who: [by('county-officer', { of: ['civil-affairs', 'government-office'] })],
        },
        giveBack: {
          label: say('退回'),
          from: ['submitted'],
          to: 'draft',
          who: [by('county-officer', { of: ['civil-affairs'] })],
          reason: 'needed',
          aside: true,
        },
        retire: {
          label: say('停用'),
          from: ['admitted'],
          to: 'retired',
          who: [by('county-officer', { of: ['owner', 'civil-affairs'] })],
          reason: 'needed',
          aside: true,
        },
      },
    }),
  ],
});

const disposal = procedure('files.disposal', {
  ...frame,
  label: say('销毁鉴定'),
  at: 'community',
  owner: 'civil-affairs',
  title: ['title'],
  fields: { title: text({ label: say('名称'), required: true }), filings: integer({ label: say('件数'), required: true }) },
  rules: [
    rules({
      states: {
        proposed: { label: say('等待决定'), within: days(30), lapse: 'forget' },
        approved: { label: say('同意销毁'), clock: 'over' },
        declined: { label: say('不同意'), clock: 'over' },
      },
      steps: {
        propose: {
          label: say('提出'),
          from: [],
          to: 'proposed',
          who: [by('community-worker'), by('county-officer')],
          needs: ['title', 'filings'],
          reason: 'needed',
        },
        approve: {
          label: say('同意'),
          from: ['proposed'],
          to: 'approved',
          who: [by('county-officer', { of: ['civil-affairs'] })],
          reason: 'needed',
          notBy: ['propose'],
        },
        decline: {
          label: say('拒绝'),
          from: ['proposed'],
          to: 'declined',
          who: [by('county-officer', { of: ['civil-affairs'] })],
          reason: 'needed',
          notBy: ['propose'],
        },
        forget: { label: say('过期作废'), from: ['proposed'], to: 'declined', who: [] },
      },
    }),
  ],
});

const officer = (department: 'health' | 'housing' | 'civil-affairs'): Actor => actor('county-officer', '610921', [department]);
const at = { now: '2026-11-27T02:00:00.000Z', calendar: workingCalendar() };

function take(of: Case, step: string, by: Actor, more: object = {}): Case | string {
  const made = decide(
    of.owner === 'civil-affairs' && of.place.length === 12 ? disposal : template,
    of,
    { step, ...more },
    { actor: by },
    at,
  );
  return isRefusal(made) ? made.code : { ...of, values: { ...of.values, ...made.values }, taken: [...of.taken, made.taken] };
}

describe('a form template that each department owns', () => {
  const fresh: Case = { place: '610921', rules: 1, owner: 'health', assignee: null, values: {}, taken: [] };
  const draft = take(fresh, 'write', officer('health'), { values: { name: '体检表', department: 'health' } }) as Case;

  it('is submitted by its own department, admitted by those who look after the burden', () => {
    expect(take(draft, 'submit', officer('housing'))).toBe('step-not-yours');
    const submitted = take(draft, 'submit', officer('health')) as Case;
    expect(take(submitted, 'admit', officer('health'))).toBe('step-not-yours');
    expect(take(submitted, 'giveBack', officer('civil-affairs'))).toBe('reason-needed');
    const admitted = take(submitted, 'admit', officer('civil-affairs')) as Case;
    expect(take(admitted, 'retire', officer('health'), { reason: '不再需要' })).toMatchObject({ taken: { length: 4 } });
  });
  it('waits in the inbox of the department whose it is', () => {
    expect(waitingFor(template, officer('health'))).toEqual([{ rules: 1, states: ['draft'], owners: ['health'] }]);
    expect(waitingFor(template, officer('civil-affairs'))).toContainEqual({ rules: 1, states: ['submitted'] });
  });
});

describe('a disposal by two persons', () => {
  const fresh: Case = { place: '610921100001', rules: 1, owner: 'civil-affairs', assignee: null, values: {}, taken: [] };
  const values = { title: '2015 年度 12 件', filings: 12 };

  it('is decided by another one than whoever proposed it, once', () => {
    const proposed = take(fresh, 'propose', officer('civil-affairs'), { values, reason: '保管期满' }) as Case;
    expect(take(proposed, 'approve', officer('civil-affairs'), { reason: '同意' })).toBe('second-person');
    const other: Actor = { ...officer('civil-affairs'), account: '00000000-0000-4000-8000-000000000009' };
    const approved = take(proposed, 'approve', other, { reason: '同意' }) as Case;
    expect(take(approved, 'decline', other, { reason: '不同意' })).toBe('wrong-state');
  });
});
