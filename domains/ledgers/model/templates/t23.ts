import { hazard } from '@linli/events/model';
import { acrossA4, headed, numbered, signedBelow } from './layout.ts';
import type { LedgerTemplate } from './template.ts';

/** Asked by emergency management: one line a hazard. */
export const t23: LedgerTemplate = {
  id: 'T23',
  title: '安全隐患排查台账',
  label: { zh: '安全隐患排查台账', en: 'Ledger of hazards' },
  askedBy: { zh: '应急', en: 'Emergency management' },
  owners: ['emergency'],
  lines: { of: hazard },
  subject: 'row',
  knownBy: [['location', 'foundOn', 'kind']],
  titleWords: ['安全隐患', '隐患排查', '隐患台账'],
  headerLines: headed('处'),
  footerLines: signedBelow,
  print: acrossA4,
  columns: numbered([
    ['地点', 'hazard.location', 26],
    ['隐患类型', 'hazard.kind'],
    ['排查日期', 'hazard.foundOn'],
    ['排查人', 'hazard.finder'],
    ['整改责任人', 'hazard.responsible', 18],
    ['整改期限', 'hazard.dueOn'],
    ['整改日期', 'hazard.fixedOn'],
    ['整改情况', 'hazard.outcome', 22],
    ['网格编码', 'hazard.place'],
    ['备注', 'hazard.note'],
  ]),
};
