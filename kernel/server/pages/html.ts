/** Written text with everything in it escaped. Made by `html` only, so that what stands in a page was either written here or escaped. */
export class Html {
  readonly #text: string;
  private constructor(text: string) {
    this.#text = text;
  }
  static of(strings: readonly string[], parts: readonly Part[]): Html {
    return new Html(strings.map((text, at) => (at === 0 ? text : textOf(parts[at - 1]) + text)).join(''));
  }
  toString(): string {
    return this.#text;
  }
}

/** What may stand in a template: text and figures are escaped, lists are joined, nothing stays nothing. */
export type Part = Html | string | number | null | undefined | false | readonly Part[];

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (letter) => escapes[letter] ?? letter);

function textOf(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Html) return part.toString();
  if (typeof part === 'object') return part.map(textOf).join('');
  return escaped(String(part));
}

/** html`<p>${name}</p>`: what is filled in is escaped; attributes stand in double quotes. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => Html.of(strings, parts);

/** An element's lines that were drawn elsewhere and hold nothing that somebody typed, such as the squares of a code. */
export const drawn = (markup: string): Html => Html.of([markup], []);
