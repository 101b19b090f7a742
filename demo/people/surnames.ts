import { type Random, weighted } from '../shared/random.ts';

/** Shares in tenths of a per cent, after the order that the national name reports publish; the tail is ours. */
const singles =
  '王72 李71 张66 刘51 陈46 杨31 黄22 赵20 吴20 周19 徐14 孙13 马13 朱12 胡12 郭11 何11 林11 高10 罗9 郑9 梁8 谢7 宋7 唐6 许6 邓6 冯6 韩6 曹6 曾6 彭5 萧1 蔡5 潘5 田5 董5 袁5 于5 余5 叶5 蒋5 杜4 苏4 魏4 程4 吕4 丁4 沈4 任4 姚4 卢4 傅3 钟4 姜4 崔3 谭4 廖4 范4 汪4 陆3 金3 石3 戴3 贾3 韦2 夏3 邱3 方3 侯3 邹3 熊3 孟3 秦3 白2 江3 阎1 薛2 尹2 段2 雷3 黎2 史2 龙2 陶2 贺2 顾2 毛2 郝2 龚2 邵2 万2 钱2 严2 赖1 覃2 洪1 武2 莫1 孔1 汤1 向2 常1 温1 康1 施1 文1 牛1 樊1 葛1 邢1 安1 齐1 易1 乔1 伍1 庞1 颜1 倪1 庄1 聂1 章1 鲁1 岳1 翟1 殷1 詹1 申1 欧1 耿1 关1 兰1 焦1 俞1 左1 柳1 甘1 祝1 包1 宁1 尚1 符1 舒1 阮1 柯1 纪1 梅1 童1 凌1 毕1 单1 季1 裴1 霍1 涂1 成1 苗1 谷1 盛1 曲1 翁1 冉1 骆1 蓝1 路1 游1 辛1 靳1 欧阳2 上官1 司马1 诸葛1 司徒1 皇甫1 尉迟1 东方1 夏侯1 慕容1';

const parsed: [string, number][] = singles.split(' ').map((entry) => {
  const match = /^(\D+)(\d+)$/.exec(entry);
  if (match === null) throw new Error(`surname without a weight: ${entry}`);
  return [match[1] ?? '', Number(match[2])];
});

/** Surnames of two characters: whoever masks or sorts a name must know them. */
export const doubleSurnames: readonly string[] = parsed.map(([surname]) => surname).filter((surname) => surname.length > 1);

const huiSurnames = weighted([
  ['马', 45],
  ['白', 8],
  ['丁', 8],
  ['哈', 6],
  ['金', 6],
  ['沙', 4],
  ['海', 4],
  ['杨', 8],
  ['王', 6],
  ['纳', 3],
]);
const anySurname = weighted(parsed);

export function surname(random: Random, ethnicGroup: string): string {
  return ethnicGroup === '03' ? huiSurnames(random) : anySurname(random);
}
