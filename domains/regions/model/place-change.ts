import type { PlaceMove, Text } from '@linli/kernel/model';
import { z } from 'zod';
import type { TreeChange } from './succession.ts';

/** Towns have 9 digits, communities 12: what a county changes by itself. Everything above is announced by the state. */
const code = z.string().regex(/^(\d{9}|\d{12})$/);
const name = z.string().trim().min(1).max(60);
const part = z.strictObject({ code, name });
const MEMBERS_MAX = 60; // more than a town has of either kind

/** What is to be changed. `takes`: grids (15 digits) of a split community, or communities of a split town. */
export const planSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rename'), place: code, name }),
  z.strictObject({ kind: z.literal('merge'), places: z.array(code).min(1).max(MEMBERS_MAX), into: part }),
  z.strictObject({
    kind: z.literal('split'),
    place: code,
    parts: z
      .array(z.strictObject({ code, name, takes: z.array(z.string().regex(/^(\d{12}|\d{15})$/)).max(999) }))
      .min(1)
      .max(20),
  }),
  z.strictObject({ kind: z.literal('recode'), place: code, to: code }),
  z.strictObject({ kind: z.literal('end'), place: code }),
  z.strictObject({ kind: z.literal('open'), code, name }),
]);

export type Plan = z.output<typeof planSchema>;
export type PlanKind = Plan['kind'];

export const planKinds = ['rename', 'merge', 'split', 'recode', 'end', 'open'] as const satisfies readonly PlanKind[];

export const planKindLabels: Readonly<Record<PlanKind, Text>> = {
  rename: { zh: '更名', en: 'Rename' },
  merge: { zh: '合并', en: 'Merge' },
  split: { zh: '拆分', en: 'Split' },
  recode: { zh: '换代码', en: 'New code' },
  end: { zh: '撤销', en: 'End' },
  open: { zh: '新设', en: 'Open' },
};

export const changeStates = ['proposed', 'waiting', 'running', 'done', 'failed', 'withdrawn', 'undoing', 'undone'] as const;
export type ChangeState = (typeof changeStates)[number];

export const changeStateLabels: Readonly<Record<ChangeState, Text>> = {
  proposed: { zh: '待执行', en: 'Proposed' },
  waiting: { zh: '到日自动执行', en: 'Waits for its day' },
  running: { zh: '执行中', en: 'Being carried out' },
  done: { zh: '已完成', en: 'Done' },
  failed: { zh: '未能执行', en: 'Could not be done' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  undoing: { zh: '还原中', en: 'Being undone' },
  undone: { zh: '已还原', en: 'Undone' },
};

/** Where a plan has its centre: the place that it is filed under. */
export function placeOfPlan(plan: Plan): string {
  if (plan.kind === 'open') return plan.code;
  return plan.kind === 'merge' ? plan.into.code : plan.place;
}

/** Every code that a plan names, old and new. */
export function codesOfPlan(plan: Plan): string[] {
  switch (plan.kind) {
    case 'merge':
      return [...plan.places, plan.into.code];
    case 'split':
      return [plan.place, ...plan.parts.flatMap((each) => [each.code, ...each.takes])];
    case 'recode':
      return [plan.place, plan.to];
    case 'open':
      return [plan.code];
    default:
      return [plan.place];
  }
}

/** What happens to whatever lives at the places: mergers put places under, new codes carry them on. Splits say it themselves. */
export function movesOfTree(change: TreeChange): PlaceMove[] {
  return change.successions
    .filter((each) => each.kind === 'merge' || each.kind === 'recode')
    .map((each) => ({ from: each.predecessor, to: each.successor, ends: each.kind === 'merge' }));
}

/** Places that are no longer there after a change. */
export const endedBy = (change: TreeChange): string[] => change.closed.map((each) => each.code);
