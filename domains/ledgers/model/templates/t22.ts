import { dispute } from '@linli/mediation/model';
import { acrossA4, headed, numbered, signedBelow } from './layout.ts';
import type { LedgerTemplate } from './template.ts';

/** Asked by justice and social governance: one line a dispute; the parties may live anywhere. */
export const t22: LedgerTemplate = {
  id: 'T22',
  title: '矛盾纠纷调解台账',
  label: { zh: '矛盾纠纷调解台账', en: 'Ledger of disputes' },
  askedBy: { zh: '司法、综治', en: 'Justice and social governance' },
  owners: ['justice'],
  lines: { of: dispute },
  subject: 'row',
  knownBy: [['agreementNumber'], ['party', 'acceptedOn', 'kind']],
  titleWords: ['矛盾纠纷', '纠纷调解', '人民调解'],
  headerLines: headed('件'),
  footerLines: signedBelow,
  print: acrossA4,
  columns: numbered([
    ['当事人姓名', 'dispute.party'],
    ['身份证号', 'dispute.partyIdentityNumber', 20],
    ['纠纷类型', 'dispute.kind', 16],
    ['受理日期', 'dispute.acceptedOn'],
    ['调解员', 'dispute.mediator'],
    ['调解结果', 'dispute.result', 16],
    ['协议书编号', 'dispute.agreementNumber', 20],
    ['联系电话', 'dispute.phone'],
    ['备注', 'dispute.note'],
  ]),
};
