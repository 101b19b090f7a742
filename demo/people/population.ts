import { ageOn, type Day, parseDay } from '../shared/days.ts';
import { type DemoPlace, demoPlaces, findPlace } from '../shared/places.ts';
import { createRandom, hashText, type Random } from '../shared/random.ts';
import { openHousing } from './dwellings.ts';
import { drawAlone, drawFamily, type Family } from './family.ts';
import { drawHousehold, type Twin } from './household.ts';
import { numberBlocks, openNumberBlock } from './number-block.ts';
import type { Person, Population, PopulationHousehold, PopulationOptions } from './types.ts';

/** A place by its code; one outside the demo county gets a made-up name. */
export function placeFor(code: string): DemoPlace {
  const known = findPlace(code);
  if (known !== undefined) return known;
  const kind = Number(code.slice(9)) < 200 ? 'community' : 'village';
  return {
    code,
    name: '示范',
    kind,
    town: code.slice(0, 9),
    townName: '示范镇',
    order: demoPlaces.length + (hashText(code) % (numberBlocks - demoPlaces.length)),
  };
}

const personsPerHousehold = 2.65;
const householdsPerTwin = 53;

/** Adults seen before, of whom one may get a stranger for a namesake: a small window, so that nothing grows with the place. */
class Namesakes {
  readonly #random: Random;
  readonly #seen: Twin[] = [];
  constructor(random: Random) {
    this.#random = random;
  }

  remember(person: Person, today: Day): void {
    const birth = parseDay(person.birthDate);
    if (ageOn(birth, today) < 22 || person.name.includes('·')) return;
    const twin = { name: person.name, birth, sex: person.sex };
    if (this.#seen.length < 64) this.#seen.push(twin);
    else this.#seen[this.#random.int(0, 63)] = twin;
  }

  take(): Twin | undefined {
    if (this.#seen.length < 8) return undefined;
    return this.#seen.splice(this.#random.int(0, this.#seen.length - 1), 1)[0];
  }
}

/**
 * An invented population of a place, household by household, never held in memory. The same options give the same people.
 * Every 53rd household is a person of the name, sex and birthday of another, with a number of their own: two must stay two.
 */
export function* generatePopulation(options: PopulationOptions): Generator<PopulationHousehold, void, undefined> {
  const place = placeFor(options.place);
  const today = parseDay(options.today);
  const village = place.kind === 'village';
  const random = createRandom(`${options.seed}/people/${place.code}`);
  const numbers = openNumberBlock(options.numberBlock ?? place.order, options.today);
  const housing = openHousing(place, options.seed, Math.ceil(options.persons / personsPerHousehold));
  const namesakes = new Namesakes(random);
  const shares = { temporary: options.temporaryShare ?? (village ? 0.01 : 0.07), county: village ? 0.02 : 0.09 };
  const awayShare = options.awayShare ?? (village ? 0.26 : 0.08);
  let persons = 0;
  for (let serial = 0; persons < options.persons; serial += 1) {
    const twin = serial % householdsPerTwin === householdsPerTwin - 1 ? namesakes.take() : undefined;
    const family: Family =
      twin === undefined ? drawFamily(random, today, village, options.persons - persons) : drawAlone(random, twin.birth, twin.sex);
    const drawn = drawHousehold({
      random,
      place,
      today,
      village,
      numbers,
      family,
      twin,
      home: housing.home(random, serial),
      serial,
      firstIndex: persons,
      shares,
      awayShare,
    });
    persons += drawn.members.length;
    if (twin === undefined) for (const person of drawn.members) namesakes.remember(person, today);
    yield drawn;
  }
}

/** Holds a population in memory, for the makers of workbooks; use the generator for large places. */
export function collectPopulation(options: PopulationOptions): Population {
  const place = placeFor(options.place);
  return {
    seed: options.seed,
    place: place.code,
    placeName: place.name,
    townName: place.townName,
    today: options.today,
    households: [...generatePopulation(options)],
  };
}

/** Whole years of a person on an ISO date. */
export function ageOfPerson(person: Person, today: string): number {
  return ageOn(parseDay(person.birthDate), parseDay(today));
}
