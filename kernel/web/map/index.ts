export type { BaseLayer, MapFeature, MapLayer } from './map-layer.ts';
export { MapView } from './map-view.tsx';
