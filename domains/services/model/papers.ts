import type { Text } from '@linli/kernel/model';
import type { Condition, ItemForm, Material, Question } from './item-form.ts';

/** Question -> the choice that was made. */
export type Answers = Readonly<Record<string, string>>;

/** Which papers this person needs, as far as the answers tell. */
export interface Papers {
  /** Questions that are asked of this person, in their order; answered ones among them. */
  readonly asked: readonly Question[];
  /** The next one to be answered; none when all is known. */
  readonly next: Question | undefined;
  readonly needed: readonly Material[];
  /** Hangs on a question that has no answer yet. */
  readonly undecided: readonly Material[];
  /** What whoever answers so has to know. */
  readonly notes: readonly Text[];
}

type Truth = 'yes' | 'no' | 'open';

const all = (truths: readonly Truth[]): Truth => (truths.includes('no') ? 'no' : truths.includes('open') ? 'open' : 'yes');

const answerTo = (answers: Answers, { key, choices }: Question): string | undefined => {
  const given = Object.hasOwn(answers, key) ? answers[key] : undefined;
  return choices.some((each) => each.key === given) ? given : undefined;
};

/**
 * Decides by the answers alone; the same for counter, print and portal. An answer to a question that is not asked, or that has no such
 * choice, counts as none.
 */
export function papersFor({ materials, questions }: Pick<ItemForm, 'materials' | 'questions'>, answers: Answers): Papers {
  const isAsked = new Map<string, Truth>();
  const given = new Map<string, string>();
  const holds = ({ question, answers: wanted }: Condition): Truth => {
    const asked = isAsked.get(question) ?? 'no';
    if (asked !== 'yes') return asked;
    const answer = given.get(question);
    return answer === undefined ? 'open' : wanted.includes(answer) ? 'yes' : 'no';
  };
  const truthOf = (when: readonly Condition[]): Truth => all(when.map(holds));
  for (const question of questions) {
    const asked = truthOf(question.when);
    isAsked.set(question.key, asked);
    const answer = asked === 'yes' ? answerTo(answers, question) : undefined;
    if (answer !== undefined) given.set(question.key, answer);
  }
  const asked = questions.filter((each) => isAsked.get(each.key) === 'yes');
  return {
    asked,
    next: asked.find((each) => !given.has(each.key)),
    needed: materials.filter((each) => truthOf(each.when) === 'yes'),
    undecided: materials.filter((each) => truthOf(each.when) === 'open'),
    notes: asked.flatMap(({ key, choices }) => choices.find((each) => each.key === given.get(key))?.note ?? []),
  };
}
