import { date, money, register, text } from '@linli/kernel/model';
import { about, keptAtDesk, note, resultGroup } from '../parts.ts';

const purpose = 'guaranteed loans for new businesses';

/** That the department recommends somebody's business to the bank for a guaranteed loan; the bank decides on it. */
export const loanRecommendation = register('services.loan-recommendation', {
  label: { zh: '创业担保贷款推荐', en: 'Recommendation for a loan' },
  help: {
    zh: '向经办银行推荐的一笔一条。推荐不等于放款，由银行审定。',
    en: 'One row for each recommendation to the bank, which decides on the loan itself.',
  },
  source: '银发〔2016〕202号; LD10',
  group: resultGroup,
  at: 'community',
  owner: 'human-resources',
  sharedWith: ['finance'],
  rights: keptAtDesk,
  title: ['person', 'business'],
  fields: {
    person: about({ zh: '创业人员', en: 'Person' }, purpose),
    business: text({ label: { zh: '经营项目', en: 'Business' }, required: true, listed: true, purpose, example: '南街便民早餐店' }),
    wantedAmount: money({
      label: { zh: '申请额度', en: 'Amount wanted' },
      unit: { zh: '元', en: 'yuan' },
      required: true,
      listed: true,
      min: 0,
      purpose,
    }),
    recommendedAmount: money({
      label: { zh: '推荐额度', en: 'Amount recommended' },
      unit: { zh: '元', en: 'yuan' },
      required: true,
      listed: true,
      min: 0,
      purpose,
    }),
    bank: text({ label: { zh: '经办银行', en: 'Bank' }, required: true, listed: true }),
    recommendedOn: date({ label: { zh: '推荐日期', en: 'Recommended on' }, required: true, listed: true }),
    validUntil: date({ label: { zh: '推荐有效期至', en: 'Good until' }, listed: true }),
    note: note(),
  },
});
