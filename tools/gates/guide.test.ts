import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { webDomains } from '../../apps/web/compose.ts';
import { guidedScreens } from '../../apps/web/shell/help/guide-page.ts';
import { renderPage } from '../guide.ts';
import { root } from '../run.ts';
import { faultsOfPages, faultsOfPictures, findUnknownLabels, readGuide } from './guide.ts';

const wrong = join(root, 'tools', 'gates', 'fixtures', 'wrong-guide');

describe('the guide', () => {
  const pages = readGuide(root);

  it('stands in both languages, page by page, and every page is led to', () => {
    expect(pages.length).toBeGreaterThan(40);
    expect(faultsOfPages(pages)).toEqual([]);
  });

  it('shows the pictures that the browser tests take, and those alone', () => {
    expect(faultsOfPictures(root, pages)).toEqual([]);
  });

  it('has the page of every screen, and no screen of a domain is without one', () => {
    const names = new Set(['index', ...pages.map(({ name }) => name)]);
    expect(guidedScreens(webDomains).filter(({ guide }) => !names.has(guide))).toEqual([]);
    const brought = webDomains.flatMap(({ screens }) => screens);
    expect(brought.filter(({ guide }) => guide === undefined).map(({ path }) => path)).toEqual([]);
  });

  it('names buttons and sentences as the screens have them', () => {
    expect(findUnknownLabels(root, pages)).toEqual([]);
  });

  it('links inside itself once it is shipped, and nowhere where nothing is shipped', () => {
    const page = renderPage(
      join(root, 'docs', 'guide'),
      'en/a.md',
      '# A & B\n\n[there](b.md) [index](README.md) [away](../../README.md)\n',
    );
    expect(page).toContain('<title>A & B · Linli</title>');
    expect(page).toContain('<a href="/guide/en/b.html">there</a>');
    expect(page).toContain('<a href="/guide/en/index.html">index</a>');
    expect(page).toContain('away');
    expect(page).not.toContain('../../README');
  });
});

describe('a guide that has gone stale', () => {
  const pages = readGuide(wrong);

  it('is found out by its pictures', () => {
    expect(faultsOfPictures(wrong, pages)).toEqual([
      '"never-taken" is shown and not kept: take the pictures anew',
      'a browser test takes "never-shown", which no page shows',
      'docs/guide/en/README.md shows "never-taken", which no browser test takes',
      'docs/guide/pictures/left-over.webp is kept and shown by no page',
    ]);
  });

  it('is found out by its labels', () => {
    expect(findUnknownLabels(wrong, pages)).toEqual(['docs/guide/zh-CN/README.md: no screen says "旧按钮"']);
  });

  it('is found out by its pages', () => {
    expect(faultsOfPages(pages)).toEqual([
      'docs/guide/en/README.md and docs/guide/zh-CN/README.md show other pictures',
      'docs/guide/zh-CN/README.md and docs/guide/en/README.md show other pictures',
      'docs/guide/zh-CN/lonely.md has no counterpart in the other language',
      'docs/guide/zh-CN/lonely.md: no page leads to it',
    ]);
  });
});
