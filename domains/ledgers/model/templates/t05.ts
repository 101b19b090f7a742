import { floatingMember, partyMember } from '@linli/statuses/model';
import { acrossA4, headed, numbered, signedBelow } from './layout.ts';
import type { LedgerTemplate } from './template.ts';

/** Asked by party organisation: members who are away; admission and branch come from the member’s own row. */
export const t05: LedgerTemplate = {
  id: 'T05',
  title: '流动党员台账',
  label: { zh: '流动党员台账', en: 'Ledger of members away from home' },
  askedBy: { zh: '组织', en: 'Party organisation' },
  owners: ['organisation'],
  lines: { of: floatingMember, about: 'person', where: { returnedOn: null } },
  subject: 'self',
  status: floatingMember,
  also: [partyMember],
  titleWords: ['流动党员', '外出党员'],
  headerLines: headed('人'),
  footerLines: signedBelow,
  print: acrossA4,
  columns: numbered([
    ['姓名', 'person.name'],
    ['身份证号', 'person.identityNumber'],
    ['入党日期', 'party-member.joinedOn'],
    ['所在党支部', 'party-member.branch', 22],
    ['流出地', 'floating-member.destination', 22],
    ['流出日期', 'floating-member.leftOn'],
    ['联系电话', 'person.phone'],
    ['联系人', 'floating-member.contact', 20],
    ['备注', 'floating-member.note'],
  ]),
};
