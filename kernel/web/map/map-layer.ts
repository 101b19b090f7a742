import type { Geometry } from '../../model/index.ts';

/** The colours of states, as everywhere: none means something by itself, a word stands beside it. */
export type MapTone = 'brand' | 'green' | 'amber' | 'red' | 'grey';

/** One thing on the map, in CGCS2000 degrees. */
export interface MapFeature {
  readonly id: string;
  readonly geometry: Geometry;
  /** Written at it, where the layer writes its labels. */
  readonly label?: string;
  /** Another tone than the layer's. */
  readonly tone?: MapTone;
}

export interface MapLayer {
  readonly id: string;
  readonly label: string;
  readonly features: readonly MapFeature[];
  readonly tone: MapTone;
  /** Points that lie close are shown as one, with their number. */
  readonly cluster?: boolean;
  /** Points are shown as warmth instead. */
  readonly heat?: boolean;
  /** Labels are written at the features. */
  readonly labelled?: boolean;
}

/** Pictures beneath, the lowest first. `degrees` are squares of longitude and latitude, `mercator` those of the web. */
export interface BaseLayer {
  readonly id: string;
  readonly kind: 'mercator' | 'degrees';
  /** With {z}, {x} and {y}. */
  readonly address: string;
  readonly credit: string;
  readonly zoomMax: number;
}

export interface MapProps {
  readonly layers: readonly MapLayer[];
  readonly base?: readonly BaseLayer[];
  /** What the map shows, for a screen reader; the same stands in a list beside it. */
  readonly label: string;
  readonly onPick?: (layer: string, id: string) => void;
  /** The feature that is looked at: it is drawn strongly, and the map goes there. */
  readonly picked?: string | null;
  /** A new shape is drawn; nothing else can be picked meanwhile. */
  readonly draw?: 'point' | 'polygon' | undefined;
  readonly onDrawn?: (shape: Geometry) => void;
  /** The layer whose corners may be moved; corners that lie on each other move together. */
  readonly modify?: string | undefined;
  readonly onModified?: (changed: readonly MapFeature[]) => void;
  /** In pixels. */
  readonly height: number;
}
