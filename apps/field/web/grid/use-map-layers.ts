import { type BaseLayer, type MapLayer, useText } from '@linli/kernel/web';
import { useMemo } from 'react';
import { timeLeft } from '../parts/time-left.ts';
import { useNow, useOpen } from '../use-field.ts';

/** The grid, its homes and its events, as the phone holds them. No server of pictures is needed. */
export function useMapLayers(): { readonly ground: MapLayer; readonly homes: MapLayer; readonly events: MapLayer } {
  const t = useText();
  const { pack } = useOpen();
  const now = useNow();
  return useMemo(() => {
    const ground: MapLayer = {
      id: 'grids',
      label: t({ zh: '网格范围', en: 'Outline of the grid' }),
      tone: 'brand',
      labelled: true,
      features: pack.grids.flatMap(({ id, name, area }) => (area === null ? [] : [{ id, geometry: area, label: name }])),
    };
    const homes: MapLayer = {
      id: 'dwellings',
      label: t({ zh: '住房', en: 'Homes' }),
      tone: 'grey',
      cluster: true,
      features: pack.dwellings.flatMap(({ id, position }) =>
        position === null ? [] : [{ id, geometry: { type: 'Point' as const, coordinates: [position[0], position[1]] as const } }],
      ),
    };
    const events: MapLayer = {
      id: 'events',
      label: t({ zh: '事件', en: 'Events' }),
      tone: 'amber',
      features: pack.events.flatMap(({ id, position, time }) => {
        if (position === null) return [];
        const { tone } = timeLeft(time?.next ?? null, now);
        return [{ id, geometry: { type: 'Point' as const, coordinates: [position[0], position[1]] as const }, tone }];
      }),
    };
    return { ground, homes, events };
  }, [t, pack, now]);
}

/** The county's base map; only with a signal, for its pictures come from elsewhere. */
export function useBase(): readonly BaseLayer[] {
  const { pack, online } = useOpen();
  return useMemo(() => (online ? [...pack.baseMaps].sort((a, b) => a.layer - b.layer) : []), [pack, online]);
}
