import { code, date, distinct, name, openToOffices, phone, reference, register, text } from '@linli/kernel/model';
import { gridPartCodes } from '../codes.ts';

/** Who looks after a grid, in which part, from when to when. Somebody without an account (a head of households) stands by name. */
export const gridStaff = register('grids.grid-staff', {
  label: { zh: '网格人员', en: 'Grid staff' },
  help: {
    zh: '谁管这个网格：网格长、网格员、中心户长，写清起止日期。换人就停用旧的、新增一条。',
    en: 'Who looks after a grid: its head, its workers, heads of households, with dates.',
  },
  source: 'GB/T 34300-2017; Q18 M40; domain.md 4.1',
  at: 'community',
  owner: 'political-legal',
  sharedWith: 'all',
  rights: { ...openToOffices, write: ['community-worker', 'town-officer', 'county-officer'] },
  title: ['name', 'part'],
  since: 'since',
  until: 'until',
  unique: [['grid', 'part', 'name']],
  writtenBy: 'operations',
  fields: {
    grid: reference('grids.grid', { label: { zh: '网格', en: 'Grid' }, required: true, listed: true, fixed: true }),
    part: code(gridPartCodes, { label: { zh: '职务', en: 'Part' }, required: true, listed: true }),
    name: name({
      label: { zh: '姓名', en: 'Name' },
      required: true,
      listed: true,
      searched: true,
      purpose: 'residents must know who looks after their grid',
    }),
    account: text({
      label: { zh: '工作账号', en: 'Account' },
      help: { zh: '有账号的人，任务会派到他的待办。', en: 'Somebody with an account gets the tasks of the grid.' },
      searched: true,
    }),
    phone: phone({ label: { zh: '联系电话', en: 'Phone' }, purpose: 'to reach the grid worker' }),
    since: date({ label: { zh: '开始日期', en: 'From' }, required: true, listed: true }),
    until: date({ label: { zh: '结束日期', en: 'Until' }, listed: true }),
    note: text({ label: { zh: '备注', en: 'Note' } }),
  },
  publishes: { gridsWithStaff: distinct('grid').matching({ part: { in: ['head', 'worker'] } }) },
});
