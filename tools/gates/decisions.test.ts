import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../run.ts';
import { faultsOfDecisions, listDecisions, listLibraries, listReasons } from './decisions.ts';

describe('the decisions', () => {
  const decisions = listDecisions(root);

  it('are numbered without gap or double, dated and listed', () => {
    expect(decisions.length).toBeGreaterThan(3);
    expect(faultsOfDecisions(decisions, readFileSync(join(root, 'docs', 'decisions', 'README.md'), 'utf8'))).toEqual([]);
  });

  it('are found out when a number stands twice', () => {
    const twice = (title: string) => ({
      number: '0001',
      file: `docs/decisions/0001-${title}.md`,
      text: '# 0001. Title\n\n2026-11-23 · accepted\n',
    });
    expect(faultsOfDecisions([twice('a'), twice('b')], '(0001-a.md) (0001-b.md)')).toEqual([
      'docs/decisions/0001-b.md: number 0002 was expected',
    ]);
  });

  it('give a reason for every dependency, and for none that is gone', () => {
    const reasons = listReasons(decisions);
    const libraries = listLibraries(root);
    expect(libraries.filter((name) => !reasons.has(name))).toEqual([]);
    expect([...reasons].filter((name) => !libraries.includes(name))).toEqual([]);
  });
});
