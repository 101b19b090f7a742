import { describe, expect, it } from 'vitest';
import { findScreen, guideAddress, guidePageOf } from './guide-page.ts';

describe('the page of the guide for a screen', () => {
  it('is the most particular one that fits the address', () => {
    const some = [
      { path: '/books/$id', guide: 'a-book' },
      { path: '/books/new', guide: 'new-book' },
      { path: '/books', guide: 'books' },
    ];
    expect(['/books', '/books/new', '/books/7', '/books/7/edit'].map((path) => guidePageOf(path, some))).toEqual([
      'books',
      'new-book',
      'a-book',
      'index',
    ]);
    expect(findScreen('/books/new', some)).toBe(some[1]);
    expect(findScreen('/elsewhere', some)).toBeUndefined();
  });

  it('is served in the language of the screen', () => {
    expect([guideAddress('sign-in', 'zh'), guideAddress('sign-in', 'en')]).toEqual(['/guide/zh-CN/sign-in.html', '/guide/en/sign-in.html']);
  });
});
