import { household } from '@linli/residents/model';
import { acrossA4, headed, numbered, signedBelow } from './layout.ts';
import type { LedgerTemplate } from './template.ts';

/** Asked by social governance and the town: households with their homes, a line a household. How many live there is counted, never taken over. */
export const t02: LedgerTemplate = {
  id: 'T02',
  title: '家庭户（房屋）台账',
  label: { zh: '家庭户（房屋）台账', en: 'Ledger of households and homes' },
  askedBy: { zh: '综治、镇', en: 'Social governance and the town' },
  owners: ['political-legal', 'housing'],
  lines: { of: household, about: 'head' },
  subject: 'head',
  home: household,
  echoes: { 'person.currentAddress': 'dwelling.address' },
  settles: ['usual', 'registered'],
  implies: { 'residence.relationToHead': '0' },
  titleWords: ['家庭户台账', '房屋台账', '家庭户信息', '住房台账', '房屋信息', '户台账'],
  headerLines: headed('户'),
  footerLines: signedBelow,
  print: acrossA4,
  columns: numbered([
    ['户主姓名', 'person.name'],
    ['身份证号', 'person.identityNumber'],
    ['现居住地址', 'dwelling.address'],
    ['房屋性质', 'dwelling.kind'],
    ['建筑面积', 'dwelling.areaM2'],
    ['居住人数', 'household.residents'],
    ['联系电话', 'person.phone'],
    ['网格编码', 'household.place'],
    ['备注', 'dwelling.note'],
  ]),
};
