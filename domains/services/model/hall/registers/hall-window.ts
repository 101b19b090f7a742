import { codes, count, integer, openToOffices, reference, register, variety, yesNo } from '@linli/kernel/model';
import { areaCodes } from '../../codes.ts';

/** A window of the hall and what is served there. All windows that are open, taken together, make the areas of Q15. */
export const hallWindow = register('services.hall-window', {
  label: { zh: '窗口', en: 'Window' },
  help: { zh: '大厅的一个窗口：几号、办哪几类、开着没有。', en: 'A window of the hall: its number, what it serves, whether it is open.' },
  source: 'Q10 Q15 M33; domain.md 13.1',
  group: { zh: '一站式大厅', en: 'One-stop hall' },
  at: 'community',
  owner: 'civil-affairs',
  sharedWith: 'all',
  rights: openToOffices,
  title: ['number'],
  order: 'number',
  unique: [['hall', 'number']],
  fields: {
    hall: reference('services.service-hall', { label: { zh: '大厅', en: 'Hall' }, required: true, fixed: true }),
    number: integer({ label: { zh: '窗口号', en: 'Number' }, required: true, listed: true, min: 1, max: 99 }),
    areas: codes(areaCodes, {
      label: { zh: '办理类别', en: 'Areas served' },
      help: { zh: '综合窗口五类都选。', en: 'A window for everything takes all five.' },
      required: true,
      listed: true,
    }),
    open: yesNo({ label: { zh: '开着', en: 'Open' }, required: true, listed: true }),
  },
  publishes: {
    windowsOpen: count().matching({ open: true }),
    areasServed: variety('areas').matching({ open: true }),
  },
});
