import { childInNeed } from '@linli/statuses/model';
import { acrossA4, headed, numbered, signedBelow } from './layout.ts';
import type { LedgerTemplate } from './template.ts';

/** Asked by civil affairs and the women's federation: children who need protection. */
export const t12: LedgerTemplate = {
  id: 'T12',
  title: '困境（留守）儿童台账',
  label: { zh: '困境（留守）儿童台账', en: 'Ledger of children in difficulty' },
  askedBy: { zh: '民政、妇联', en: "Civil affairs and the women's federation" },
  owners: ['civil-affairs'],
  lines: { of: childInNeed, about: 'person' },
  subject: 'self',
  status: childInNeed,
  titleWords: ['困境儿童', '留守儿童', '困境留守', '儿童台账', '未成年人'],
  headerLines: headed('人'),
  footerLines: signedBelow,
  print: acrossA4,
  columns: numbered([
    ['姓名', 'person.name'],
    ['性别', 'person.sex'],
    ['出生日期', 'person.birthDate'],
    ['身份证号', 'person.identityNumber'],
    ['监护人', 'child-in-need.guardian', 20],
    ['困境类型', 'child-in-need.difficulty', 16],
    ['就读学校', 'child-in-need.school', 16],
    ['享受补贴', 'child-in-need.subsidies', 16],
    ['现居住地址', 'person.currentAddress'],
    ['联系电话', 'person.phone'],
    ['备注', 'child-in-need.note'],
  ]),
};
