import {
  type Answers,
  type Draft,
  type FactAsked,
  type Given,
  type ItemForm,
  type Material,
  type Question,
  papersOf,
} from '@linli/services/model';

/** One page of an application: whom it is for, a question, a paper, or the whole to be looked over. */
export type Step =
  | { readonly key: 'who' }
  | { readonly key: string; readonly question: Question }
  | { readonly key: string; readonly material: Material }
  | { readonly key: 'facts'; readonly facts: readonly FactAsked[] }
  | { readonly key: 'check' };

export type Asked = Pick<ItemForm, 'materials' | 'questions'> & {
  /** What the result needs to know from the applicant, by how the questions are answered. */
  readonly factsFor?: (answers: Answers) => readonly FactAsked[];
};

export const askedFacts = ({ factsFor }: Asked, { answers = {} }: Draft): readonly FactAsked[] => factsFor?.(answers) ?? [];

const papersIn = (item: Asked, { answers = {}, actsAs = 'self' }: Draft) => papersOf(item, answers, actsAs);

/** Papers that somebody has to do something about; what we hold or fill in is told, not asked. */
export const askedPapers = (item: Asked, draft: Draft): readonly Material[] =>
  papersIn(item, draft).needed.filter(({ way }) => way === 'bring');

/** Papers that only an original serves: looked at when the person comes or is visited. */
export const shownPapers = (item: Asked, draft: Draft): readonly Material[] =>
  papersIn(item, draft).needed.filter(({ way }) => way === 'show' || way === 'filled');

export const heldPapers = (item: Asked, draft: Draft): readonly Material[] =>
  papersIn(item, draft).needed.filter(({ way }) => way === 'held');

/** The pages of this application as far as the answers tell, in their order. */
export function stepsOf(item: Asked, draft: Draft): readonly Step[] {
  const { asked, next } = papersIn(item, draft);
  // Which registers are written may hang on a question that is open still.
  const facts = next === undefined ? askedFacts(item, draft) : [];
  return [
    { key: 'who' },
    ...asked.map((question) => ({ key: `q-${question.key}`, question })),
    ...(facts.length === 0 ? [] : [{ key: 'facts' as const, facts }]),
    ...askedPapers(item, draft).map((material) => ({ key: `p-${material.key}`, material })),
    { key: 'check' },
  ];
}

export const givenFor = ({ materials = [] }: Draft, key: string): Given | undefined => materials.find((each) => each.key === key);

const isDone = (draft: Draft, step: Step): boolean => {
  if ('question' in step) return Object.hasOwn(draft.answers ?? {}, step.question.key);
  if ('facts' in step) return draft.facts !== undefined;
  if ('material' in step) return givenFor(draft, step.material.key) !== undefined;
  return step.key === 'who' && draft.person !== undefined;
};

/** Where to go on: the first page that is open still; the last one looks over everything. */
export const nextStep = (item: Asked, draft: Draft): string => stepsOf(item, draft).find((step) => !isDone(draft, step))?.key ?? 'check';

/** The page before, for the way back. */
export function stepBefore(item: Asked, draft: Draft, key: string): string | undefined {
  const steps = stepsOf(item, draft);
  return steps[steps.findIndex((each) => each.key === key) - 1]?.key;
}

/** An answer in the place of an earlier one; papers that it makes needless stay in the draft and are not sent. */
export const withAnswer = (draft: Draft, question: string, answer: string): Draft => ({
  ...draft,
  answers: { ...draft.answers, [question]: answer },
});

export const withPaper = (draft: Draft, given: Given): Draft => ({
  ...draft,
  materials: [...(draft.materials ?? []).filter(({ key }) => key !== given.key), given],
});

/** What is sent: answers and facts that were asked, and papers that are needed. */
export function readyToSend(item: Asked, draft: Draft): Pick<Draft, 'answers' | 'facts' | 'materials'> {
  const { asked } = papersIn(item, draft);
  const needed = new Set(askedPapers(item, draft).map(({ key }) => key));
  const keys = new Set(asked.map(({ key }) => key));
  const facts = new Set(askedFacts(item, draft).map(({ key }) => key));
  return {
    answers: Object.fromEntries(Object.entries(draft.answers ?? {}).filter(([key]) => keys.has(key))),
    materials: (draft.materials ?? []).filter(({ key }) => needed.has(key)),
    facts: Object.fromEntries(Object.entries(draft.facts ?? {}).filter(([key]) => facts.has(key))),
  };
}
