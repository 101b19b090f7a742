import { estate } from '@linli/organisations/model';
import { acrossA4, headed, numbered, signedBelow } from './layout.ts';
import type { LedgerTemplate } from './template.ts';

/** Asked by housing and construction: one line an estate. */
export const t26: LedgerTemplate = {
  id: 'T26',
  title: '物业与业委会台账',
  label: { zh: '物业与业委会台账', en: 'Ledger of estates' },
  askedBy: { zh: '住建', en: 'Housing and construction' },
  owners: ['housing'],
  lines: { of: estate },
  subject: 'row',
  knownBy: [['name']],
  titleWords: ['物业', '业委会', '业主委员会'],
  headerLines: headed('个小区'),
  footerLines: signedBelow,
  print: acrossA4,
  columns: numbered([
    ['小区名称', 'estate.name', 18],
    ['物业企业', 'estate.company', 24],
    ['业委会主任', 'estate.chair'],
    ['成立日期', 'estate.foundedOn'],
    ['户数', 'estate.households'],
    ['联系电话', 'estate.phone'],
    ['备注', 'estate.note'],
  ]),
};
