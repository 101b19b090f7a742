import { codeList, departments } from '@linli/kernel/model';

export const departmentCodes = codeList('department', {
  standard: 'Linli',
  label: { zh: '主管部门', en: 'Department' },
  items: Object.entries(departments).map(([code, label]) => ({ code, ...label })),
});

export const cycleCodes = codeList('cycle', {
  standard: 'Linli',
  label: { zh: '周期', en: 'Cycle' },
  items: [
    { code: 'once', zh: '一次性', en: 'Once' },
    { code: 'monthly', zh: '每月', en: 'Monthly' },
    { code: 'quarterly', zh: '每季度', en: 'Quarterly' },
    { code: 'yearly', zh: '每年', en: 'Yearly' },
  ],
});

export const shapeCodes = codeList('form-shape', {
  standard: 'Linli',
  label: { zh: '样式', en: 'Shape' },
  items: [
    { code: 'list', zh: '名册', en: 'List' },
    { code: 'figures', zh: '数字表', en: 'Figures' },
  ],
});

export const templateStateCodes = codeList('form-template-state', {
  standard: 'Linli',
  label: { zh: '状态', en: 'State' },
  items: [
    { code: 'draft', zh: '起草', en: 'Draft' },
    { code: 'submitted', zh: '等待准入', en: 'Submitted' },
    { code: 'returned', zh: '退回修改', en: 'Returned' },
    { code: 'admitted', zh: '已准入', en: 'Admitted' },
    { code: 'retired', zh: '已停用', en: 'Retired' },
  ],
});

export const formStateCodes = codeList('form-state', {
  standard: 'Linli',
  label: { zh: '状态', en: 'State' },
  items: [
    { code: 'open', zh: '待确认', en: 'To be confirmed' },
    { code: 'returned', zh: '退回', en: 'Returned' },
    { code: 'confirmed', zh: '已确认', en: 'Confirmed' },
    { code: 'taken', zh: '已汇总', en: 'Taken' },
    { code: 'locked', zh: '已锁定', en: 'Locked' },
  ],
});

export const likenessCodes = codeList('likeness', {
  standard: 'Linli; domain.md 8.5',
  label: { zh: '怎么重复', en: 'How they repeat' },
  items: [
    { code: 'content', zh: '内容重复', en: 'Same content' },
    { code: 'layout', zh: '形式雷同', en: 'Same layout' },
  ],
});

export const mergeDecisionCodes = codeList('merge-decision', {
  standard: 'Linli',
  label: { zh: '意见', en: 'Decision' },
  items: [
    { code: 'accept', zh: '合并', en: 'Merge' },
    { code: 'reject', zh: '不合并', en: 'Keep both' },
    { code: 'later', zh: '以后再议', en: 'Later' },
  ],
});
