import { codeList } from '@linli/kernel/model';

/** Three classes for documents; the marks of DA/T 22-2015 stand in file numbers. */
export const retentionCodes = codeList('retention', {
  standard: '机关文件材料归档范围和文书档案保管期限规定（国家档案局令第8号）; DA/T 22-2015',
  label: { zh: '保管期限', en: 'Retention' },
  items: [
    { code: 'Y', zh: '永久', en: 'Permanent' },
    { code: 'D30', zh: '30年', en: '30 years' },
    { code: 'D10', zh: '10年', en: '10 years' },
  ],
});

export const filingKindCodes = codeList('filing-kind', {
  standard: 'Linli',
  label: { zh: '归档来源', en: 'Kind of filing' },
  open: false,
  items: [
    { code: 'form', zh: '报表', en: 'Form' },
    { code: 'ledger', zh: '台账', en: 'Ledger' },
  ],
});

export const disposalStateCodes = codeList('disposal-state', {
  standard: 'Linli',
  label: { zh: '状态', en: 'State' },
  open: false,
  items: [
    { code: 'proposed', zh: '等待决定', en: 'Waiting for a decision' },
    { code: 'approved', zh: '已同意销毁', en: 'Approved' },
    { code: 'declined', zh: '不同意，继续保管', en: 'Declined, kept on' },
  ],
});
