import { declaredFields, headerKey } from '../dictionary/index.ts';

const PHONE = /^(?:本人|个人|常用)?(?:联系)?电话$/;

const remembered = new Map<string, string>();
const REMEMBERED_MAX = 5_000; // a county has a few hundred different headers

/** The person's own fact that a header means by exactly one reading of the dictionary: its usual name. */
function usualName(header: string): string | undefined {
  const sure = declaredFields
    .meanings(header)
    .filter(({ score, entry }) => score === 1 && entry.role === 'self' && entry.path.startsWith('person.') && entry.target !== undefined);
  return sure.length === 1 ? sure[0]?.entry.label.zh : undefined;
}

/**
 * The name under which columns of different tables are one: without blanks, brackets and marks, half width, 号码 as 号, any
 * telephone as 联系电话, and for facts of the person the dictionary's own word (domain.md 8.5).
 */
export function columnKey(header: string): string {
  const there = remembered.get(header);
  if (there !== undefined) return there;
  const plain = headerKey(header);
  const key = PHONE.test(plain) ? '联系电话' : (usualName(header) ?? plain);
  if (remembered.size >= REMEMBERED_MAX) remembered.clear();
  remembered.set(header, key);
  return key;
}

/** Words by which a table calls the one that its line is about, where it does not simply say 姓名. */
const SUBJECT = /^(?:户主|房东|当事人|负责人)姓名$/;

/**
 * The keys of a table with its subject's name called 姓名. Only where the table has no other name for it: one that holds 姓名
 * and 房东姓名 names two people, and merging them would lose one.
 */
export function subjectKeys(columns: readonly string[]): string[] {
  const keys = columns.map(columnKey);
  const at = keys.includes('姓名') ? -1 : keys.findIndex((key) => SUBJECT.test(key));
  return keys.map((key, index) => (index === at ? '姓名' : key));
}

/** The same without looking at who is meant: what a plain list of synonyms would do. */
export const bluntKeys = (columns: readonly string[]): string[] => columns.map(columnKey).map((key) => (SUBJECT.test(key) ? '姓名' : key));
