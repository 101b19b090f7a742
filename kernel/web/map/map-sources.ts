import Feature from 'ol/Feature.js';
import GeoJSON from 'ol/format/GeoJSON.js';
import type Geometry from 'ol/geom/Geometry.js';
import type Point from 'ol/geom/Point.js';
import type BaseLayerOl from 'ol/layer/Base.js';
import Heatmap from 'ol/layer/Heatmap.js';
import TileLayer from 'ol/layer/Tile.js';
import VectorLayer from 'ol/layer/Vector.js';
import Cluster from 'ol/source/Cluster.js';
import VectorSource from 'ol/source/Vector.js';
import XYZ from 'ol/source/XYZ.js';
import type { Geometry as Shape } from '../../model/index.ts';
import type { BaseLayer, MapFeature, MapLayer } from './map-layer.ts';
import { styleOf } from './map-style.ts';

const geojson = new GeoJSON();
const projections = { dataProjection: 'EPSG:4326', featureProjection: 'EPSG:3857' } as const;

const CLUSTER_PIXELS = 44; // as wide as a finger
const HEAT_PIXELS = 14;

function featureOf({ id, geometry, label, tone }: MapFeature): Feature {
  const feature = new Feature<Geometry>();
  feature.setGeometry(geojson.readGeometry(geometry, projections) ?? undefined);
  feature.setProperties({ label, tone });
  feature.setId(id);
  return feature;
}

/** Back as a register keeps it. */
export const shapeOf = (geometry: Geometry): Shape => geojson.writeGeometryObject(geometry, { ...projections, decimals: 7 }) as Shape;

export interface Drawn {
  readonly id: string;
  readonly layer: BaseLayerOl;
  /** All features of the layer, however they are shown. */
  readonly source: VectorSource;
}

export function drawnOf(layer: MapLayer, picked: () => string | null): Drawn {
  const source = new VectorSource({ features: layer.features.map(featureOf) });
  const { id } = layer;
  if (layer.heat === true) {
    const heat = new Heatmap({ source: source as VectorSource<Feature<Point>>, radius: HEAT_PIXELS, blur: HEAT_PIXELS, weight: () => 1 });
    return { id, source, layer: heat };
  }
  const shown = layer.cluster === true ? new Cluster({ source: source as VectorSource<Feature<Point>>, distance: CLUSTER_PIXELS }) : source;
  const vector = new VectorLayer({
    source: shown,
    style: styleOf(layer, picked),
    properties: { id },
    declutter: layer.labelled === true ? id : false,
  });
  return { id, source, layer: vector };
}

/** The tiles of a base map; what comes in squares of degrees is turned into those of the view. */
export const tilesOf = ({ kind, address, credit, zoomMax }: BaseLayer): BaseLayerOl =>
  new TileLayer({
    source: new XYZ({
      url: address,
      attributions: credit.replaceAll('<', '&lt;'),
      maxZoom: zoomMax,
      projection: kind === 'degrees' ? 'EPSG:4326' : 'EPSG:3857',
      crossOrigin: 'anonymous',
    }),
  });
