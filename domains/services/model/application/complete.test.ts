import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelCatalogue } from '../catalogue/index.ts';
import type { ItemForm } from '../item-form.ts';
import { ageOn, decideGuardian, decideGuardianAge, papersShowing } from './acting.ts';
import { decideSubmission, materialsGiven, missingIn, papersOf, supplementWords } from './complete.ts';
import { receiptNumber, readNumber } from './number.ts';
import { type Given, type Submission, givenWays } from './submission.ts';

const acting = fc.constantFrom('self', 'guardian', 'family', 'proxy');

/** Any answers, fitting and foreign ones, and anything said of any paper. */
const sent = (form: ItemForm) =>
  fc.record({
    answers: fc
      .tuple(
        ...form.questions.map(({ key, choices }) =>
          fc.tuple(fc.constant(key), fc.constantFrom(...choices.map((each) => each.key), 'foreign')),
        ),
      )
      .map((pairs) => Object.fromEntries(pairs)),
    actsAs: acting,
    materials: fc.subarray([...form.materials.map(({ key }) => key), 'proxy-letter', 'foreign']).chain((keys) =>
      fc.tuple(
        ...keys.map((key) =>
          fc.record({
            key: fc.constant(key),
            how: fc.constantFrom(...givenWays),
            files: fc.constantFrom<string[]>([], ['00000000-0000-4000-8000-000000000001']),
          }),
        ),
      ),
    ),
    online: fc.boolean(),
  });

const submissionOf = (more: Partial<Submission>): Submission => ({
  item: '00000000-0000-4000-8000-0000000000aa',
  answers: {},
  person: '00000000-0000-4000-8000-0000000000bb',
  actsAs: 'self',
  materials: [],
  signed: 'paper',
  ...more,
});

describe('whatever is sent for any of the 57 items', () => {
  it.each(modelCatalogue.map((form) => [form.code, form] as const))('%s: no paper that is needed is missing unnoticed', (_code, form) => {
    fc.assert(
      fc.property(sent(form), ({ answers, actsAs, materials, online }) => {
        const papers = papersOf(form, answers, actsAs);
        const all = materialsGiven(papers.needed, materials, online);
        // Every needed paper is told once, and is either there in a way that fits or named.
        expect(all.map(({ key }) => key)).toEqual(papers.needed.map(({ key }) => key));
        const named = new Set(missingIn(all).map(({ key }) => key));
        for (const { key, way } of papers.needed) {
          const own = materials.find((each) => each.key === key);
          const there = way === 'held' || way === 'filled' || (own !== undefined && own.how !== 'missing');
          expect(named.has(key) || there).toBe(true);
          expect(named.has(key) && (own === undefined || own.how === 'missing') && (way === 'held' || way === 'filled')).toBe(false);
        }
        const words = supplementWords(missingIn(all));
        for (const { name } of missingIn(all)) expect(words.zh.includes(name.zh) && words.en.includes(name.en)).toBe(true);
        // An open question is refused, in words; with all answered the rest is only named.
        const refused = decideSubmission(form, submissionOf({ answers, actsAs: 'self' }), false);
        expect(refused?.code).toBe(papersOf(form, answers, 'self').next === undefined ? undefined : 'question-open');
      }),
      { numRuns: 40 },
    );
  });
});

const itemOf = (code: string): ItemForm => {
  const found = modelCatalogue.find((each) => each.code === code);
  if (found === undefined) throw new Error(code);
  return found;
};
const keysOf = (code: string, actsAs: Submission['actsAs']): string[] => papersOf(itemOf(code), {}, actsAs).needed.map(({ key }) => key);

describe('who acts', () => {
  it('brings authority as a proxy, for every item; a guardian and the family bring none', () => {
    expect(keysOf('MZ08', 'proxy')).toContain('proxy-letter');
    expect(keysOf('WS07', 'proxy')).toEqual(expect.arrayContaining(['proxy-letter', 'proxy-id-card']));
    expect(keysOf('MZ08', 'family')).not.toContain('proxy-letter');
    expect(keysOf('WS04', 'guardian')).not.toContain('proxy-letter');
  });
  it('is not asked twice: whether the person comes follows from who acts', () => {
    expect(papersOf(itemOf('MZ08'), {}, 'self').asked.map(({ key }) => key)).not.toContain('comes');
  });
  it('is a guardian for those under age only', () => {
    expect(decideGuardian('guardian', '2010-03-03', '2026-03-02')).toBeUndefined();
    expect(decideGuardian('guardian', '2008-03-02', '2026-03-02')?.sentence.zh).toContain('已满 18 周岁');
    expect(decideGuardian('family', '1940-01-01', '2026-03-02')).toBeUndefined();
    // A grown-up who cannot decide alone has a guardian by a court, an appointment or a notary.
    expect(decideGuardian('guardian', '1940-01-01', '2026-03-02', 'household-book')?.code).toBe('not-a-child');
    expect(decideGuardian('guardian', '1940-01-01', '2026-03-02', 'appointed')).toBeUndefined();
    expect([papersShowing('guardian', 12), papersShowing('guardian', 40)]).toEqual([
      ['household-book', 'birth', 'appointed'],
      ['appointed'],
    ]);
    expect(papersShowing('proxy', 40)).toEqual([]);
    expect(decideGuardianAge('guardian', '2010-03-03', '2026-03-02')?.code).toBe('guardian-under-age');
    expect(decideGuardianAge('family', '2010-03-03', '2026-03-02')).toBeUndefined();
    expect([ageOn('2008-03-03', '2026-03-02'), ageOn('2008-03-02', '2026-03-02')]).toEqual([17, 18]);
  });
});

describe('what keeps an application from being sent', () => {
  const form = itemOf('DW04');
  const answered = Object.fromEntries(form.questions.map(({ key, choices }) => [key, choices[0]?.key ?? '']));
  it('is said in words', () => {
    const said = (more: Partial<Submission>, online = false): string | undefined =>
      decideSubmission(form, submissionOf({ answers: answered, ...more }), online)?.code;
    expect(said({})).toBeUndefined();
    expect(said({ person: null })).toBe('name-missing');
    expect(said({ person: null, applicantName: '林小满' })).toBe('phone-missing');
    expect(said({ actsAs: 'family' })).toBe('proxy-missing');
    // What the register does not know of a guardian or of the family is shown; a marriage makes no guardian.
    expect(said({ actsAs: 'family', proxyName: '林小满' })).toBe('relation-open');
    expect(said({ actsAs: 'family', proxyName: '林小满', relationShown: 'marriage' })).toBeUndefined();
    expect(said({ actsAs: 'guardian', proxyName: '林小满', relationShown: 'marriage' })).toBe('relation-open');
    expect(said({ actsAs: 'guardian', proxyPerson: '00000000-0000-4000-8000-0000000000cc' })).toBeUndefined();
    expect(said({ actsAs: 'proxy', proxyName: '林小满' })).toBeUndefined();
    expect(said({ actsAs: 'family' }, true)).toBeUndefined();
    expect(said({ signed: 'screen' })).toBe('signature-missing');
    expect(said({ signed: 'online' })).toBe('sign-here');
    expect(said({ signed: 'online' }, true)).toBeUndefined();
  });
  it('is no picture of an original, and no promise of a paper without its picture, through a telephone', () => {
    const needed = itemOf('LD02').materials.filter(({ key }) => key === 'id-card' || key === 'bank-account');
    const given: Given[] = [
      { key: 'id-card', how: 'shown' },
      { key: 'bank-account', how: 'brought' },
    ];
    expect(missingIn(materialsGiven(needed, given, true)).map(({ key }) => key)).toEqual(['id-card', 'bank-account']);
    expect(missingIn(materialsGiven(needed, given, false))).toEqual([]);
  });
});

describe('a receipt number', () => {
  it('is read with and without its strokes, and finds a wrong digit', () => {
    const number = receiptNumber('2026-11-28', 42);
    expect(number).toMatch(/^261128-00042-\d$/);
    expect(readNumber(number.replaceAll('-', ' '))).toBe(number);
    expect(readNumber(number.replaceAll('-', ''))).toBe(number);
    expect(readNumber('２６１１２８－00042'.concat(number.slice(12)))).toBe(number);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.integer({ min: 0, max: 11 }),
        fc.integer({ min: 1, max: 9 }),
        (running, at, shift) => {
          const digits = receiptNumber('2026-11-28', running).replaceAll('-', '');
          const wrong = [...digits].map((digit, index) => (index === at ? String((Number(digit) + shift) % 10) : digit)).join('');
          expect(readNumber(wrong)).toBeUndefined();
        },
      ),
    );
  });
});
