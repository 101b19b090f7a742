import { medicalInsurance } from '@linli/statuses/model';
import { acrossA4, headed, numbered, signedBelow } from './layout.ts';
import type { LedgerTemplate } from './template.ts';

/** Asked by medical insurance: who is insured and how. */
export const t17: LedgerTemplate = {
  id: 'T17',
  title: '医保参保台账',
  label: { zh: '医保参保台账', en: 'Ledger of medical insurance' },
  askedBy: { zh: '医保', en: 'Medical insurance' },
  owners: ['medical-insurance'],
  lines: { of: medicalInsurance, about: 'person' },
  subject: 'self',
  status: medicalInsurance,
  titleWords: ['医保', '医疗保险', '合疗', '新农合'],
  headerLines: headed('人'),
  footerLines: signedBelow,
  print: acrossA4,
  columns: numbered([
    ['姓名', 'person.name'],
    ['性别', 'person.sex'],
    ['身份证号', 'person.identityNumber'],
    ['参保日期', 'medical-insurance.joinedOn'],
    ['缴费金额', 'medical-insurance.paidAmount'],
    ['参保类别', 'medical-insurance.kind', 18],
    ['联系电话', 'person.phone'],
  ]),
};
