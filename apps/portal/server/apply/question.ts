import { type Fault, type Html, type PageRequest, choiceField, html } from '@linli/kernel/server';
import type { Question } from '@linli/services/model';
import type { Applying, Read } from './applying.ts';
import { withAnswer } from './steps.ts';

export const questionPart = (t: PageRequest['t'], { draft }: Applying, { key, ask, choices }: Question, faults: readonly Fault[]): Html =>
  html`${choiceField({
    name: 'answer',
    label: t(ask),
    asHeading: true,
    value: draft.answers?.[key],
    choices: choices.map((each) => ({ value: each.key, label: t(each.label), hint: each.note === null ? undefined : t(each.note) })),
    faults,
  })}
    <p class="pg-buttons"><button class="pg-button">${t({ zh: '下一步', en: 'Next' })}</button></p>`;

export function readAnswer({ t, form }: PageRequest, { draft }: Applying, { key, choices }: Question): Read {
  const answer = form.text('answer');
  return choices.some((each) => each.key === answer)
    ? { draft: withAnswer(draft, key, answer) }
    : { faults: [{ field: 'answer', sentence: t({ zh: '请选一个', en: 'Choose one' }) }] };
}
