import { demoPlaces } from '@linli/demo/people';

/** As many places of the demo county as make about 1,900 people each; its people have identity numbers of their own. */
export const placesFor = (persons: number): string[] => demoPlaces.slice(0, Math.max(1, Math.round(persons / 1_500))).map((each) => each.code);
