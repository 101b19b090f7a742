import { date, integer, openToOffices, register, sum, text } from '@linli/kernel/model';

/**
 * What a community finished in a month that is over, how much of it in time, and how it was rated: written by the platform once, on the first day
 * after, and in force for the month that follows. How it was rated stays empty where it could tell who did (docs/decisions/0026, 0036): what is hidden
 * here stands in no sum above either.
 */
export const handledMonth = register('services.handled-month', {
  label: { zh: '办件月度情况', en: 'Handling of a month' },
  help: {
    zh: '一个社区一个月办结多少件、按时多少件、评价多少条、好评多少条；评价不足 5 条的不显示。平台每月 1 日统计上个月。',
    en: 'How many applications a community finished in a month, in time, rated and rated well; fewer than five ratings are not shown. Counted on the 1st.',
  },
  source: 'M34; domain.md 3.3, 3.4; GB/T 39735-2020',
  at: 'community',
  owner: 'civil-affairs',
  sharedWith: 'all',
  rights: { ...openToOffices, write: [], unmask: [] },
  title: ['month'],
  order: 'month',
  since: 'shownFrom',
  until: 'shownUntil',
  writtenBy: 'operations',
  fields: {
    month: text({ label: { zh: '哪个月', en: 'Month' }, required: true, listed: true, fixed: true, max: 7, example: '2026-10' }),
    finished: integer({ label: { zh: '办结', en: 'Finished' }, required: true, listed: true, fixed: true, min: 0 }),
    inTime: integer({ label: { zh: '按时办结', en: 'Finished in time' }, required: true, listed: true, fixed: true, min: 0 }),
    asked: integer({ label: { zh: '请人评价', en: 'Asked to rate' }, listed: true, fixed: true, min: 0 }),
    rated: integer({ label: { zh: '评价', en: 'Rated' }, listed: true, fixed: true, min: 0 }),
    good: integer({ label: { zh: '好评', en: 'Rated well' }, listed: true, fixed: true, min: 0 }),
    shownFrom: date({ label: { zh: '从哪天起算数', en: 'Counts from' }, required: true, fixed: true }),
    shownUntil: date({ label: { zh: '算到哪天', en: 'Counts until' }, required: true, fixed: true }),
  },
  publishes: {
    handled: sum('finished'),
    handledInTime: sum('inTime'),
    handledAsked: sum('asked'),
    handledRated: sum('rated'),
    handledGood: sum('good'),
  },
});
