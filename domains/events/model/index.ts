import { domain } from '@linli/kernel/model';
import { eventFeatures } from './event-features.ts';
import { event } from './event/event.ts';
import { neighbour, neighbourRoute } from './neighbours/neighbour.ts';
import { neighbourOperations } from './neighbours/operations.ts';
import { accessKey } from './open311/access-key.ts';
import { open311Operations } from './open311/operations.ts';
import { fieldPack } from './field.ts';
import { eventOperations } from './operations.ts';
import { category } from './registers/category.ts';
import { hazard } from './registers/hazard.ts';
import { outgrowth } from './registers/outgrowth.ts';

export { satisfactionCodes } from './codes.ts';
export { PHOTOS_MAX } from './limits.ts';
export { event, fieldPack, hazard };
export type { HeldEvent } from './field.ts';
export {
  type CategoryLine,
  type NearAnswer,
  followEvent,
  listCategories,
  listPublicEvents,
  myEvent,
  myEvents,
  reportAsResident,
  reportEvent,
} from './operations.ts';

export const eventsModel = domain({
  name: 'events',
  label: { zh: '事件与隐患', en: 'Events and hazards' },
  registers: [category, hazard, outgrowth, accessKey, neighbour, neighbourRoute],
  procedures: [event],
  operations: [...eventOperations, fieldPack, eventFeatures.operation, ...open311Operations, ...neighbourOperations],
});
