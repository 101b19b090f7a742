import { code, count, date, instant, keptByCommunity, reference, register, secretText, text, yesNo } from '@linli/kernel/model';
import { correctableFieldCodes, correctionStateCodes } from '../codes.ts';

/**
 * Somebody says that a fact about a person is wrong. The row itself is changed only when the community accepts, and the
 * asker gets an answer within ten working days either way.
 */
export const correction = register('residents.correction', {
  label: { zh: '勘误', en: 'Correction' },
  help: {
    zh: '有人提出居民信息有误，社区核实后改正或说明理由。',
    en: 'A fact about a person is said to be wrong; the community checks and corrects it or says why not.',
  },
  source: '个人信息保护法 46; domain.md 2.4; M38',
  at: 'community',
  owner: 'public-security',
  sharedWith: 'all',
  rights: { ...keptByCommunity, write: ['grid-worker', 'community-worker', 'town-officer'] },
  title: ['person'],
  order: 'dueOn',
  writtenBy: 'operations',
  fields: {
    person: reference('residents.person', { label: { zh: '居民', en: 'Resident' }, required: true, listed: true, fixed: true }),
    field: code(correctableFieldCodes, { label: { zh: '有误的项目', en: 'What is wrong' }, required: true, listed: true, fixed: true }),
    proposed: text({
      label: { zh: '应改为', en: 'Right value' },
      help: { zh: '留空表示这一项应当清空。', en: 'Empty means that the field should be emptied.' },
      listed: true,
      fixed: true,
    }),
    proposedSecret: secretText({
      label: { zh: '应改为（隐藏）', en: 'Right value (sealed)' },
      help: { zh: '身份证号、电话这类内容加密保存。', en: 'Numbers and phones are kept encrypted.' },
      fixed: true,
      purpose: 'to correct a sealed fact',
    }),
    reason: text({ label: { zh: '理由', en: 'Reason' }, required: true, listed: true, fixed: true }),
    evidence: text({
      label: { zh: '依据', en: 'Evidence' },
      help: { zh: '看过什么证件、材料。', en: 'Which papers were seen.' },
      fixed: true,
    }),
    asker: text({
      label: { zh: '提出人', en: 'Asked by' },
      help: { zh: '本人、家属或工作人员。', en: 'The person, a relative or staff.' },
      fixed: true,
    }),
    state: code(correctionStateCodes, { label: { zh: '状态', en: 'State' }, required: true, listed: true }),
    dueOn: date({ label: { zh: '应答复日期', en: 'Answer due on' }, required: true, listed: true }),
    dueProvisional: yesNo({
      label: { zh: '期限待定', en: 'Due day provisional' },
      help: { zh: '当年放假安排尚未公布，日期可能变动。', en: 'The holidays of that year are not published yet.' },
    }),
    answer: text({ label: { zh: '答复', en: 'Answer' } }),
    decidedAt: instant({ label: { zh: '答复时间', en: 'Answered at' } }),
  },
  publishes: { correctionsOpen: count().matching({ state: 'open' }) },
});
