import type { Page } from '@linli/kernel/server';
import { guidePage } from './guide/guide.ts';
import { servicesPage } from './guide/services.ts';
import { helpPage } from './help/help.ts';
import { offlinePage } from './help/offline.ts';
import { homePage } from './start/home.ts';
import { placePage } from './start/place.ts';

export { counterAt, portalFrame } from './frame.ts';

/** The residents' pages. Each asks the operations of the domains, by their own routes, as whoever opened it. */
export const portalPages: readonly Page[] = [homePage, placePage, servicesPage, guidePage, helpPage, offlinePage];
