import type { Page } from 'playwright-core';

const troubles = new WeakMap<Page, string[]>();

/** An answer that refuses is an answer; the browser logs it all the same. */
const isAnswer = (text: string): boolean => text.startsWith('Failed to load resource');

/** Notes from now on what goes wrong behind a page: what it throws, logs as an error, or gets as a failure from the server. */
export function watch(page: Page): void {
  const found: string[] = [];
  troubles.set(page, found);
  page.on('pageerror', (error) => found.push(`${page.url()} threw ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !isAnswer(message.text())) found.push(`${page.url()} logged ${message.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) found.push(`${response.request().method()} ${response.url()} answered ${response.status()}`);
  });
}

export const troublesOf = (page: Page): readonly string[] => troubles.get(page) ?? [];
