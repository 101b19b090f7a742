import { birthRegistration } from '@linli/statuses/model';
import { acrossA4, headed, numbered, signedBelow } from './layout.ts';
import type { LedgerTemplate } from './template.ts';

/** Asked by health: registered, under the mother. */
export const t18: LedgerTemplate = {
  id: 'T18',
  title: '育龄妇女（生育登记）台账',
  label: { zh: '育龄妇女（生育登记）台账', en: 'Ledger of birth registrations' },
  askedBy: { zh: '卫健', en: 'Health' },
  owners: ['health'],
  lines: { of: birthRegistration, about: 'person' },
  subject: 'self',
  status: birthRegistration,
  titleWords: ['育龄妇女', '生育登记'],
  headerLines: headed('人'),
  footerLines: signedBelow,
  print: acrossA4,
  columns: numbered([
    ['姓名', 'person.name'],
    ['出生日期', 'person.birthDate'],
    ['身份证号', 'person.identityNumber'],
    ['婚姻状况', 'person.maritalStatus'],
    ['配偶姓名', 'birth-registration.spouseName'],
    ['子女数', 'birth-registration.children'],
    ['生育登记号', 'birth-registration.number', 18],
    ['现居住地址', 'person.currentAddress'],
    ['联系电话', 'person.phone'],
    ['备注', 'birth-registration.note'],
  ]),
};
