export { ageOfPerson, collectPopulation, generatePopulation } from './population.ts';
export type { Person, Population, PopulationHousehold, PopulationOptions } from './types.ts';
export { type DemoPlace, demoPlaces } from '../shared/places.ts';
