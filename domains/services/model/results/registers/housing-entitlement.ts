import { code, count, date, integer, register, text } from '@linli/kernel/model';
import { housingSupportCodes } from '../codes.ts';
import { about, keptAtDesk, note, resultGroup } from '../parts.ts';

const purpose = 'public rental housing';

/** That a family is entitled to public rental housing, with its place in the queue. */
export const housingEntitlement = register('services.housing-entitlement', {
  label: { zh: '公租房资格', en: 'Entitlement to public housing' },
  help: {
    zh: '审核通过、轮候或已配租的家庭，登记在申请人名下。',
    en: 'A family that is entitled, waiting or housed; kept under the applicant.',
  },
  source: '公共租赁住房管理办法 7-10; 社会救助暂行办法 40; MZ13',
  group: resultGroup,
  at: 'community',
  owner: 'housing',
  sharedWith: ['civil-affairs'],
  rights: keptAtDesk,
  title: ['person'],
  since: 'since',
  until: 'until',
  unique: [['person']],
  fields: {
    person: about({ zh: '申请人', en: 'Applicant' }, purpose),
    familySize: integer({
      label: { zh: '家庭人口', en: 'Family size' },
      unit: { zh: '人', en: 'persons' },
      required: true,
      listed: true,
      min: 1,
      max: 60,
      purpose,
    }),
    support: code(housingSupportCodes, { label: { zh: '保障方式', en: 'Kind of support' }, required: true, listed: true, purpose }),
    queueNumber: text({ label: { zh: '轮候号', en: 'Number in the queue' }, listed: true }),
    since: date({ label: { zh: '资格起始日期', en: 'Since' }, required: true, listed: true, purpose }),
    until: date({ label: { zh: '资格复核日期', en: 'Until' }, listed: true, purpose }),
    note: note(),
  },
  publishes: { entitledToHousing: count() },
});
