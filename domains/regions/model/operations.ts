import { operation } from '@linli/kernel/model';
import { z } from 'zod';

const CHILDREN_MAX = 200; // a page of the place picker

const placeCode = z.string().max(15).regex(/^\d*$/);

export const childrenOperation = operation({
  name: 'regions.children',
  method: 'get',
  path: '/regions/children',
  access: { to: 'signed-in' },
  quiet: true,
  label: { zh: '查看下级地方', en: 'See the places below' },
  input: z.strictObject({
    parent: placeCode,
    after: placeCode.optional(),
    limit: z.coerce.number().int().min(1).max(CHILDREN_MAX).optional(),
  }),
  output: z.object({
    rows: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        shortName: z.string(),
        level: z.string(),
        kind: z.enum(['urban', 'village']).nullable(),
        children: z.boolean(),
      }),
    ),
    next: z.string().nullable(),
  }),
});

export const searchOperation = operation({
  name: 'regions.search',
  method: 'get',
  path: '/regions/search',
  access: { to: 'signed-in' },
  quiet: true,
  label: { zh: '搜索地方', en: 'Search places' },
  input: z.strictObject({ text: z.string().trim().min(1).max(60), within: placeCode.optional() }),
  output: z.object({ rows: z.array(z.object({ code: z.string(), name: z.string(), path: z.string() })) }),
});

export const pathOperation = operation({
  name: 'regions.path',
  method: 'get',
  path: '/regions/path',
  access: { to: 'signed-in' },
  quiet: true,
  label: { zh: '查看地方的上级', en: 'See where a place lies' },
  input: z.strictObject({ place: placeCode }),
  output: z.object({
    path: z.array(z.object({ code: z.string(), name: z.string(), level: z.string() })),
    /** What became of a place that is no more: since when, and what to look at instead. */
    ended: z
      .object({
        sentence: z.object({ zh: z.string(), en: z.string() }),
        into: z.array(z.object({ code: z.string(), name: z.string() })),
      })
      .nullable(),
  }),
});
