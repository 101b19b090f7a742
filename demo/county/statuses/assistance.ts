import { officeName } from '../office-names.ts';
import type { Row } from '../rows.ts';
import { atAge, daysAgo, type Known, statusRow } from './known.ts';

export function* destituteRows(known: Known): Generator<Row> {
  const { age, home, random, here, person } = known;
  const alone = person.elder?.livingSituation === 'alone';
  if (!here || !alone || age < 60 || home.household.lowIncome !== null || !random.chance(0.09)) return;
  const centralised = random.chance(0.3);
  const careAbility = person.elder?.careAbility ?? 'self-reliant';
  yield statusRow(known, 'destitute', {
    mode: centralised ? 'centralised' : 'dispersed',
    careAbility,
    caregiver: centralised ? '县中心敬老院' : `${officeName(random)}（侄子）`,
    monthlyAmount: careAbility === 'self-reliant' ? 89_700 : careAbility === 'partly-disabled' ? 112_000 : 146_500,
    since: daysAgo(known, 200, 3000),
    note: null,
  });
}

const reasons = ['illness', 'accident', 'education', 'living', 'fire'] as const;

export function* reliefRows(known: Known): Generator<Row> {
  const { age, home, random, here, person } = known;
  if (!here || person.relationToHead !== '0' || age < 22 || !random.chance(0.035)) return;
  yield statusRow(known, 'temporary-relief', {
    familySize: home.members.length,
    reason: random.chance(0.5) ? 'illness' : random.pick(reasons),
    amount: random.int(8, 60) * 10_000,
    relievedOn: daysAgo(known, 5, 700),
    handler: officeName(random),
    note: null,
  });
}

const classes = ['4', '4', '4', '1', '2', '3', '5', '6', '7'] as const;

export function* disabilityRows(known: Known): Generator<Row> {
  const { age, home, random, here, person } = known;
  if (!here || !random.chance(age < 18 ? 0.012 : age < 45 ? 0.035 : age < 60 ? 0.07 : 0.14)) return;
  const kind = random.pick(classes);
  const grade = String(random.int(1, 4));
  const severe = grade === '1' || grade === '2';
  const head = home.members.find((each) => each !== person && each.currentPlace !== null);
  const subsidies = [...(home.household.lowIncome === null ? [] : ['living']), ...(severe ? ['nursing'] : [])];
  const issuedOn = daysAgo(known, 60, 3200);
  yield statusRow(known, 'disability', {
    class: kind,
    grade,
    certificateNumber: `${person.identityNumber}${kind}${grade}`,
    guardian: (kind === '5' || kind === '6' || age < 18) && head !== undefined ? `${head.name} ${head.phone ?? ''}`.trim() : null,
    subsidies: subsidies.length > 0 ? subsidies : ['none'],
    issuedOn,
    validUntil: `${Number(issuedOn.slice(0, 4)) + 10}${issuedOn.slice(4).replace('02-29', '02-28')}`,
    note: null,
  });
}

const findings = [
  '身体尚好，生活能自理，叮嘱用火用电安全',
  '独自在家，帮着检查了燃气，留了社区电话',
  '需就医，已联系家人陪同',
  '想办高龄补贴，已告知所需材料',
  '天冷，送了棉被，提醒出门防滑',
  '子女每周打电话，情况稳定',
] as const;

export function* visitRows(known: Known): Generator<Row> {
  const { random, here, person } = known;
  const situation = person.elder?.livingSituation;
  if (!here || (situation !== 'alone' && situation !== 'empty-nest')) return;
  const visits = situation === 'alone' ? 2 : random.chance(0.4) ? 1 : 0;
  for (let no = 0; no < visits; no += 1) {
    const visitedOn = daysAgo(known, 3 + no * 80, 75 + no * 80);
    yield statusRow(known, 'elder-visit', { visitedOn, findings: random.pick(findings), visitor: officeName(random) }, `/${no + 1}`);
  }
}

const schools = ['第一小学', '第三小学', '城关初级中学', '青山中学', '晨光幼儿园'] as const;

export function* childRows(known: Known): Generator<Row> {
  const { age, home, random, here } = known;
  if (!here || age >= 18) return;
  const away = home.members.some(({ currentPlace, relationToHead }) => currentPlace === null && relationToHead !== '0');
  const poor = home.household.lowIncome !== null;
  if (!random.chance(away ? 0.5 : poor ? 0.4 : 0.006)) return;
  const carer = home.members.find((each) => each.currentPlace !== null && each.relationToHead === '0');
  const difficulty = [...(away ? ['left-behind'] : []), ...(poor ? ['poor-family'] : [])];
  yield statusRow(known, 'child-in-need', {
    guardian: carer === undefined ? null : `${carer.name} ${carer.phone ?? ''}`.trim(),
    difficulty: difficulty.length > 0 ? difficulty : [random.pick(['unattended', 'own-condition', 'orphan'])],
    school: age < 3 ? null : age < 6 ? '晨光幼儿园' : random.pick(schools),
    subsidies: poor ? ['low-income'] : difficulty.length > 0 ? ['none'] : ['unattended'],
    since: atAge(known, Math.min(age, 5)),
    note: null,
  });
}
