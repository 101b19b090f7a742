import type { Random } from '../shared/random.ts';

interface Pool {
  readonly singles: readonly string[];
  readonly first: readonly string[];
  readonly second: readonly string[];
}

interface Cohort {
  readonly until: number;
  /** How often a given name has one character only. */
  readonly single: number;
  readonly male: Pool;
  readonly female: Pool;
}

const pool = (singles: string, first: string, second: string): Pool => ({ singles: [...singles], first: [...first], second: [...second] });

/** What parents called their children, by year of birth. Short lists on purpose: a town is full of people of one name. */
const cohorts: readonly Cohort[] = [
  {
    until: 1959,
    single: 0.12,
    male: pool('俊杰平强贵福忠义', '国建德永明志文玉金长世正光兴大天', '华林成才福贵安山海清荣发全生礼财'),
    female: pool('英兰珍芳琴莲', '秀桂玉素淑翠凤金月春菊香', '英兰珍芳莲华琴梅云花娥贞'),
  },
  {
    until: 1979,
    single: 0.34,
    male: pool('军勇强伟斌涛峰刚建平波辉', '建国志小卫红永新文晓宏庆', '军平华明国林伟强峰民兵波'),
    female: pool('丽敏静燕霞红艳芳玲萍娟梅', '小丽晓红春秀海玉雪桂爱亚', '红梅丽霞玲萍芳艳琴燕华娟'),
  },
  {
    until: 1999,
    single: 0.36,
    male: pool('伟超杰鹏磊浩涛鑫凯帅飞龙', '俊志晓文宇海家明建子天泽', '杰伟峰龙超鹏宇辉博文轩豪'),
    female: pool('婷静倩敏莹雪丹颖琳洁娜欢', '雅晓思佳梦婷雨欣文小艺诗', '婷琪雯怡颖雪萍洁瑶妮静琳'),
  },
  {
    until: 9999,
    single: 0.08,
    male: pool('睿轩宸浩泽煜', '子浩宇梓俊奕泽一沐嘉铭皓', '轩涵宸睿泽浩然晨宇航辰霖'),
    female: pool('萱悦妍瑶彤语', '梓欣雨诗子一语可佳若思沐', '涵怡萱妍琪桐汐彤悦瑶然宁'),
  },
];

/** A Han given name for a sex and a year of birth. */
export function givenName(random: Random, sex: '1' | '2', year: number): string {
  const cohort = cohorts.find(({ until }) => year <= until);
  if (cohort === undefined) throw new Error(`no names for ${year}`);
  const { singles, first, second } = sex === '1' ? cohort.male : cohort.female;
  return random.chance(cohort.single) ? random.pick(singles) : random.pick(first) + random.pick(second);
}

/** Given name and father's name, joined by a dot. */
const dotted: Readonly<Record<string, { readonly male: readonly string[]; readonly female: readonly string[] }>> = {
  '05': {
    male: ['艾力', '买买提', '阿不都拉', '吐尔逊', '艾合买提', '库尔班', '玉素甫', '阿迪力'],
    female: ['阿依古丽', '古丽娜尔', '热依罕', '阿米娜', '帕提古丽', '迪丽努尔', '祖丽皮娅'],
  },
  '17': { male: ['叶尔兰', '巴合提', '努尔兰', '赛力克'], female: ['阿依达娜', '古丽扎', '阿勒腾', '玛依拉'] },
  '07': { male: ['吉克阿木', '沙马拉且', '阿苦尔布', '俄木古体'], female: ['沙马阿依', '吉克阿呷', '俄木小芳', '阿苦伍呷'] },
};

const tibetan = {
  male: ['扎西次仁', '多吉', '平措', '丹增', '尼玛', '格桑', '次旦多吉'],
  female: ['卓玛', '央金', '白玛', '拉姆', '德吉卓嘎', '次仁央宗', '达娃'],
};

/**
 * The whole name of a person of a people that does not use Han surnames, or undefined for all others.
 * The father's given name follows the dot (05 and 17); an Yi clan name stands before it (07).
 */
export function minorityName(random: Random, ethnicGroup: string, sex: '1' | '2', fathersName: string | undefined): string | undefined {
  const side = sex === '1' ? 'male' : 'female';
  if (ethnicGroup === '04') return random.pick(tibetan[side]);
  const names = dotted[ethnicGroup];
  if (names === undefined) return undefined;
  const own = random.pick(names[side]);
  if (ethnicGroup === '07') return `${own.slice(0, 2)}·${own.slice(2)}`;
  return `${own}·${fathersName?.split('·')[0] ?? random.pick(names.male)}`;
}
