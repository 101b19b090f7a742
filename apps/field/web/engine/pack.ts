import type { CategoryLine } from '@linli/events/model';
import type { Case, Geometry, Role, Text, TimeLeft } from '@linli/kernel/model';

/** Whose phone it is, with the post in which it was signed in. */
export interface Holder {
  readonly account: string;
  readonly name: string;
  readonly post: string;
  readonly role: Role;
  /** Grid (15 digits) or community (12 digits). */
  readonly place: string;
  readonly placeName: string;
}

export interface PackGrid {
  readonly id: string;
  readonly number: string;
  readonly place: string;
  readonly name: string;
  readonly area: Geometry | null;
}

export interface PackDwelling {
  readonly id: string;
  readonly place: string;
  readonly address: string;
  /** Degrees east and north; null where nobody knows. */
  readonly position: readonly [lon: number, lat: number] | null;
}

/** Somebody who asked for visits or agreed to them, and is not visited this quarter. */
export interface PackVisit {
  readonly person: string;
  readonly name: string;
  readonly place: string;
  readonly address: string | null;
  readonly groups: readonly string[];
  readonly wishes: string | null;
  readonly lastOn: string | null;
}

/** An event of the holder's area that is not finished. */
export interface PackEvent {
  readonly id: string;
  readonly version: number;
  /** Null while it was only reported on this phone. */
  readonly number: string | null;
  readonly place: string;
  readonly category: string;
  readonly categoryName: string;
  readonly description: string;
  readonly address: string | null;
  readonly position: readonly [lon: number, lat: number] | null;
  readonly urgent: boolean;
  readonly reportedAt: string;
  readonly state: string;
  readonly stateLabel: Text;
  /** As it stood at `asOf`. */
  readonly time: TimeLeft | null;
  /** How many pictures there are before and after; they are looked at with a signal. */
  readonly photos: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** What the pure decision needs to offer steps without a signal; personal values masked. */
  readonly of: Case;
  /** Entries of the outbox that change it and are not sent yet. */
  readonly pending: number;
}

/** A base map as the county configured it. */
export interface PackBaseMap {
  readonly id: string;
  readonly name: string;
  readonly kind: 'mercator' | 'degrees';
  readonly address: string;
  readonly credit: string;
  readonly layer: number;
  readonly zoomMax: number;
}

/** What the phone holds. */
export interface Pack {
  /** When the server put it together, ISO. */
  readonly asOf: string;
  readonly grids: readonly PackGrid[];
  readonly dwellings: readonly PackDwelling[];
  /** The last day on which a visit counts for this quarter. */
  readonly quarterEnd: string;
  readonly visits: readonly PackVisit[];
  readonly categories: readonly CategoryLine[];
  readonly baseMaps: readonly PackBaseMap[];
  /** With what waits in the outbox already done to them, and reports of this phone that are not sent yet. */
  readonly events: readonly PackEvent[];
}
