import { domain } from '@linli/kernel/model';
import { planIndicators } from './indicators.ts';
import { addOwnTarget, indicatorOperation, planOperation } from './operations.ts';
import { programme } from './registers/programme.ts';
import { target } from './registers/target.ts';

export { type Chapter, chapters, handlingChapter, OWN_ROW, ownChapter, type PlanLine } from './chapters.ts';
export { planIndicators } from './indicators.ts';
export { expectedTenths } from './progress.ts';
export { addOwnTarget, indicatorOperation, type Line, planOperation } from './operations.ts';
export { programme, target };

export const supervisionModel = domain({
  name: 'supervision',
  label: { zh: '督查与目标', en: 'Supervision' },
  registers: [programme, target],
  operations: [planOperation, indicatorOperation, addOwnTarget],
  indicators: planIndicators,
});
