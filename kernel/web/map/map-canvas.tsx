import { defaults as controls } from 'ol/control/defaults.js';
import ScaleLine from 'ol/control/ScaleLine.js';
import { isEmpty } from 'ol/extent.js';
import type Feature from 'ol/Feature.js';
import Draw from 'ol/interaction/Draw.js';
import Modify from 'ol/interaction/Modify.js';
import Snap from 'ol/interaction/Snap.js';
import OpenMap from 'ol/Map.js';
import VectorSource from 'ol/source/Vector.js';
import View from 'ol/View.js';
import 'ol/ol.css';
import { useEffect, useRef, type ReactElement } from 'react';
import { useText } from '../i18n/index.ts';
import type { MapFeature, MapProps } from './map-layer.ts';
import { type Drawn, drawnOf, shapeOf, tilesOf } from './map-sources.ts';
import './map.css';

const CHINA = [11_600_000, 4_300_000]; // metres of the web's projection: where a map without anything on it begins
const ZOOM_CHINA = 4;
const ZOOM_MAX = 19;
const PADDING = [32, 32, 32, 32];
const HIT_PIXELS = 6;

/** What is shown, put into the map that is there; rebuilt where a layer's features are other ones. */
function useLayers(
  map: { current: OpenMap | undefined },
  props: MapProps,
  picked: { current: string | null },
): { current: readonly Drawn[] } {
  const drawn = useRef<readonly Drawn[]>([]);
  const fitted = useRef(false);
  const { layers, base } = props;
  useEffect(() => {
    const open = map.current;
    if (open === undefined) return;
    drawn.current = layers.map((layer) => drawnOf(layer, () => picked.current));
    open.setLayers([...(base ?? []).map(tilesOf), ...drawn.current.map(({ layer }) => layer)]);
    const extent = drawn.current.map(({ source }) => source.getExtent()).find((each) => each !== null && !isEmpty(each));
    if (!fitted.current && extent !== undefined && extent !== null) {
      open.getView().fit(extent, { padding: PADDING, maxZoom: ZOOM_MAX - 2 });
      fitted.current = true;
    }
  }, [map, layers, base, picked]);
  return drawn;
}

/** The map itself; in a file of its own, loaded with the first map. */
export function MapCanvas(props: MapProps): ReactElement {
  const t = useText();
  const { label, height, picked = null, draw, modify } = props;
  const host = useRef<HTMLDivElement>(null);
  const map = useRef<OpenMap>(undefined);
  const latest = useRef(props);
  const pickedNow = useRef<string | null>(picked);
  latest.current = props;
  useEffect(() => {
    if (host.current === null) return;
    const tips = { zoomInTipLabel: t({ zh: '放大', en: 'Zoom in' }), zoomOutTipLabel: t({ zh: '缩小', en: 'Zoom out' }) };
    const open = new OpenMap({
      target: host.current,
      controls: controls({ zoomOptions: tips, attributionOptions: { collapsible: false } }).extend([new ScaleLine()]),
      view: new View({ center: CHINA, zoom: ZOOM_CHINA, maxZoom: ZOOM_MAX }),
    });
    open.on('singleclick', (event) => {
      if (latest.current.draw !== undefined || latest.current.modify !== undefined) return;
      open.forEachFeatureAtPixel(
        event.pixel,
        (feature, layer) => {
          const gathered: unknown = feature.get('features');
          const [only, ...others] = Array.isArray(gathered) ? (gathered as Feature[]) : [feature as Feature];
          if (others.length > 0) {
            open.getView().animate({ center: event.coordinate, zoom: (open.getView().getZoom() ?? ZOOM_CHINA) + 2, duration: 0 });
            return true;
          }
          const id = only?.getId();
          const of: unknown = layer.get('id');
          if (typeof id === 'string' && typeof of === 'string') latest.current.onPick?.(of, id);
          return true;
        },
        { hitTolerance: HIT_PIXELS },
      );
    });
    map.current = open;
    return () => open.setTarget(undefined);
    // The map is made once; what it says changes with the language only when the page is opened anew.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const drawn = useLayers(map, props, pickedNow);
  useEffect(() => {
    pickedNow.current = picked;
    for (const { layer } of drawn.current) layer.changed();
    const feature =
      picked === null ? undefined : drawn.current.map(({ source }) => source.getFeatureById(picked)).find((each) => each !== null);
    const extent = feature?.getGeometry()?.getExtent();
    if (extent !== undefined) map.current?.getView().fit(extent, { padding: PADDING, maxZoom: ZOOM_MAX - 2 });
  }, [picked, drawn]);
  useEffect(() => {
    const open = map.current;
    if (open === undefined || draw === undefined) return undefined;
    const drawing = new Draw({ source: new VectorSource(), type: draw === 'point' ? 'Point' : 'Polygon' });
    const snaps = drawn.current.map(({ source }) => new Snap({ source }));
    drawing.on('drawend', ({ feature }) => {
      const geometry = feature.getGeometry();
      if (geometry !== undefined) latest.current.onDrawn?.(shapeOf(geometry));
    });
    for (const each of [drawing, ...snaps]) open.addInteraction(each);
    return () => [drawing, ...snaps].forEach((each) => open.removeInteraction(each));
  }, [draw, drawn]);
  useEffect(() => {
    const open = map.current;
    const source = drawn.current.find(({ id }) => id === modify)?.source;
    if (open === undefined || source === undefined) return undefined;
    const changed = new Map<string, MapFeature>();
    const moving = new Modify({ source });
    const snap = new Snap({ source });
    moving.on('modifyend', ({ features }) => {
      for (const feature of features.getArray()) {
        const geometry = feature.getGeometry();
        const id = feature.getId();
        if (geometry !== undefined && typeof id === 'string') changed.set(id, { id, geometry: shapeOf(geometry) });
      }
      latest.current.onModified?.([...changed.values()]);
    });
    open.addInteraction(moving);
    open.addInteraction(snap);
    return () => [moving, snap].forEach((each) => open.removeInteraction(each));
  }, [modify, drawn]);
  return (
    <div
      ref={host}
      className="ln-map"
      style={{ height }}
      // The map takes arrow keys and + and - while it has the focus.
      tabIndex={0}
      role="application"
      aria-label={t({ zh: '{label}。方向键移动，加号、减号缩放；内容在旁边的列表里都有。', en: '{label}. Arrow keys move, plus and minus zoom; everything stands in the list beside it.' }, { label })} // prettier-ignore
    />
  );
}
