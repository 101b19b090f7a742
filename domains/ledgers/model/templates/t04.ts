import { partyMember } from '@linli/statuses/model';
import { acrossA4, headed, numbered, signedBelow } from './layout.ts';
import type { LedgerTemplate } from './template.ts';

/** Asked by party organisation: members whose party life is here. */
export const t04: LedgerTemplate = {
  id: 'T04',
  title: '党员台账',
  label: { zh: '党员台账', en: 'Ledger of party members' },
  askedBy: { zh: '组织', en: 'Party organisation' },
  owners: ['organisation'],
  lines: { of: partyMember, about: 'person' },
  subject: 'self',
  status: partyMember,
  titleWords: ['党员台账', '党员花名册', '党员名册', '党员信息', '党员登记'],
  headerLines: headed('人'),
  footerLines: signedBelow,
  print: acrossA4,
  columns: numbered([
    ['姓名', 'person.name'],
    ['性别', 'person.sex'],
    ['民族', 'person.ethnicGroup'],
    ['出生日期', 'person.birthDate'],
    ['身份证号', 'person.identityNumber'],
    ['入党日期', 'party-member.joinedOn'],
    ['转正日期', 'party-member.confirmedOn'],
    ['所在党支部', 'party-member.branch', 22],
    ['组织关系所在地', 'party-member.affiliation', 22],
    ['文化程度', 'person.education'],
    ['工作单位', 'person.employer'],
    ['联系电话', 'person.phone'],
    ['备注', 'party-member.note'],
  ]),
};
