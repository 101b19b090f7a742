import type { Random } from '../shared/random.ts';

const surnames = '宋罗唐邓冯韩曹曾彭潘田董袁余叶蒋杜苏魏程吕丁沈姚卢姜崔钟谭陆汪范廖石金贾韦夏傅方' as const;
const given = [
  '晓禾',
  '秋实',
  '小满',
  '一舟',
  '知夏',
  '望舒',
  '南乔',
  '清越',
  '怀瑾',
  '思齐',
  '云舒',
  '景行',
  '予安',
  '若谷',
  '听澜',
  '月白',
  '长风',
  '芷溪',
  '星野',
  '惟宁',
  '念初',
  '松年',
  '青禾',
  '未央',
  '照野',
  '乐遥',
  '采薇',
  '令仪',
  '安歌',
  '明澈',
] as const;

/** A name for somebody in an office: chosen from words that few people are called, because real officers have names too. */
export function officeName(random: Random): string {
  return random.pick([...surnames]) + random.pick(given);
}
