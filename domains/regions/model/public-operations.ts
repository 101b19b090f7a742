import { operation } from '@linli/kernel/model';
import { z } from 'zod';

const named = z.object({ code: z.string(), name: z.string() });

/** Where a resident says where they live: counties in use, their towns, their communities. Names of places are nobody's secret. */
export const publicPlacesOperation = operation({
  name: 'regions.public-places',
  method: 'get',
  path: '/regions/public-places',
  access: { to: 'anyone' },
  quiet: true,
  label: { zh: '居民选择所在社区', en: 'A resident chooses a community' },
  input: z.strictObject({
    /** A county or a town in use here; left out: the counties in use. */
    within: z
      .string()
      .regex(/^\d{6}(\d{3})?$/)
      .optional(),
  }),
  output: z.object({
    /** From the county down to `within`. */
    path: z.array(named),
    /** At most a town's communities, 500. */
    rows: z.array(named.extend({ children: z.boolean() })),
  }),
  refusals: ['place-not-in-use'],
});

export const publicCounterOperation = operation({
  name: 'regions.public-counter',
  method: 'get',
  path: '/regions/public-counter',
  access: { to: 'anyone' },
  quiet: true,
  label: { zh: '查看社区窗口的电话和地址', en: 'See phone and address of a counter' },
  input: z.strictObject({ place: z.string().regex(/^\d{6}(\d{6})?$/) }),
  output: z.object({
    /** As shown: `城关镇南街社区`. */
    name: z.string(),
    phone: z.string().nullable(),
    address: z.string().nullable(),
  }),
  refusals: ['place-not-in-use'],
});
