import { organisation } from '@linli/organisations/model';
import { acrossA4, headed, numbered, signedBelow } from './layout.ts';
import type { LedgerTemplate } from './template.ts';

/** Asked by civil affairs: one line an organisation; name and number are those of its head. */
export const t21: LedgerTemplate = {
  id: 'T21',
  title: '社区社会组织台账',
  label: { zh: '社区社会组织台账', en: 'Ledger of social organisations' },
  askedBy: { zh: '民政', en: 'Civil affairs' },
  owners: ['civil-affairs'],
  lines: { of: organisation },
  subject: 'row',
  knownBy: [['filingNumber'], ['name']],
  fresh: ({ filingNumber }, place) => ({ status: filingNumber === undefined ? 'unfiled' : 'filed', serves: [place] }),
  titleWords: ['社会组织'],
  headerLines: headed('个'),
  footerLines: signedBelow,
  print: acrossA4,
  columns: numbered([
    ['组织名称', 'organisation.name', 24],
    ['负责人姓名', 'organisation.head'],
    ['身份证号', 'organisation.headIdentityNumber', 20],
    ['成立日期', 'organisation.foundedOn'],
    ['备案号', 'organisation.filingNumber', 20],
    ['成员人数', 'organisation.members'],
    ['业务范围', 'organisation.scope', 16],
    ['联系电话', 'organisation.phone'],
    ['备注', 'organisation.note'],
  ]),
};
