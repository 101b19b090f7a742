import { type Register, type Text, fieldsOf } from '@linli/kernel/model';
import type { Condition } from '../item-form.ts';

/** What is known of an application when it is granted, without asking anybody. */
export type Known =
  | 'person'
  | 'name'
  | 'phone'
  | 'identity-number'
  | 'community'
  | 'communities'
  | 'department'
  | 'item'
  | 'submitted-on'
  | 'submitted-at'
  | 'granted-on'
  | 'decider'
  | 'document';

/** Where the value of one field of a result comes from. */
export type Source =
  | { readonly from: 'known'; readonly is: Known }
  | {
      readonly from: 'applicant' | 'decider';
      readonly needed: boolean;
      /** Its own name and words, where two registers of one result have a field of the same name that says two things. */
      readonly as?: { readonly key: string; readonly label: Text };
    }
  | { readonly from: 'rule'; readonly value: string | boolean | null }
  /** Follows from how a question of the item was answered; another answer leaves it empty. */
  | { readonly from: 'answer'; readonly question: string; readonly values: Readonly<Record<string, string | boolean>> }
  /** One more item of a list: what stands there already stays. */
  | { readonly from: 'added'; readonly item: string };

/**
 * What happens to the register: `add` makes a row; `keep` changes the row that stands, or makes the first; `change` changes it only
 * where it stands; `end` ends it.
 */
export type Doing = 'add' | 'keep' | 'change' | 'end';

/** One register that a granted result is written to. */
export interface Writing {
  readonly register: string;
  readonly does: Doing;
  /** How the item's questions must have been answered; none means always. */
  readonly when: readonly Condition[];
  readonly fields: Readonly<Record<string, Source>>;
  /** The fields by which the row that stands is found. */
  readonly key: readonly string[];
}

/** What becomes of one item of the catalogue once it is granted. */
export interface ResultRule {
  readonly code: string;
  readonly writes: readonly Writing[];
}

export const known = (is: Known): Source => ({ from: 'known', is });
export const asks: Source = { from: 'applicant', needed: true };
export const mayAsk: Source = { from: 'applicant', needed: false };
export const decides = { from: 'decider', needed: true } as const satisfies Source;
export const mayDecide: Source = { from: 'decider', needed: false };
/** Asked of the decider under a name of its own. */
export const decidesAs = (key: string, label: Text): Source => ({ ...decides, as: { key, label } });
export const fixed = (value: string | boolean | null): Source => ({ from: 'rule', value });
export const added = (item: string): Source => ({ from: 'added', item });
export const answered = (question: string, values: Readonly<Record<string, string | boolean>>): Source => ({
  from: 'answer',
  question,
  values,
});

/** Sources that are known before the row is looked for. */
const tellsKey = (source: Source | undefined): boolean =>
  source?.from === 'known' || source?.from === 'rule' || source?.from === 'applicant' || source?.from === 'decider';

function keyOf(to: Register, does: Doing, fields: Readonly<Record<string, Source>>): readonly string[] {
  if (does === 'add') return [];
  const found = to.unique?.find((unique) => unique.every((key) => tellsKey(fields[key])));
  if (found === undefined) throw new Error(`Nothing tells which row of "${to.name}" is meant.`);
  return found;
}

/** A register that is written, by its own field names: the compiler knows them. */
export function into<R extends Register>(
  to: R,
  does: Doing,
  fields: { readonly [K in keyof R['fields']]?: Source },
  ...when: readonly Condition[]
): Writing {
  const given = Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, Source] => entry[1] !== undefined));
  return { register: to.name, does, when, fields: given, key: keyOf(to, does, given) };
}

export const rule = (code: string, ...writes: readonly Writing[]): ResultRule => ({ code, writes });

/** Fields without which no row of a register can be made, and that this writing leaves open. */
export const uncovered = (of: Register, { does, fields }: Writing): string[] =>
  does === 'change' || does === 'end'
    ? []
    : fieldsOf(of).flatMap(([key, field]) => (field.required === true && fields[key] === undefined ? [key] : []));
