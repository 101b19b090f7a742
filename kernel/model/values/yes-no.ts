import { type Parsed, quoted, readAs, unread, unreadEmpty } from './parsed.ts';
import { cellText, isEmptyMark, normaliseText } from './text.ts';

const YES: ReadonlySet<string> = new Set('是 有 对 已 1 y yes true t √ ✓ ✔ ☑ ■ v 享受 已享受 参加 已参加 符合'.split(' '));
const NO: ReadonlySet<string> = new Set(
  '否 无 没有 没 不 非 未 不是 0 n no false f × ✗ ✘ ✕ ☒ □ ☐ x 未享受 不享受 未参加 不符合'.split(' '),
);

/** Yes or no as ledgers write it. Here 无 means no; a stroke or an empty cell means nothing was said. */
export function parseYesNo(raw: unknown): Parsed<boolean> {
  if (typeof raw === 'boolean') return readAs(raw);
  const text = normaliseText(cellText(raw))
    .toLowerCase()
    .replace(/^(\d)\.0+$/, '$1');
  if (YES.has(text)) return readAs(true);
  if (NO.has(text)) return readAs(false);
  if (isEmptyMark(raw)) return unreadEmpty();
  return unread(
    'not-yes-no',
    `“${quoted(text)}”不能判断是或否，请填“是”或“否”。`,
    `“${quoted(text)}” is neither yes nor no: write 是 or 否.`,
  );
}
