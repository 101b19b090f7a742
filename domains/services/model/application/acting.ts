import { type Refusal, codeList, refuse } from '@linli/kernel/model';
import type { Submission } from './submission.ts';

type Acting = Submission['actsAs'];

/** By what somebody acts for the person (民法典 27, 28, 31, 165). What is only shown is looked at and given back: no copy is kept of it. */
export const actsByCodes = codeList('acts-by', {
  standard: '民法典 27, 28, 31, 165',
  label: { zh: '凭什么代办', en: 'By what they act' },
  open: false,
  items: [
    { code: 'household', zh: '登记在同一户', en: 'Registered in one household' },
    { code: 'consent', zh: '本人同意过（家人代办授权）', en: 'The person consented to it' },
    { code: 'household-book', zh: '看过户口簿', en: 'Household book shown' },
    { code: 'birth', zh: '看过出生医学证明', en: 'Birth certificate shown' },
    { code: 'marriage', zh: '看过结婚证', en: 'Marriage certificate shown' },
    { code: 'appointed', zh: '看过监护文书（判决、指定或公证）', en: 'Paper of guardianship shown (court, appointment or notary)' },
    { code: 'letter', zh: '授权委托书', en: 'Letter of authority' },
  ],
});

/** Papers that show a relation which the register does not know. */
const shownPapers = ['household-book', 'birth', 'marriage', 'appointed'] as const;
export type ShownPaper = (typeof shownPapers)[number];

/** Which papers show that somebody is a guardian, or of the family. A marriage makes no guardian of a child, an appointment no relative. */
const showing: Readonly<Record<'guardian' | 'family', readonly ShownPaper[]>> = {
  guardian: ['household-book', 'birth', 'appointed'],
  family: ['household-book', 'marriage', 'birth'],
};

/** Whose relation to the person has to be known: a proxy's authority is a paper of the application. */
const isRelated = (actsAs: Acting): actsAs is 'guardian' | 'family' => actsAs === 'guardian' || actsAs === 'family';

/** Papers to choose from; `age`: full years of the person, where known. A grown-up has a guardian by a court, an appointment or a notary only. */
export const papersShowing = (actsAs: Acting, age: number | undefined): readonly ShownPaper[] =>
  !isRelated(actsAs) ? [] : actsAs === 'guardian' && age !== undefined && age >= ADULT ? ['appointed'] : showing[actsAs];

export const ADULT = 18;

/** Full years on a day. */
export function ageOn(birth: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** At the counter: is it said by what somebody acts? From the household, or by a paper that shows it. */
export function decideRelation({ actsAs, proxyPerson, relationShown }: Submission): Refusal | undefined {
  if (!isRelated(actsAs)) return undefined;
  if (relationShown !== undefined && showing[actsAs].includes(relationShown)) return undefined;
  if (proxyPerson !== undefined && relationShown === undefined) return undefined;
  return refuse(
    'invalid',
    'relation-open',
    actsAs === 'guardian'
      ? {
          zh: '请说明和孩子的关系：从同一户里选来办的人，或者看一眼户口簿、出生医学证明、监护文书，再勾选。',
          en: 'Say what they are to the child: choose from the household, or look at the household book, birth certificate or paper of guardianship.',
        }
      : {
          zh: '请说明是什么家人：从同一户里选来办的人，或者看一眼户口簿、结婚证、出生医学证明，再勾选。都没有的，选“受委托的人”。',
          en: 'Say what they are to the person: choose from the household, or look at the household book, marriage or birth certificate. Without any choose "a proxy".',
        },
    { where: 'relationShown' },
  );
}

export const notAChild: Refusal = refuse(
  'conflict',
  'not-a-child',
  {
    zh: '这位已满 18 周岁，替他（她）监护要看监护文书（判决、指定或公证）。没有的：家里人来办选“家人”，受委托的选“受委托的人”。',
    en: 'This person is of age: a guardian shows a paper of guardianship (court, appointment or notary). Without it choose "a member of the family" or "a proxy".',
  },
  { where: 'actsAs' },
);

/**
 * A guardian acts for somebody under age (民法典 27). For a grown-up the family or a proxy does, unless a court, an appointment or a notary made
 * somebody the guardian of a person who cannot decide alone (民法典 28, 31, 33).
 */
export const decideGuardian = (actsAs: Acting, birth: string | null, today: string, shown?: ShownPaper): Refusal | undefined =>
  actsAs !== 'guardian' || birth === null || ageOn(birth, today) < ADULT || shown === 'appointed' ? undefined : notAChild;

/** Whoever is under age is nobody's guardian (民法典 27). `birth` of who comes, where the register knows it. */
export function decideGuardianAge(actsAs: Acting, birth: string | null, today: string): Refusal | undefined {
  if (actsAs !== 'guardian' || birth === null || ageOn(birth, today) >= ADULT) return undefined;
  return refuse(
    'conflict',
    'guardian-under-age',
    {
      zh: '来办的人还不满 18 周岁，不能做监护人。请孩子的父母或者其他成年监护人来。',
      en: 'Who comes is under age and cannot be a guardian. Ask a parent or another grown-up guardian to come.',
    },
    { where: 'proxyPerson' },
  );
}
