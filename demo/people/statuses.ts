import { calendarDate, type Day, dayOf, isoOf } from '../shared/days.ts';
import { type Random, weighted } from '../shared/random.ts';
import { bankAccount, mobileNumber } from './contact.ts';
import type { ElderCare, EmergencyContact, LowIncome } from './types.ts';

const allowanceClass = weighted<LowIncome['class']>([
  ['A', 2],
  ['B', 5],
  ['C', 4],
]);

/** Invented standards, fen a person and month. */
const standards: Record<LowIncome['category'], Record<LowIncome['class'], number>> = {
  'urban-allowance': { A: 74_500, B: 56_000, C: 42_000 },
  'rural-allowance': { A: 52_000, B: 39_500, C: 27_000 },
  'near-allowance': { A: 0, B: 0, C: 0 },
};

/** Whether a household is on the allowance, and for how much. */
export function drawLowIncome(random: Random, village: boolean, familySize: number, today: Day): LowIncome | null {
  if (!random.chance(village ? 0.07 : 0.058)) return null;
  const category = random.chance(0.1) ? 'near-allowance' : village ? 'rural-allowance' : 'urban-allowance';
  const group = allowanceClass(random);
  const coveredPersons = category === 'near-allowance' ? 0 : random.chance(0.7) ? familySize : random.int(1, familySize);
  const { year } = calendarDate(today);
  return {
    category,
    class: group,
    familySize,
    coveredPersons,
    monthlyAmountFen:
      standards[category][group] * coveredPersons + (coveredPersons > 0 && random.chance(0.15) ? random.int(1, 40) * 150 : 0),
    since: isoOf(dayOf(random.int(year - 11, year - 1), random.int(1, 12), 1)),
    bankAccount: bankAccount(random),
  };
}

/** What the counter knows of an elder's household. */
export interface ElderSurroundings {
  readonly age: number;
  readonly companions: number;
  readonly spouse: boolean;
  readonly children: boolean;
  readonly grandchildren: boolean;
  /** A younger adult of the household, when there is one. */
  readonly relative: { readonly name: string; readonly relation: string; readonly phone: string | null } | null;
  readonly poor: boolean;
}

function livingSituation(around: ElderSurroundings): ElderCare['livingSituation'] {
  if (around.companions === 0) return 'alone';
  if (around.children) return 'with-children';
  if (around.grandchildren) return 'with-grandchildren';
  return around.spouse ? 'empty-nest' : 'with-others';
}

function contactOf(random: Random, around: ElderSurroundings): EmergencyContact | null {
  const { relative } = around;
  if (relative !== null && relative.phone !== null) return { name: relative.name, relation: relative.relation, phone: relative.phone };
  if (random.chance(0.12)) return null;
  const surname = random.pick(['王', '李', '陈', '张', '刘', '杨', '吴']);
  return {
    name: `${surname}${random.pick(['建', '晓', '文', '小'])}${random.pick(['军', '梅', '林', '琴'])}`,
    relation: random.pick(['儿子', '女儿', '侄子', '邻居']),
    phone: mobileNumber(random),
  };
}

export function drawElderCare(random: Random, around: ElderSurroundings): ElderCare {
  const frailty = around.age >= 85 ? 0.4 : around.age >= 75 ? 0.16 : 0.05;
  const careAbility = random.chance(frailty) ? (random.chance(0.3) ? 'fully-disabled' : 'partly-disabled') : 'self-reliant';
  const subsidies: ElderCare['subsidies'][number][] = [];
  if (around.age >= 70 && random.chance(0.93)) subsidies.push('old-age');
  if (careAbility !== 'self-reliant' && random.chance(0.5)) subsidies.push('nursing');
  if (around.poor && random.chance(0.6)) subsidies.push(careAbility === 'self-reliant' ? 'service' : 'poor-old-disabled');
  return {
    livingSituation: livingSituation(around),
    careAbility,
    subsidies: subsidies.length > 0 ? subsidies : ['none'],
    emergencyContact: contactOf(random, around),
  };
}
