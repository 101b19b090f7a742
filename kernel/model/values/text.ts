const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const HAN_GAP = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;
const PLAIN = /^[\x21-\x7e\u4e00-\u9fff]*$/;

/**
 * The form in which text is compared and parsed: NFKC (full width becomes half width), invisible characters gone, runs of blanks one
 * blank, no blanks between hanzi, trimmed. Idempotent. It also turns ㎡ into m2 and ， into a comma: text that is kept as written goes
 * through `tidyText` instead.
 */
export function normaliseText(raw: string): string {
  if (PLAIN.test(raw)) return raw;
  return raw.replace(INVISIBLE, '').normalize('NFKC').replace(/\s+/g, ' ').replace(HAN_GAP, '').trim();
}

const FULL_WIDTH_WORD = /[０-９Ａ-Ｚａ-ｚ]/g;
const FULL_TO_HALF = 0xfee0; // distance between the two forms in Unicode

/** The form in which free text is kept: digits and letters half width, blanks as in `normaliseText`, punctuation and symbols untouched. */
export function tidyText(raw: string): string {
  if (PLAIN.test(raw)) return raw;
  return raw
    .replace(INVISIBLE, '')
    .replace(FULL_WIDTH_WORD, (wide) => String.fromCharCode(wide.charCodeAt(0) - FULL_TO_HALF))
    .replace(/[^\S\n]+/g, ' ')
    .replace(HAN_GAP, '')
    .replace(/ *\n */g, '\n')
    .trim();
}

/** What stands in a cell, as text. An object (a reader's rich text, an error) becomes its JSON, so that it is refused and never taken for empty. */
export function cellText(raw: unknown): string {
  if (typeof raw === 'string') return raw;
  if (raw === null || raw === undefined) return '';
  if (typeof raw === 'number' || typeof raw === 'bigint' || typeof raw === 'boolean') return String(raw);
  return JSON.stringify(raw) ?? '';
}

/** Marks by which ledgers say “nothing here”, in normal form and lower case. */
export const emptyMarks: ReadonlySet<string> = new Set(
  `无 空 空白 不详 不明 不清楚 不知 不知道 未知 暂无 暂缺 暂未 缺 缺失 无记录 无此项 未填 未填写 未登记 未提供 待补 待补充 待查 待核实
  n/a na #n/a nil null none undefined (空) (无)`.split(/\s+/),
);
const ONLY_STROKES = /^[-‐‑‒–—―−_/\\.。·、,~?|\s]+$/;

/** Is there nothing in this cell: blank, a stroke, or one of `emptyMarks`? Where 无 means “no” (yes/no columns) the field's parser asks first. */
export function isEmptyMark(raw: unknown): boolean {
  if (typeof raw === 'number' || typeof raw === 'boolean' || typeof raw === 'bigint') return false;
  const text = normaliseText(cellText(raw)).toLowerCase();
  return text === '' || emptyMarks.has(text) || ONLY_STROKES.test(text);
}

/** Does the cell say “as above”? It is neither empty nor a value: the importer takes the cell above. */
export function isDitto(raw: unknown): boolean {
  return typeof raw === 'string' && /^(?:同上|同前|〃|″|"|''|ditto)$/i.test(normaliseText(raw));
}
