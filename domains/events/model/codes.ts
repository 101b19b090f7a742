import { codeList, departments } from '@linli/kernel/model';

/** The six classes of events (domain.md 4.2; after GB/T 34300-2017). */
export const eventClassCodes = codeList('event-class', {
  standard: 'GB/T 34300-2017; domain.md 4.2',
  label: { zh: '事件大类', en: 'Class' },
  open: false,
  items: [
    { code: 'A', zh: '公共设施', en: 'Public facilities' },
    { code: 'B', zh: '环境卫生', en: 'Environment' },
    { code: 'C', zh: '安全隐患', en: 'Hazards' },
    { code: 'D', zh: '矛盾纠纷', en: 'Disputes' },
    { code: 'E', zh: '民生诉求', en: 'Needs of residents' },
    { code: 'F', zh: '突发事件', en: 'Emergencies' },
  ],
});

export const eventDepartmentCodes = codeList('event-department', {
  standard: 'domain.md 4.2',
  label: { zh: '牵头部门', en: 'Department in the lead' },
  open: false,
  items: Object.entries(departments).map(([code, label]) => ({ code, ...label })),
});

/** By which way an event came in. */
export const eventChannelCodes = codeList('event-channel', {
  standard: 'domain.md 4.3',
  label: { zh: '上报渠道', en: 'Channel' },
  open: false,
  items: [
    { code: 'grid', zh: '网格员上报', en: 'Grid worker' },
    { code: 'resident', zh: '居民上报', en: 'Resident' },
    { code: 'counter', zh: '窗口', en: 'Counter' },
    { code: 'phone', zh: '电话', en: 'Telephone' },
    { code: 'open311', zh: '其他系统（Open311）', en: 'Another system (Open311)' },
  ],
});

/** Where an event lay when it was solved. 自办: by the grid or the community. */
export const eventLevelCodes = codeList('event-level', {
  standard: 'domain.md 4.3',
  label: { zh: '办理层级', en: 'Level' },
  open: false,
  items: [
    { code: 'grid', zh: '网格', en: 'Grid' },
    { code: 'community', zh: '社区', en: 'Community' },
    { code: 'town', zh: '镇', en: 'Town' },
    { code: 'county', zh: '县级部门', en: 'County department' },
  ],
});

/** Five grades as for services (GB/T 39735-2020). */
export const satisfactionCodes = codeList('event-satisfaction', {
  standard: 'GB/T 39735-2020',
  label: { zh: '满意度', en: 'Satisfaction' },
  open: false,
  items: [
    { code: '5', zh: '非常满意', en: 'Very satisfied' },
    { code: '4', zh: '满意', en: 'Satisfied' },
    { code: '3', zh: '基本满意', en: 'Fairly satisfied' },
    { code: '2', zh: '不满意', en: 'Dissatisfied' },
    { code: '1', zh: '非常不满意', en: 'Very dissatisfied' },
  ],
});
