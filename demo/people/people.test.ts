import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isoOf, parseDay } from '../shared/days.ts';
import { demoPlaces } from '../shared/places.ts';
import { ageOfPerson, collectPopulation, generatePopulation, type Person, type PopulationHousehold } from './index.ts';

const today = '2026-11-23';
const nanjie = '610921100001';
const draw = (place: string, persons: number, seed = 'test'): PopulationHousehold[] => [
  ...generatePopulation({ place, seed, persons, today }),
];
const peopleOf = (homes: readonly PopulationHousehold[]): Person[] => homes.flatMap(({ members }) => members);
const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

// ISO 7064 MOD 11-2 by its definition, not by the table of weights: the whole number is congruent to 1.
function checks(number: string): boolean {
  let sum = 0;
  for (const character of number) sum = (sum * 2 + (character === 'X' ? 10 : Number(character))) % 11;
  return sum === 1;
}

describe('an invented population', () => {
  const homes = draw(nanjie, 6000);
  const people = peopleOf(homes);

  it('is the same for the same seed, and another for another', () => {
    expect(digest(draw(nanjie, 800))).toBe(digest(draw(nanjie, 800)));
    expect(digest(draw(nanjie, 800))).not.toBe(digest(draw(nanjie, 800, 'other')));
  });

  it('has exactly as many persons as asked for', () => {
    expect(people).toHaveLength(6000);
    expect(peopleOf(draw(nanjie, 1))).toHaveLength(1);
    expect(people.map(({ index }) => index)).toEqual(people.map((_, at) => at));
  });

  it('carries numbers that check, that nobody has, and that agree with birth date and sex', () => {
    for (const { identityNumber, birthDate, sex } of people) {
      expect(identityNumber).toMatch(/^999921\d{11}[\dX]$/);
      expect(checks(identityNumber)).toBe(true);
      expect(identityNumber.slice(6, 14)).toBe(birthDate.replaceAll('-', ''));
      expect(Number(identityNumber.charAt(16)) % 2).toBe(sex === '1' ? 1 : 0);
      expect(isoOf(parseDay(birthDate))).toBe(birthDate);
      expect(birthDate <= today).toBe(true);
    }
  });

  it('never gives a number twice in the county', () => {
    const numbers = demoPlaces.flatMap(({ code }) => peopleOf(draw(code, 250)).map(({ identityNumber }) => identityNumber));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers).toHaveLength(160 * 250);
  });

  it('has two persons of one name and birthday, each with a number', () => {
    const byNamesake = Map.groupBy(people, ({ name, birthDate }) => `${name} ${birthDate}`);
    const pairs = [...byNamesake.values()].filter((group) => group.length > 1);
    expect(pairs.length).toBeGreaterThan(10);
    for (const group of pairs) expect(new Set(group.map(({ identityNumber }) => identityNumber)).size).toBe(group.length);
  });

  it('has names of every form, and many that several people share', () => {
    const names = people.map(({ name }) => name);
    expect(names.filter((name) => name.includes('·')).length).toBeGreaterThan(3);
    expect(names.filter((name) => /^(欧阳|上官|司马|诸葛|司徒|皇甫|尉迟|东方|夏侯|慕容)/.test(name)).length).toBeGreaterThan(5);
    expect(names.length - new Set(names).size).toBeGreaterThan(400);
  });

  it('lives in families that can be', () => {
    const pairs = homes.flatMap(({ members }) =>
      members
        .slice(1)
        .map((member) => ({ head: members[0]!, member, apart: ageOfPerson(members[0]!, today) - ageOfPerson(member, today) })),
    );
    const of = (...relations: string[]): typeof pairs => pairs.filter(({ member }) => relations.includes(member.relationToHead));
    expect(new Set(homes.map(({ members }) => members[0]?.relationToHead))).toEqual(new Set(['0']));
    expect(Math.min(...of('2', '3').map(({ apart }) => apart))).toBeGreaterThan(15);
    expect(Math.max(...of('5').map(({ apart }) => apart))).toBeLessThan(-16);
    expect(of('1').filter(({ head, member }) => head.sex === member.sex)).toEqual([]);
  });

  it('lives here, elsewhere, or stays for a while, and each is told by dated rows', () => {
    const relations = new Set(people.flatMap(({ residences }) => residences.map(({ relation }) => relation)));
    expect([...relations].toSorted()).toEqual(['registered', 'registered-away', 'temporary', 'usual']);
    for (const { residences, birthDate } of people) {
      expect(residences.length).toBeGreaterThan(0);
      for (const { from } of residences) expect(from >= birthDate && from <= today).toBe(true);
    }
    expect(people.some(({ registeredPlace }) => registeredPlace.length === 12 && registeredPlace !== nanjie)).toBe(true);
    expect(people.some(({ phone }) => phone === null)).toBe(true);
  });

  it('gives every home once and keeps care for those of sixty and over', () => {
    const addresses = homes.map(({ dwelling }) => dwelling.address);
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const person of people) expect(person.elder !== null).toBe(ageOfPerson(person, today) >= 60);
    const poor = homes.flatMap(({ household }) => (household.lowIncome === null ? [] : [household.lowIncome]));
    expect(poor.length).toBeGreaterThan(40);
    for (const { coveredPersons, familySize, monthlyAmountFen } of poor) {
      expect(coveredPersons).toBeLessThanOrEqual(familySize);
      expect(Number.isInteger(monthlyAmountFen)).toBe(true);
    }
  });

  it('follows its shares', () => {
    const few = peopleOf([...generatePopulation({ place: nanjie, seed: 'test', persons: 4000, today, temporaryShare: 0 })]);
    const many = peopleOf([...generatePopulation({ place: nanjie, seed: 'test', persons: 4000, today, temporaryShare: 0.3 })]);
    const staying = (list: readonly Person[]): number =>
      list.filter(({ residences }) => residences.some(({ relation }) => relation === 'temporary')).length;
    expect(staying(few)).toBe(0);
    expect(staying(many)).toBeGreaterThan(800);
    expect(collectPopulation({ place: nanjie, seed: 'test', persons: 40, today }).placeName).toBe('南街');
  });
});
