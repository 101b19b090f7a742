import { operation } from '@linli/kernel/model';
import { z } from 'zod';
import { anyPlace, id, whole } from './shapes.ts';

/** What a browser draws smoothly at once, and PostgreSQL answers in a tenth of a second. */
export const POINTS_PER_PAGE = 20_000;

export const listPoints = operation({
  name: 'grids.list-points',
  method: 'get',
  path: '/grids/points',
  access: { to: 'register', register: 'grids.grid', right: 'read' },
  label: { zh: '地图上的点', en: 'Points on the map' },
  input: z.strictObject({
    place: anyPlace,
    /** A register with a geometry. */
    layer: z.string().max(100),
    from: z.iso.date().optional(),
    until: z.iso.date().optional(),
    category: z.string().max(40).optional(),
    after: id.optional(),
  }),
  output: z.object({
    /** Id, degrees east, degrees north, category. Whole shapes are told by the middle of their bounds. */
    points: z.array(z.tuple([id, z.number(), z.number(), z.string().nullable()])),
    next: z.string().nullable(),
  }),
  refusals: ['no-such-layer'],
  quiet: true,
});

const baseMapFacts = z.object({
  id,
  name: z.string(),
  kind: z.enum(['mercator', 'degrees']),
  address: z.string(),
  credit: z.string(),
  layer: whole,
  zoomMax: whole,
});

export const listBaseMaps = operation({
  name: 'grids.list-base-maps',
  method: 'get',
  path: '/grids/base-maps',
  access: { to: 'register', register: 'grids.base-map', right: 'read' },
  label: { zh: '看底图', en: 'See the base map' },
  input: z.strictObject({}),
  output: z.object({
    maps: z.array(baseMapFacts),
    /** Names of those that are not loaded: their address is no template, or whoever runs the platform does not let it be loaded. */
    barred: z.array(z.string()),
  }),
  quiet: true,
});

export const mapOperations = [listPoints, listBaseMaps] as const;
