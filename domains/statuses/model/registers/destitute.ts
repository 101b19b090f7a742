import { careAbilityCodes, code, count, date, keptByCommunity, money, register, sum, supportModeCodes, text } from '@linli/kernel/model';
import { groups } from '../groups.ts';
import { about, note } from '../parts.ts';

const purpose = 'support of destitute people';

/** A person without labour, income and family who is supported by the state. */
export const destitute = register('statuses.destitute', {
  label: { zh: '特困人员', en: 'Destitute person' },
  help: { zh: '经县民政局认定、享受特困供养的人，每人一条。', en: 'Recognised by the county and supported, one row a person.' },
  source: '社会救助暂行办法 14-19; T07',
  group: groups.assistance,
  at: 'community',
  owner: 'civil-affairs',
  sharedWith: ['medical-insurance'],
  rights: keptByCommunity,
  title: ['person'],
  unique: [['person']],
  fields: {
    person: about({ zh: '特困人员', en: 'Person' }, purpose),
    mode: code(supportModeCodes, { label: { zh: '供养方式', en: 'Mode of support' }, listed: true, purpose }),
    careAbility: code(careAbilityCodes, { label: { zh: '自理能力等级', en: 'Ability of self-care' }, listed: true, purpose }),
    caregiver: text({
      label: { zh: '照料护理人', en: 'Caregiver' },
      help: { zh: '签了照料护理协议的人，姓名和电话。', en: 'Who cares under the agreement: name and phone.' },
      purpose: 'care under the agreement',
    }),
    monthlyAmount: money({
      label: { zh: '月供养金额', en: 'Monthly amount' },
      unit: { zh: '元', en: 'yuan' },
      listed: true,
      min: 0,
      purpose,
    }),
    since: date({ label: { zh: '享受起始日期', en: 'Since' }, listed: true, purpose }),
    note: note(),
  },
  publishes: {
    destitutePersons: count(),
    destituteInInstitutions: count().matching({ mode: 'centralised' }),
    destituteMonthly: sum('monthlyAmount'),
  },
});
