import { code, date, name, phone, register, secretText, text } from '@linli/kernel/model';
import { itemDepartmentCodes } from '../../codes.ts';
import { keptAtDesk, resultGroup } from '../parts.ts';

const purpose = 'passing a matter on to whoever decides it';

/** A matter that was taken down and passed on to another office, and what that office answered. */
export const forwarding = register('services.forwarding', {
  label: { zh: '转办记录', en: 'Matter that was passed on' },
  help: {
    zh: '收下后转给有权机关办的一件一条：转给谁、哪天转的、怎么答复的。内容加密保存。',
    en: 'One row for each matter passed on: to whom, when, and what was answered. What it is about is sealed.',
  },
  source: '信访工作条例 22; 法律援助法; 人民调解法 33; LD14 ZZ02 ZZ03 ZZ06',
  group: resultGroup,
  at: 'community',
  owner: 'political-legal',
  sharedWith: ['human-resources', 'justice', 'government-office', 'civil-affairs'],
  walledBy: 'department',
  rights: keptAtDesk,
  title: ['subject', 'passedOn'],
  fields: {
    subject: text({ label: { zh: '事由', en: 'About' }, required: true, listed: true, searched: true }),
    department: code(itemDepartmentCodes, { label: { zh: '主管部门', en: 'Department' }, required: true, fixed: true }),
    asker: name({ label: { zh: '反映人', en: 'Who asks' }, required: true, listed: true, purpose }),
    phone: phone({ label: { zh: '联系电话', en: 'Phone' }, purpose: 'to tell the answer' }),
    story: secretText({
      label: { zh: '情况说明', en: 'What happened' },
      help: { zh: '时间、对方、涉及多少钱、有什么凭据。', en: 'When, with whom, how much, and what shows it.' },
      purpose,
      max: 2_000,
    }),
    office: text({ label: { zh: '转给哪个单位', en: 'Passed to' }, required: true, listed: true, example: '县劳动保障监察大队' }),
    officePhone: text({ label: { zh: '承办单位电话', en: 'Phone of that office' }, example: '0915-0000000' }),
    passedOn: date({ label: { zh: '转办日期', en: 'Passed on' }, required: true, listed: true }),
    answer: text({ label: { zh: '答复意见', en: 'Answer' }, purpose }),
    answeredOn: date({ label: { zh: '答复日期', en: 'Answered on' }, listed: true }),
  },
});
