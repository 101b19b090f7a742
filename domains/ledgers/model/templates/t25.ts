import { lease } from '@linli/residents/model';
import { acrossA4, headed, numbered, signedBelow } from './layout.ts';
import type { LedgerTemplate } from './template.ts';

/** Asked by public security and social governance: one line a home that is let; name and number are the landlord’s, the address is the home’s. */
export const t25: LedgerTemplate = {
  id: 'T25',
  title: '出租房屋台账',
  label: { zh: '出租房屋台账', en: 'Ledger of rented homes' },
  askedBy: { zh: '公安、综治', en: 'Public security and social governance' },
  owners: ['public-security'],
  lines: { of: lease },
  subject: 'row',
  home: lease,
  knownBy: [['dwelling', 'tenant'], ['dwelling']],
  titleWords: ['出租房', '租赁房屋'],
  headerLines: headed('处'),
  footerLines: signedBelow,
  print: acrossA4,
  columns: numbered([
    ['房东姓名', 'lease.landlord'],
    ['身份证号', 'lease.landlordIdentityNumber', 20],
    ['现居住地址', 'dwelling.address'],
    ['房屋性质', 'dwelling.kind'],
    ['建筑面积', 'dwelling.areaM2'],
    ['承租人姓名', 'lease.tenant'],
    ['租赁起始日期', 'lease.since'],
    ['联系电话', 'lease.phone'],
    ['网格编码', 'lease.place'],
    ['备注', 'lease.note'],
  ]),
};
