import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask, bring, by, choice, on } from './catalogue/build.ts';
import type { ItemForm } from './item-form.ts';
import { modelCatalogue } from './catalogue/index.ts';
import { type Answers, papersFor } from './papers.ts';

const words = { zh: '甲', en: 'A' };
const paper = (key: string, ...when: ReturnType<typeof on>[]) => bring(key, words, words, by.yourself, ...when);
const branching: Pick<ItemForm, 'materials' | 'questions'> = {
  questions: [
    ask('home', words, [choice('rented', words), choice('own', words, { zh: '带上钥匙', en: 'Bring the key' })]),
    ask('lease', words, [choice('written', words), choice('oral', words)], on('home', 'rented')),
  ],
  materials: [paper('always'), paper('lease', on('lease', 'written')), paper('title', on('home', 'own'))],
};
const keysOf = (materials: readonly { readonly key: string }[]): string[] => materials.map((each) => each.key);

describe('the papers that somebody needs', () => {
  it('are open as long as a question is open', () => {
    const papers = papersFor(branching, {});
    expect(papers.next?.key).toBe('home');
    expect(keysOf(papers.needed)).toEqual(['always']);
    expect(keysOf(papers.undecided)).toEqual(['lease', 'title']);
  });

  it('follow the branch that was taken', () => {
    const own = papersFor(branching, { home: 'own' });
    expect(own.next).toBeUndefined();
    expect(keysOf(own.needed)).toEqual(['always', 'title']);
    expect(own.notes.map((each) => each.zh)).toEqual(['带上钥匙']);
    expect(keysOf(papersFor(branching, { home: 'rented', lease: 'written' }).needed)).toEqual(['always', 'lease']);
  });

  it('do not listen to an answer from a branch that was left, nor to one that nobody offered', () => {
    const left = papersFor(branching, { home: 'own', lease: 'written' });
    expect(keysOf(left.needed)).toEqual(['always', 'title']);
    expect(papersFor(branching, { home: 'boat' }).next?.key).toBe('home');
    expect(papersFor(branching, { home: '__proto__', toString: 'x' }).next?.key).toBe('home');
  });

  it('are decided for every item, whatever is answered', () => {
    fc.assert(
      fc.property(fc.constantFrom(...modelCatalogue), fc.infiniteStream(fc.nat(7)), (item, picks) => {
        let answers: Answers = {};
        for (let asked = 0; ; asked += 1) {
          const papers = papersFor(item, answers);
          const { needed, undecided, next } = papers;
          expect(keysOf(needed).filter((key) => keysOf(undecided).includes(key))).toEqual([]);
          if (next === undefined) return undecided.length === 0;
          if (asked === item.questions.length) return false;
          const pick = next.choices[(picks.next().value ?? 0) % next.choices.length];
          const further = papersFor(item, { ...answers, [next.key]: pick?.key ?? '' });
          // What was certain stays certain: no answer takes a paper back.
          expect(keysOf(further.needed)).toEqual(expect.arrayContaining(keysOf(needed)));
          answers = { ...answers, [next.key]: pick?.key ?? '' };
        }
      }),
      { numRuns: 300 },
    );
  });

  it('bear any junk for answers', () => {
    fc.assert(
      fc.property(fc.constantFrom(...modelCatalogue), fc.dictionary(fc.string(), fc.string()), (item, answers) => {
        const { needed, undecided } = papersFor(item, answers);
        expect(needed.length + undecided.length).toBeLessThanOrEqual(item.materials.length);
      }),
    );
  });
});
