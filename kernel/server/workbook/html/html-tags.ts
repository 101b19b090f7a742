/** A tag, with the text that stands before it. */
export interface HtmlTag {
  readonly text: string;
  readonly name: string;
  readonly closing: boolean;
  readonly attributes: string;
}

const NAME = /^(\/?)([a-z][a-z0-9]*)/i;
/** Elements whose content is not shown. */
const UNSEEN: ReadonlySet<string> = new Set(['script', 'style', 'title']);

/** Goes through a page once. A tag ends at the first `>`: the programs that write tables put none into attributes. */
export function* htmlTags(html: string): Generator<HtmlTag, void, undefined> {
  const lower = html.toLowerCase();
  let textStart = 0;
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at)) {
    const comment = html.startsWith('<!--', at);
    const end = comment ? html.indexOf('-->', at) + 2 : html.indexOf('>', at);
    if (end < at) return;
    const [, slash, name] = NAME.exec(html.slice(at + 1, Math.min(end, at + 24))) ?? [];
    if (name === undefined && !comment && html.charAt(at + 1) !== '!' && html.charAt(at + 1) !== '?') {
      // A lone less-than sign is text.
      at++;
      continue;
    }
    const tag = name?.toLowerCase() ?? '';
    yield { text: html.slice(textStart, at), name: tag, closing: slash === '/', attributes: html.slice(at + 1 + tag.length, end) };
    at = end + 1;
    if (slash === '' && UNSEEN.has(tag)) {
      at = lower.indexOf(`</${tag}`, at);
      if (at === -1) return;
    }
    textStart = at;
  }
}
