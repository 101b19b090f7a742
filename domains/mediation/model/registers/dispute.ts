import {
  code,
  count,
  date,
  disputeKindCodes,
  disputeResultCodes,
  identityNumber,
  keptByCommunity,
  name,
  phone,
  register,
  secretText,
  text,
} from '@linli/kernel/model';

const purpose = 'mediation of the dispute';

/**
 * A dispute that the people's mediation committee took up. The parties may live anywhere, so they are named here; what was
 * said stays sealed (人民调解法 15: mediators keep secrets).
 */
export const dispute = register('mediation.dispute', {
  label: { zh: '矛盾纠纷', en: 'Dispute' },
  help: { zh: '调解委员会受理的一起纠纷一条。', en: 'One row for each dispute that was taken up.' },
  source: '人民调解法 17-33; T22',
  at: 'community',
  owner: 'justice',
  sharedWith: ['political-legal'],
  rights: { ...keptByCommunity, read: ['community-worker', 'town-officer', 'county-officer'] },
  title: ['party', 'kind'],
  fields: {
    party: name({ label: { zh: '当事人姓名', en: 'Party' }, required: true, listed: true, searched: true, purpose }),
    partyIdentityNumber: identityNumber({ label: { zh: '当事人身份证号', en: 'Identity number of the party' }, purpose }),
    phone: phone({ label: { zh: '联系电话', en: 'Phone' }, purpose: 'to invite the party' }),
    kind: code(disputeKindCodes, { label: { zh: '纠纷类型', en: 'Kind' }, listed: true }),
    acceptedOn: date({ label: { zh: '受理日期', en: 'Taken up on' }, required: true, listed: true }),
    mediator: text({ label: { zh: '调解员', en: 'Mediator' }, listed: true, purpose: 'who mediates' }),
    result: code(disputeResultCodes, { label: { zh: '调解结果', en: 'Result' }, listed: true }),
    agreementNumber: text({ label: { zh: '协议书编号', en: 'Number of the agreement' }, listed: true }),
    note: secretText({ label: { zh: '备注', en: 'Note' }, purpose }),
  },
  publishes: {
    disputes: count(),
    disputesSettled: count().matching({ result: { in: ['written', 'oral'] } }),
    disputesOpen: count().matching({ result: 'open' }),
  },
});
