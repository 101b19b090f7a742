import { disability } from '@linli/statuses/model';
import { acrossA4, headed, numbered, signedBelow } from './layout.ts';
import type { LedgerTemplate } from './template.ts';

/** Asked by the disabled persons' federation: who holds a certificate. */
export const t09: LedgerTemplate = {
  id: 'T09',
  title: '残疾人台账',
  label: { zh: '残疾人台账', en: 'Ledger of disabled people' },
  askedBy: { zh: '残联', en: "Disabled persons' federation" },
  owners: ['disabled-federation'],
  lines: { of: disability, about: 'person' },
  subject: 'self',
  status: disability,
  titleWords: ['残疾人', '残疾人员', '持证残疾人'],
  headerLines: headed('人'),
  footerLines: signedBelow,
  print: acrossA4,
  columns: numbered([
    ['姓名', 'person.name'],
    ['性别', 'person.sex'],
    ['身份证号', 'person.identityNumber'],
    ['残疾类别', 'disability.class'],
    ['残疾等级', 'disability.grade'],
    ['残疾证号', 'disability.certificateNumber', 24],
    ['监护人', 'disability.guardian', 20],
    ['享受补贴', 'disability.subsidies', 22],
    ['现居住地址', 'person.currentAddress'],
    ['联系电话', 'person.phone'],
    ['备注', 'disability.note'],
  ]),
};
