import { describe, expect, it } from 'vitest';
import { volunteerRows } from '../county/resident-rows.ts';
import { ageOfPerson, generatePopulation, openStandings, type Person, type PopulationHousehold, type Standing } from './index.ts';

const today = '2026-11-23';
const place = '610921100001';
const options = { place, seed: 'standing', today };
const homes = [...generatePopulation({ ...options, persons: 6000 })];
const open = (): { home: PopulationHousehold; person: Person; standing: Standing }[] => {
  const standings = openStandings(options);
  return homes.flatMap((home) => {
    const { members } = standings.next(home);
    return home.members.map((person, at) => ({ home, person, standing: members[at]! }));
  });
};
const all = open();
type Fact = Exclude<keyof Standing, 'person' | 'reliefs' | 'visits'>;
const share = (fact: Fact): number => all.filter(({ standing }) => standing[fact] !== null).length / all.length;

describe('what departments know of people', () => {
  it('is the same for the same seed', () => {
    expect(JSON.stringify(open())).toBe(JSON.stringify(all));
    const other = openStandings({ ...options, seed: 'other' });
    expect(JSON.stringify(homes.map((home) => other.next(home)))).not.toBe(JSON.stringify(all.map(({ standing }) => standing)));
  });

  it('has plausible shares', () => {
    const within: Record<Fact, readonly [number, number]> = {
      party: [0.03, 0.1],
      stay: [0.03, 0.12],
      destitute: [0.0005, 0.02],
      disability: [0.015, 0.06],
      child: [0.003, 0.04],
      unemployment: [0.005, 0.06],
      hardship: [0.002, 0.04],
      retirement: [0.02, 0.15],
      pension: [0.1, 0.5],
      medical: [0.9, 0.99],
      childbirth: [0.1, 0.3],
      health: [0.6, 0.95],
      volunteer: [0.04, 0.12],
      veteran: [0.005, 0.04],
    };
    for (const [fact, [least, most]] of Object.entries(within)) {
      expect(share(fact as Fact), fact).toBeGreaterThan(least);
      expect(share(fact as Fact), fact).toBeLessThan(most);
    }
  });

  it('never happened before birth, before the age that it takes, or after today', () => {
    const wrong = all.flatMap(({ person, standing }) => {
      const age = ageOfPerson(person, today);
      const { party, veteran, child, childbirth, destitute, visits, disability, retirement } = standing;
      const dates = JSON.stringify(standing).match(/(?<=")\d{4}-\d{2}-\d{2}(?=")/g) ?? [];
      const possible: Record<string, boolean> = {
        dates: dates.every((date) => date >= person.birthDate && date <= today),
        party: party === null || ageOfPerson(person, party.joinedOn) >= 18,
        veteran: veteran === null || (ageOfPerson(person, veteran.enlistedOn) >= 18 && veteran.dischargedOn > veteran.enlistedOn),
        retirement: retirement === null || ageOfPerson(person, retirement.retiredOn) >= 50,
        child: child === null || age < 16,
        childbirth: childbirth === null || (person.sex === '2' && age >= 18 && age <= 49),
        visits: visits.length === 0 || age >= 60,
        disability: disability === null || new RegExp(`^${person.identityNumber}[1-7][1-4]$`).test(disability.certificateNumber),
        destitute: destitute === null || person.relationToHead === '0',
      };
      return Object.keys(possible)
        .filter((fact) => possible[fact] === false)
        .map((fact) => `${person.key} ${fact}`);
    });
    expect(wrong).toEqual([]);
  });

  it('lets homes of people who were seen before, or of somebody from elsewhere', () => {
    const standings = openStandings(options);
    const known = new Map(all.map(({ person }) => [person.key, person]));
    const rentals = homes.flatMap((home) => standings.next(home).rental ?? []);
    expect(rentals.length).toBeGreaterThan(100);
    expect(rentals.some(({ landlord }) => landlord.person === null)).toBe(true);
    expect(rentals.filter(({ landlord, tenant }) => landlord.person === tenant.person)).toEqual([]);
    const owned = rentals.flatMap(({ landlord }) =>
      landlord.person === null ? [] : [[known.get(landlord.person)?.identityNumber, landlord.identityNumber]],
    );
    expect(owned.filter(([number, written]) => number !== written)).toEqual([]);
  });

  it('keeps many people in many ledgers', () => {
    const counts = all.map(({ person, standing }) => {
      const { person: _key, reliefs, visits, ...facts } = standing;
      return (
        Object.values(facts).filter((fact) => fact !== null).length +
        Number(reliefs.length > 0) +
        Number(visits.length > 0) +
        Number(person.elder !== null)
      );
    });
    expect(counts.filter((count) => count >= 5).length).toBeGreaterThan(20);
  });

  it('knows the same volunteers as the rows of the demo county', () => {
    const rows = homes.flatMap((home) => [...volunteerRows(home, 0.08, options.seed, today)]);
    const registered = rows.filter(({ fields }) => fields['status'] === 'registered');
    const known = all.flatMap(({ person, standing: { volunteer } }) =>
      volunteer === null ? [] : [[`${person.key}/volunteer`, volunteer.number, volunteer.registeredOn, volunteer.skills]],
    );
    expect(known).toEqual(registered.map(({ key, fields }) => [key, fields['number'], fields['registeredOn'], fields['skills']]));
  });
});
