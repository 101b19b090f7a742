import { type Case, operation, textShape, timeShape } from '@linli/kernel/model';
import { z } from 'zod';

/** What a phone takes along at once; a grid has some dozens, a community some hundreds. */
export const HELD_PER_PAGE = 200;

const id = z.uuid();

/** The case as the decision sees it; it is the phone's to decide with, and the server decides again. */
const ofShape = z.custom<Case>((value) => typeof value === 'object' && value !== null);

const heldEvent = z.object({
  id,
  version: z.number(),
  number: z.string(),
  place: z.string(),
  category: z.string(),
  categoryName: z.string(),
  description: z.string(),
  address: z.string().nullable(),
  /** Degrees east and north. */
  position: z.tuple([z.number(), z.number()]).nullable(),
  urgent: z.boolean(),
  reportedAt: z.string(),
  state: z.string(),
  stateLabel: textShape,
  time: timeShape,
  photos: z.object({ before: z.array(z.string()), after: z.array(z.string()) }),
  of: ofShape,
});
export type HeldEvent = z.output<typeof heldEvent>;

/** The open events of the area, with all that the declared procedure needs to offer its steps on a phone; nothing of who reported them. */
export const fieldPack = operation({
  name: 'events.field-pack',
  method: 'get',
  path: '/events/field',
  access: { to: 'roles', roles: ['grid-worker', 'community-worker'] },
  label: { zh: '把事件带到手机上', en: 'Take events along on a phone' },
  input: z.strictObject({ after: id.optional() }),
  output: z.object({
    /** ISO, when it stood so. */
    asOf: z.string(),
    events: z.array(heldEvent),
    next: z.string().nullable(),
  }),
});
