import { code, count, date, integer, keptByCommunity, money, register, reliefReasonCodes, sum, text } from '@linli/kernel/model';
import { groups } from '../groups.ts';
import { about, note } from '../parts.ts';

const purpose = 'temporary relief and its review';

/** One relief given to a household in sudden need. Somebody may be helped more than once: no row is the person's only one. */
export const temporaryRelief = register('statuses.temporary-relief', {
  label: { zh: '临时救助', en: 'Temporary relief' },
  help: { zh: '一次临时救助一条，同一人可以有几条。', en: 'One row for each relief; a person may have several.' },
  source: '社会救助暂行办法 47-50; 国发〔2014〕47号; T08',
  group: groups.assistance,
  at: 'community',
  owner: 'civil-affairs',
  rights: keptByCommunity,
  title: ['person', 'relievedOn'],
  fields: {
    person: about({ zh: '受助人', en: 'Person helped' }, purpose),
    familySize: integer({
      label: { zh: '家庭人口', en: 'Family size' },
      help: { zh: '申请时核定的人数。', en: 'As reckoned for this relief.' },
      unit: { zh: '人', en: 'persons' },
      min: 1,
      max: 60,
      purpose,
    }),
    reason: code(reliefReasonCodes, { label: { zh: '救助事由', en: 'Reason' }, listed: true, purpose }),
    amount: money({ label: { zh: '救助金额', en: 'Amount' }, unit: { zh: '元', en: 'yuan' }, listed: true, min: 0, purpose }),
    relievedOn: date({ label: { zh: '救助日期', en: 'Given on' }, listed: true, purpose }),
    handler: text({ label: { zh: '经办人', en: 'Handled by' }, purpose: 'who answers for the relief' }),
    note: note(),
  },
  publishes: { reliefs: count(), reliefAmount: sum('amount') },
});
