import { destitute } from '@linli/statuses/model';
import { acrossA4, headed, numbered, signedBelow } from './layout.ts';
import type { LedgerTemplate } from './template.ts';

/** Asked by civil affairs: people supported by the state. */
export const t07: LedgerTemplate = {
  id: 'T07',
  title: '特困人员台账',
  label: { zh: '特困人员台账', en: 'Ledger of destitute people' },
  askedBy: { zh: '民政', en: 'Civil affairs' },
  owners: ['civil-affairs'],
  lines: { of: destitute, about: 'person' },
  subject: 'self',
  status: destitute,
  titleWords: ['特困人员', '特困供养', '五保', '特困'],
  headerLines: headed('人'),
  footerLines: signedBelow,
  print: acrossA4,
  columns: numbered([
    ['姓名', 'person.name'],
    ['性别', 'person.sex'],
    ['身份证号', 'person.identityNumber'],
    ['供养方式', 'destitute.mode'],
    ['自理能力等级', 'destitute.careAbility'],
    ['照料护理人', 'destitute.caregiver', 20],
    ['月供养金额', 'destitute.monthlyAmount'],
    ['现居住地址', 'person.currentAddress'],
    ['联系电话', 'person.phone'],
    ['备注', 'destitute.note'],
  ]),
};
