import { code, date, integer, register, text } from '@linli/kernel/model';
import { certificateKindCodes } from '../codes.ts';
import { about, keptAtDesk, resultGroup } from '../parts.ts';

const purpose = 'register of certificates that were issued';

/** A certificate that the community may issue, with what it was for: never one of the prohibited list. */
export const issuedCertificate = register('services.issued-certificate', {
  label: { zh: '开具的证明', en: 'Certificate that was issued' },
  help: {
    zh: '社区（村）依规定开出的一份证明一条，写明给谁、做什么用。',
    en: 'One row for each certificate issued by rule: to whom and what for.',
  },
  source: '民发〔2020〕20号; 志愿服务条例 19; M62',
  group: resultGroup,
  at: 'community',
  owner: 'civil-affairs',
  sharedWith: ['organisation', 'health'],
  rights: keptAtDesk,
  title: ['person', 'kind'],
  writtenBy: 'operations',
  fields: {
    person: about({ zh: '证明对象', en: 'About whom' }, purpose),
    kind: code(certificateKindCodes, { label: { zh: '证明种类', en: 'Kind' }, required: true, listed: true }),
    number: text({ label: { zh: '证明编号', en: 'Number' }, required: true, listed: true, searched: true }),
    use: text({
      label: { zh: '用途', en: 'What it is for' },
      help: { zh: '交给哪个单位、办什么事。', en: 'Which office asks for it, and for what.' },
      listed: true,
      purpose,
      example: '交县委组织部，公务员考察用',
    }),
    content: text({
      label: { zh: '证明内容', en: 'What it says' },
      help: { zh: '按名册或记录如实写，不能超出掌握的情况。', en: 'As the roll or the record has it, nothing beyond.' },
      purpose,
    }),
    copies: integer({ label: { zh: '份数', en: 'Copies' }, unit: { zh: '份', en: 'copies' }, min: 1, max: 20 }),
    issuedOn: date({ label: { zh: '开具日期', en: 'Issued on' }, required: true, listed: true }),
    signer: text({ label: { zh: '签发人', en: 'Signed by' }, listed: true, purpose: 'who answers for it' }),
  },
});
