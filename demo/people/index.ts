export { ageOfPerson, collectPopulation, generatePopulation } from './population.ts';
export type { Person, PopulationHousehold } from './types.ts';
