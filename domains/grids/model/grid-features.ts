import { featuresOf } from '@linli/kernel/model';
import { grid } from './registers/grid.ts';

/** Outlines of the grids in use, as they hang on the boards of communities; who looks after them is not told here. */
export const gridFeatures = featuresOf(grid, {
  id: 'grids',
  title: { zh: '网格', en: 'Grids' },
  description: {
    zh: '正在使用的网格：范围、编号和名称。不含人员和户数；是工作范围，不是行政区域界线。',
    en: 'Grids in use: outline, number and name, without people. They are areas of work, not administrative boundaries.',
  },
  lies: 'area',
  shows: ['number', 'name', 'kind', 'demonstration', 'since'],
  asked: ['number', 'kind', 'demonstration'],
});
