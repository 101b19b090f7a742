import type { Row } from '../rows.ts';
import { atAge, daysAgo, digits, type Known, statusRow } from './known.ts';

const wishes = ['超市收银，离家近', '家政服务', '保安', '餐饮后厨', '货车司机', '社区公益岗', '幼儿园保育员', '电商客服'] as const;
const skills = ['无', '驾驶证 C1', '电工证', '缝纫', '厨师', '电脑办公', '育婴师证', '砌墙抹灰'] as const;
const difficulties = ['older', 'long-term', 'low-income', 'zero-employment', 'landless'] as const;

export function* unemploymentRows(known: Known): Generator<Row> {
  const { person, age, random, here, home } = known;
  if (!here || age < 18 || age > 58 || person.employer !== null || !random.chance(0.32)) return;
  const skill = random.pick(skills);
  yield statusRow(known, 'unemployment', {
    unemployedOn: daysAgo(known, 40, 900),
    certificateNumber: `610921${digits(known, 10)}`,
    wantedWork: random.pick(wishes),
    skills: skill === '无' ? null : skill,
    employedOn: null,
    note: null,
  });
  if (!random.chance(age > 45 ? 0.6 : 0.25)) return;
  yield statusRow(known, 'hard-to-employ', {
    difficulty: home.household.lowIncome === null ? (age > 45 ? 'older' : random.pick(difficulties)) : 'low-income',
    recognisedOn: daysAgo(known, 10, 400),
    until: null,
    note: null,
  });
}

const enterprises = ['县水泥厂', '县丝绸厂', '县运输公司', '供销合作社', '县机械厂', '粮油公司', '月河茶厂'] as const;

export function* retirementRows(known: Known): Generator<Row> {
  const { person, random, here } = known;
  if (!here || person.employer !== '退休') return;
  const retiredOn = atAge(known, person.sex === '1' ? 60 : random.pick([50, 55]));
  yield statusRow(known, 'retirement', { formerEmployer: random.pick(enterprises), retiredOn, note: null });
}

const steps = [30_000, 50_000, 50_000, 80_000, 100_000, 200_000] as const;

export function* insuranceRows(known: Known): Generator<Row> {
  const { person, age, random, here } = known;
  if (!here) return;
  const employed = person.employer !== null && person.employer.length > 4;
  if (age >= 16 && !employed && person.employer !== '退休' && person.employer !== '在校学生' && random.chance(0.5)) {
    yield statusRow(known, 'pension-insurance', {
      joinedOn: daysAgo(known, 200, 4800),
      yearlyContribution: random.pick(steps),
      bankAccount: person.bankAccount,
    });
  }
  if (!random.chance(0.95)) return;
  const kind = employed || person.employer === '退休' ? 'employees' : person.employer === '灵活就业' ? 'flexible' : 'residents';
  yield statusRow(known, 'medical-insurance', {
    joinedOn: daysAgo(known, 300, 4000),
    paidAmount: kind === 'residents' ? 40_000 : random.int(18, 60) * 10_000,
    kind,
  });
}
