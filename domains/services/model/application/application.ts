import {
  attachment,
  code,
  codes,
  date,
  identityNumber,
  integer,
  longText,
  money,
  name,
  phone,
  procedure,
  reference,
  text,
  yesNo,
} from '@linli/kernel/model';
import { areaCodes, deciderCodes, itemDepartmentCodes, itemKindCodes } from '../codes.ts';
import { actsByCodes } from './acting.ts';
import { actsAsCodes, channelCodes, signedCodes } from './codes.ts';
import { firstRules } from './rules.ts';

const desks = ['community-worker', 'town-officer', 'county-officer'] as const;

/** What somebody asks of an item, from the counter to the decision. Answers, papers and facts stand beside it, in `services.application_content`. */
export const application = procedure('services.application', {
  label: { zh: '办件申请', en: 'Application' },
  help: {
    zh: '居民申请办一个事项：从收件到办结，谁在办、还差什么、什么时候办好。',
    en: 'A resident asks for an item: who has it, what is missing, until when it is done.',
  },
  source: 'M33 M34 M39; domain.md 3.1–3.3; 行政许可法 29–44',
  at: 'community',
  owner: 'civil-affairs',
  sharedWith: 'all',
  ownedBy: 'department',
  holder: 'holder',
  tells: { phone: 'applicantPhone', name: 'applicantName' },
  walledBy: 'department',
  opinions: { procedure: 'services.opinion', about: 'application', words: 'words', whom: 'joint' },
  rights: { read: ['resident', ...desks], unmask: desks, export: desks },
  title: ['itemName', 'applicantName', 'number'],
  unique: [['number']],
  escalatesTo: ['town-officer', 'county-officer'],
  fields: {
    number: text({
      label: { zh: '受理编号', en: 'Receipt number' },
      required: true,
      listed: true,
      searched: true,
      fixed: true,
      example: '261128-00042-7',
    }),
    item: reference('services.item', { label: { zh: '事项（版次）', en: 'Item (edition)' }, required: true, fixed: true }),
    itemCode: text({ label: { zh: '事项编码', en: 'Code of the item' }, required: true, listed: true, fixed: true, example: 'MZ08' }),
    itemName: text({ label: { zh: '事项名称', en: 'Item' }, required: true, listed: true, fixed: true, example: '高龄老人生活保健补贴' }),
    kind: code(itemKindCodes, { label: { zh: '事项类型', en: 'Kind' }, required: true, fixed: true }),
    area: code(areaCodes, { label: { zh: '服务领域', en: 'Area' }, required: true, fixed: true }),
    department: code(itemDepartmentCodes, { label: { zh: '主管部门', en: 'Department' }, required: true, listed: true, fixed: true }),
    decider: code(deciderCodes, { label: { zh: '谁来定', en: 'Who decides' }, required: true, fixed: true }),
    throughTown: yesNo({ label: { zh: '经镇初审', en: 'Through the town' }, fixed: true }),
    joint: codes(itemDepartmentCodes, { label: { zh: '会同部门', en: 'Departments asked' }, fixed: true }),
    noticeDays: integer({ label: { zh: '公示天数', en: 'Days of public notice' }, fixed: true, min: 1, max: 30 }),
    committed: integer({ label: { zh: '承诺工作日', en: 'Working days promised' }, required: true, fixed: true, min: 0, max: 250 }),
    statutoryWorkdays: integer({ label: { zh: '法定时限（工作日）', en: 'Limit by law (working days)' }, fixed: true, min: 1, max: 366 }),
    statutoryDays: integer({ label: { zh: '法定时限（天）', en: 'Limit by law (days)' }, fixed: true, min: 1, max: 366 }),
    channel: code(channelCodes, { label: { zh: '申请渠道', en: 'Channel' }, required: true, listed: true, fixed: true }),
    person: reference('residents.person', {
      label: { zh: '居民', en: 'Resident' },
      help: { zh: '为谁办。没有核实身份的网上申请先空着。', en: 'Whom it is for; empty while an online applicant is not confirmed.' },
    }),
    applicantName: name({
      label: { zh: '申请人', en: 'Applicant' },
      required: true,
      listed: true,
      searched: true,
      fixed: true,
      example: '林小满',
      purpose: 'to know whose application it is',
    }),
    applicantIdentity: identityNumber({
      label: { zh: '申请人身份证号', en: 'Identity number of the applicant' },
      fixed: true,
      example: '99992119900307008X',
      purpose: 'to find the person of an application from an unconfirmed phone',
    }),
    applicantPhone: phone({
      label: { zh: '联系电话', en: 'Phone' },
      searched: true,
      fixed: true,
      example: '13800005678',
      purpose: 'to reach the applicant, and to follow the application',
    }),
    holder: text({ label: { zh: '居民账号', en: 'Account of the resident' }, fixed: true, max: 36 }),
    actsAs: code(actsAsCodes, { label: { zh: '由谁来办', en: 'Who acts' }, required: true, fixed: true }),
    actsBy: code(actsByCodes, {
      label: { zh: '凭什么代办', en: 'By what they act' },
      help: {
        zh: '同一户的不用证明；登记不知道的看一眼证件，不留复印件；受委托的交授权委托书。',
        en: 'Nobody of the household proves anything; what the register does not know is shown, no copy is kept; a proxy brings a letter.',
      },
      fixed: true,
    }),
    proxyPerson: reference('residents.person', {
      label: { zh: '代办人（登记）', en: 'Who acts, on file' },
      fixed: true,
      purpose: 'to know who acted',
    }),
    proxyName: name({ label: { zh: '代办人', en: 'Who acts for the person' }, fixed: true, purpose: 'to know who acted' }),
    proxyIdentity: identityNumber({
      label: { zh: '代办人身份证号', en: 'Identity number of who acts' },
      fixed: true,
      purpose: 'to know who acted',
    }),
    proxyPhone: phone({ label: { zh: '代办人电话', en: 'Phone of who acts' }, fixed: true, purpose: 'to reach who acted' }),
    signed: code(signedCodes, { label: { zh: '签字方式', en: 'How it was signed' }, required: true, fixed: true }),
    signature: attachment({ label: { zh: '签字', en: 'Signature' }, max: 1, accepts: ['png'], fixed: true }),
    findings: longText({
      label: { zh: '核实情况', en: 'What was found' },
      help: { zh: '入户、核对看到的情况，往上报时写。', en: 'What a visit or a check showed.' },
    }),
    supplementNotice: longText({
      label: { zh: '补正内容', en: 'What is missing' },
      help: { zh: '一次说全：差哪几样、证明什么、在哪里开。', en: 'All at once: which papers, what they show, who issues them.' },
    }),
    noticeText: longText({
      label: { zh: '公示内容', en: 'Text of the notice' },
      help: { zh: '不写身份证号、住址、病情。', en: 'No numbers, addresses or illnesses.' },
    }),
    moreDays: integer({ label: { zh: '延长工作日', en: 'Working days more' }, min: 1, max: 15 }),
    moreWhy: longText({ label: { zh: '延期理由', en: 'Why more time' } }),
    decision: longText({ label: { zh: '办理意见', en: 'Decision in words' } }),
    // Amounts and days are said once, where the result is filled in; these hold what was said with the step before that (0033).
    amount: money({ label: { zh: '金额', en: 'Amount' }, min: 0, retired: true }),
    resultFrom: date({ label: { zh: '从哪天起', en: 'From' }, retired: true }),
    resultUntil: date({ label: { zh: '到哪天止', en: 'Until' }, retired: true }),
  },
  rules: [firstRules],
});
