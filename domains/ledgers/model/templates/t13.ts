import { unemployment } from '@linli/statuses/model';
import { acrossA4, headed, numbered, signedBelow } from './layout.ts';
import type { LedgerTemplate } from './template.ts';

/** Asked by human resources: registered and without work since. */
export const t13: LedgerTemplate = {
  id: 'T13',
  title: '失业人员台账',
  label: { zh: '失业人员台账', en: 'Ledger of unemployed people' },
  askedBy: { zh: '人社', en: 'Human resources' },
  owners: ['human-resources'],
  lines: { of: unemployment, about: 'person', where: { employedOn: null } },
  subject: 'self',
  status: unemployment,
  titleWords: ['失业人员', '失业登记', '下岗失业'],
  headerLines: headed('人'),
  footerLines: signedBelow,
  print: acrossA4,
  columns: numbered([
    ['姓名', 'person.name'],
    ['性别', 'person.sex'],
    ['身份证号', 'person.identityNumber'],
    ['文化程度', 'person.education'],
    ['失业日期', 'unemployment.unemployedOn'],
    ['失业证号', 'unemployment.certificateNumber', 20],
    ['就业意向', 'unemployment.wantedWork', 18],
    ['技能特长', 'unemployment.skills'],
    ['现居住地址', 'person.currentAddress'],
    ['联系电话', 'person.phone'],
    ['备注', 'unemployment.note'],
  ]),
};
