import type { CodeList } from '@linli/kernel/model';

/** Words that clerks write into ledgers beside the labels and synonyms of a code list: list name -> word -> code. */
const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'low-income-category': {
    城市居民最低生活保障: 'urban-allowance',
    农村居民最低生活保障: 'rural-allowance',
    城镇居民最低生活保障: 'urban-allowance',
    城市居民低保: 'urban-allowance',
    农村居民低保: 'rural-allowance',
    城镇: 'urban-allowance',
  },
  'marital-status': { 单身: '10', 未婚单身: '10' },
};

/** What clerks write behind a word though another column asks it: 肢体四级. */
const TAILS: Readonly<Record<string, RegExp>> = { 'disability-class': /(?:残疾)?[一二三四1-4IViv]{1,3}级$/ };

/** The code that a clerk's own word stands for. */
export function codeOfWord(list: CodeList, text: string): string | undefined {
  const own = words[list.name]?.[text];
  const tail = TAILS[list.name];
  if (own !== undefined || tail === undefined || !tail.test(text)) return own;
  const head = list.parse(text.replace(tail, ''));
  return head.ok ? head.value : undefined;
}

/** Texts that hold several things in a cell; a blank or a line break between two words parts them. */
export const holdsSeveral: ReadonlySet<string> = new Set(['health-record.chronic']);
