import { ageOn, type Day } from '../shared/days.ts';
import { type Random, weighted } from '../shared/random.ts';
import type { Sex } from './types.ts';

/** A member before there is a name or a number. The head comes first. */
export interface Member {
  readonly sex: Sex;
  readonly birth: Day;
  readonly relation: string;
  readonly marital: string;
  /** Index of the earlier member whose surname this one shares. */
  readonly surnameFrom: number | null;
}

type Shape =
  | 'single'
  | 'lone-elder'
  | 'couple'
  | 'elder-couple'
  | 'nuclear'
  | 'three-generations'
  | 'lone-parent'
  | 'grandparents'
  | 'collective';

const townShape = weighted<Shape>([
  ['single', 9],
  ['lone-elder', 7],
  ['couple', 12],
  ['elder-couple', 10],
  ['nuclear', 36],
  ['three-generations', 15],
  ['lone-parent', 5],
  ['grandparents', 4],
  ['collective', 1.2],
]);
const villageShape = weighted<Shape>([
  ['single', 7],
  ['lone-elder', 12],
  ['couple', 8],
  ['elder-couple', 16],
  ['nuclear', 26],
  ['three-generations', 20],
  ['lone-parent', 3],
  ['grandparents', 9],
]);

const other = (sex: Sex): Sex => (sex === '1' ? '2' : '1');

class Chances {
  readonly random: Random;
  readonly today: Day;
  constructor(random: Random, today: Day) {
    this.random = random;
    this.today = today;
  }

  /** A day of birth for a whole number of years lived. */
  born(age: number): Day {
    return this.today - Math.floor(Math.max(age, 0) * 365.25) - this.random.int(1, 364);
  }

  sex(): Sex {
    return this.random.chance(0.51) ? '1' : '2';
  }
}

function spouseOf(chances: Chances, head: Member): Member {
  const { random } = chances;
  const older = head.sex === '1' ? random.int(-4, 2) : random.int(-2, 4);
  const birth = Math.min(head.birth - older * 365 + random.int(-180, 180), chances.today - 20 * 366);
  return { sex: other(head.sex), birth, relation: '1', marital: head.marital, surnameFrom: null };
}

/** Children still at home, eldest first; born when the parent was 22 to 37 and at least a year apart, rarely twins. */
function childrenOf(chances: Chances, parent: Member, count: number, surnameFrom: number | null): Member[] {
  const { random, today } = chances;
  const children: Member[] = [];
  let birth = parent.birth + random.int(22 * 365, 30 * 365);
  for (let at = 0; at < count && birth < today; at += 1) {
    const sex = chances.sex();
    const age = ageOn(birth, today);
    if (age < 30) children.push({ sex, birth, relation: sex === '1' ? '2' : '3', marital: '10', surnameFrom });
    birth += random.chance(0.03) ? 0 : random.int(370, 6 * 365);
  }
  return children;
}

const marriedCode = weighted([
  ['20', 88],
  ['21', 4],
  ['22', 7],
  ['23', 1],
]);

function head(chances: Chances, youngest: number, eldest: number, marital: string, maleShare = 0.72): Member {
  const sex: Sex = chances.random.chance(maleShare) ? '1' : '2';
  return { sex, birth: chances.born(chances.random.int(youngest, eldest)), relation: '0', marital, surnameFrom: null };
}

function withChildren(chances: Chances, first: Member): Member[] {
  const spouse = spouseOf(chances, first);
  const family = [first, spouse];
  const mother = first.sex === '2' ? first : spouse;
  const count = chances.random.chance(0.42) ? 1 : chances.random.chance(0.88) ? 2 : 3;
  const fatherAt = first.sex === '1' ? 0 : 1;
  return [...family, ...childrenOf(chances, mother, count, chances.random.chance(0.95) ? fatherAt : 1 - fatherAt)];
}

function parentsOf(chances: Chances, first: Member): Member[] {
  const { random } = chances;
  const fatherBirth = first.birth - random.int(23 * 365, 32 * 365);
  const father: Member = { sex: '1', birth: fatherBirth, relation: '5', marital: '20', surnameFrom: 0 };
  const mother: Member = { sex: '2', birth: fatherBirth + random.int(-300, 4 * 365), relation: '5', marital: '20', surnameFrom: null };
  if (random.chance(0.45)) return [father, mother];
  return [{ ...(random.chance(0.35) ? father : mother), marital: '30' }];
}

function grandparents(chances: Chances): Member[] {
  const { random } = chances;
  const first = head(chances, 55, 74, '20', 0.8);
  const family = [first, ...(random.chance(0.75) ? [spouseOf(chances, first)] : [])];
  const count = random.chance(0.6) ? 1 : 2;
  for (let at = 0; at < count; at += 1) {
    family.push({
      sex: chances.sex(),
      birth: chances.born(random.int(1, 15)),
      relation: '4',
      marital: '10',
      surnameFrom: random.chance(0.7) ? 0 : null,
    });
  }
  return family;
}

function shapeMembers(chances: Chances, shape: Shape): Member[] {
  const { random } = chances;
  switch (shape) {
    case 'single':
      return [head(chances, 21, 58, random.chance(0.72) ? '10' : '40', 0.58)];
    case 'lone-elder':
      return [head(chances, 63, 92, random.chance(0.82) ? '30' : '10', 0.4)];
    case 'couple': {
      const first = head(chances, 24, 58, marriedCode(random));
      return [first, spouseOf(chances, first)];
    }
    case 'elder-couple': {
      const first = head(chances, 60, 86, '20', 0.85);
      return [first, spouseOf(chances, first)];
    }
    case 'nuclear':
      return withChildren(chances, head(chances, 25, 56, marriedCode(random)));
    case 'three-generations': {
      const first = head(chances, 28, 52, marriedCode(random), 0.85);
      const family = [...withChildren(chances, first), ...parentsOf(chances, first)];
      if (random.chance(0.05))
        family.push({ sex: chances.sex(), birth: first.birth + random.int(400, 2600), relation: '7', marital: '10', surnameFrom: 0 });
      return family;
    }
    case 'lone-parent': {
      const first = head(chances, 30, 54, random.chance(0.8) ? '40' : '30', 0.4);
      return [first, ...childrenOf(chances, first, random.chance(0.8) ? 1 : 2, first.sex === '1' ? 0 : null)];
    }
    case 'grandparents':
      return grandparents(chances);
    case 'collective': {
      const size = random.int(2, 5);
      const people = [head(chances, 19, 35, '10', 0.6)];
      while (people.length < size)
        people.push({ sex: chances.sex(), birth: chances.born(random.int(18, 35)), relation: '8', marital: '10', surnameFrom: null });
      return people;
    }
  }
}

export interface Family {
  readonly kind: 'family' | 'collective';
  readonly members: readonly Member[];
}

/** Draws one household of at most `room` persons. */
export function drawFamily(random: Random, today: Day, village: boolean, room: number): Family {
  const shape = village ? villageShape(random) : townShape(random);
  const chances = new Chances(random, today);
  const members = shapeMembers(chances, shape);
  if (members.length <= room) return { kind: shape === 'collective' ? 'collective' : 'family', members };
  return { kind: 'family', members: shapeMembers(chances, 'single') };
}

/** A household of one who was born on a given day: for two persons of one name and birthday. */
export function drawAlone(random: Random, birth: Day, sex: Sex): Family {
  return { kind: 'family', members: [{ sex, birth, relation: '0', marital: random.chance(0.5) ? '10' : '40', surnameFrom: null }] };
}
