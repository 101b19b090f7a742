import { code, codes, date, openToOffices, reference, register, text } from '@linli/kernel/model';
import { halfHourCodes, weekdayCodes } from '../codes.ts';

const shared = {
  source: 'M33; domain.md 12.3',
  group: { zh: '一站式大厅', en: 'One-stop hall' },
  at: 'community',
  owner: 'civil-affairs',
  sharedWith: 'all',
  rights: openToOffices,
} as const;

const hall = reference('services.service-hall', { label: { zh: '大厅', en: 'Hall' }, required: true, fixed: true });

/** A stretch of the week in which the hall is open; mornings and afternoons are two. */
export const opening = register('services.opening', {
  ...shared,
  label: { zh: '开放时间', en: 'Opening hours' },
  help: {
    zh: '大厅每周哪几天、从几点到几点开门；上午和下午分两条。节假日按本县工作日安排停开。',
    en: 'On which weekdays, from when to when; morning and afternoon are two rows. Holidays follow the calendar of the county.',
  },
  title: ['begins', 'ends'],
  fields: {
    hall,
    days: codes(weekdayCodes, { label: { zh: '星期几', en: 'Weekdays' }, required: true, listed: true }),
    begins: code(halfHourCodes, { label: { zh: '从', en: 'From' }, required: true, listed: true }),
    ends: code(halfHourCodes, { label: { zh: '到', en: 'To' }, required: true, listed: true }),
  },
});

/** Days on which the hall stays shut though it would be open. */
export const closure = register('services.closure', {
  ...shared,
  label: { zh: '停开安排', en: 'Closure' },
  help: {
    zh: '哪几天大厅不开门、为什么；居民在预约时和叫号屏上看得到。',
    en: 'Days on which the hall stays shut, and why; residents see it when booking.',
  },
  title: ['why'],
  since: 'firstDay',
  until: 'lastDay',
  fields: {
    hall,
    firstDay: date({ label: { zh: '从哪天', en: 'First day' }, required: true, listed: true }),
    lastDay: date({ label: { zh: '到哪天', en: 'Last day' }, required: true, listed: true }),
    why: text({ label: { zh: '原因', en: 'Why' }, required: true, listed: true, example: '设备检修' }),
  },
});
