import { operation } from '@linli/kernel/model';
import { z } from 'zod';
import { column, community, id, typed, version, whole, words } from './shapes.ts';

const read = { to: 'register', register: 'ledgers.form', right: 'read' } as const;
const write = { to: 'register', register: 'ledgers.form', right: 'write' } as const;
const QUESTION_MAX = 200; // the word for a question: a register and its field, or a form and its column

/** One of those whom a question is about. */
const asked = z.object({
  /** The row or the person; none for a question about the community. */
  whom: id.nullable(),
  who: z.string().nullable(),
  /** An address or a birth date, to tell two of one name apart. */
  hint: z.string().nullable(),
});

const question = z.object({
  question: z.string(),
  column,
  /** Titles of the forms that ask it, the one due first at the top. */
  forms: z.array(z.string()),
  /** So many people are asked about, in so many cells of all forms. */
  asked: whole,
  cells: whole,
  /** The first of them. */
  people: z.array(asked),
});

export const listQuestions = operation({
  name: 'ledgers.list-questions',
  method: 'get',
  path: '/ledgers/month/questions',
  access: read,
  label: { zh: '查看报表还要问的', en: 'See what the forms still ask' },
  input: z.strictObject({ place: community }),
  output: z.object({ questions: z.array(question), cells: whole }),
});

export const answerQuestion = operation({
  name: 'ledgers.answer-question',
  method: 'post',
  path: '/ledgers/month/answers',
  access: write,
  label: { zh: '答一个问题，各份报表一起补上', en: 'Answer a question in all forms at once' },
  input: z.strictObject({
    place: community,
    question: z.string().min(1).max(QUESTION_MAX),
    /** Left out: everybody who is still asked about. */
    whom: id.optional(),
    value: typed,
    /** There is none. */
    none: z.boolean().optional(),
  }),
  /** People answered for, cells filled by it, and people for whom it could not be kept. */
  output: z.object({ answered: whole, cells: whole, left: whole }),
  refusals: ['already-known', 'unfit-value', 'nothing-asked', 'step-not-yours', 'register-first'],
});

export const confirmForms = operation({
  name: 'ledgers.confirm-forms',
  method: 'post',
  path: '/ledgers/month/confirm',
  access: write,
  label: { zh: '一次确认填好的报表', en: 'Confirm the forms that are complete' },
  input: z.strictObject({ place: community, forms: z.array(z.strictObject({ id, version })).min(1).max(200) }),
  /** What was confirmed, and what was not, each with the reason. */
  output: z.object({ confirmed: z.array(id), left: z.array(z.object({ id, title: z.string(), sentence: words })) }),
});

export const monthOperations = [listQuestions, answerQuestion, confirmForms] as const;
