import { type Random, weighted } from '../shared/random.ts';

const grownBefore1960 = weighted([
  ['90', 22],
  ['80', 44],
  ['70', 22],
  ['60', 7],
  ['40', 2],
  ['30', 2],
  ['20', 1],
]);
const grownBefore1980 = weighted([
  ['90', 3],
  ['80', 22],
  ['70', 45],
  ['60', 14],
  ['40', 7],
  ['30', 6],
  ['20', 3],
]);
const grownLater = weighted([
  ['80', 3],
  ['70', 30],
  ['60', 18],
  ['40', 12],
  ['30', 19],
  ['20', 16],
  ['10', 2],
]);

/** The highest schooling of a person of that age; children have what their age allows. */
export function drawEducation(random: Random, birthYear: number, age: number): string {
  if (age < 7) return '90';
  if (age < 13) return '80';
  if (age < 16) return '70';
  if (age < 19) return random.chance(0.7) ? '60' : '40';
  if (birthYear < 1960) return grownBefore1960(random);
  const drawn = birthYear < 1980 ? grownBefore1980(random) : grownLater(random);
  return age < 24 && drawn === '10' ? '20' : drawn;
}

const adultPolitical = weighted([
  ['13', 862],
  ['01', 104],
  ['02', 5],
  ['03', 16],
  ['05', 3],
  ['06', 2],
  ['04', 2],
  ['10', 2],
  ['12', 4],
]);

export function drawPolitical(random: Random, age: number): string {
  if (age < 14) return '13';
  if (age < 28) return random.chance(0.45) ? '03' : random.chance(0.03) ? '02' : '13';
  const drawn = adultPolitical(random);
  return drawn === '03' ? '13' : drawn;
}

const employers = [
  '月河茶业有限公司',
  '秦巴山珍食品厂',
  '凤凰建材有限公司',
  '汉阴顺达运输队',
  '兴民超市',
  '平安物业服务有限公司',
  '富硒粮油加工厂',
  '青山职业学校',
  '第三小学',
  '和润医院',
  '恒通汽修厂',
  '百川电子厂',
  '瑞丰农业合作社',
  '城乡环卫队',
  '晨光幼儿园',
  '联兴纺织厂',
] as const;

/** A school for children, work for adults, nothing known for some; the words are those of ledgers. */
export function drawEmployer(random: Random, age: number, village: boolean): string | null {
  if (age < 6) return null;
  if (age < 18) return random.chance(0.5) ? '在校学生' : null;
  if (age >= 62) return random.chance(0.5) ? null : village ? '务农' : '退休';
  if (random.chance(0.18)) return null;
  if (village) return random.chance(0.7) ? '务农' : random.chance(0.6) ? '外出务工' : random.pick(employers);
  if (random.chance(0.22)) return '个体经营';
  return random.chance(0.12) ? '灵活就业' : random.pick(employers);
}

/** Ethnic group of a household. Shares are raised where names differ in form, so that every form occurs. */
export const drawEthnicGroup = weighted([
  ['01', 970],
  ['03', 9],
  ['15', 4],
  ['06', 3],
  ['11', 3],
  ['05', 4],
  ['17', 1],
  ['07', 2],
  ['04', 2],
  ['02', 1],
  ['08', 1],
]);
