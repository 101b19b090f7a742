import { domain } from '@linli/kernel/model';
import { hazard } from './registers/hazard.ts';

export { hazard };

export const eventsModel = domain({ name: 'events', label: { zh: '事件与隐患', en: 'Events and hazards' }, registers: [hazard] });
