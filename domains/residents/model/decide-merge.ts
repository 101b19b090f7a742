import { type Refusal, refuse } from '@linli/kernel/model';
import { person } from './registers/person.ts';
import { compare, type Likeness } from './compare.ts';

/** A record as the decision needs it; values in clear. */
export interface Side {
  readonly id: string;
  readonly place: string;
  readonly endedAt: string | null;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Per field, whose value holds. Fields left out keep the staying value, or take the other one where that is empty. */
export type Choices = Readonly<Record<string, 'stay' | 'other'>>;

export interface MergeRequest {
  readonly choices: Choices;
  /** Somebody has looked at both identity cards and found that they are one person all the same. */
  readonly differentNumbers: boolean;
  readonly today: string;
}

export interface MergePlan {
  readonly stay: string;
  readonly other: string;
  /** What changes on the record that stays. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Fields whose other value is not taken over; it stays readable on the record that ends. */
  readonly left: readonly string[];
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '';

export const likenessOf = (values: Readonly<Record<string, unknown>>): Likeness => {
  const text = (key: string): string | null => (isEmpty(values[key]) ? null : String(values[key]));
  return {
    name: text('name'),
    identityNumber: text('identityNumber'),
    birthDate: text('birthDate'),
    sex: text('sex'),
    phone: text('phone'),
    currentAddress: text('currentAddress'),
  };
};

function faultOf(stay: Side, other: Side, asked: MergeRequest): Refusal | undefined {
  if (stay.id === other.id)
    return refuse('invalid', 'same-record', { zh: '这是同一条记录，不用合并。', en: 'This is one record; there is nothing to merge.' });
  if (stay.endedAt !== null || other.endedAt !== null) {
    return refuse('conflict', 'already-ended', {
      zh: '其中一条已经停用，请刷新后再看。',
      en: 'One of the two has ended meanwhile. Reload and look again.',
    });
  }
  const unknown = Object.keys(asked.choices).find((key) => !(key in person.fields));
  if (unknown !== undefined)
    return refuse(
      'invalid',
      'unknown-field',
      { zh: '选择里有不认识的项目，请刷新后重选。', en: 'One of the choices names an unknown field. Reload and choose again.' },
      { where: `choices.${unknown}` },
    );
  const apart = compare(likenessOf(stay.values), likenessOf(other.values), asked.today).against.some(
    (each) => each.code === 'different-numbers',
  );
  if (apart && !asked.differentNumbers) {
    return refuse('conflict', 'different-numbers', {
      zh: '两条记录的身份证号都有效但不同，很可能是两个人。核对过两张证件、确认是同一人时，请勾选“已核对”再合并。',
      en: 'Both identity numbers are valid and differ: most likely two persons. If you have checked both cards, say so and merge again.',
    });
  }
  return undefined;
}

/** Which record stays, with which values, and what is not taken over. Pure; the store carries it out. */
export function decideMerge(stay: Side, other: Side, asked: MergeRequest): MergePlan | Refusal {
  const fault = faultOf(stay, other, asked);
  if (fault !== undefined) return fault;
  const values: Record<string, unknown> = {};
  const left: string[] = [];
  for (const [key, field] of Object.entries(person.fields)) {
    const [mine, theirs] = [stay.values[key] ?? null, other.values[key] ?? null];
    if (mine === theirs) continue;
    const choice = asked.choices[key] ?? (isEmpty(mine) ? 'other' : 'stay');
    if (choice === 'other' && !(isEmpty(theirs) && field.required === true)) values[key] = theirs;
    else if (!isEmpty(theirs)) left.push(key);
  }
  return { stay: stay.id, other: other.id, values, left };
}
