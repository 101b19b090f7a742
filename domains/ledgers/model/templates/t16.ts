import { pensionInsurance } from '@linli/statuses/model';
import { acrossA4, headed, numbered, signedBelow } from './layout.ts';
import type { LedgerTemplate } from './template.ts';

/** Asked by human resources: insured under the residents’ scheme. */
export const t16: LedgerTemplate = {
  id: 'T16',
  title: '城乡居民养老保险台账',
  label: { zh: '城乡居民养老保险台账', en: 'Ledger of pension insurance' },
  askedBy: { zh: '人社', en: 'Human resources' },
  owners: ['human-resources'],
  lines: { of: pensionInsurance, about: 'person' },
  subject: 'self',
  status: pensionInsurance,
  titleWords: ['养老保险', '居民养老', '城乡居保'],
  headerLines: headed('人'),
  footerLines: signedBelow,
  print: acrossA4,
  columns: numbered([
    ['姓名', 'person.name'],
    ['性别', 'person.sex'],
    ['身份证号', 'person.identityNumber'],
    ['参保日期', 'pension-insurance.joinedOn'],
    ['缴费档次', 'pension-insurance.yearlyContribution'],
    ['银行账号', 'pension-insurance.bankAccount', 22],
    ['联系电话', 'person.phone'],
  ]),
};
