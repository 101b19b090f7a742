export { ageOfPerson, collectPopulation, generatePopulation } from './population.ts';
export { openStandings } from './standing.ts';
export type { Standing } from './standing-types.ts';
export type { Person, PopulationHousehold } from './types.ts';
