import { type Indicator, atLeast, atMost, fact, indicator } from '@linli/kernel/model';
import { gridIndicators } from './grid-indicators.ts';
import { hallIndicators } from './hall-indicators.ts';
import { handlingIndicators } from './handling-indicators.ts';
import { urban, yearEnd } from './plan-terms.ts';

const threeBodies = indicator('supervision.three-bodies', {
  plan: 'Q04',
  label: { zh: '党组织、居委会、服务站齐全的社区', en: 'Communities with party organisation, committee and station' },
  help: {
    zh: '三个组织都在册的城镇社区 ÷ 城镇社区总数。',
    en: 'Urban communities in which all three bodies are on register, of all urban communities.',
  },
  measure: {
    kind: 'share',
    among: urban,
    all: [
      { of: fact('regions.partyOrganisations'), atLeast: 1, missing: { zh: '缺党组织', en: 'no party organisation' } },
      { of: fact('regions.committees'), atLeast: 1, missing: { zh: '缺居委会', en: 'no committee' } },
      { of: fact('regions.stations'), atLeast: 1, missing: { zh: '缺服务站', en: 'no service station' } },
    ],
  },
  unit: 'percent',
  target: atLeast(1),
  strength: 'must',
  deadline: yearEnd,
});

const fullTimeStaff = indicator('supervision.full-time-staff', {
  plan: 'Q05',
  label: { zh: '专职工作人员满 4 人的社区', en: 'Communities with four or more full-time workers' },
  help: {
    zh: '在岗专职人员不少于 4 人的城镇社区 ÷ 城镇社区总数；公益岗、兼职和被借走的人不算。',
    en: 'At least four full-time workers on post; public-welfare posts, part-time and seconded people do not count.',
  },
  measure: {
    kind: 'share',
    among: urban,
    all: [
      { of: fact('staff.fullTime'), atLeast: 4, missing: { zh: '专职 {actual} 人，差 {gap} 人', en: '{actual} full-time, {gap} short' } },
    ],
  },
  unit: 'percent',
  target: atLeast(1),
  strength: 'strive',
  deadline: yearEnd,
});

const professionals = indicator('supervision.professionals', {
  plan: 'Q06',
  label: { zh: '有社会工作专业人员的社区', en: 'Communities with a professional social worker' },
  help: {
    zh: '至少有 1 名持证社工或社工专业毕业生的城镇社区 ÷ 城镇社区总数。',
    en: 'At least one worker with a certificate or a degree in social work.',
  },
  measure: {
    kind: 'share',
    among: urban,
    all: [{ of: fact('staff.professionals'), atLeast: 1, missing: { zh: '没有社工专业人员', en: 'no professional social worker' } }],
  },
  unit: 'percent',
  target: atLeast(1),
  strength: 'must',
  deadline: yearEnd,
});

const organisations = indicator('supervision.organisations', {
  plan: 'Q07',
  label: { zh: '有 2 个以上社会组织服务的社区', en: 'Communities served by two or more social organisations' },
  help: {
    zh: '已登记或备案的社会组织不少于 2 个的城镇社区 ÷ 城镇社区总数；一个组织服务几个社区，每个社区都算。',
    en: 'At least two registered or filed organisations serve the community; one that serves several counts in each.',
  },
  measure: {
    kind: 'share',
    among: urban,
    all: [
      {
        of: fact('organisations.serving'),
        atLeast: 2,
        missing: { zh: '社会组织 {actual} 个，差 {gap} 个', en: '{actual} organisations, {gap} short' },
      },
    ],
  },
  unit: 'percent',
  target: atLeast(1),
  strength: 'must',
  deadline: yearEnd,
});

const volunteerRate = indicator('supervision.volunteer-rate', {
  plan: 'Q08',
  label: { zh: '注册志愿者占常住居民的比例', en: 'Registered volunteers among usual residents' },
  help: {
    zh: '城镇社区在册志愿者人数 ÷ 常住人口；全县按合计算，不按平均算。',
    en: 'Active registered volunteers of urban communities over usual residents; sums, not averages.',
  },
  measure: { kind: 'ratio', of: fact('volunteers.active'), per: fact('residents.usual'), among: urban },
  unit: 'percent',
  target: atLeast(8, 100),
  strength: 'strive',
  deadline: yearEnd,
});

const premisesSpace = indicator('supervision.premises', {
  plan: 'Q12',
  label: { zh: '办公用房和室外场所都达标的社区', en: 'Communities with enough office and outdoor space' },
  help: {
    zh: '同一个社区办公服务用房不少于 300 平方米，室外活动场所不少于 1000 平方米；未交付的用房不算。',
    en: 'In the same community at least 300 m² of offices and 1,000 m² outdoors; rooms not handed over count nothing.',
  },
  measure: {
    kind: 'share',
    among: urban,
    all: [
      {
        of: fact('facilities.officeArea'),
        atLeast: 300,
        missing: { zh: '办公用房 {actual} 平方米，差 {gap} 平方米', en: 'offices {actual} m², {gap} m² short' },
      },
      {
        of: fact('facilities.outdoorArea'),
        atLeast: 1000,
        missing: { zh: '室外场所 {actual} 平方米，差 {gap} 平方米', en: 'outdoors {actual} m², {gap} m² short' },
      },
    ],
  },
  unit: 'percent',
  target: atLeast(80, 100),
  strength: 'must',
  deadline: yearEnd,
});

const staffingFormula = indicator('supervision.staffing-formula', {
  plan: 'Q19',
  label: { zh: '按暂住人口配足专职人员的社区', en: 'Communities staffed by the formula' },
  help: {
    zh: '应配人数 = 4 + 暂住人口每满 2000 人加 1 人；配足的城镇社区 ÷ 城镇社区总数。',
    en: 'Needed = 4 plus one for each full 2,000 temporary residents.',
  },
  measure: {
    kind: 'share',
    among: urban,
    all: [
      {
        of: fact('staff.fullTime'),
        atLeast: { plus: [4, { quotient: { orZero: fact('residents.temporary') }, by: 2000 }] },
        missing: { zh: '应配 {needed} 人，在岗 {actual} 人', en: '{needed} needed, {actual} on post' },
      },
    ],
  },
  unit: 'percent',
  target: atLeast(1),
  strength: 'must',
  deadline: null,
});

const collectedOnce = indicator('supervision.collected-once', {
  plan: 'Q16',
  label: { zh: '明知又填的格子', en: 'Cells typed although they were known' },
  help: {
    zh: '报表里手工填写、而系统当时已经知道的格数 ÷ 手工填写的格数。目标是 0；勘误不算。',
    en: 'Typed cells of forms whose value was known already, of all typed cells. The target is none; corrections do not count.',
  },
  measure: { kind: 'ratio', of: fact('ledgers.formCellsKnown'), per: fact('ledgers.formCellsManual') },
  unit: 'percent',
  target: atMost(0),
  strength: 'must',
  deadline: null,
});

export const planIndicators: readonly Indicator[] = [
  threeBodies,
  fullTimeStaff,
  professionals,
  organisations,
  volunteerRate,
  premisesSpace,
  ...hallIndicators,
  ...gridIndicators,
  staffingFormula,
  collectedOnce,
  ...handlingIndicators,
];
