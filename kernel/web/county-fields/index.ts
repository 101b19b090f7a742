import { procedureScreens } from '../procedure-screens/index.ts';
import type { WebDomain } from '../web-domain.ts';

const roles = ['system-admin', 'county-officer'] as const;

/** What the kernel itself brings to the menu: what waits, and the fields that a county adds. */
export const kernelWeb: WebDomain = {
  name: 'kernel',
  screens: [
    ...procedureScreens,
    {
      path: '/administration/county-fields',
      title: { zh: '本县自定义字段', en: 'Fields of the county' },
      guide: 'county-fields',
      load: async () => ({ Screen: (await import('./fields-screen.tsx')).CountyFieldsScreen }),
      menu: { section: 'administration', order: 15 },
      roles,
    },
    {
      path: '/administration/county-fields/new',
      title: { zh: '新增字段', en: 'New field' },
      guide: 'county-fields',
      load: async () => ({ Screen: (await import('./field-screens.tsx')).NewFieldScreen }),
      roles,
    },
    {
      path: '/administration/county-fields/$register/$key',
      title: { zh: '自定义字段', en: 'Field of the county' },
      guide: 'county-fields',
      load: async () => ({ Screen: (await import('./field-screens.tsx')).FieldScreen }),
      roles,
    },
    {
      path: '/administration/county-codes',
      title: { zh: '本县选项', en: 'Items of the county' },
      guide: 'county-fields',
      load: async () => ({ Screen: (await import('./codes-screen.tsx')).CountyCodesScreen }),
      menu: { section: 'administration', order: 16 },
      roles,
    },
  ],
};
