import { count, date, integer, name, openToOffices, phone, register, sum, text } from '@linli/kernel/model';

/** A housing estate with whoever runs it: the property company and the owners' committee. */
export const estate = register('organisations.estate', {
  label: { zh: '住宅小区', en: 'Housing estate' },
  help: {
    zh: '一个小区一条：物业企业是谁、业委会成立了没有。',
    en: 'One row an estate: who runs it, and whether the owners have a committee.',
  },
  source: '物业管理条例 2, 16; T26',
  at: 'community',
  owner: 'housing',
  sharedWith: 'all',
  rights: openToOffices,
  title: ['name'],
  order: 'name',
  fields: {
    name: name({ label: { zh: '小区名称', en: 'Estate' }, required: true, listed: true, searched: true, example: '月河花园' }),
    company: name({ label: { zh: '物业企业', en: 'Property company' }, listed: true, example: '平安物业服务有限公司' }),
    chair: name({
      label: { zh: '业委会主任', en: 'Chair of the owners' },
      help: { zh: '没有成立业主委员会的，留空。', en: 'Empty where the owners have no committee.' },
      listed: true,
      purpose: 'whom to turn to in matters of the estate',
    }),
    foundedOn: date({ label: { zh: '成立日期', en: 'Committee founded on' }, listed: true }),
    households: integer({
      label: { zh: '户数', en: 'Households' },
      unit: { zh: '户', en: 'households' },
      listed: true,
      min: 0,
      max: 50_000,
    }),
    phone: phone({ label: { zh: '联系电话', en: 'Phone' }, purpose: 'to reach whoever runs the estate' }),
    note: text({ label: { zh: '备注', en: 'Note' } }),
  },
  publishes: {
    estates: count(),
    estatesManaged: count().matching({ company: { present: true } }),
    estatesWithOwnersCommittee: count().matching({ chair: { present: true } }),
    estateHouseholds: sum('households'),
  },
});
