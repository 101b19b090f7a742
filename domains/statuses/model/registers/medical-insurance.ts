import { code, count, date, medicalInsuranceKindCodes, money, register } from '@linli/kernel/model';
import { groups } from '../groups.ts';
import { about } from '../parts.ts';
import { keptAtDesk } from '../rights.ts';

const purpose = 'basic medical insurance';

/** The basic medical insurance of a person in the present year. */
export const medicalInsurance = register('statuses.medical-insurance', {
  label: { zh: '医保参保', en: 'Medical insurance' },
  help: { zh: '居民参加基本医疗保险的情况，每人一条。', en: 'How a resident is insured, one row a person.' },
  source: '社会保险法 23-25; T17',
  group: groups.work,
  at: 'community',
  owner: 'medical-insurance',
  rights: keptAtDesk,
  title: ['person'],
  unique: [['person']],
  fields: {
    person: about({ zh: '参保人', en: 'Insured person' }, purpose),
    joinedOn: date({ label: { zh: '参保日期', en: 'Insured since' }, listed: true, purpose }),
    paidAmount: money({ label: { zh: '缴费金额', en: 'Paid' }, unit: { zh: '元', en: 'yuan' }, listed: true, min: 0, purpose }),
    kind: code(medicalInsuranceKindCodes, { label: { zh: '参保类别', en: 'Kind' }, listed: true, purpose }),
  },
  publishes: { medicallyInsured: count(), medicallyInsuredResidents: count().matching({ kind: 'residents' }) },
});
