import { elderCare, elderVisit } from '@linli/statuses/model';
import { acrossA4, headed, numbered, signedBelow } from './layout.ts';
import type { LedgerTemplate } from './template.ts';

/** Asked by civil affairs: one line a visit; situation and ability come from the care of the elder. */
export const t11: LedgerTemplate = {
  id: 'T11',
  title: '独居空巢老人走访台账',
  label: { zh: '独居空巢老人走访台账', en: 'Ledger of visits to elders' },
  askedBy: { zh: '民政', en: 'Civil affairs' },
  owners: ['civil-affairs'],
  lines: { of: elderVisit, about: 'person' },
  subject: 'self',
  status: elderVisit,
  eachBy: 'visitedOn',
  also: [elderCare],
  titleWords: ['老人走访', '空巢老人', '独居老人', '走访台账', '探访'],
  headerLines: headed('次'),
  footerLines: signedBelow,
  print: acrossA4,
  columns: numbered([
    ['姓名', 'person.name'],
    ['性别', 'person.sex'],
    ['身份证号', 'person.identityNumber'],
    ['居住状况', 'elder-care.livingSituation'],
    ['自理能力等级', 'elder-care.careAbility'],
    ['紧急联系人', 'elder-care.emergencyContact', 20],
    ['现居住地址', 'person.currentAddress'],
    ['联系电话', 'person.phone'],
    ['走访日期', 'elder-visit.visitedOn'],
    ['走访情况', 'elder-visit.findings', 26],
    ['走访人', 'elder-visit.visitor'],
  ]),
};
