import { type Indicator, type Requirement, atLeast, fact, indicator } from '@linli/kernel/model';
import { urban, yearEnd } from './plan-terms.ts';

const bigEnough: Requirement = {
  of: fact('services.hallArea'),
  atLeast: 50,
  missing: { zh: '大厅 {actual} 平方米，差 {gap} 平方米', en: 'hall {actual} m², {gap} m² short' },
};
const openHall: Requirement = {
  of: fact('services.hallsOpen'),
  atLeast: 1,
  missing: { zh: '大厅没有开放', en: 'no open hall' },
};
const allAreas: Requirement = {
  of: fact('services.areasServed'),
  atLeast: 5,
  missing: { zh: '只开办 {actual} 类，差 {gap} 类', en: '{actual} areas, {gap} short' },
};

/** Area and function have to hold together in the same community (Q10: 大厅及功能). */
const hallStandard = indicator('supervision.hall-standard', {
  plan: 'Q10',
  label: { zh: '一站式大厅和功能都达标的社区', en: 'Communities whose hall and its functions are up to standard' },
  help: {
    zh: '同一个社区大厅不少于 50 平方米、正在服务、五类都有窗口，流程图上墙、设有公示栏的城镇社区 ÷ 城镇社区总数。',
    en: 'In the same community at least 50 m², open, a window for all five areas, flow chart posted and a notice board.',
  },
  measure: {
    kind: 'share',
    among: urban,
    all: [
      bigEnough,
      openHall,
      allAreas,
      { of: fact('services.windowsOpen'), atLeast: 1, missing: { zh: '没有开着的窗口', en: 'no open window' } },
      { of: fact('services.hallsWithFlow'), atLeast: 1, missing: { zh: '流程图没有上墙', en: 'no flow chart posted' } },
      { of: fact('services.hallsWithBoard'), atLeast: 1, missing: { zh: '没有公示栏', en: 'no notice board' } },
    ],
  },
  unit: 'percent',
  target: atLeast(90, 100),
  strength: 'must',
  deadline: yearEnd,
});

const hallArea = indicator('supervision.hall-area', {
  plan: 'Q13',
  label: { zh: '一站式大厅面积达标的社区', en: 'Communities with a hall of 50 m² or more' },
  help: {
    zh: '一站式便民服务大厅不少于 50 平方米的城镇社区 ÷ 城镇社区总数。',
    en: 'Urban communities with a one-stop hall of at least 50 m².',
  },
  measure: {
    kind: 'share',
    among: urban,
    all: [bigEnough],
  },
  unit: 'percent',
  target: atLeast(1),
  strength: 'must',
  deadline: yearEnd,
});

const hallsOpen = indicator('supervision.halls-open', {
  plan: 'Q14',
  label: { zh: '一站式大厅已开放的社区', en: 'Communities with an open one-stop hall' },
  help: { zh: '一站式大厅正在对外服务的城镇社区 ÷ 城镇社区总数。', en: 'Urban communities whose hall serves the public.' },
  measure: {
    kind: 'share',
    among: urban,
    all: [openHall],
  },
  unit: 'percent',
  target: atLeast(1),
  strength: 'must',
  deadline: yearEnd,
});

const serviceAreas = indicator('supervision.service-areas', {
  plan: 'Q15',
  label: { zh: '五类服务都能办的社区', en: 'Communities that offer all five areas of service' },
  help: {
    zh: '大厅里五个服务类别都有窗口受理的城镇社区 ÷ 城镇社区总数。',
    en: 'All five areas have an open window in the hall.',
  },
  measure: {
    kind: 'share',
    among: urban,
    all: [allAreas, openHall],
  },
  unit: 'percent',
  target: atLeast(1),
  strength: 'must',
  deadline: yearEnd,
});

/** What the plan asks of one-stop halls: Q10, and its parts Q13 to Q15 by themselves. */
export const hallIndicators: readonly Indicator[] = [hallStandard, hallArea, hallsOpen, serviceAreas];
