import { retirement } from '@linli/statuses/model';
import { acrossA4, headed, numbered, signedBelow } from './layout.ts';
import type { LedgerTemplate } from './template.ts';

/** Asked by human resources: retired from an enterprise and served by the community. */
export const t15: LedgerTemplate = {
  id: 'T15',
  title: '退休人员社会化管理台账',
  label: { zh: '退休人员社会化管理台账', en: 'Ledger of retired people' },
  askedBy: { zh: '人社', en: 'Human resources' },
  owners: ['human-resources'],
  lines: { of: retirement, about: 'person' },
  subject: 'self',
  status: retirement,
  titleWords: ['退休人员', '社会化管理', '企业退休'],
  headerLines: headed('人'),
  footerLines: signedBelow,
  print: acrossA4,
  columns: numbered([
    ['姓名', 'person.name'],
    ['性别', 'person.sex'],
    ['出生日期', 'person.birthDate'],
    ['身份证号', 'person.identityNumber'],
    ['原工作单位', 'retirement.formerEmployer', 18],
    ['退休日期', 'retirement.retiredOn'],
    ['社保卡号', 'person.socialCard', 16],
    ['现居住地址', 'person.currentAddress'],
    ['联系电话', 'person.phone'],
    ['备注', 'retirement.note'],
  ]),
};
