import { eventsModel } from '@linli/events/model';
import { mediationModel } from '@linli/mediation/model';
import { organisationsModel } from '@linli/organisations/model';
import { residentsModel } from '@linli/residents/model';
import { statusesModel } from '@linli/statuses/model';
import { volunteersModel } from '@linli/volunteers/model';
import { type Field, departments, isRefusal, valueSchema } from '@linli/kernel/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelCatalogue } from '../catalogue/index.ts';
import type { ItemForm } from '../item-form.ts';
import { servicesModel } from '../index.ts';
import { type Answers, papersFor } from '../papers.ts';
import { type Side, decideComplete, decideFacts, factsAsked, missingFacts, registersOf, writingsFor } from './facts.ts';
import { resultOf } from './result-of.ts';
import { type Known, type Source, type Writing, uncovered } from './rule.ts';

const registers = registersOf(
  [servicesModel, statusesModel, residentsModel, organisationsModel, volunteersModel, eventsModel, mediationModel].flatMap(
    (each) => each.registers,
  ),
);
const context = { today: '2026-11-28', demo: true };
const example = (code: string): ItemForm => {
  const found = modelCatalogue.find((each) => each.code === code);
  if (found === undefined) throw new Error(code);
  return found;
};
const fieldOf = ({ register }: Writing, key: string): Field | undefined => registers.get(register)?.fields[key];
const writings = modelCatalogue.flatMap(({ code }) => resultOf(code).writes.map((writing) => ({ code, writing })));

/** Something that could really be known, to be tried against the check of the field. */
const knownValues: Record<Known, unknown> = {
  person: '01976f00-0000-7000-8000-000000000001',
  name: '林小满',
  phone: '13800005678',
  'identity-number': '99992119900307008X',
  community: '610921100001',
  communities: ['610921100001'],
  department: 'civil-affairs',
  item: '最低生活保障申请',
  'submitted-on': '2026-11-27',
  'submitted-at': '2026-11-27T09:00:00Z',
  'granted-on': '2026-11-28',
  decider: '县民政局 王敏',
  document: '610921-2026-000001',
};

/** Every way in which the questions of an item can be answered. */
function answersOf({ questions, materials }: ItemForm): Answers[] {
  const done: Answers[] = [];
  const go = (answers: Answers): void => {
    const { next } = papersFor({ questions, materials }, answers);
    if (next === undefined) done.push(answers);
    else for (const { key } of next.choices) go({ ...answers, [next.key]: key });
  };
  go({});
  return done;
}

function fits(field: Field, source: Source): boolean {
  const check = (value: unknown): boolean => value === null || valueSchema(field, context).safeParse(value).success;
  switch (source.from) {
    case 'known':
      return check(knownValues[source.is]);
    case 'rule':
      return check(source.value);
    case 'answer':
      return Object.values(source.values).every(check);
    case 'added':
      return field.kind === 'codes' && check([source.item]);
    default:
      return true;
  }
}

describe('what becomes of the 57 items', () => {
  it('is told for every one of them', () => {
    expect(modelCatalogue.filter(({ code }) => resultOf(code).writes.length === 0).map(({ code }) => code)).toEqual([]);
  });

  it('goes to registers and fields that exist, with values that they take', () => {
    const wrong = writings.flatMap(({ code, writing }) =>
      Object.entries(writing.fields).flatMap(([key, source]) => {
        const field = fieldOf(writing, key);
        return field !== undefined && field.retired !== true && fits(field, source) ? [] : [`${code} ${writing.register}.${key}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('fills every field that a register requires', () => {
    const open = writings.flatMap(({ code, writing }) => {
      const of = registers.get(writing.register);
      return of === undefined ? [code] : uncovered(of, writing).map((key) => `${code} ${writing.register}.${key}`);
    });
    expect(open).toEqual([]);
  });

  it('does not leave a required field to an answer that may be given or not', () => {
    const loose = writings.flatMap(({ code, writing }) =>
      Object.entries(writing.fields).flatMap(([key, source]) => {
        const required = fieldOf(writing, key)?.required === true;
        const may = (source.from === 'applicant' || source.from === 'decider') && !source.needed;
        return required && may ? [`${code} ${writing.register}.${key}`] : [];
      }),
    );
    expect(loose).toEqual([]);
  });

  it('hangs only on questions and answers of the item', () => {
    const wrong = writings.flatMap(({ code, writing }) => {
      const { questions } = example(code);
      const has = (question: string, answers: readonly string[]): boolean => {
        const choices = questions.find(({ key }) => key === question)?.choices.map(({ key }) => key) ?? [];
        return answers.every((each) => choices.includes(each));
      };
      const sources = Object.values(writing.fields).flatMap((each) =>
        each.from === 'answer' ? [{ question: each.question, answers: Object.keys(each.values) }] : [],
      );
      return [...writing.when, ...sources]
        .filter(({ question, answers }) => !has(question, answers))
        .map(({ question }) => `${code} ${question}`);
    });
    expect(wrong).toEqual([]);
  });

  it('writes somewhere however the questions are answered', () => {
    const lost = modelCatalogue.flatMap((item) =>
      answersOf(item)
        .filter((answers) => writingsFor(resultOf(item.code), answers).length === 0)
        .map((answers) => `${item.code} ${JSON.stringify(answers)}`),
    );
    expect(lost).toEqual([]);
  });

  it('asks nobody twice: a fact is the applicant’s or the decider’s, and of one kind', () => {
    const wrong = modelCatalogue.flatMap((item) =>
      answersOf(item).flatMap((answers) => {
        const rule = resultOf(item.code);
        const applicant = factsAsked(rule, answers, 'applicant', registers);
        const decider = factsAsked(rule, answers, 'decider', registers).map(({ key }) => key);
        const both = applicant.filter(({ key }) => decider.includes(key)).map(({ key }) => key);
        const kinds = writingsFor(rule, answers).flatMap((writing) =>
          Object.entries(writing.fields).flatMap(([key, source]) =>
            source.from === 'applicant' || source.from === 'decider' ? [`${source.as?.key ?? key} ${fieldOf(writing, key)?.kind}`] : [],
          ),
        );
        const twice = new Set(kinds).size - new Set(kinds.map((each) => each.split(' ')[0])).size;
        return [...both, ...(twice === 0 ? [] : ['kinds'])].map((each) => `${item.code} ${each}`);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('asks no applicant for what the platform knows, and nobody for a person', () => {
    const sides: readonly Side[] = ['applicant', 'decider'];
    const asked = modelCatalogue.flatMap((item) =>
      answersOf(item).flatMap((answers) => sides.flatMap((side) => factsAsked(resultOf(item.code), answers, side, registers))),
    );
    expect(
      asked.filter(({ field }) => field.kind === 'reference' || field.kind === 'attachment' || field.kind === 'identityNumber'),
    ).toEqual([]);
  });

  it('belongs to departments that there are', () => {
    expect([...registers.values()].filter(({ owner }) => departments[owner] === undefined)).toEqual([]);
  });
});

describe('facts of a result', () => {
  const rule = resultOf('MZ08');
  const asked = factsAsked(rule, {}, 'decider', registers);

  it('are named in the words of the register when they are lacking', () => {
    const refusal = decideComplete(asked, { amount: 5_000 });
    expect(refusal).toMatchObject({ code: 'result-incomplete', where: 'cycle' });
    expect(refusal?.sentence.zh).toBe('办理结果还没填全：发放方式、起发日期。请先填好再办结。');
    expect(decideComplete(asked, { amount: 5_000, cycle: 'month', since: '2026-12-01' })).toBeUndefined();
  });

  it('are refused when nobody asked for them or their form is wrong', () => {
    expect(decideFacts(asked, { colour: 'red' }, context)).toMatchObject({ code: 'fact-not-asked', where: 'colour' });
    expect(decideFacts(asked, { amount: -1 }, context)).toMatchObject({ code: 'fact-unfit', where: 'amount' });
    expect(decideFacts(asked, { cycle: 'daily' }, context)).toMatchObject({ code: 'fact-unfit', where: 'cycle' });
    expect(decideFacts(asked, { amount: 5_000 }, context)).toBeUndefined();
  });

  it('of both allowances for disabled persons are two amounts, of one of them one', () => {
    const keys = (answers: Answers): string[] => factsAsked(resultOf('MZ07'), answers, 'decider', registers).map(({ key }) => key);
    expect(keys({ which: 'both' })).toEqual(['livingAmount', 'since', 'nursingAmount']);
    expect(keys({ which: 'living' })).toEqual(['livingAmount', 'since']);
  });

  it('fall to the decider where a county has worded the question anew', () => {
    expect(factsAsked(resultOf('MZ04'), { cause: 'illness' }, 'decider', registers).map(({ key }) => key)).not.toContain('reason');
    expect(factsAsked(resultOf('MZ04'), { cause: 'fire' }, 'decider', registers).map(({ key }) => key)).toContain('reason');
  });

  it('never pass as complete while one is missing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...modelCatalogue), fc.func(fc.boolean()), (item, gives) => {
        for (const answers of answersOf(item)) {
          const all = factsAsked(resultOf(item.code), answers, 'decider', registers);
          const given = Object.fromEntries(all.filter(({ key }) => gives(key)).map(({ key }) => [key, 'something']));
          const complete = decideComplete(all, given) === undefined;
          expect(complete).toBe(missingFacts(all, given).length === 0);
          expect(complete).toBe(all.every(({ key, needed }) => !needed || given[key] !== undefined));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('of an item of a county’s own making are none', () => {
    expect(resultOf('MZ99')).toEqual({ code: 'MZ99', writes: [] });
    expect(isRefusal(decideComplete(factsAsked(resultOf('MZ99'), {}, 'decider', registers), {}) ?? {})).toBe(false);
  });
});
