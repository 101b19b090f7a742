import { ageOn, type Day, isoOf, parseDay } from '../../shared/days.ts';
import { createRandom, type Random } from '../../shared/random.ts';
import type { Person, PopulationHousehold } from '../../people/types.ts';
import type { FieldValue, Row } from '../rows.ts';

/** A person as the counter knows them when a department asks. */
export interface Known {
  readonly person: Person;
  readonly age: number;
  readonly home: PopulationHousehold;
  readonly place: string;
  readonly today: Day;
  /** Belongs to the person: what is drawn here changes nothing of anybody else. */
  readonly random: Random;
  /** Lives here, whatever the household register says. */
  readonly here: boolean;
}

export function* knownOf(home: PopulationHousehold, seed: string, iso: string): Generator<Known> {
  const today = parseDay(iso);
  const place = home.household.key.slice(0, 12);
  for (const person of home.members) {
    yield {
      person,
      age: ageOn(parseDay(person.birthDate), today),
      home,
      place,
      today,
      random: createRandom(`${seed}/statuses/${person.key}`),
      here: person.currentPlace !== null,
    };
  }
}

export function statusRow({ person, place }: Known, kind: string, fields: Readonly<Record<string, FieldValue>>, serial = ''): Row {
  return { register: `statuses.${kind}`, place, key: `${person.key}/${kind}${serial}`, fields: { person: { ref: person.key }, ...fields } };
}

/** A day at a certain age of the person, not after today. */
export const atAge = ({ person, today, random }: Known, age: number): string =>
  isoOf(Math.min(today - random.int(20, 300), parseDay(person.birthDate) + age * 365 + random.int(30, 360)));

export const daysAgo = ({ today, random }: Known, least: number, most: number): string => isoOf(today - random.int(least, most));

export const digits = ({ random }: Known, length: number): string => {
  let text = '';
  while (text.length < length) text += random.int(0, 9);
  return text;
};
