import { operation } from '@linli/kernel/model';
import { z } from 'zod';
import { id, shape } from './shapes.ts';

/** Some three grids of homes; a phone takes a community along in a few pages. */
export const DWELLINGS_PER_PAGE = 1_000;

/** The grids of the area with their outlines, and the homes in them: what a phone shows without a signal. Of people nothing but where homes are. */
export const gridsFieldPack = operation({
  name: 'grids.field-pack',
  method: 'get',
  path: '/grids/field',
  access: { to: 'roles', roles: ['grid-worker', 'community-worker'] },
  label: { zh: '把网格带到手机上', en: 'Take grids along on a phone' },
  input: z.strictObject({ after: id.optional() }),
  output: z.object({
    /** ISO, when it stood so. */
    asOf: z.string(),
    /** With the first page only. */
    grids: z.array(z.object({ id, number: z.string(), place: z.string(), name: z.string(), area: shape.nullable() })),
    dwellings: z.array(
      z.object({
        id,
        place: z.string(),
        address: z.string(),
        /** Degrees east and north. */
        position: z.tuple([z.number(), z.number()]).nullable(),
      }),
    ),
    next: z.string().nullable(),
  }),
});
