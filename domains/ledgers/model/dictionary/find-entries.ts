import type { Entry } from './entry.ts';
import { headerKey } from './header-key.ts';
import { findRole } from './role.ts';

/** An entry that a header may mean, and how far the words alone say so (0 to 1). */
export interface Meaning {
  readonly entry: Entry;
  readonly score: number;
}

const EXACT = 1;
const BY_ROLE = 0.97;
const DRESSED = 0.88; // the synonym with words around it that say nothing: 基本情况, 填写
const CONTAINED = 0.7;
const SHORTENED = 0.55;

const DRESS =
  /^(?:填写|请填写|必填|选填|居民|人员|个人|本人|现|具体|详细|最新|基本)+|(?:信息|情况|必填|选填|填写|一栏|栏|项|全称|详情|登记|内容|如有|可选|年月日|格式)+$/g;

/** Words of the subject that every header of a ledger may carry: 享受低保起始时间. */
const FILLER = /(?:城乡|城市|农村)?低保(?:户|对象|人员|家庭)?|最低生活保障(?:户|对象|人员|家庭)?/g;

/** The headers of some entries, by their keys. */
interface Words {
  readonly bySynonym: ReadonlyMap<string, readonly Entry[]>;
  /** Longest first. */
  readonly synonyms: readonly string[];
  readonly byPath: ReadonlyMap<string, Entry>;
}

function wordsOf(entries: readonly Entry[]): Words {
  const bySynonym = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const header of entry.headers) {
      const key = headerKey(header);
      const there = bySynonym.get(key) ?? [];
      if (!there.includes(entry)) bySynonym.set(key, [...there, entry]);
    }
  }
  const synonyms = [...bySynonym.keys()].toSorted((a, b) => b.length - a.length);
  return { bySynonym, synonyms, byPath: new Map(entries.map((entry) => [entry.path, entry])) };
}

const exact = ({ bySynonym }: Words, key: string, score: number): Meaning[] =>
  (bySynonym.get(key) ?? []).map((entry) => ({ entry, score }));

/** 房东姓名, 户主电话, 紧急联系人: somebody else's fact, whatever it is called. */
function byRole(words: Words, key: string): Meaning[] {
  const split = findRole(key);
  if (split === undefined) return [];
  if (split.role === 'self')
    return split.rest === ''
      ? exact(words, '姓名', DRESSED)
      : meaningsOf(words, split.rest).map((each) => ({ ...each, score: each.score * BY_ROLE }));
  const rest = split.rest.replace(/^[与和]?(?:本人|其|户主)(?=关系)/, '');
  if (rest === '' || rest === '及电话' || rest === '和电话' || rest === '姓名及电话' || rest === '姓名电话' || rest === '电话姓名')
    return named(words, `${split.role}.name`, BY_ROLE);
  if (/^(?:关系|称谓)$/.test(rest)) return named(words, `${split.role}.relation`, BY_ROLE);
  return exact(words, rest, BY_ROLE).flatMap(({ entry }) =>
    named(words, `${split.role}.${entry.path.slice(entry.path.indexOf('.') + 1)}`, BY_ROLE),
  );
}

function named({ byPath }: Words, path: string, score: number): Meaning[] {
  const entry = byPath.get(path);
  return entry === undefined ? [] : [{ entry, score }];
}

const isSubsequence = (short: string, long: string): boolean => {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length;
};

/** Short words that mean one thing wherever they stand; 卡号 or 电话 with a word before them may be anybody's. */
const plainEnough: ReadonlySet<string> = new Set(['民族', '性别', '学历', '婚姻', '地址', '住址']);

/** A longer header around a synonym, or one shortened to some of its characters. */
function byPart(words: Words, key: string): Meaning[] {
  const { synonyms } = words;
  const inside = synonyms.find(
    (each) => (each.length >= 3 || plainEnough.has(each)) && key.includes(each) && each.length * 2 >= key.length,
  );
  if (inside !== undefined) return exact(words, inside, CONTAINED);
  if (key.length < 2 || key.length > 4) return [];
  const longer = synonyms.filter(
    (each) => each.length > key.length && each.length <= key.length * 2 + 1 && each[0] === key[0] && isSubsequence(key, each),
  );
  const found = unique(longer.flatMap((each) => exact(words, each, SHORTENED)));
  const closed = unique(longer.filter((each) => each.at(-1) === key.at(-1)).flatMap((each) => exact(words, each, SHORTENED)));
  return closed.length > 0 ? closed : isOneEach(found) ? found : [];
}

/** One fact, or one of each register: which of them it is, the ledger tells. */
const isOneEach = (meanings: readonly Meaning[]): boolean =>
  new Set(meanings.map((each) => each.entry.target?.register.name ?? each.entry.path)).size === meanings.length;

function unique(meanings: readonly Meaning[]): Meaning[] {
  const best = new Map<string, Meaning>();
  for (const each of meanings) if ((best.get(each.entry.path)?.score ?? 0) < each.score) best.set(each.entry.path, each);
  return [...best.values()].toSorted((a, b) => b.score - a.score);
}

function meaningsOf(words: Words, key: string): Meaning[] {
  if (key === '') return [];
  const direct = exact(words, key, EXACT);
  const role = byRole(words, key);
  if (direct.length > 0 || role.length > 0) return unique([...direct, ...role]);
  const bare = key.replace(DRESS, '').replace(FILLER, '');
  const dressed =
    bare === key || bare === ''
      ? []
      : [...exact(words, bare, DRESSED), ...byRole(words, bare).map((each) => ({ ...each, score: DRESSED }))];
  if (dressed.length > 0) return unique(dressed);
  return findRole(key) === undefined ? unique(byPart(words, key)) : [];
}

const REMEMBERED_MAX = 20_000; // headers repeat; a hostile workbook must not fill the memory

/**
 * What a header may mean by its words alone, best first. `group` is the header above it that spans several columns; where it
 * names a person (户主, 紧急联系人) the column is about that person.
 */
export type HeaderReader = (text: string, group?: string) => readonly Meaning[];

/** A reader of headers for some entries; what it has read it remembers. */
export function headerReader(entries: readonly Entry[]): HeaderReader {
  const words = wordsOf(entries);
  const remembered = new Map<string, readonly Meaning[]>();
  return (text, group = '') => {
    const cacheKey = `${group}\n${text}`;
    const there = remembered.get(cacheKey);
    if (there !== undefined) return there;
    const found = findMeanings(words, headerKey(text), headerKey(group));
    if (remembered.size >= REMEMBERED_MAX) remembered.clear();
    remembered.set(cacheKey, found);
    return found;
  };
}

function findMeanings(words: Words, key: string, group: string): readonly Meaning[] {
  if (group === '' || group === key) return meaningsOf(words, key);
  if (key === '') return meaningsOf(words, group);
  const whose = findRole(group);
  if (
    whose !== undefined &&
    whose.role !== 'self' &&
    /^(?:|信息|情况|基本信息|基本情况|资料|一栏)$/.test(whose.rest) &&
    findRole(key) === undefined
  )
    return unique([...exact(words, whose.word + key, EXACT), ...byRole(words, whose.word + key)]);
  const alone = meaningsOf(words, key);
  return alone.length > 0 ? alone : meaningsOf(words, group + key).filter((each) => each.score >= DRESSED);
}
