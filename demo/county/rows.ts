/** A reference to a row generated in the same run, by its key. */
export interface Ref {
  readonly ref: string;
}

/** A GeoJSON geometry, `[longitude, latitude]` in degrees. */
export type Shape =
  | { readonly type: 'Point'; readonly coordinates: readonly [number, number] }
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly (readonly [number, number])[])[] };

export type FieldValue = string | number | boolean | null | Ref | Shape | readonly string[];

/**
 * One plain row for a register of the platform. Field names and codes are those of the register's declaration; money is in fen,
 * dates and instants are ISO texts, references point at keys. `regions.population` alone is a published figure, no register.
 */
export interface Row {
  readonly register: string;
  /** Twelve digits, or fifteen for a person in a grid. */
  readonly place: string;
  /** Unique in a run, the same in every run of a seed. */
  readonly key: string;
  readonly fields: Readonly<Record<string, FieldValue>>;
}

export type Scale = 'demo' | 'county' | 'million';

export interface CountyOptions {
  readonly scale: Scale;
  readonly seed: string;
  /** ISO date. */
  readonly today: string;
  /** So many in every place instead of what the scale plans, and nobody twice. */
  readonly persons?: number;
}
