import type { Page, Response } from 'playwright-core';

const HAN = /\p{Script=Han}+/gu;

/** All that people have written, out of an answer; sentences of the platform travel as `{ zh, en }` and are left out. */
function* writtenIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const each of value) yield* writtenIn(each);
  else if (typeof value === 'object' && value !== null) {
    if ('zh' in value && 'en' in value) return;
    for (const each of Object.values(value)) yield* writtenIn(each);
  }
}

/** Listens to what the server sends: names of places and people stay Chinese in every language. */
export class Reader {
  readonly #page: Page;
  readonly #written = new Set<string>();
  #reading: Promise<void> = Promise.resolve();

  constructor(page: Page) {
    this.#page = page;
    page.on('response', (response) => {
      this.#reading = Promise.all([this.#reading, this.#hear(response)]).then(() => undefined);
    });
  }

  async #hear(response: Response): Promise<void> {
    if (!response.url().includes('/api/') || !(response.headers()['content-type'] ?? '').includes('json')) return;
    const body: unknown = await response.json().catch(() => null);
    for (const text of writtenIn(body)) if (text.match(HAN) !== null) this.#written.add(text);
  }

  /** Chinese words that the screen shows (as text, hint or name of a control) though nobody has written them: what was left untranslated. */
  async untranslated(): Promise<string[]> {
    const shown = await this.#page.evaluate(() => {
      const found: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const { parentElement: parent, textContent: text } = node;
        if (parent?.closest('[lang="zh-CN"]:not(html), script, style, noscript') === null) found.push(text ?? '');
      }
      for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]')) {
        if (element.closest('[lang="zh-CN"]:not(html)') !== null) continue;
        for (const name of ['aria-label', 'placeholder', 'title']) found.push(element.getAttribute(name) ?? '');
      }
      return found;
    });
    await this.#reading;
    const written = [...this.#written];
    // An example in a form is a sample of what people write, and people write Chinese.
    const left = shown.filter(
      (text) => !text.startsWith('e.g. ') && (text.match(HAN) ?? []).some((word) => !written.some((each) => each.includes(word))),
    );
    return [...new Set(left.map((text) => text.trim()))];
  }
}
