import { healthRecord } from '@linli/statuses/model';
import { acrossA4, headed, numbered, signedBelow } from './layout.ts';
import type { LedgerTemplate } from './template.ts';

/** Asked by health: who has a file and a doctor. */
export const t19: LedgerTemplate = {
  id: 'T19',
  title: '居民健康档案台账',
  label: { zh: '居民健康档案台账', en: 'Ledger of health files' },
  askedBy: { zh: '卫健', en: 'Health' },
  owners: ['health'],
  lines: { of: healthRecord, about: 'person' },
  subject: 'self',
  status: healthRecord,
  titleWords: ['健康档案', '慢病', '家庭医生签约'],
  headerLines: headed('人'),
  footerLines: signedBelow,
  print: acrossA4,
  columns: numbered([
    ['姓名', 'person.name'],
    ['性别', 'person.sex'],
    ['出生日期', 'person.birthDate'],
    ['身份证号', 'person.identityNumber'],
    ['健康档案号', 'health-record.number', 20],
    ['慢病类型', 'health-record.chronic', 18],
    ['签约医生', 'health-record.doctor'],
    ['现居住地址', 'person.currentAddress'],
    ['联系电话', 'person.phone'],
  ]),
};
