import { code, codeList, longText, openToOffices, reference, register, text } from '@linli/kernel/model';
import { cycleCodes, departmentCodes } from '../codes.ts';

export const newFieldKindCodes = codeList('new-field-kind', {
  standard: 'Linli',
  label: { zh: '填什么', en: 'Kind of value' },
  items: [
    { code: 'text', zh: '文字', en: 'Text' },
    { code: 'integer', zh: '整数', en: 'Whole number' },
    { code: 'decimal', zh: '小数', en: 'Number' },
    { code: 'money', zh: '金额（元）', en: 'Amount in yuan' },
    { code: 'date', zh: '日期', en: 'Day' },
    { code: 'yesNo', zh: '是或否', en: 'Yes or no' },
    { code: 'secretText', zh: '保密文字（加密）', en: 'Confidential text (encrypted)' },
  ],
});

const newFieldAboutCodes = codeList('new-field-about', {
  standard: 'Linli',
  label: { zh: '关于', en: 'About' },
  items: [
    { code: 'person', zh: '个人', en: 'A person' },
    { code: 'community', zh: '社区', en: 'The community' },
  ],
});

/** A field that came into the county with an admitted template. Whoever asks it next gets the answer that is there. */
export const newField = register('ledgers.new-field', {
  label: { zh: '报表新增字段', en: 'New field' },
  help: {
    zh: '随报表准入的新字段：问过一次就记下，别的报表再要就自动填。',
    en: 'A field admitted with a form: asked once, then known to every other form.',
  },
  source: 'M38; domain.md 8.6',
  at: 'county',
  owner: 'civil-affairs',
  sharedWith: 'all',
  seenBelow: true,
  rights: { ...openToOffices, write: ['county-officer'] },
  title: ['label'],
  order: 'label',
  writtenBy: 'operations',
  fields: {
    label: text({ label: { zh: '字段名称', en: 'Field' }, required: true, listed: true, searched: true, example: '养老服务补贴申请情况' }),
    kind: code(newFieldKindCodes, { label: { zh: '填什么', en: 'Kind of value' }, required: true, listed: true }),
    about: code(newFieldAboutCodes, { label: { zh: '关于', en: 'About' }, required: true, listed: true }),
    why: longText({ label: { zh: '为什么要', en: 'Why it is needed' }, required: true }),
    department: code(departmentCodes, { label: { zh: '负责部门', en: 'Owned by' }, required: true, listed: true }),
    cycle: code(cycleCodes, { label: { zh: '多久更新', en: 'How often it changes' }, required: true, listed: true }),
    template: reference('ledgers.form-template', { label: { zh: '随哪份报表准入', en: 'Admitted with' }, required: true, listed: true }),
  },
});
