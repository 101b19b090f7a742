import { calendarDate, dayOf, isoOf, parseDay, yearsAfter } from '../shared/days.ts';
import { createRandom, digitsOf, shareOf } from '../shared/random.ts';
import type { Subject } from './standing-subject.ts';
import {
  type Childbirth,
  type PartyMembership,
  stayReasons,
  type TemporaryStay,
  type Veteran,
  type Volunteering,
  volunteerSkills,
} from './standing-types.ts';

export function drawParty(subject: Subject): PartyMembership | null {
  const { person, today, placeName } = subject;
  const { politicalStatus, residences } = person;
  if ((politicalStatus !== '01' && politicalStatus !== '02') || residences.some(({ relation }) => relation === 'temporary')) return null;
  const random = subject.stream('party');
  const probationary = politicalStatus === '02';
  const adult = yearsAfter(parseDay(person.birthDate), 18);
  const last = yearsAfter(today, -1) - 40;
  const joined = probationary ? today - random.int(50, 330) : Math.min(adult + random.int(30, 22 * 365), last);
  if (joined < adult) return null;
  const gone = residences.find(({ relation }) => relation === 'registered-away');
  return {
    joinedOn: isoOf(joined),
    confirmedOn: probationary ? null : isoOf(yearsAfter(joined, 1)),
    branch: `${placeName}第${random.pick(['一', '二', '三'])}党支部`,
    keptAt:
      gone === undefined && random.chance(0.2) ? random.pick(['县直机关工委', '城关镇党委', '县教体科技局党委']) : `${placeName}党总支部`,
    away:
      gone === undefined
        ? null
        : {
            to: person.currentAddress,
            since: gone.from,
            contact: subject.relative(({ age }) => age >= 18)?.name ?? subject.officer('branch', 3),
          },
  };
}

export function drawStay(subject: Subject, landlord: string | null): TemporaryStay | null {
  const row = subject.person.residences.find(({ relation }) => relation === 'temporary');
  if (row === undefined) return null;
  const random = subject.stream('stay');
  const reason = subject.age < 18 ? (subject.age < 6 ? '随迁' : '求学') : subject.age >= 60 ? '投靠亲属' : random.pick(stayReasons);
  const long = subject.today - parseDay(row.from) >= 183;
  const permit = `999921${row.from.slice(0, 4)}${digitsOf(random, 6)}`;
  return { arrivedOn: row.from, reason, permitNumber: long && subject.age >= 16 && random.chance(0.75) ? permit : null, landlord };
}

export function drawChildbirth(subject: Subject): Childbirth | null {
  const { person, age, home } = subject;
  if (person.sex !== '2' || age < 18 || age > 49 || person.currentPlace === null) return null;
  const couple = person.relationToHead === '0' || person.relationToHead === '1';
  const random = subject.stream('childbirth');
  const other = couple ? home.members.find((one) => one !== person && ['0', '1'].includes(one.relationToHead)) : undefined;
  const children = couple ? home.members.filter(({ relationToHead }) => relationToHead === '2' || relationToHead === '3').length : 0;
  return {
    spouse: person.maritalStatus.startsWith('2') ? (other?.name ?? null) : null,
    children,
    registrationNumber: children > 0 && random.chance(0.8) ? `999921${random.int(2001, 2025)}${digitsOf(random, 4)}` : null,
  };
}

const askedShare = 0.72;
const VOLUNTEERING_DAYS = 1_800; // they registered over the last five years

export function drawVolunteering(subject: Subject, rate: number): Volunteering | null {
  const { person, age, seed, today, place } = subject;
  if (age < 16 || age > 74 || !person.residences.some(({ relation }) => relation === 'usual')) return null;
  if (shareOf(`${seed}/volunteer/${person.key}`) >= rate / askedShare) return null;
  const random = createRandom(`${seed}/volunteering/${person.key}`);
  const registeredOn = isoOf(today - random.int(3, VOLUNTEERING_DAYS));
  // The hour of the consent, which no ledger asks for.
  random.int(1, 9);
  random.int(10, 59);
  const skills = random.shuffled(volunteerSkills).slice(0, random.int(1, 2));
  return { number: `${place.slice(6)}${String(person.index).padStart(6, '0')}`, skills, registeredOn, hours: random.int(0, 240) / 2 };
}

export function drawVeteran(subject: Subject): Veteran | null {
  const { person, age, today } = subject;
  if (age < 21 || !subject.registeredHere || person.currentPlace === null) return null;
  const random = subject.stream('veteran');
  if (!random.chance(person.sex === '1' ? 0.055 : 0.003)) return null;
  const enlisted = yearsAfter(parseDay(person.birthDate), random.int(19, 21));
  const { year } = calendarDate(enlisted);
  const from = dayOf(year, year < 2013 ? 12 : 9, random.int(1, 16));
  const left = yearsAfter(from, random.pick([2, 2, 2, 5, 8, 12]));
  if (left > today - 60) return null;
  return {
    enlistedOn: isoOf(from),
    dischargedOn: isoOf(left),
    cardNumber: random.chance(0.8) ? `999921${isoOf(left).slice(0, 4)}${digitsOf(random, 10)}` : null,
  };
}
