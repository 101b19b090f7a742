import { residence } from '@linli/residents/model';
import { temporaryStay } from '@linli/statuses/model';
import { acrossA4, headed, numbered, signedBelow } from './layout.ts';
import type { LedgerTemplate } from './template.ts';

/** Asked by public security: who stays here and is registered elsewhere: everybody with a temporary residence. */
export const t03: LedgerTemplate = {
  id: 'T03',
  title: '流动（暂住）人口台账',
  label: { zh: '流动（暂住）人口台账', en: 'Ledger of temporary residents' },
  askedBy: { zh: '公安', en: 'Public security' },
  owners: ['public-security'],
  lines: { of: residence, about: 'person', where: { relation: 'temporary' } },
  subject: 'self',
  status: temporaryStay,
  settles: ['temporary'],
  implies: { 'residence.relation': 'temporary' },
  titleWords: ['流动人口', '暂住人口', '外来人口', '流动暂住'],
  headerLines: headed('人'),
  footerLines: signedBelow,
  print: acrossA4,
  columns: numbered([
    ['姓名', 'person.name'],
    ['性别', 'person.sex'],
    ['身份证号', 'person.identityNumber'],
    ['户籍地址', 'person.registeredAddress'],
    ['现居住地址', 'person.currentAddress'],
    ['来本地日期', 'residence.since'],
    ['暂住事由', 'temporary-stay.reason'],
    ['居住证号', 'temporary-stay.permitNumber'],
    ['联系电话', 'person.phone'],
    ['房东姓名', 'temporary-stay.landlord'],
    ['网格编码', 'person.place'],
    ['备注', 'temporary-stay.note'],
  ]),
};
