import { officeName } from '../county/office-names.ts';
import type { Day } from '../shared/days.ts';
import { ageOn, parseDay } from '../shared/days.ts';
import { createRandom, type Random } from '../shared/random.ts';
import type { Person, PopulationHousehold } from './types.ts';

/** One person about whom facts are drawn; every kind of fact has a stream of chances of its own, so that one kind more changes no other. */
export interface Subject {
  readonly person: Person;
  readonly home: PopulationHousehold;
  /** Twelve digits. */
  readonly place: string;
  /** 南街社区, 前进村 */
  readonly placeName: string;
  readonly seed: string;
  readonly today: Day;
  readonly age: number;
  readonly registeredHere: boolean;
  stream(fact: string): Random;
  /** Another member who lives at home: the one who fits that stands first in the household. */
  relative(fits: (one: { readonly person: Person; readonly age: number }) => boolean): Person | null;
  /** One of so many invented officers of the place who do a work; the same person has always the same one. */
  officer(work: string, of: number): string;
}

export interface SubjectOptions {
  readonly seed: string;
  readonly today: Day;
  readonly place: string;
  readonly placeName: string;
}

export function subjectOf(options: SubjectOptions, home: PopulationHousehold, person: Person): Subject {
  const { seed, today, place, placeName } = options;
  const age = ageOn(parseDay(person.birthDate), today);
  const stream = (fact: string): Random => createRandom(`${seed}/standing/${fact}/${person.key}`);
  return {
    person,
    home,
    place,
    placeName,
    seed,
    today,
    age,
    registeredHere: person.registeredPlace === place,
    stream,
    relative: (fits) =>
      home.members.find(
        (one) => one !== person && one.currentPlace !== null && fits({ person: one, age: ageOn(parseDay(one.birthDate), today) }),
      ) ?? null,
    officer(work, of) {
      const at = stream(`officer-${work}`).int(0, of - 1);
      return officeName(createRandom(`${seed}/officer/${place}/${work}/${at}`));
    },
  };
}
