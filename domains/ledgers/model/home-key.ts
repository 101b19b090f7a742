import { addressKey } from './matching.ts';

/**
 * The form in which homes of one community are known again: without what all its addresses begin with, which one ledger writes and
 * another leaves out. The name of a village goes only before the number of a group: 新村 is the name of many an estate.
 */
export const homeKey = (address: string): string =>
  addressKey(address)
    .replace(/^[^镇乡]{1,8}?(?:镇|乡|街道)(?=.{4})/, '')
    .replace(/^[^社]{1,8}社区(?=.{2})/, '')
    .replace(/^[^村]{1,6}村(?=(?:\d+|[一二三四五六七八九十]+)组)/, '');
