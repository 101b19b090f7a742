import { account, count, date, money, register, sum } from '@linli/kernel/model';
import { groups } from '../groups.ts';
import { about } from '../parts.ts';
import { keptAtDesk } from '../rights.ts';

const purpose = 'pension insurance';

/** Insured under the pension scheme for urban and rural residents, by a yearly contribution of one's own choice. */
export const pensionInsurance = register('statuses.pension-insurance', {
  label: { zh: '城乡居民养老保险', en: 'Pension insurance' },
  help: {
    zh: '参加城乡居民养老保险的人，每人一条。职工养老保险由单位办理，不登记。',
    en: 'Insured under the residents’ scheme, one row a person.',
  },
  source: '国发〔2014〕8号; T16',
  group: groups.work,
  at: 'community',
  owner: 'human-resources',
  rights: keptAtDesk,
  title: ['person'],
  unique: [['person']],
  fields: {
    person: about({ zh: '参保人', en: 'Insured person' }, purpose),
    joinedOn: date({ label: { zh: '参保日期', en: 'Insured since' }, listed: true, purpose }),
    yearlyContribution: money({
      label: { zh: '缴费档次', en: 'Yearly contribution' },
      help: { zh: '每年缴多少元，例如 500。', en: 'Yuan a year, for example 500.' },
      unit: { zh: '元', en: 'yuan' },
      listed: true,
      min: 0,
      purpose,
    }),
    bankAccount: account({ label: { zh: '银行账号', en: 'Bank account' }, purpose: 'contribution and payment of the pension' }),
  },
  publishes: { pensionInsured: count(), pensionContributions: sum('yearlyContribution') },
});
