import { veteran } from '@linli/statuses/model';
import { acrossA4, headed, numbered, signedBelow } from './layout.ts';
import type { LedgerTemplate } from './template.ts';

/** Asked by veterans affairs: who has served. */
export const t24: LedgerTemplate = {
  id: 'T24',
  title: '退役军人台账',
  label: { zh: '退役军人台账', en: 'Ledger of veterans' },
  askedBy: { zh: '退役军人', en: 'Veterans affairs' },
  owners: ['veterans'],
  lines: { of: veteran, about: 'person' },
  subject: 'self',
  status: veteran,
  titleWords: ['退役军人', '退伍军人', '复员'],
  headerLines: headed('人'),
  footerLines: signedBelow,
  print: acrossA4,
  columns: numbered([
    ['姓名', 'person.name'],
    ['性别', 'person.sex'],
    ['民族', 'person.ethnicGroup'],
    ['出生日期', 'person.birthDate'],
    ['身份证号', 'person.identityNumber'],
    ['入伍日期', 'veteran.enlistedOn'],
    ['退役日期', 'veteran.dischargedOn'],
    ['优待证号', 'veteran.cardNumber', 18],
    ['现居住地址', 'person.currentAddress'],
    ['联系电话', 'person.phone'],
    ['工作单位', 'person.employer'],
    ['备注', 'veteran.note'],
  ]),
};
