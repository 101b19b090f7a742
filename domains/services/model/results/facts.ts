import {
  type CheckContext,
  type Dictionary,
  type Field,
  type Refusal,
  type Register,
  type Role,
  type Text,
  refuse,
  valueSchema,
} from '@linli/kernel/model';
import type { Answers } from '../papers.ts';
import type { ResultRule, Source, Writing } from './rule.ts';

/** Who gives a fact: the applicant with the application, or whoever decides on it. */
export type Side = 'applicant' | 'decider';

/** One fact that a result still needs, as the register declares its field. */
export interface FactAsked {
  readonly key: string;
  readonly field: Field;
  readonly needed: boolean;
  /** Where it will stand: register and field of it. */
  readonly register: string;
  readonly name: string;
  /** Its own words, where one result has two of a kind. */
  readonly label: Text | null;
}

/** Facts by their key, as they travel. */
export type Facts = Readonly<Record<string, unknown>>;

const answerOf = (answers: Answers, question: string): string | undefined =>
  Object.hasOwn(answers, question) ? answers[question] : undefined;

/** The registers that are written, by how the questions were answered. */
export const writingsFor = ({ writes }: ResultRule, answers: Answers): readonly Writing[] =>
  writes.filter(({ when }) =>
    when.every(({ question, answers: wanted }) => {
      const given = answerOf(answers, question);
      return given !== undefined && wanted.includes(given);
    }),
  );

export const factKey = (key: string, source: Source): string =>
  (source.from === 'applicant' || source.from === 'decider' ? source.as?.key : undefined) ?? key;

/**
 * Who is asked for a field: an answer that fills it asks nobody; where the county has worded the question anew and the answer is another
 * one, the decider says it.
 */
function sideOf(source: Source, answers: Answers): { side: Side; needed: boolean } | undefined {
  if (source.from === 'applicant' || source.from === 'decider') return { side: source.from, needed: source.needed };
  if (source.from !== 'answer') return undefined;
  const given = answerOf(answers, source.question);
  return given !== undefined && Object.hasOwn(source.values, given) ? undefined : { side: 'decider', needed: true };
}

/** A fact is asked once, though several registers hold it. */
export function factsAsked(rule: ResultRule, answers: Answers, side: Side, registers: Dictionary['registers']): FactAsked[] {
  const asked = new Map<string, FactAsked>();
  for (const { register, fields } of writingsFor(rule, answers))
    for (const [key, source] of Object.entries(fields)) {
      const who = sideOf(source, answers);
      const field = registers.get(register)?.fields[key];
      if (who?.side !== side || field === undefined) continue;
      const name = factKey(key, source);
      const label = ('as' in source ? source.as?.label : undefined) ?? null;
      const needed = who.needed || asked.get(name)?.needed === true;
      const asksIt = { ...field, ...(label === null ? {} : { label }), required: needed, fixed: false };
      asked.set(name, { key: name, name: key, needed, register, label, field: asksIt });
    }
  return [...asked.values()];
}

/** Everything that may be asked of one side, whatever the questions are answered. */
export const factsPossible = ({ code, writes }: ResultRule, side: Side, registers: Dictionary['registers']): FactAsked[] =>
  factsAsked({ code, writes: writes.map((each) => ({ ...each, when: [] })) }, {}, side, registers);

/** Why these facts cannot be taken: one that is not asked, or not of its form. Missing ones are told when the application is decided. */
export function decideFacts(asked: readonly FactAsked[], given: Facts, context: CheckContext): Refusal | undefined {
  const byKey = new Map(asked.map((each) => [each.key, each]));
  for (const [key, value] of Object.entries(given)) {
    const fact = byKey.get(key);
    if (fact === undefined)
      return refuse(
        'invalid',
        'fact-not-asked',
        { zh: '这个事项不用填这一项。请刷新页面再试。', en: 'This item does not ask for that. Reload the page and try again.' },
        { where: key },
      );
    if (value !== null && !valueSchema(fact.field, context).safeParse(value).success)
      return refuse(
        'invalid',
        'fact-unfit',
        { zh: `“${fact.field.label.zh}”填得不对，请核对。`, en: `"${fact.field.label.en}" is not in the right form.` },
        { where: key },
      );
  }
  return undefined;
}

const isThere = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

export const missingFacts = (asked: readonly FactAsked[], given: Facts): FactAsked[] =>
  asked.filter(({ key, needed }) => needed && !isThere(given[key]));

/**
 * What a submission leaves open of what is needed: told where it is sent, for it holds up the grant and not the submission (docs/decisions/0036).
 * `known`: keys that a register fills in.
 */
export const owedFacts = (asked: readonly FactAsked[], said: Facts, known: readonly string[]): FactAsked[] =>
  missingFacts(asked, said).filter(({ key }) => !known.includes(key));

/** Granting waits for what the registers need: named, so that the clerk can read out what is lacking. */
export function decideComplete(asked: readonly FactAsked[], given: Facts): Refusal | undefined {
  const missing = missingFacts(asked, given);
  const [first] = missing;
  if (first === undefined) return undefined;
  return refuse(
    'conflict',
    'result-incomplete',
    {
      zh: `办理结果还没填全：${missing.map(({ field }) => field.label.zh).join('、')}。请先填好再办结。`,
      en: `The result is not complete: ${missing.map(({ field }) => field.label.en).join(', ')}. Fill it in first.`,
    },
    { where: first.key, details: { missing: missing.map(({ key }) => key) } },
  );
}

export const registersOf = (all: readonly Register[]): Dictionary['registers'] => new Map(all.map((each) => [each.name, each]));

/** Who fills in what only whoever decides can know; the last station of the item's way (domain.md 3.1). */
const deciders: Readonly<Record<string, readonly Role[]>> = {
  community: ['community-worker'],
  court: ['community-worker'],
  town: ['town-officer'],
  county: ['county-officer'],
  'health-station': ['community-worker', 'county-officer'],
};

/** Amounts, numbers and days of a decision are the decider's; what the applicant tells is written down by any desk, or by the applicant. */
export function decideSide(role: Role, side: Side, decider: string): Refusal | undefined {
  if (side === 'applicant' || deciders[decider]?.includes(role) === true) return undefined;
  return refuse('forbidden', 'fact-not-yours', {
    zh: '这几项由作决定的岗位填写，您这里不用填。',
    en: 'Whoever decides fills this in; it is not for your post.',
  });
}
