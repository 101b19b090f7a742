import { type Html, type PageRequest, choiceField, html } from '@linli/kernel/server';
import type { Answers, ItemForm, Question } from '@linli/services/model';
import { guidePath } from './lines.ts';

/** Answers stand in the address as `ask.<question>`: back takes the last one away, and the page can be sent to whoever helps. */
const PREFIX = 'ask.';

export const answersIn = (query: URLSearchParams, { questions }: Pick<ItemForm, 'questions'>): Answers =>
  Object.fromEntries(
    questions.flatMap(({ key, choices }) => {
      const given = query.get(PREFIX + key);
      return given !== null && choices.some((each) => each.key === given) ? [[key, given]] : [];
    }),
  );

/** The next question, one at a time; the answers so far go with it. */
export const nextQuestion = (t: PageRequest['t'], { code }: Pick<ItemForm, 'code'>, answers: Answers, question: Question): Html =>
  html`<form class="pt-question" action="${guidePath(code)}#bring">
    ${Object.entries(answers).map(([key, value]) => html`<input type="hidden" name="${PREFIX}${key}" value="${value}" />`)}
    ${choiceField({
      name: PREFIX + question.key,
      label: t(question.ask),
      hint: t({ zh: '先答几个问题，只列您要带的。', en: 'A few questions, so that only what you need is listed.' }),
      choices: question.choices.map(({ key, label }) => ({ value: key, label: t(label) })),
    })}
    <p class="pg-buttons"><button class="pg-plain-button">${t({ zh: '答好了', en: 'Answer' })}</button></p>
  </form>`;
