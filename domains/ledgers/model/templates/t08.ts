import { temporaryRelief } from '@linli/statuses/model';
import { acrossA4, headed, numbered, signedBelow } from './layout.ts';
import type { LedgerTemplate } from './template.ts';

/** Asked by civil affairs: one line for each relief, several for a person who was helped again. */
export const t08: LedgerTemplate = {
  id: 'T08',
  title: '临时救助台账',
  label: { zh: '临时救助台账', en: 'Ledger of temporary relief' },
  askedBy: { zh: '民政', en: 'Civil affairs' },
  owners: ['civil-affairs'],
  lines: { of: temporaryRelief, about: 'person' },
  subject: 'self',
  status: temporaryRelief,
  eachBy: 'relievedOn',
  titleWords: ['临时救助'],
  headerLines: headed('次'),
  footerLines: signedBelow,
  print: acrossA4,
  columns: numbered([
    ['姓名', 'person.name'],
    ['身份证号', 'person.identityNumber'],
    ['家庭人口', 'temporary-relief.familySize'],
    ['救助事由', 'temporary-relief.reason'],
    ['救助金额', 'temporary-relief.amount'],
    ['救助日期', 'temporary-relief.relievedOn'],
    ['现居住地址', 'person.currentAddress'],
    ['联系电话', 'person.phone'],
    ['经办人', 'temporary-relief.handler'],
  ]),
};
