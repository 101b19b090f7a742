import type { WebDomain } from '@linli/kernel/web';
import { planReaders } from './readers.ts';

/** The plan with its live figures, each figure opened, and what is behind for the first page of the day. */
export const supervisionWeb: WebDomain = {
  name: 'supervision',
  screens: [
    {
      path: '/plan',
      guide: 'read-the-plan',
      title: { zh: '方案目标', en: 'Plan and targets' },
      load: async () => ({ Screen: (await import('./plan/plan-screen.tsx')).PlanScreen }),
      menu: { section: 'plan', order: 10 },
      roles: planReaders,
    },
    {
      path: '/plan/own-target',
      guide: 'enter-a-plan',
      title: { zh: '新增本县目标', en: 'Add a target of the county' },
      load: async () => ({ Screen: (await import('./plan/own-target-screen.tsx')).OwnTargetScreen }),
      roles: ['county-officer'],
    },
    {
      path: '/plan/indicator',
      guide: 'open-a-figure',
      title: { zh: '一项目标', en: 'One target' },
      load: async () => ({ Screen: (await import('./indicator/indicator-screen.tsx')).IndicatorScreen }),
      roles: planReaders,
    },
  ],
  home: [
    {
      name: 'supervision.behind',
      order: 50,
      load: async () => ({ Card: (await import('./home/behind-card.tsx')).BehindCard }),
      roles: planReaders,
    },
  ],
};
