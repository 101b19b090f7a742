import { generatePopulation } from '../people/population.ts';
import type { PopulationHousehold } from '../people/types.ts';
import { demoPlaces, type DemoPlace } from '../shared/places.ts';
import { shareOf } from '../shared/random.ts';
import { communityRows, placeRows } from './community-rows.ts';
import { gridRows } from './grid-rows.ts';
import { getProfile } from './profiles.ts';
import { residentRows, volunteerRows } from './resident-rows.ts';
import { roundRows } from './round-rows.ts';
import type { CountyOptions, Row } from './rows.ts';
import { planPlaces, usualFigure } from './scales.ts';
import { statusRows } from './statuses/index.ts';
import { twiceRows } from './twice-rows.ts';

function publishedFigures(place: DemoPlace): { usual: number; registered: number; temporary: number } {
  if (place.kind === 'community') {
    const { usual, registered, temporary } = getProfile(place.code);
    return { usual, registered, temporary };
  }
  const usual = usualFigure(place);
  return {
    usual,
    registered: Math.floor(usual * (1.25 + shareOf(`registered/${place.code}`) * 0.3)),
    temporary: Math.floor(shareOf(`temporary/${place.code}`) * 25),
  };
}

/** `regions.population`: what the county publishes of each place, invented. Residents that are generated are counted, not read here. */
function* populationFigures(today: string): Generator<Row> {
  const asOf = `${Number(today.slice(0, 4)) - 1}-12-31`;
  for (const place of demoPlaces) {
    yield {
      register: 'regions.population',
      place: place.code,
      key: `regions.population/${place.code}`,
      fields: { asOf, ...publishedFigures(place) },
    };
  }
}

/** Everything that has no residents in it: places, published figures, bodies, workers, organisations, premises, estates, hazards, disputes. Some 1,000 rows. */
export function* countyRows({ seed, today }: Omit<CountyOptions, 'scale'>): Generator<Row> {
  yield* placeRows();
  yield* populationFigures(today);
  yield* communityRows({ seed, today });
  yield* roundRows({ seed, today });
  yield* gridRows({ seed, today });
}

export interface PlacedHousehold {
  readonly place: string;
  readonly home: PopulationHousehold;
  /** Rows of the residents' registers, of statuses and of volunteers; in an order in which every reference is already known. */
  rows(): Generator<Row>;
}

/**
 * The households of the county, place by place; nothing is kept, so a million persons take no more memory than one.
 * @param only these places, in the order of the county; each place comes out the same whether asked alone or with all
 */
export function* countyHouseholds(options: CountyOptions, only?: readonly string[]): Generator<PlacedHousehold> {
  const { scale, seed, today } = options;
  for (const { place, persons: planned, temporaryShare, volunteers } of planPlaces(scale)) {
    const persons = options.persons ?? planned;
    if (persons === 0 || (only !== undefined && !only.includes(place.code))) continue;
    for (const home of generatePopulation({ place: place.code, seed, persons, today, temporaryShare })) {
      yield {
        place: place.code,
        home,
        *rows() {
          yield* residentRows(home);
          yield* volunteerRows(home, volunteers, seed, today);
          if (scale !== 'demo') return; // larger scales measure people, not what they are to departments
          yield* statusRows(home, seed, today);
          if (options.persons === undefined) yield* twiceRows(home);
        },
      };
    }
  }
}

/** All rows of the demo county, one after the other. */
export function* allRows(options: CountyOptions): Generator<Row> {
  yield* countyRows(options);
  for (const household of countyHouseholds(options)) yield* household.rows();
}
