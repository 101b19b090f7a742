import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../run.ts';
import { loadDeclaredWords } from './declared-words.ts';
import { departuresFrom, faultsOf, kebab, parseGlossary } from './glossary.ts';
import { findDeadLinks, listDocuments } from './links.ts';

const terms = parseGlossary(readFileSync(join(root, 'GLOSSARY.md'), 'utf8'));

describe('the glossary', () => {
  it('gives one word to one thing, and a meaning to each', () => {
    expect(terms.length).toBeGreaterThan(90);
    expect(faultsOf(terms)).toEqual([]);
  });

  it('notices a word that stands for two things', () => {
    const row = { chinese: ['甲'], identifier: 'alpha', meaning: 'first', avoid: [] };
    expect(faultsOf([row, { ...row, chinese: ['乙'] }])).toEqual(['alpha stands for two things']);
  });
});

describe('the declarations', () => {
  it('speak as the glossary does', async () => {
    expect(departuresFrom(terms, await loadDeclaredWords(root))).toEqual([]);
  });

  it('are found out when they do not', () => {
    const small = parseGlossary(
      '| Chinese | Identifier | Meaning | Not |\n|---|---|---|---|\n| 家庭户 | `household` | people together | family |\n| 户主 | `household-head` | its head | owner |',
    );
    expect(
      departuresFrom(small, [
        { kind: 'domain', where: 'households', identifier: 'households', chinese: '家庭' },
        { kind: 'register', where: 'households.family', identifier: 'family', chinese: '家庭户' },
        { kind: 'field', where: 'households.household.chief', identifier: 'chief', chinese: '户主' },
        { kind: 'field', where: 'households.household.presentHouseholdHead', identifier: 'presentHouseholdHead', chinese: '户主' },
      ]),
    ).toEqual([
      'households.family: "family" is not in GLOSSARY.md',
      'households.family: GLOSSARY.md turns "family" down; it says "household"',
      'households.family: 家庭户 is "household" in GLOSSARY.md, not "family"',
      'households.household.chief: 户主 is "household-head" in GLOSSARY.md, not "chief"',
    ]);
  });

  it('may be written in any of the three cases', () => {
    expect(['birthDate', 'birth_date', 'birth-date'].map(kebab)).toEqual(['birth-date', 'birth-date', 'birth-date']);
  });
});

describe('the documents', () => {
  it('link to what is there', () => {
    const documents = listDocuments(root);
    expect(documents).toContain('README.md');
    expect(findDeadLinks(root, documents)).toEqual([]);
  });

  it('are found out when they do not', () => {
    expect(findDeadLinks(join(root, 'tools', 'gates'), ['fixtures/dead-links.md'])).toEqual([
      { file: 'fixtures/dead-links.md', target: 'gone.md' },
      { file: 'fixtures/dead-links.md', target: 'README.md#no-such-heading' },
    ]);
  });
});
