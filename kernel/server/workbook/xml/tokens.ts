import { fault } from '../refusal.ts';
import { localName, readAttributes } from './attributes.ts';
import { decodeEntities } from './text.ts';

/** What a reader of XML wants to hear. Names come without prefix unless asked; `attributes` is the raw text between name and `>`. */
export interface XmlListener {
  open(name: string, attributes: string): void;
  /** Called several times for one text when it is long. */
  text(text: string): void;
  close(name: string): void;
}

const LONGEST_TAG = 128 * 1024;
const DEEPEST = 256;
const LONGEST_ENTITY = 14;
const SINGLE_LETTERS = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
const LT_MARK = 33;
const GT = 62;
const SLASH = 47;
const QUESTION = 63;

type Mode = 'content' | 'comment' | 'cdata' | 'instruction';
const MODE_END: Readonly<Record<Exclude<Mode, 'content'>, string>> = { comment: '-->', cdata: ']]>', instruction: '?>' };

/**
 * Splits XML text, given piece by piece, into tags and texts. Checks that tags are closed in order and refuses document
 * type declarations, hence entities of its own (XXE, billion laughs). Holds at most one unfinished tag.
 */
export class XmlTokens {
  readonly #listener: XmlListener;
  readonly #keepsPrefixes: boolean;
  readonly #open: string[] = [];
  #mode: Mode = 'content';
  #rest = '';
  #declared = '';
  #rooted = false;

  /** With `keepsPrefixes` names come as they are written: for a listener that writes the part again. */
  constructor(listener: XmlListener, keepsPrefixes = false) {
    this.#listener = listener;
    this.#keepsPrefixes = keepsPrefixes;
  }

  push(piece: string): void {
    const text = this.#rest === '' ? piece : this.#rest + piece;
    let at = 0;
    while (at < text.length) {
      const next = this.#mode === 'content' ? this.#content(text, at) : this.#special(text, at, this.#mode);
      if (next === at) break;
      at = next;
    }
    this.#rest = at === text.length ? '' : text.slice(at);
    if (this.#rest.length > LONGEST_TAG) throw fault('xml-broken');
  }

  /** Says that nothing follows. */
  end(): void {
    if (this.#rest !== '' || this.#open.length > 0 || this.#mode !== 'content' || !this.#rooted) throw fault('xml-broken');
  }

  /** Takes one text or tag from `at`; gives `at` back when it is not complete yet. */
  #content(text: string, at: number): number {
    const lt = text.indexOf('<', at);
    if (lt === -1) {
      const end = wholeText(text, at);
      if (end > at) this.#emitText(text.slice(at, end));
      return end;
    }
    if (lt > at) {
      this.#emitText(text.slice(at, lt));
      return lt;
    }
    if (lt + 1 >= text.length) return at;
    const mark = text.charCodeAt(lt + 1);
    if (mark === SLASH) return this.#closeTag(text, at);
    if (mark === LT_MARK) return this.#declaration(text, at);
    if (mark === QUESTION) {
      this.#mode = 'instruction';
      return at + 2;
    }
    return this.#openTag(text, at);
  }

  #emitText(raw: string): void {
    if (this.#open.length > 0) this.#listener.text(decodeEntities(raw));
    else if (raw.trim() !== '') throw fault('xml-broken');
  }

  #openTag(text: string, at: number): number {
    const end = tagEnd(text, at + 1);
    if (end === -1) return at;
    const empty = text.charCodeAt(end - 1) === SLASH;
    const nameEnd = endOfName(text, at + 1, empty ? end - 1 : end);
    const name = this.#name(text, at + 1, nameEnd);
    if (this.#open.length === 0) {
      if (this.#rooted) throw fault('xml-broken');
      this.#rooted = true;
    }
    this.#listener.open(name, text.slice(nameEnd, empty ? end - 1 : end));
    if (empty) this.#listener.close(name);
    else if (this.#open.push(name) > DEEPEST) throw fault('xml-broken');
    return end + 1;
  }

  #closeTag(text: string, at: number): number {
    const end = text.indexOf('>', at + 2);
    if (end === -1) return at;
    const name = this.#name(text, at + 2, endOfName(text, at + 2, end));
    if (this.#open.pop() !== name) throw fault('xml-broken');
    this.#listener.close(name);
    return end + 1;
  }

  #name(text: string, from: number, end: number): string {
    if (end === from) throw fault('xml-broken');
    if (end === from + 1) return SINGLE_LETTERS[text.charCodeAt(from)] ?? text.charAt(from);
    const name = text.slice(from, end);
    return this.#keepsPrefixes || !name.includes(':') ? name : localName(name);
  }

  #declaration(text: string, at: number): number {
    if (text.startsWith('<!--', at)) {
      this.#mode = 'comment';
      return at + 4;
    }
    if (text.startsWith('<![CDATA[', at)) {
      if (this.#open.length === 0) throw fault('xml-broken');
      this.#mode = 'cdata';
      return at + 9;
    }
    if (text.length - at < 9) return at;
    throw fault(/^<!(?:DOCTYPE|ENTITY)/i.test(text.slice(at, at + 9)) ? 'xml-entities' : 'xml-broken');
  }

  #special(text: string, at: number, mode: Exclude<Mode, 'content'>): number {
    const end = text.indexOf(MODE_END[mode], at);
    const upTo = end === -1 ? Math.max(at, text.length - 2) : end;
    if (upTo > at) this.#emitSpecial(text.slice(at, upTo), mode);
    if (end === -1) return upTo;
    if (mode === 'instruction') this.#checkDeclared();
    this.#mode = 'content';
    return end + MODE_END[mode].length;
  }

  #emitSpecial(text: string, mode: Exclude<Mode, 'content'>): void {
    if (mode === 'cdata') this.#listener.text(text);
    if (mode === 'instruction') {
      this.#declared += text;
      if (this.#declared.length > LONGEST_TAG) throw fault('xml-broken');
    }
  }

  #checkDeclared(): void {
    const encoding = this.#declared.startsWith('xml') ? readAttributes(this.#declared).get('encoding') : undefined;
    this.#declared = '';
    if (encoding !== undefined && !/^(?:utf-?8|utf-?16(?:le|be)?|us-ascii)$/i.test(encoding)) throw fault('encoding');
  }
}

/** The place of the `>` that closes a tag; one in a quoted value does not. */
function tagEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === GT) return at;
    if (code === 34 || code === 39) {
      at = text.indexOf(code === 34 ? '"' : "'", at + 1);
      if (at === -1) return -1;
    }
    if (code === 60) throw fault('xml-broken');
  }
  return -1;
}

function endOfName(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) if (text.charCodeAt(at) <= 32) return at;
  return end;
}

/** Where a text that goes on in the next piece may be cut: not within an entity. */
function wholeText(text: string, from: number): number {
  const ampersand = text.lastIndexOf('&');
  if (ampersand < from || text.length - ampersand > LONGEST_ENTITY || text.includes(';', ampersand)) return text.length;
  return ampersand;
}
