import { isoOf } from '../shared/days.ts';
import { weighted } from '../shared/random.ts';
import {
  type ChildInNeed,
  type Destitute,
  type Disability,
  disabilityClasses,
  disabilityGrades,
  type ElderVisit,
  type HealthFile,
  type Relief,
  reliefReasons,
  visitFindings,
} from './standing-types.ts';
import type { Subject } from './standing-subject.ts';

const drawClass = weighted<Disability['class']>([
  ['视力残疾', 13],
  ['听力残疾', 17],
  ['言语残疾', 3],
  ['肢体残疾', 43],
  ['智力残疾', 9],
  ['精神残疾', 10],
  ['多重残疾', 5],
]);
const drawGrade = weighted<Disability['grade']>([
  ['一级', 14],
  ['二级', 26],
  ['三级', 28],
  ['四级', 32],
]);

/** Some three in a hundred hold a certificate, more of the old. */
export function drawDisability(subject: Subject): Disability | null {
  const { person, age, home } = subject;
  const random = subject.stream('disability');
  if (!random.chance(age >= 75 ? 0.09 : age >= 60 ? 0.06 : age >= 18 ? 0.022 : 0.009)) return null;
  const kind = drawClass(random);
  const grade = drawGrade(random);
  const severe = grade === '一级' || grade === '二级' || ((kind === '智力残疾' || kind === '精神残疾') && grade === '三级');
  const guardian = age < 18 || kind === '智力残疾' || kind === '精神残疾' ? subject.relative((one) => one.age >= 18) : null;
  return {
    class: kind,
    grade,
    certificateNumber: `${person.identityNumber}${disabilityClasses.indexOf(kind) + 1}${disabilityGrades.indexOf(grade) + 1}`,
    guardian: guardian?.name ?? null,
    subsidies: [
      ...(home.household.lowIncome === null ? [] : (['困难残疾人生活补贴'] as const)),
      ...(severe ? (['重度残疾人护理补贴'] as const) : []),
    ],
  };
}

/** Somebody alone who has nobody to support them: an old person who never married, now and then a disabled one. */
export function drawDestitute(subject: Subject, disability: Disability | null): Destitute | null {
  const { person, age, home } = subject;
  const alone = home.members.length === 1 && home.household.lowIncome === null && person.maritalStatus === '10' && subject.registeredHere;
  if (!alone || !(age >= 60 || (age >= 18 && disability !== null))) return null;
  const random = subject.stream('destitute');
  if (!random.chance(0.8)) return null;
  const ability = person.elder?.careAbility ?? (random.chance(0.5) ? 'self-reliant' : 'partly-disabled');
  const careLevel = ability === 'self-reliant' ? '全自理' : ability === 'partly-disabled' ? '半护理' : '全护理';
  const care = { 全自理: 0, 半护理: 38_000, 全护理: 96_000 }[careLevel];
  return {
    mode: random.chance(0.75) ? '分散供养' : '集中供养',
    careLevel,
    carer: subject.officer('carer', 6),
    monthlyAmountFen: 96_800 + care,
  };
}

/** Relief is paid to a head of household, mostly once, at times twice in a year or two. */
export function drawReliefs(subject: Subject): Relief[] {
  const { home, person, age } = subject;
  if (person !== home.members[home.household.headIndex] || age < 18 || person.currentPlace === null) return [];
  const random = subject.stream('relief');
  if (!random.chance(home.household.lowIncome === null ? 0.012 : 0.09)) return [];
  const count = random.chance(0.2) ? 2 : 1;
  return Array.from({ length: count }, (_, at) => ({
    reason: random.pick(reliefReasons),
    amountFen: random.int(4, 60) * 5000,
    paidOn: isoOf(subject.today - random.int(20, 300) - (count - 1 - at) * 310),
    handler: subject.officer('relief', 2),
  }));
}

/** Visits to those who live alone or as an old couple: one to four, weeks apart, the last at least a month ago. */
export function drawVisits(subject: Subject): ElderVisit[] {
  const { person, age } = subject;
  const situation = person.elder?.livingSituation;
  if (age < 60 || person.currentPlace === null || (situation !== 'alone' && situation !== 'empty-nest')) return [];
  const random = subject.stream('visits');
  if (!random.chance(situation === 'alone' ? 0.9 : 0.55)) return [];
  const visits: ElderVisit[] = [];
  const count = random.int(1, 3);
  for (let day = subject.today - random.int(36, 60); visits.length < count; day -= random.int(18, 45))
    visits.unshift({ visitedOn: isoOf(day), finding: random.pick(visitFindings), visitor: subject.officer('visitor', 5) });
  return visits;
}

const schools = ['城关第一小学', '第三小学', '汉阴初级中学', '实验中学', '晨光幼儿园', '月河九年制学校'] as const;

/** Children without their parents at home, disabled ones, and those of families on the allowance. */
export function drawChild(subject: Subject, disability: Disability | null): ChildInNeed | null {
  const { person, age, home } = subject;
  if (age >= 16 || person.currentPlace === null || !subject.registeredHere) return null;
  const random = subject.stream('child');
  const guardian = subject.relative((one) => one.age >= 18);
  if (guardian === null) return null;
  const withoutParents =
    person.relationToHead === '4' && !home.members.some(({ relationToHead }) => relationToHead === '2' || relationToHead === '3');
  const poor = home.household.lowIncome !== null;
  let kind: ChildInNeed['kind'] | null = null;
  if (disability !== null) kind = '自身困境儿童';
  else if (withoutParents && random.chance(0.7))
    kind = random.chance(0.75) ? '留守儿童' : random.pick(['事实无人抚养儿童', '监护困境儿童', '孤儿'] as const);
  else if (poor && random.chance(0.7)) kind = '家庭困境儿童';
  if (kind === null) return null;
  const subsidy =
    kind === '孤儿' ? '孤儿基本生活费' : kind === '事实无人抚养儿童' ? '事实无人抚养儿童基本生活补贴' : poor ? '低保金' : '无';
  return { kind, guardian: guardian.name, school: age < 4 ? null : random.pick(schools), subsidies: [subsidy] };
}

/** Nearly everybody who lives here has a health file; illness comes with age. */
export function drawHealth(subject: Subject): HealthFile | null {
  const { person, age } = subject;
  if (person.currentPlace === null) return null;
  const random = subject.stream('health');
  if (!random.chance(age >= 60 ? 0.97 : 0.82)) return null;
  const chronic: HealthFile['chronic'][number][] = [];
  if (random.chance(age >= 65 ? 0.48 : age >= 45 ? 0.16 : age >= 30 ? 0.03 : 0)) chronic.push('高血压');
  if (random.chance(age >= 60 ? 0.17 : age >= 40 ? 0.05 : 0.002)) chronic.push('糖尿病');
  if (age >= 55 && random.chance(0.07)) chronic.push(random.pick(['冠心病', '慢性阻塞性肺疾病', '脑卒中'] as const));
  if (age >= 18 && random.chance(0.004)) chronic.push('严重精神障碍');
  return {
    fileNumber: `${subject.place}${String((person.index % 99_999) + 1).padStart(5, '0')}`,
    chronic,
    doctor: chronic.length > 0 || random.chance(0.6) ? subject.officer('doctor', 4) : null,
  };
}
