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

/** The code that a clerk's own word stands for. */
export const codeOfWord = (list: CodeList, text: string): string | undefined => words[list.name]?.[text];
