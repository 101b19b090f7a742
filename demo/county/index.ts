export { demoAccounts, demoPassword } from './accounts.ts';
export type { DemoAccount } from './accounts.ts';
export { allRows, countyHouseholds, countyRows } from './county.ts';
export type { PlacedHousehold } from './county.ts';
export { wholeCommunities } from './profiles.ts';
export type { CountyOptions, Row, Scale } from './rows.ts';
export { planPlaces } from './scales.ts';
export { type DemoPlace, demoPlaces } from '../shared/places.ts';
