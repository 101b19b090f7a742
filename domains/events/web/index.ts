import type { Role } from '@linli/kernel/model';
import { type WebDomain, isEmptyValue } from '@linli/kernel/web';
import { keyScreens } from './keys/screens.ts';
import { neighbourScreens } from './neighbours/screens.ts';

const reporters: readonly Role[] = ['grid-worker', 'community-worker', 'town-officer'];
const readers: readonly Role[] = ['community-worker', 'town-officer', 'county-officer'];

/** What other fields say already, or what says nothing here. */
const told = ['category', 'categoryNumber', 'holder', 'checks', 'checksPassed', 'responseHours'];
const ifGiven = [
  'grid',
  'position',
  'address',
  'photosBefore',
  'photosAfter',
  'reporterName',
  'reporterPhone',
  'foreignSource',
  'foreignNumber',
  'secured',
  'outcome',
  'findings',
  'moreDays',
  'moreWhy',
  'duplicateOf',
  'satisfaction',
  'ratingWords',
  'acceptedInTime',
  'solvedBy',
  'solvedHours',
  'reworked',
];

/** Events at the desk and in the field: reported in one page, seen to in the inbox, counted on the board. */
export const eventsWeb: WebDomain = {
  name: 'events',
  screens: [
    {
      path: '/events/report',
      guide: 'events',
      title: { zh: '上报事件', en: 'Report an event' },
      load: async () => ({ Screen: (await import('./report-screen.tsx')).ReportScreen }),
      menu: { section: 'work', order: 7 },
      roles: reporters,
    },
    {
      path: '/events/board',
      guide: 'events',
      title: { zh: '事件看板', en: 'Board of events' },
      load: async () => ({ Screen: (await import('./board-screen.tsx')).BoardScreen }),
      menu: { section: 'work', order: 8 },
      roles: readers,
    },
    ...keyScreens,
    ...neighbourScreens,
  ],
  caseParts: [
    {
      procedure: 'events.event',
      tells: (values) => [...told, ...ifGiven.filter((key) => isEmptyValue(values[key]))],
      load: async () => ({ Part: (await import('./event-part.tsx')).EventPart }),
    },
  ],
};
