import { type Case, type Refusal, refuse } from '@linli/kernel/model';

/** What is given to somebody needs a person of the register; a service or a report does not. */
const ABOUT_A_PERSON: readonly unknown[] = ['benefit', 'confirmation', 'licence'];

/** What must have happened before a favourable decision. */
export function decideGrant({ values, taken }: Case): Refusal | undefined {
  if ((values['person'] ?? null) === null && ABOUT_A_PERSON.includes(values['kind']))
    return refuse('conflict', 'person-unknown', {
      zh: '还不知道是哪位居民，先点“核实身份”，和居民登记对上再决定。',
      en: 'It is not known yet whom this is for. Use "Confirm the person" first.',
    });
  if (typeof values['noticeDays'] === 'number' && !taken.some(({ state }) => state === 'noticed'))
    return refuse('conflict', 'notice-missing', {
      zh: `这个事项决定前要公示 ${values['noticeDays']} 天，请先公示。`,
      en: `A public notice of ${values['noticeDays']} days comes before the decision.`,
    });
  return undefined;
}

export function decideNotice({ values }: Pick<Case, 'values'>): Refusal | undefined {
  return typeof values['noticeDays'] === 'number'
    ? undefined
    : refuse('conflict', 'no-notice', {
        zh: '这个事项不公示。涉及个人情况的，能不公开就不公开。',
        en: 'This item has no public notice. What concerns a person stays private where it can.',
      });
}
