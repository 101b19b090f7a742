import { domain } from '@linli/kernel/model';
import { event } from './event/event.ts';
import { category } from './registers/category.ts';
import { hazard } from './registers/hazard.ts';
import { outgrowth } from './registers/outgrowth.ts';

export { category, event, hazard, outgrowth };

export const eventsModel = domain({
  name: 'events',
  label: { zh: '事件与隐患', en: 'Events and hazards' },
  registers: [category, hazard, outgrowth],
  procedures: [event],
});
