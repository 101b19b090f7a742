import { codeList, departments } from '@linli/kernel/model';

/** The five areas of the hall, each with the letters that its items' codes begin with. */
export const areaCodes = codeList('service-area', {
  standard: 'M33 M34; domain.md 3.1',
  label: { zh: '服务领域', en: 'Area' },
  open: false,
  items: [
    { code: 'DW', zh: '社区党务', en: 'Party affairs' },
    { code: 'LD', zh: '劳动保障', en: 'Labour and social security' },
    { code: 'MZ', zh: '民政救助', en: 'Civil assistance' },
    { code: 'ZZ', zh: '综治调解', en: 'Public order and mediation' },
    { code: 'WS', zh: '卫生健康', en: 'Health' },
  ],
});

export const itemKindCodes = codeList('item-kind', {
  standard: '国务院关于在线政务服务的若干规定; domain.md 3.1',
  label: { zh: '事项类型', en: 'Kind' },
  open: false,
  items: [
    { code: 'service', zh: '公共服务', en: 'Public service' },
    { code: 'benefit', zh: '行政给付', en: 'Benefit' },
    { code: 'confirmation', zh: '行政确认', en: 'Confirmation' },
    { code: 'licence', zh: '行政许可', en: 'Licence' },
    { code: 'other', zh: '其他', en: 'Other' },
  ],
});

export const itemModeCodes = codeList('item-mode', {
  standard: 'domain.md 3.1',
  label: { zh: '办理方式', en: 'Mode' },
  open: false,
  items: [
    { code: 'on-the-spot', zh: '即办件', en: 'On the spot' },
    { code: 'promised', zh: '承诺件', en: 'Within a promised time' },
  ],
});

export const communityPartCodes = codeList('community-part', {
  standard: 'domain.md 3.1',
  label: { zh: '社区（村）承担', en: 'Part of the community' },
  open: false,
  items: [
    { code: 'decides', zh: '直办', en: 'Decides itself' },
    { code: 'forwards', zh: '代办', en: 'Accepts and forwards' },
    { code: 'assists', zh: '协办', en: 'Helps to verify' },
    { code: 'guides', zh: '引导', en: 'Shows the way' },
  ],
});

export const deciderCodes = codeList('decider', {
  standard: 'domain.md 3.1',
  label: { zh: '谁来定', en: 'Who decides' },
  open: false,
  items: [
    { code: 'community', zh: '社区（村）', en: 'Community' },
    { code: 'town', zh: '镇', en: 'Town' },
    { code: 'county', zh: '县级部门', en: 'County department' },
    { code: 'health-station', zh: '社区卫生服务站', en: 'Health station' },
    { code: 'court', zh: '人民法院', en: 'Court' },
  ],
});

export const itemDepartmentCodes = codeList('item-department', {
  standard: 'domain.md 3.1',
  label: { zh: '主管部门', en: 'Department' },
  open: false,
  items: Object.entries(departments).map(([code, label]) => ({ code, ...label })),
});

export const limitUnitCodes = codeList('limit-unit', {
  standard: '行政许可法 82; 民法典 201',
  label: { zh: '时限单位', en: 'Unit' },
  open: false,
  items: [
    { code: 'workday', zh: '个工作日', en: 'working days' },
    { code: 'day', zh: '天', en: 'days' },
  ],
});

export const itemStateCodes = codeList('item-state', {
  standard: 'Linli',
  label: { zh: '状态', en: 'State' },
  open: false,
  items: [
    { code: 'draft', zh: '起草中', en: 'Draft' },
    { code: 'confirmed', zh: '已确认', en: 'Confirmed' },
  ],
});

/** How a paper gets into the file, so that nobody is asked for what is there already. */
export const paperWayCodes = codeList('paper-way', {
  standard: 'M39; domain.md 3.1',
  label: { zh: '怎么提供', en: 'How it is given' },
  open: false,
  items: [
    { code: 'show', zh: '出示原件，不收复印件', en: 'Shown, no copy is kept' },
    { code: 'bring', zh: '请您带来', en: 'Brought by you' },
    { code: 'filled', zh: '窗口替您填好，您签字', en: 'Filled in for you, you sign' },
    { code: 'held', zh: '我们有或能查到，不用带', en: 'We have it or can look it up' },
  ],
});
