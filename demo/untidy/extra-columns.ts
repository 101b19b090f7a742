import { mobileNumber } from '../people/contact.ts';
import type { Random } from '../shared/random.ts';
import { type Cell, numberCell, textCell } from './cell.ts';
import type { LedgerKind } from './ledgers.ts';
import type { LedgerRow } from './row.ts';

/** A column that is none of the ledger's. Many belong to another person: a landlord's phone is not the resident's. */
export interface ExtraColumn {
  readonly header: string;
  /** Heading over the column where the header has two lines; it may be all that tells whose column it is. */
  readonly group?: string;
  /** The caption under that heading. */
  readonly under?: string;
  make(random: Random, row: LedgerRow): Cell | undefined;
}

const surnames = ['陈', '赵', '何', '罗', '余', '向', '龚'] as const;
const otherName = (random: Random): string =>
  random.pick(surnames) + random.pick(['明', '文', '小', '玉', '永']) + random.pick(['华', '兰', '顺', '芬', '海']);
const sometimes =
  (share: number, make: (random: Random) => string) =>
  (random: Random): Cell | undefined =>
    random.chance(share) ? textCell(make(random)) : undefined;

const forResidents: readonly ExtraColumn[] = [
  { header: '户号', make: (_random, row) => textCell(row.household) },
  { header: '房东姓名', group: '房东信息', under: '姓名', make: sometimes(0.2, otherName) },
  { header: '房东电话', group: '房东信息', under: '联系电话', make: sometimes(0.2, mobileNumber) },
  { header: '年龄', make: (_random, row) => numberCell(row.age) },
  { header: '紧急联系人', group: '紧急联系人', under: '姓名', make: sometimes(0.3, otherName) },
  { header: '紧急联系人电话', group: '紧急联系人', under: '电话', make: sometimes(0.3, mobileNumber) },
  { header: '车牌号', make: sometimes(0.15, (random) => `陕G${random.pick(['A', 'D', 'K'])}${random.int(1000, 9999)}`) },
  { header: '是否参加医保', make: sometimes(0.9, (random) => random.pick(['是', '是', '是', '否'])) },
  { header: '网格员姓名', make: sometimes(0.8, (random) => random.pick(['周晓禾', '方秋实', '柯小满'])) },
  { header: '登记日期', make: sometimes(0.7, (random) => `2026-0${random.int(1, 6)}-1${random.int(0, 9)}`) },
  { header: '户主身份证号', make: (_random, row) => (row.headNumber === null ? undefined : textCell(row.headNumber)) },
  { header: '房屋面积（㎡）', make: (random) => numberCell(random.int(45, 180)) },
];

const forLowIncome: readonly ExtraColumn[] = [
  { header: '低保证号', make: (random) => textCell(`汉城保${random.int(2012, 2025)}${String(random.int(1, 9999)).padStart(4, '0')}`) },
  { header: '代领人姓名', group: '代领人', under: '姓名', make: sometimes(0.2, otherName) },
  { header: '代领人电话', group: '代领人', under: '联系电话', make: sometimes(0.2, mobileNumber) },
  { header: '致贫原因', make: sometimes(0.9, (random) => random.pick(['因病', '因残', '缺劳力', '因学', '失业'])) },
  { header: '保障档次', make: (_random, row) => (row.allowanceClass === null ? undefined : textCell(`${row.allowanceClass}类`)) },
  { header: '开户银行', make: sometimes(0.9, (random) => random.pick(['农商行', '信用社', '邮储'])) },
  { header: '复核日期', make: sometimes(0.8, (random) => `2026年${random.int(1, 9)}月${random.int(1, 28)}日`) },
  { header: '经办人', make: sometimes(0.9, (random) => random.pick(['周晓禾', '方秋实'])) },
];

/** About a person whom another office keeps in view. */
const forPersons: readonly ExtraColumn[] = [
  { header: '年龄', make: (_random, row) => (row.person === null ? undefined : numberCell(row.age)) },
  { header: '代办人姓名', group: '代办人', under: '姓名', make: sometimes(0.2, otherName) },
  { header: '代办人电话', group: '代办人', under: '联系电话', make: sometimes(0.2, mobileNumber) },
  { header: '车牌号', make: sometimes(0.15, (random) => `陕G${random.pick(['A', 'D', 'K'])}${random.int(1000, 9999)}`) },
  { header: '是否已录入系统', make: sometimes(0.9, (random) => random.pick(['是', '是', '否'])) },
  { header: '档案盒号', make: sometimes(0.8, (random) => `${random.int(1, 24)}-${random.int(1, 60)}`) },
  { header: '网格员姓名', make: sometimes(0.8, (random) => random.pick(['周晓禾', '方秋实', '柯小满'])) },
  { header: '户主身份证号', make: (_random, row) => (row.headNumber === null ? undefined : textCell(row.headNumber)) },
];

/** About a place or a body. */
const forPlaces: readonly ExtraColumn[] = [
  { header: '照片编号', make: sometimes(0.8, (random) => `IMG_${random.int(1000, 9999)}`) },
  { header: '是否上报平台', make: sometimes(0.9, (random) => random.pick(['是', '否'])) },
  { header: '档案盒号', make: sometimes(0.8, (random) => `${random.int(1, 24)}-${random.int(1, 60)}`) },
  { header: '网格员姓名', make: sometimes(0.8, (random) => random.pick(['周晓禾', '方秋实', '柯小满'])) },
];
const aboutPlaces: ReadonlySet<LedgerKind> = new Set(['T21', 'T22', 'T23', 'T26']);

function extrasOf(ledger: LedgerKind): readonly ExtraColumn[] {
  if (ledger === 'T01') return forResidents;
  if (ledger === 'T06') return forLowIncome;
  return aboutPlaces.has(ledger) ? forPlaces : forPersons;
}

/** So many of them, those of one group together. */
export function drawExtraColumns(random: Random, ledger: LedgerKind, count: number): ExtraColumn[] {
  const all = extrasOf(ledger);
  const chosen = new Set(random.shuffled(all).slice(0, count));
  return all.filter((column) => chosen.has(column));
}
