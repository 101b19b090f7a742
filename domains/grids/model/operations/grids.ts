import { operation } from '@linli/kernel/model';
import { z } from 'zod';
import { community, day, gridFacts, GRIDS_MAX, ground, id, name, note, reason, shape, version, whole } from './shapes.ts';

const write = { to: 'register', register: 'grids.grid', right: 'write' } as const;
const read = { to: 'register', register: 'grids.grid', right: 'read' } as const;

export const addGrids = operation({
  name: 'grids.add-grids',
  method: 'post',
  path: '/grids/add',
  access: write,
  label: { zh: '划网格', en: 'Add grids' },
  input: z.strictObject({
    place: community,
    grids: z
      .array(
        z.strictObject({
          id,
          name,
          kind: z.enum(['base', 'special']),
          area: ground.optional(),
          number: z
            .string()
            .regex(/^\d{15}$/)
            .optional(),
          since: day.optional(),
          note: note.optional(),
        }),
      )
      .min(1)
      .max(GRIDS_MAX),
  }),
  output: z.object({ grids: z.array(z.object({ id, number: z.string() })) }),
  refusals: ['number-unfit', 'number-taken', 'numbers-used-up', 'name-taken', 'place-outside', 'place-ended'],
});

export const redrawGrids = operation({
  name: 'grids.redraw-grids',
  method: 'post',
  path: '/grids/redraw',
  access: write,
  label: { zh: '重划网格范围', en: 'Redraw grids' },
  input: z.strictObject({
    grids: z
      .array(z.strictObject({ id, version, area: ground }))
      .min(1)
      .max(GRIDS_MAX),
    reason,
  }),
  output: z.object({ redrawn: whole }),
  refusals: ['no-such-record', 'changed-meanwhile', 'already-ended'],
});

export const changeGrid = operation({
  name: 'grids.change-grid',
  method: 'post',
  path: '/grids/change',
  access: write,
  label: { zh: '修改网格', en: 'Change a grid' },
  input: z.strictObject({ id, version, name, note: note.nullable().optional() }),
  output: z.object({ id, version: whole }),
  refusals: ['no-such-record', 'changed-meanwhile', 'already-ended', 'name-taken'],
});

export const endGrid = operation({
  name: 'grids.end-grid',
  method: 'post',
  path: '/grids/end',
  access: write,
  label: { zh: '停用网格', en: 'End a grid' },
  input: z.strictObject({ id, version, reason }),
  output: z.object({ id }),
  refusals: ['no-such-record', 'changed-meanwhile', 'already-ended', 'still-lived-in'],
});

export const listGrids = operation({
  name: 'grids.list-grids',
  method: 'get',
  path: '/grids/map',
  access: read,
  label: { zh: '看网格图', en: 'See the map of grids' },
  /** `on`: how the grids stood at the end of a past day. */
  input: z.strictObject({ place: z.string().regex(/^\d{9}(\d{3}){0,2}$/, { error: 'not-a-place' }), on: day.optional() }),
  output: z.object({
    grids: z.array(gridFacts),
    boundaries: z.array(z.object({ place: z.string(), area: shape })),
    /** Dwellings in the place that are in no grid. */
    inNoGrid: whole,
  }),
  quiet: true,
});

export const checkCommunity = operation({
  name: 'grids.check-grids',
  method: 'get',
  path: '/grids/check',
  access: read,
  label: { zh: '检查网格', en: 'Check grids' },
  input: z.strictObject({ place: community }),
  output: z.object({
    faults: z.array(
      z.object({
        kind: z.string(),
        weight: z.enum(['fault', 'warning']),
        words: z.object({ zh: z.string(), en: z.string() }),
        grids: z.array(id),
        area: shape.nullable(),
      }),
    ),
    grids: whole,
    households: whole,
    dwellings: whole,
    /** Dwellings whose position is known. */
    located: whole,
    hasBoundary: z.boolean(),
  }),
  quiet: true,
});

export const placeDwellings = operation({
  name: 'grids.place-dwellings',
  method: 'post',
  path: '/grids/place-dwellings',
  access: { to: 'register', register: 'residents.dwelling', right: 'write' },
  label: { zh: '把住房划入网格', en: 'Put dwellings in grids' },
  /** By position all dwellings of the community that lie in another grid than they stand under; by hand those named, into one grid. */
  input: z.strictObject({
    place: community,
    dwellings: z.array(id).min(1).max(500).optional(),
    /** Number of the grid; `null` takes them out of any. */
    grid: z
      .string()
      .regex(/^\d{15}$/)
      .nullable()
      .optional(),
    /** Only say what would happen. */
    dryRun: z.boolean().optional(),
  }),
  output: z.object({
    dwellings: whole,
    households: whole,
    persons: whole,
    /** Dwellings with a position in no grid, and those whose position nobody knows. */
    outside: whole,
    unlocated: whole,
    into: z.array(z.object({ number: z.string(), dwellings: whole })),
  }),
  refusals: ['no-such-grid', 'place-outside', 'grid-needed'],
});

export const gridsOperations = [addGrids, redrawGrids, changeGrid, endGrid, listGrids, checkCommunity, placeDwellings] as const;
