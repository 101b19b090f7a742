import { hardToEmploy, unemployment } from '@linli/statuses/model';
import { acrossA4, headed, numbered, signedBelow } from './layout.ts';
import type { LedgerTemplate } from './template.ts';

/** Asked by human resources: recognised; wishes and skills come from the unemployment row and are asked once. */
export const t14: LedgerTemplate = {
  id: 'T14',
  title: '就业困难人员台账',
  label: { zh: '就业困难人员台账', en: 'Ledger of people hard to employ' },
  askedBy: { zh: '人社', en: 'Human resources' },
  owners: ['human-resources'],
  lines: { of: hardToEmploy, about: 'person' },
  subject: 'self',
  status: hardToEmploy,
  also: [unemployment],
  titleWords: ['就业困难', '就业援助'],
  headerLines: headed('人'),
  footerLines: signedBelow,
  print: acrossA4,
  columns: numbered([
    ['姓名', 'person.name'],
    ['性别', 'person.sex'],
    ['身份证号', 'person.identityNumber'],
    ['文化程度', 'person.education'],
    ['困难类型', 'hard-to-employ.difficulty', 16],
    ['认定日期', 'hard-to-employ.recognisedOn'],
    ['就业意向', 'unemployment.wantedWork', 18],
    ['技能特长', 'unemployment.skills'],
    ['联系电话', 'person.phone'],
    ['备注', 'hard-to-employ.note'],
  ]),
};
