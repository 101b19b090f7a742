import { operation } from '@linli/kernel/model';
import { z } from 'zod';
import { itemForm } from './item-form.ts';

const county = z.string().regex(/^\d{6}$/);
const named = z.object({ code: county, name: z.string() });

const guideLine = itemForm
  .pick({ code: true, name: true, alias: true, area: true, part: true, decider: true, department: true, committed: true, what: true })
  .extend({
    /** The edition in force: what an application points to. */
    id: z.uuid(),
  });

export type GuideLine = z.output<typeof guideLine>;

/** The guide for residents: what the hall of a county offers today. Drafts and editions to come are not in it. */
export const listGuide = operation({
  name: 'services.list-guide',
  method: 'get',
  path: '/services/guide',
  access: { to: 'anyone' },
  quiet: true,
  label: { zh: '查看办事指南目录', en: 'See what the hall offers' },
  /** Without a county: the one in use here, where there is only one. */
  input: z.strictObject({ county: county.optional() }),
  output: z.object({ county: named, items: z.array(guideLine) }),
  refusals: ['which-county', 'county-not-in-use'],
});

export const getGuide = operation({
  name: 'services.get-guide',
  method: 'get',
  path: '/services/guide/{code}',
  access: { to: 'anyone' },
  quiet: true,
  label: { zh: '查看办事指南', en: 'See the guide of an item' },
  input: z.strictObject({ code: itemForm.shape.code, county: county.optional() }),
  output: z.object({
    county: named,
    id: z.uuid(),
    edition: z.number().int(),
    /** `YYYY-MM-DD` */
    validFrom: z.string(),
    item: itemForm,
  }),
  refusals: ['which-county', 'county-not-in-use', 'no-such-item'],
});
