/** Degrees; `metres` is how far off the device says it may be. */
export interface FoundPosition {
  readonly lon: number;
  readonly lat: number;
  readonly metres: number;
}

const WAIT_MILLISECONDS = 15_000; // under trees and between houses a first fix takes this long
const rounded = (degrees: number): number => Number(degrees.toFixed(6)); // a hand's breadth

/** Asks the device where it is, this once; undefined where it cannot or must not say. Never called but by a press. */
export function askPosition(): Promise<FoundPosition | undefined> {
  if (!('geolocation' in navigator)) return Promise.resolve(undefined);
  return new Promise((resolve) =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ lon: rounded(coords.longitude), lat: rounded(coords.latitude), metres: Math.round(coords.accuracy) }),
      () => resolve(undefined),
      { enableHighAccuracy: true, timeout: WAIT_MILLISECONDS },
    ),
  );
}
