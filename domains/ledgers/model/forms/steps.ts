import { type Actor, type Department, type Refusal, type Role, type Text, refuse } from '@linli/kernel/model';

/** A step of work that passes from hand to hand: from where to where, who takes it, what it needs, what it tells. */
export interface Step<State extends string> {
  readonly from: readonly State[];
  readonly to: State;
  readonly who: readonly Role[];
  /** Only posts of these departments; `owner` stands for the department that owns the work. */
  readonly of?: readonly (Department | 'owner')[];
  readonly needs: readonly ('reason' | 'approval')[];
  readonly label: Text;
  /** What those who wait for it hear. */
  readonly announces: Text;
}

export type TemplateState = 'draft' | 'submitted' | 'returned' | 'admitted' | 'retired';
export type TemplateStep = 'submit' | 'withdraw' | 'admit' | 'return' | 'retire';

/** Who looks after the burden of communities for the county, and therefore admits. */
const admitting: readonly Department[] = ['civil-affairs', 'government-office'];

/** A form template from draft to retirement (domain.md 8.2, 8.6; M54, M56). */
export const templateSteps: Readonly<Record<TemplateStep, Step<TemplateState>>> = {
  submit: {
    from: ['draft', 'returned'],
    to: 'submitted',
    who: ['county-officer'],
    of: ['owner'],
    needs: [],
    label: { zh: '提交准入', en: 'Submit for admission' },
    announces: { zh: '有一份报表等待准入', en: 'A form waits for admission' },
  },
  withdraw: {
    from: ['submitted'],
    to: 'draft',
    who: ['county-officer'],
    of: ['owner'],
    needs: [],
    label: { zh: '撤回修改', en: 'Take back' },
    announces: { zh: '一份报表撤回了', en: 'A form was taken back' },
  },
  admit: {
    from: ['submitted'],
    to: 'admitted',
    who: ['county-officer'],
    of: admitting,
    needs: [],
    label: { zh: '准入', en: 'Admit' },
    announces: { zh: '报表已准入，可以下发', en: 'The form is admitted and may be sent' },
  },
  return: {
    from: ['submitted'],
    to: 'returned',
    who: ['county-officer'],
    of: admitting,
    needs: ['reason'],
    label: { zh: '退回', en: 'Return' },
    announces: { zh: '报表退回修改', en: 'The form came back' },
  },
  retire: {
    from: ['admitted'],
    to: 'retired',
    who: ['county-officer'],
    of: ['owner', ...admitting],
    needs: ['reason'],
    label: { zh: '停用', en: 'Retire' },
    announces: { zh: '报表停用，不再下发', en: 'The form is no longer sent' },
  },
};

export type FormState = 'open' | 'returned' | 'confirmed' | 'taken' | 'locked';
export type FormStep = 'confirm' | 'unconfirm' | 'return' | 'take';

/** One community's sheet from opening to locking. Locking is the calendar's step, nobody's. */
export const formSteps: Readonly<Record<FormStep, Step<FormState>>> = {
  confirm: {
    from: ['open', 'returned'],
    to: 'confirmed',
    who: ['community-worker'],
    needs: [],
    label: { zh: '确认', en: 'Confirm' },
    announces: { zh: '报表已确认', en: 'The form is confirmed' },
  },
  unconfirm: {
    from: ['confirmed'],
    to: 'open',
    who: ['community-worker'],
    needs: [],
    label: { zh: '撤回确认', en: 'Take the confirmation back' },
    announces: { zh: '报表撤回确认', en: 'The confirmation was taken back' },
  },
  return: {
    from: ['confirmed', 'taken'],
    to: 'returned',
    who: ['town-officer', 'county-officer'],
    of: ['owner'],
    needs: ['reason'],
    label: { zh: '退回', en: 'Return' },
    announces: { zh: '报表退回，请看理由', en: 'The form came back with a reason' },
  },
  take: {
    from: ['confirmed'],
    to: 'taken',
    who: ['county-officer'],
    of: ['owner'],
    needs: [],
    label: { zh: '收取汇总', en: 'Take and add up' },
    announces: { zh: '报表已汇总', en: 'The form was taken' },
  },
};

const REASON_MIN = 2;

const stateWords: Readonly<Record<TemplateState | FormState, Text>> = {
  draft: { zh: '起草', en: 'draft' },
  submitted: { zh: '等待准入', en: 'submitted' },
  admitted: { zh: '已准入', en: 'admitted' },
  retired: { zh: '已停用', en: 'retired' },
  returned: { zh: '退回', en: 'returned' },
  open: { zh: '待确认', en: 'open' },
  confirmed: { zh: '已确认', en: 'confirmed' },
  taken: { zh: '已汇总', en: 'taken' },
  locked: { zh: '已锁定', en: 'locked' },
};

export interface StepCase<State extends string> {
  readonly state: State;
  /** The department that owns the template or the form. */
  readonly owner: string;
  readonly reason?: string | undefined;
}

/** May this post take the step? Officers without a department work for all of them. Pure: the same table greys the button. */
export function decideStep<State extends TemplateState | FormState>(
  step: Step<State>,
  actor: Pick<Actor, 'role' | 'departments'>,
  { state, owner, reason }: StepCase<State>,
): Refusal | undefined {
  if (!step.who.includes(actor.role) || !ofDepartment(step, actor, owner))
    return refuse('forbidden', 'step-not-yours', {
      zh: `“${step.label.zh}”不由您的岗位来做。`,
      en: `"${step.label.en}" is not for your post to do.`,
    });
  if (!step.from.includes(state))
    return refuse('conflict', 'wrong-state', {
      zh: `现在是“${stateWords[state].zh}”，不能${step.label.zh}。`,
      en: `It is ${stateWords[state].en} now; "${step.label.en}" cannot be done.`,
    });
  if (step.needs.includes('reason') && reason !== undefined && reason.trim().length < REASON_MIN)
    return refuse(
      'invalid',
      'reason-needed',
      { zh: '请写明理由，对方看得到。', en: 'Give a reason; the other side reads it.' },
      { where: 'reason' },
    );
  return undefined;
}

function ofDepartment(step: Step<string>, actor: Pick<Actor, 'role' | 'departments'>, owner: string): boolean {
  if (step.of === undefined || actor.departments.length === 0 || actor.role === 'community-worker') return true;
  return actor.departments.some((each) => step.of?.includes(each) === true || (step.of?.includes('owner') === true && each === owner));
}
