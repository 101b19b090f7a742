import { code, longText, name, procedure, reference, text } from '@linli/kernel/model';
import { itemDepartmentCodes } from '../codes.ts';
import { opinionRules } from './rules.ts';

/**
 * What one department that an item names says of one application, in its own inbox and within its own time. Its officers see the application as
 * long as they are asked, and only by this.
 */
export const opinion = procedure('services.opinion', {
  label: { zh: '会同意见', en: 'Opinion' },
  help: {
    zh: '别的部门主办的办件，请您部门给个意见：同意、不同意（写理由），或者请补材料。',
    en: 'Another department decides an application and asks yours: agree, do not agree and say why, or ask for papers.',
  },
  source: 'M33 M34; domain.md 3.1–3.3; 行政许可法 26',
  at: 'community',
  owner: 'civil-affairs',
  sharedWith: 'all',
  ownedBy: 'department',
  walledBy: 'department',
  rights: { read: ['county-officer'], unmask: [], export: ['county-officer'] },
  title: ['itemName', 'applicantName'],
  fields: {
    application: reference('services.application', { label: { zh: '办件', en: 'Application' }, required: true, fixed: true }),
    department: code(itemDepartmentCodes, { label: { zh: '会同部门', en: 'Department asked' }, required: true, listed: true, fixed: true }),
    host: code(itemDepartmentCodes, {
      label: { zh: '主办部门', en: 'Department that decides' },
      required: true,
      listed: true,
      fixed: true,
    }),
    number: text({ label: { zh: '受理编号', en: 'Receipt number' }, required: true, listed: true, fixed: true, example: '261128-00042-7' }),
    itemName: text({ label: { zh: '事项名称', en: 'Item' }, required: true, listed: true, fixed: true, example: '残疾人两项补贴' }),
    applicantName: name({
      label: { zh: '申请人', en: 'Applicant' },
      required: true,
      fixed: true,
      example: '林小满',
      purpose: 'to know whose application the opinion is about',
    }),
    words: longText({
      label: { zh: '会同意见', en: 'Opinion in words' },
      help: {
        zh: '主办部门看得到。不同意写理由，要材料写清差哪几样。',
        en: 'Read by whoever decides: why not, or which papers are missing.',
      },
    }),
  },
  rules: [opinionRules],
});
