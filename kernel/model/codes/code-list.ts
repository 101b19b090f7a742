import { type Parsed, quoted, readAs, unread, unreadEmpty } from '../values/parsed.ts';
import type { Text } from '../text.ts';
import { cellText, isEmptyMark, normaliseText } from '../values/text.ts';

export interface CodeItem {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** Other ways in which ledgers write the same thing. */
  readonly synonyms?: readonly string[];
  /** The wider item that this one is a case of. */
  readonly parent?: string;
}

export interface CodeListOptions {
  /** The standard or document that fixes the codes; `Linli` for lists of our own. */
  readonly standard: string;
  readonly label: Text;
  readonly items: readonly CodeItem[];
  /** Items that may no longer be chosen; what they were called stays known. */
  readonly retired?: readonly CodeItem[];
  /** A county may add items of its own. Lists of our own are open unless they say otherwise, those of a standard are not. */
  readonly open?: boolean;
  /** Its items are the fields of this register; a county's own are added to them by themselves. */
  readonly fieldsOf?: string;
}

/** A closed list of codes. Frozen; a county's own items make a new list by `extendCodeList`. */
export interface CodeList extends Omit<CodeListOptions, 'retired'> {
  readonly open: boolean;
  /** English, kebab-case. */
  readonly name: string;
  find(code: string): CodeItem | undefined;
  /** May the code be chosen today? */
  offers(code: string): boolean;
  /** Reads a code, a label in either language, or a synonym; full width, blanks and “1 男” included. */
  parse(raw: unknown): Parsed<string>;
  /** Reads several of them out of one cell (、 , ; / + or blanks between); without repeats, in the order of the cell. */
  parseMany(raw: unknown): Parsed<string[]>;
}

const CODE_AND_LABEL = /^([0-9a-z]+(?:-[a-z]+)*)[-_.、,:\s]*([^\d\s].*)$/;
const LABEL_AND_CODE = /^(.*[^\d\s])\(([0-9a-z]+)\)$/;
const BETWEEN = /[、,，;；/／+＋|｜\n]|和|及/;
const OWN = 'Linli';
const LABELS_SHOWN = 6; // what a sentence can hold

/** Labels compare without blanks, brackets, quotes and case. */
function keyOf(text: string): string {
  return normaliseText(text)
    .toLowerCase()
    .replace(/[\s()（）"'“”‘’·、,;:]/g, '');
}

function indexOf(name: string, items: readonly CodeItem[]): ReadonlyMap<string, string> {
  const index = new Map<string, string>();
  const put = (text: string, code: string): void => {
    const holder = index.get(keyOf(text));
    if (holder !== undefined && holder !== code) throw new Error(`code list ${name}: “${text}” means both ${holder} and ${code}`);
    index.set(keyOf(text), code);
  };
  for (const item of items) for (const text of [item.code, item.zh, item.en, ...(item.synonyms ?? [])]) put(text, item.code);
  return index;
}

/** Declares a list of codes. Two items that claim the same code, label or synonym are a mistake and throw. */
export function codeList(name: string, options: CodeListOptions): CodeList {
  const items = Object.freeze(
    options.items.map((item) => Object.freeze({ ...item, ...(item.synonyms && { synonyms: Object.freeze([...item.synonyms]) }) })),
  );
  const byCode = new Map(items.map((item) => [item.code, item]));
  if (byCode.size !== items.length) throw new Error(`code list ${name}: a code stands twice`);
  const former = new Map((options.retired ?? []).map((item) => [item.code, item]));
  const index = indexOf(name, items);
  const widths = [...new Set(items.map((item) => item.code.length))];
  const choices = items.slice(0, LABELS_SHOWN);
  const more = items.length > LABELS_SHOWN;
  const label = Object.freeze({ ...options.label });

  const findCode = (text: string): string | undefined => {
    const key = keyOf(text);
    const direct = index.get(key);
    if (direct !== undefined || !/^\d+$/.test(key)) return direct;
    return widths.map((width) => key.padStart(width, '0')).find((padded) => byCode.has(padded));
  };
  /** “01 汉族”, “汉族(01)”: code and label must agree. */
  const findPair = (text: string): string | undefined => {
    const pair = CODE_AND_LABEL.exec(text) ?? LABEL_AND_CODE.exec(text);
    const [a, b] = [findCode(pair?.[1] ?? ''), findCode(pair?.[2] ?? '')];
    return a !== undefined && a === b ? a : undefined;
  };
  const unknown = (text: string): Parsed<never> =>
    unread(
      'unknown-code',
      `“${quoted(text)}”不在“${label.zh}”的选项中，可填：${choices.map((item) => item.zh).join('、')}${more ? '等' : ''}。`,
      `“${quoted(text)}” is none of the choices of “${label.en}”, which are: ${choices.map((item) => item.en).join(', ')}${more ? ' …' : ''}.`,
    );

  const parse = (raw: unknown): Parsed<string> => {
    if (typeof raw === 'string') {
      const known = index.get(raw);
      if (known !== undefined) return { ok: true, value: known };
    }
    const text = normaliseText(cellText(raw))
      .toLowerCase()
      .replace(/^'/, '')
      .replace(/^(\d+)\.0+$/, '$1');
    const code = findCode(text) ?? findPair(text);
    if (code !== undefined) return readAs(code);
    return isEmptyMark(raw) ? unreadEmpty() : unknown(text);
  };
  const parseMany = (raw: unknown): Parsed<string[]> => {
    const one = parse(raw);
    if (one.ok) return readAs([one.value]);
    if (one.fault.code === 'empty') return one;
    const found = new Set<string>();
    const pieces = cellText(raw)
      .split(BETWEEN)
      .flatMap((part) => (parse(part).ok ? [part] : part.split(/\s+/)));
    for (const piece of pieces) {
      if (piece.trim() === '') continue;
      const part = parse(piece);
      if (!part.ok) return part;
      found.add(part.value);
    }
    return readAs([...found]);
  };
  return Object.freeze({
    name,
    standard: options.standard,
    label,
    items,
    open: options.open ?? (options.standard === OWN && options.fieldsOf === undefined),
    ...(options.fieldsOf === undefined ? {} : { fieldsOf: options.fieldsOf }),
    find: (code: string) => byCode.get(code) ?? former.get(code),
    offers: (code: string) => byCode.has(code),
    parse,
    parseMany,
  });
}

/** The same list with a county's own items behind the standard ones. One that says what the list says already is only remembered. */
export function extendCodeList(list: CodeList, items: readonly CodeItem[], retired: readonly CodeItem[] = []): CodeList {
  const said = new Set(list.items.flatMap((item) => [item.code, item.zh, item.en, ...(item.synonyms ?? [])].map(keyOf)));
  const fresh = items.filter((item) => {
    const words = [item.code, item.zh, item.en, ...(item.synonyms ?? [])].map(keyOf);
    if (words.some((word) => said.has(word))) return false;
    for (const word of words) said.add(word);
    return true;
  });
  return codeList(list.name, {
    standard: list.standard,
    label: list.label,
    open: list.open,
    ...(list.fieldsOf === undefined ? {} : { fieldsOf: list.fieldsOf }),
    items: [...list.items, ...fresh],
    retired: [...retired, ...items.filter((item) => !fresh.includes(item))],
  });
}

/** Items as rows: code, Chinese, English, then synonyms. */
export function codeItems(rows: readonly (readonly [code: string, zh: string, en: string, ...synonyms: string[]])[]): CodeItem[] {
  return rows.map(([code, zh, en, ...synonyms]) => (synonyms.length === 0 ? { code, zh, en } : { code, zh, en, synonyms }));
}
