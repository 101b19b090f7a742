import { operation } from '@linli/kernel/model';
import { z } from 'zod';
import { anyPlace, id, reason, version, whole } from './shapes.ts';

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
  version: whole,
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
    /** Origins from which whoever runs the platform lets maps be loaded. */
    allowed: z.array(z.string()),
  }),
  quiet: true,
});

export const setBaseMap = operation({
  name: 'grids.set-base-map',
  method: 'post',
  path: '/grids/base-maps/set',
  access: { to: 'register', register: 'grids.base-map', right: 'write' },
  label: { zh: '设底图', en: 'Set a base map' },
  input: z.strictObject({
    id,
    version: version.optional(),
    name: z.string().trim().min(2).max(60),
    kind: z.enum(['mercator', 'degrees']),
    address: z.string().trim().max(500),
    credit: z.string().trim().min(2).max(120),
    layer: z.number().int().min(1).max(9),
    zoomMax: z.number().int().min(1).max(22),
  }),
  output: z.object({ id }),
  refusals: ['not-a-tile-address', 'host-not-allowed', 'changed-meanwhile', 'no-such-record'],
});

export const endBaseMap = operation({
  name: 'grids.end-base-map',
  method: 'post',
  path: '/grids/base-maps/end',
  access: { to: 'register', register: 'grids.base-map', right: 'write' },
  label: { zh: '撤下底图', en: 'Take a base map away' },
  input: z.strictObject({ id, version, reason }),
  output: z.object({ id }),
  refusals: ['no-such-record', 'changed-meanwhile', 'already-ended'],
});

export const mapOperations = [listPoints, listBaseMaps, setBaseMap, endBaseMap] as const;
