export type { BaseLayer, MapFeature, MapLayer, MapTone } from './map-layer.ts';
export { MapView } from './map-view.tsx';
