export { demoAccounts, demoPassword } from './accounts.ts';
export { allRows, countyHouseholds, countyRows } from './county.ts';
export type { PlacedHousehold } from './county.ts';
export { type DemoList, type DemoSheet, demoLists, demoSheets } from './forms.ts';
export { wholeCommunities } from './profiles.ts';
export type { Row, Scale } from './rows.ts';
export { planPlaces } from './scales.ts';
export { demoPlaces } from '../shared/places.ts';
