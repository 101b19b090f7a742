import { join } from 'node:path';
import { serverDomain } from '@linli/kernel/server';
import { eventsModel } from '../model/index.ts';
import { spotEffect } from './report/spots.ts';

export { categoriesOf } from './categories.ts';
export { type PublicEvent, type PublicQuery, publicEvents } from './public-events.ts';
export { type EventReport, type Reported, reportEvents } from './report/report-events.ts';

export const eventsServer = serverDomain({
  model: eventsModel,
  migrations: join(import.meta.dirname, 'migrations'),
  effects: [spotEffect],
});
