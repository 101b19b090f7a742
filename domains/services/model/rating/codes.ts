import { codeList } from '@linli/kernel/model';

/** GB/T 39735-2020: five grades; the last two are bad ones (差评). */
export const gradeCodes = codeList('rating-grade', {
  standard: 'GB/T 39735-2020',
  label: { zh: '评价', en: 'Grade' },
  open: false,
  items: [
    { code: '5', zh: '非常满意', en: 'Very satisfied' },
    { code: '4', zh: '满意', en: 'Satisfied' },
    { code: '3', zh: '基本满意', en: 'Fairly satisfied' },
    { code: '2', zh: '不满意', en: 'Dissatisfied' },
    { code: '1', zh: '非常不满意', en: 'Very dissatisfied' },
  ],
});

export const GOOD_FROM = 3;

/** What was it about: at the counter. */
export const counterAspectCodes = codeList('rating-aspect-counter', {
  standard: 'GB/T 39735-2020; domain.md 3.4',
  label: { zh: '窗口办理', en: 'At the counter' },
  open: false,
  items: [
    { code: 'speed', zh: '办事快慢', en: 'Speed' },
    { code: 'manner', zh: '服务态度', en: 'Manner' },
    { code: 'skill', zh: '业务水平', en: 'Knowledge' },
    { code: 'trips', zh: '跑了几趟', en: 'Number of trips' },
    { code: 'room', zh: '大厅环境', en: 'The hall' },
  ],
});

/** And online. */
export const onlineAspectCodes = codeList('rating-aspect-online', {
  standard: 'GB/T 39735-2020; domain.md 3.4',
  label: { zh: '网上办理', en: 'Online' },
  open: false,
  items: [
    { code: 'online-speed', zh: '办事效率', en: 'Speed' },
    { code: 'guide', zh: '指南准不准', en: 'Was the guide right' },
    { code: 'ease', zh: '方便不方便', en: 'Ease' },
    { code: 'page', zh: '网页好不好用', en: 'The pages' },
  ],
});

export const aspectsOf = (channel: Channel) => (channel === 'online' ? onlineAspectCodes : counterAspectCodes);

export type Channel = 'online' | 'counter';
