export { bankAccount, landline, mobileNumber } from './contact.ts';
export { checkCharacter, inventedRegion } from './identity-number.ts';
export { ageOfPerson, collectPopulation, generatePopulation } from './population.ts';
export type {
  Dwelling,
  DwellingKind,
  ElderCare,
  EmergencyContact,
  HouseholdFacts,
  LowIncome,
  Person,
  Population,
  PopulationHousehold,
  PopulationOptions,
  Relation,
  Residence,
  Sex,
} from './types.ts';
export { type DemoPlace, demoPlaces } from '../shared/places.ts';
