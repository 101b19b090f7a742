import { type Refusal, refuse } from '../refusal.ts';
import { type Department, type Role, departments, roleLabels } from '../scope.ts';
import type { Text } from '../text.ts';
import type { Procedure } from './procedure.ts';
import { type Case, type Opinion, stateOf } from './case.ts';
import { lastDayOf } from '../values/china-time.ts';
import { type Rules, type Step, type Taker, findState, isHere } from './rules.ts';

/** What is said to whoever cannot take a step now. Each can be read aloud at the counter; the grey button says the same. */

const nameTaker = ({ role, of, only }: Taker, owner: Department): Text => {
  if (only === 'opener') return { zh: '发起人本人', en: 'whoever opened it' };
  if (only === 'assignee') return { zh: '承办人', en: 'whoever is in charge' };
  const names = (of ?? []).map((each) => departments[each === 'owner' ? owner : each]);
  if (names.length === 0) return roleLabels[role];
  return {
    zh: `${roleLabels[role].zh}（${names.map((each) => each.zh).join('、')}）`,
    en: `${roleLabels[role].en} (${names.map((each) => each.en).join(', ')})`,
  };
};

export function notYours(rules: Rules, step: Step, of: Case, role: Role): Refusal {
  const state = stateOf(of);
  if (step.who.length === 0)
    return refuse('forbidden', 'by-platform', {
      zh: `“${step.label.zh}”到时间由系统自动办理，不用人工操作。`,
      en: `"${step.label.en}" is done by the platform when its time has come.`,
    });
  const here = step.who.filter((each) => isHere(each, state));
  if (here.length === 0) return wrongState(rules, step, state);
  const takers = here.map((each) => nameTaker(each, of.owner));
  return refuse('forbidden', 'step-not-yours', {
    zh: `“${step.label.zh}”由${[...new Set(takers.map((each) => each.zh))].join('或')}办理，您现在的岗位（${roleLabels[role].zh}）不能办。`,
    en: `"${step.label.en}" is for: ${[...new Set(takers.map((each) => each.en))].join(' or ')}. Your present post (${roleLabels[role].en}) may not.`,
  });
}

export function wrongState(of: Rules, step: Step, state: string | undefined): Refusal {
  if (state === undefined)
    return refuse('conflict', 'not-opened', {
      zh: `还没有发起，不能${step.label.zh}。`,
      en: `Nothing has been opened yet; "${step.label.en}" cannot be done.`,
    });
  const now = findState(of, state)?.label ?? { zh: state, en: state };
  const from = step.from.map((each) => findState(of, each)?.label ?? { zh: each, en: each });
  return refuse(
    'conflict',
    'wrong-state',
    from.length === 0
      ? { zh: `这件已经发起了，不能再“${step.label.zh}”。`, en: `This is open already; "${step.label.en}" begins a new one.` }
      : {
          zh: `现在是“${now.zh}”，到“${from.map((each) => each.zh).join('”或“')}”时才能${step.label.zh}。`,
          en: `It is "${now.en}" now; "${step.label.en}" can be done when it is: ${from.map((each) => each.en).join(' or ')}.`,
        },
  );
}

export const withSomebodyElse = (step: Step, name: string): Refusal =>
  refuse('forbidden', 'with-somebody-else', {
    zh: `这件由${name}承办，请他办理，或者先移交给您，再${step.label.zh}。`,
    en: `${name} is in charge of this. Ask for it to be handed over before "${step.label.en}".`,
  });

export const secondPerson = (step: Step, earlier: Text): Refusal =>
  refuse('forbidden', 'second-person', {
    zh: `“${earlier.zh}”是您办的，“${step.label.zh}”要由另一个人来办。`,
    en: `You did "${earlier.en}"; a second person has to do "${step.label.en}".`,
  });

export const oftenEnough = (step: Step, times: number): Refusal =>
  refuse('conflict', 'often-enough', {
    zh: `“${step.label.zh}”每件最多 ${times} 次，已经用完了。`,
    en: `"${step.label.en}" can be done ${times} times in a case, and has been.`,
  });

export function opinionsAwaited(step: Step, awaited: readonly Opinion[], today: string): Refusal {
  const names = [...new Set(awaited.map(({ owner }) => owner))].map((each) => departments[each]);
  const last = awaited
    .map(({ dueAt }) => dueAt)
    .filter((each) => each !== null)
    .toSorted()
    .at(-1);
  const until = last === undefined ? undefined : lastDayOf(last);
  return refuse('conflict', 'opinions-awaited', {
    zh: `${names.map((each) => each.zh).join('、')}的会同意见还没有回，回齐${until === undefined ? '' : `或者过了${until === today ? '今天' : ` ${until} `}`}才能“${step.label.zh}”。`,
    en: `Not answered yet: ${names.map((each) => each.en).join(', ')}. "${step.label.en}" waits for it${until === undefined ? '' : `, at most until the end of ${until}`}.`,
  });
}

export const reasonNeeded = (step: Pick<Step, 'label'>): Refusal =>
  refuse(
    'invalid',
    'reason-needed',
    { zh: `${step.label.zh}要写明理由，对方看得到。`, en: `"${step.label.en}" needs a reason; the other side reads it.` },
    { where: 'reason' },
  );

export const fieldNeeded = (step: Step, key: string, label: Text): Refusal =>
  refuse(
    'invalid',
    'field-needed',
    { zh: `${step.label.zh}要有“${label.zh}”，请补上。`, en: `"${step.label.en}" needs "${label.en}". Please add it.` },
    { where: `values.${key}` },
  );

export const notAsked = (step: Step, key: string): Refusal =>
  refuse(
    'invalid',
    'not-asked',
    { zh: `${step.label.zh}这一步不填“${key}”。`, en: `"${step.label.en}" does not ask "${key}".` },
    { where: `values.${key}` },
  );

export const extensionUnfit = (step: Step, key: string): Refusal =>
  refuse(
    'invalid',
    'extension-unfit',
    { zh: `${step.label.zh}的天数要填大于 0 的整数。`, en: `"${step.label.en}" needs a whole number above 0.` },
    { where: `values.${key}` },
  );

export const noSuchStep = (name: string): Refusal =>
  refuse('unknown', 'no-such-step', { zh: `办理流程里没有“${name}”这一步。`, en: `The procedure has no step "${name}".` });

export const newerRules = (of: Procedure): Refusal =>
  refuse('conflict', 'newer-rules', {
    zh: `这件“${of.cases.label.zh}”按更新的规则办理，请升级程序后再办。`,
    en: `This "${of.cases.label.en}" goes by newer rules than this program knows. Update it first.`,
  });
