import type { FeatureLike } from 'ol/Feature.js';
import CircleStyle from 'ol/style/Circle.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import Text from 'ol/style/Text.js';
import { colours, fontFamily } from '../../model/index.ts';
import type { MapLayer, MapTone } from './map-layer.ts';

const hexes: Readonly<Record<MapTone, string>> = {
  brand: colours.brand,
  green: colours.green,
  amber: colours.amber,
  red: colours.red,
  grey: colours.inkFaint,
};

const GLASS = '2e'; // how much of an area's colour lies over the ground, in hex of 255
const GLASS_PICKED = '66';

const words = (text: string, over = false): Text =>
  new Text({
    text,
    font: `600 13px ${fontFamily}`,
    fill: new Fill({ color: over ? colours.surface : colours.ink }),
    ...(over ? {} : { stroke: new Stroke({ color: colours.surface, width: 3 }) }),
    overflow: false,
  });

const known = new Map<string, Style>();

const kept = (key: string, make: () => Style): Style => {
  const style = known.get(key) ?? make();
  known.set(key, style);
  return style;
};

function areaStyle(tone: MapTone, picked: boolean): Style {
  return kept(`area ${tone} ${picked}`, () => {
    const color = hexes[tone];
    return new Style({
      fill: new Fill({ color: color + (picked ? GLASS_PICKED : GLASS) }),
      stroke: new Stroke({ color, width: picked ? 3 : 1.5 }),
      image: new CircleStyle({
        radius: picked ? 8 : 5,
        fill: new Fill({ color }),
        stroke: new Stroke({ color: colours.surface, width: 1.5 }),
      }),
      zIndex: picked ? 2 : 1,
    });
  });
}

/** A number of points that lie close, larger where there are more. */
function clusterStyle(tone: MapTone, count: number): Style {
  return kept(`cluster ${tone} ${count}`, () => {
    const radius = Math.min(24, 10 + Math.log10(count) * 5);
    return new Style({
      image: new CircleStyle({
        radius,
        fill: new Fill({ color: hexes[tone] }),
        stroke: new Stroke({ color: colours.surface, width: 1.5 }),
      }),
      text: words(count.toLocaleString('en'), true),
    });
  });
}

/** How a layer draws a feature. */
export function styleOf(layer: Pick<MapLayer, 'tone' | 'labelled'>, picked: () => string | null) {
  return (feature: FeatureLike): Style | Style[] => {
    const gathered: unknown = feature.get('features');
    const [only, ...others] = Array.isArray(gathered) ? (gathered as FeatureLike[]) : [feature];
    if (only !== undefined && others.length > 0) return clusterStyle(layer.tone, others.length + 1);
    const shown = only ?? feature;
    const tone = (shown.get('tone') as MapTone | undefined) ?? layer.tone;
    const style = areaStyle(tone, shown.getId() === picked());
    const label: unknown = shown.get('label');
    if (layer.labelled !== true || typeof label !== 'string') return style;
    return [style, kept(`label ${label}`, () => new Style({ text: words(label), zIndex: 3 }))];
  };
}
