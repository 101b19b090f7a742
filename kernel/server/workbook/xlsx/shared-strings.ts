import type { FileHandle } from 'node:fs/promises';
import type { Limits } from '../limits.ts';
import { fault } from '../refusal.ts';
import { walkPart } from '../xml/read-part.ts';
import { decodeSheetEscapes } from '../xml/text.ts';
import type { XmlListener } from '../xml/tokens.ts';
import type { ZipEntry } from '../zip/directory.ts';

const PAGE_BYTES = 1024 * 1024;
const INDEX_LENGTH = 64 * 1024;
const KEPT = 16 * 1024;

/**
 * The texts that cells point at, kept as bytes outside the heap: two million distinct texts of a large ledger take
 * some 60 MB instead of several hundred. The first ones (those that repeat: sexes, villages) stay decoded.
 */
export class SharedStrings {
  readonly #pages: Buffer[] = [];
  /** Per text: page, start and length, in arrays of 65,536 texts. */
  readonly #index: Uint32Array[] = [];
  readonly #limits: Limits;
  readonly #decoded: string[] = [];
  readonly #recent = new Map<number, string>();
  #count = 0;
  #bytes = 0;
  #pageEnd = PAGE_BYTES;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  add(text: string): void {
    if (text.length > this.#limits.cellCharacters) throw fault('cell-too-long');
    const length = Buffer.byteLength(text, 'utf8');
    this.#bytes += length;
    if (this.#count >= this.#limits.sharedStrings || this.#bytes > this.#limits.sharedStringBytes) throw fault('too-many-texts');
    if (this.#pageEnd + length > PAGE_BYTES) {
      this.#pages.push(Buffer.allocUnsafeSlow(PAGE_BYTES));
      this.#pageEnd = 0;
    }
    const page = this.#pages.length - 1;
    this.#pages[page]?.write(text, this.#pageEnd, 'utf8');
    this.#note(page * PAGE_BYTES + this.#pageEnd, length);
    this.#pageEnd += length;
    this.#count++;
  }

  /** The text, or undefined when there is none of that number. */
  get(number: number): string | undefined {
    if (!(number < this.#count)) return undefined;
    const kept = this.#decoded[number];
    if (kept !== undefined) return kept;
    const recent = this.#recent.get(number);
    if (recent !== undefined) return recent;
    const text = this.#decode(number);
    if (number < KEPT && number === this.#decoded.length) this.#decoded.push(text);
    else this.#remember(number, text);
    return text;
  }

  #note(start: number, length: number): void {
    const slot = this.#count % INDEX_LENGTH;
    if (slot === 0) this.#index.push(new Uint32Array(INDEX_LENGTH * 2));
    const index = this.#index.at(-1);
    if (index === undefined) return;
    index[slot * 2] = start;
    index[slot * 2 + 1] = length;
  }

  #decode(number: number): string {
    const index = this.#index[Math.floor(number / INDEX_LENGTH)];
    const slot = (number % INDEX_LENGTH) * 2;
    const start = index?.[slot] ?? 0;
    const page = this.#pages[Math.floor(start / PAGE_BYTES)];
    const from = start % PAGE_BYTES;
    return page?.toString('utf8', from, from + (index?.[slot + 1] ?? 0)) ?? '';
  }

  #remember(number: number, text: string): void {
    if (this.#recent.size >= KEPT) this.#recent.clear();
    this.#recent.set(number, text);
  }
}

/** Reads the part of shared texts: runs of rich text are joined, phonetic runs left out. */
export async function readSharedStrings(file: FileHandle, entry: ZipEntry | null, limits: Limits): Promise<SharedStrings> {
  const strings = new SharedStrings(limits);
  if (entry === null) return strings;
  const listener = new TextItems((text) => strings.add(text), limits.cellCharacters);
  for await (const _piece of walkPart(file, entry, listener));
  return strings;
}

/** Gathers the texts of `si` elements. */
class TextItems implements XmlListener {
  readonly #done: (text: string) => void;
  readonly #longest: number;
  #text = '';
  #inText = false;
  #phonetic = false;

  constructor(done: (text: string) => void, longest: number) {
    this.#done = done;
    this.#longest = longest;
  }

  open(name: string): void {
    if (name === 't') this.#inText = !this.#phonetic;
    else if (name === 'rPh') this.#phonetic = true;
    else if (name === 'si') this.#text = '';
  }

  text(text: string): void {
    if (!this.#inText) return;
    this.#text += text;
    // Escapes such as _x000D_ are up to seven times longer than what they stand for.
    if (this.#text.length > this.#longest * 7) throw fault('cell-too-long');
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    else if (name === 'rPh') this.#phonetic = false;
    else if (name === 'si') this.#done(sheetText(this.#text));
  }
}

/** Text as a cell holds it: escapes resolved, line breaks as `\n`. */
export function sheetText(raw: string): string {
  const text = raw.includes('\r') ? raw.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : raw;
  return decodeSheetEscapes(text);
}
