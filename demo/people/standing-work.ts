import { calendarDate, dayOf, isoOf, parseDay, yearsAfter } from '../shared/days.ts';
import { digitsOf, shareOf, weighted } from '../shared/random.ts';
import type { Subject } from './standing-subject.ts';
import {
  type Disability,
  type JobHardship,
  jobIntentions,
  jobSkills,
  type MedicalInsurance,
  type Pension,
  type Retirement,
  type Unemployment,
} from './standing-types.ts';

/** A day so many years after another, the 29th of February moved to the 28th. */
/** Looking for work: adults without an employer who live here, one in four of them. */
export function drawUnemployment(subject: Subject): Unemployment | null {
  const { person, age, today } = subject;
  const most = person.sex === '1' ? 59 : 54;
  const idle = person.employer === null || (person.employer === '灵活就业' && shareOf(`idle/${person.key}`) < 0.2);
  if (age < 18 || age > most || !idle || person.currentPlace === null) return null;
  const random = subject.stream('unemployment');
  if (!random.chance(0.28)) return null;
  const since = today - random.int(40, 900);
  return {
    since: isoOf(since),
    certificateNumber: random.chance(0.85) ? `999921${isoOf(since).slice(2, 4)}${digitsOf(random, 8)}` : null,
    intention: random.pick(jobIntentions),
    skill: random.pick(jobSkills),
  };
}

export function drawHardship(subject: Subject, unemployment: Unemployment | null, disability: Disability | null): JobHardship | null {
  if (unemployment === null) return null;
  const { age, person, home, today } = subject;
  const random = subject.stream('hardship');
  const since = parseDay(unemployment.since);
  const kinds: JobHardship['kind'][] = [];
  if (age >= (person.sex === '1' ? 50 : 40)) kinds.push('大龄失业人员');
  if (disability !== null) kinds.push('残疾人员');
  if (home.household.lowIncome !== null) kinds.push('低保家庭成员');
  if (today - since > 400) kinds.push('连续失业一年以上');
  const kind = kinds[0] ?? (random.chance(0.1) ? random.pick(['零就业家庭成员', '失地农民'] as const) : null);
  if (kind === null || !random.chance(0.8)) return null;
  const from = kind === '连续失业一年以上' ? since + 366 : since + 5;
  return {
    kind,
    recognisedOn: isoOf(Math.min(from + random.int(0, 60), today - 32)),
    intention: unemployment.intention,
    skill: unemployment.skill,
  };
}

const formerEmployers = [
  '县农机修造厂',
  '县丝绸厂',
  '县供销联社',
  '县粮油公司',
  '县建筑公司',
  '县运输公司',
  '县第二小学',
  '镇卫生院',
  '县电力局',
] as const;

export function drawRetirement(subject: Subject): Retirement | null {
  const { person, age, today } = subject;
  if (person.currentPlace === null || age < (person.sex === '1' ? 60 : 55)) return null;
  const random = subject.stream('retirement');
  if (!(person.employer === '退休' || (person.employer === null && random.chance(0.15)))) return null;
  const retired = yearsAfter(parseDay(person.birthDate), person.sex === '1' ? 60 : random.pick([50, 55])) + random.int(1, 30);
  if (retired >= today - 40) return null;
  return {
    formerEmployer: random.pick(formerEmployers),
    retiredOn: isoOf(retired),
    cardNumber: `Z${digitsOf(random, 8)}`,
  };
}

const tiers = weighted([
  [20_000, 30],
  [30_000, 20],
  [50_000, 18],
  [100_000, 14],
  [200_000, 8],
  [300_000, 3],
]);

export function drawPension(subject: Subject, retirement: Retirement | null, employed: boolean): Pension | null {
  const { person, age, today } = subject;
  if (age < 18 || retirement !== null || employed || !subject.registeredHere || person.employer === '在校学生') return null;
  const random = subject.stream('pension');
  if (!random.chance(0.82)) return null;
  const first = Math.max(dayOf(2010, 1, 1), yearsAfter(parseDay(person.birthDate), 18));
  return {
    joinedOn: isoOf(Math.min(first + random.int(0, 1600), today - 35)),
    tierFen: age >= 60 ? 0 : tiers(random),
    bankAccount: person.bankAccount,
  };
}

export function drawMedical(subject: Subject, employed: boolean, retirement: Retirement | null): MedicalInsurance | null {
  const { today, person } = subject;
  if (today - parseDay(person.birthDate) < 60) return null;
  const random = subject.stream('medical');
  if (!random.chance(0.965)) return null;
  const birth = parseDay(person.birthDate);
  if (employed || retirement !== null) {
    const begun = yearsAfter(birth, random.int(19, 26));
    return {
      kind: '职工基本医疗保险',
      joinedOn: isoOf(Math.min(Math.max(begun, dayOf(2001, 1, 1)), today - 40)),
      paidFen: retirement === null ? random.int(30, 90) * 4800 : 0,
    };
  }
  const year = calendarDate(today).year;
  const poor = subject.home.household.lowIncome !== null;
  return {
    kind: '城乡居民基本医疗保险',
    joinedOn: isoOf(Math.max(dayOf(year - 1, random.int(9, 12), random.int(1, 28)), birth + 20)),
    paidFen: poor ? random.pick([0, 20_000]) : 40_000,
  };
}

/** About so many of the usual residents are old enough, and not too old, to be asked. */
/** The same volunteers as the rows of the demo county, where seed and share are the same. */
