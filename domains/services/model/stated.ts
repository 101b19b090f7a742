import { type CodeList, type Text, codeList, millisecondsOf } from '@linli/kernel/model';

/** Facts of a person that a paper can state and a register keeps, so that a change of them is known (domain.md 3.1; M38 M39). */
export const statedFacts = ['name', 'address', 'household', 'marriage', 'employer', 'status'] as const;
export type StatedFact = (typeof statedFacts)[number];

export const statedFactCodes: CodeList = codeList('stated-fact', {
  standard: 'Linli',
  label: { zh: '写明了哪些情况', en: 'Facts that it states' },
  open: false,
  items: [
    { code: 'name', zh: '姓名、证件号', en: 'Name and identity number' },
    { code: 'address', zh: '住址', en: 'Address' },
    { code: 'household', zh: '家庭成员', en: 'Members of the household' },
    { code: 'marriage', zh: '婚姻状况', en: 'Marital status' },
    { code: 'employer', zh: '工作单位', en: 'Employer' },
    { code: 'status', zh: '身份和待遇（低保、残疾等）', en: 'Status (low income, disability and the like)' },
  ],
});

/** By which fields of a person each is told; household and status have registers of their own. */
export const personFieldsOf: Readonly<Record<StatedFact, readonly string[]>> = {
  name: ['name', 'identityNumber'],
  address: ['registeredAddress', 'currentAddress'],
  household: [],
  marriage: ['maritalStatus'],
  employer: ['employer'],
  status: [],
};

export const statedWord = (fact: StatedFact): Text => {
  const found = statedFactCodes.find(fact);
  return found === undefined ? { zh: fact, en: fact } : { zh: found.zh, en: found.en };
};

/** A fact changed, and when (instant). `what`: the register that says so, where the fact has several. */
export interface FactChange {
  readonly fact: StatedFact;
  readonly at: string;
  readonly what: Text | null;
}

/** Why a paper of before is not offered. */
export interface Unfit {
  readonly kind: 'expired' | 'changed';
  /** What changed; null where the paper no longer holds. */
  readonly fact: Text | null;
  /** Last day on which it held, or day of the change (China). */
  readonly on: string;
}

/** The latest change after the paper was given, of a fact that it states. */
export function changeSince(states: readonly StatedFact[], givenAt: string, changes: readonly FactChange[]): FactChange | undefined {
  const given = millisecondsOf(givenAt);
  return changes
    .filter(({ fact, at }) => states.includes(fact) && millisecondsOf(at) > given)
    .toSorted((one, other) => millisecondsOf(other.at) - millisecondsOf(one.at))[0];
}

/** As a clerk says it: what changed, when, and what to do. */
export function unfitWords({ kind, fact, on }: Unfit): Text {
  return kind === 'expired'
    ? { zh: `以前交的有效期到 ${on}，已经过了，请交新的。`, en: `The one of before was valid until ${on}. Bring a new one.` }
    : {
        zh: `以前交过，但之后“${fact?.zh ?? ''}”变了（${on}），请交新的。`,
        en: `One was given before, but "${fact?.en ?? ''}" has changed since (${on}). Bring a new one.`,
      };
}
