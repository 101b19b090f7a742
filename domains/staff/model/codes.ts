import { codeItems, codeList } from '@linli/kernel/model';

/** Grades of the examination of social workers (domain.md 6). */
export const socialWorkGradeCodes = codeList('social-work-grade', {
  standard: '社会工作者职业水平评价暂行规定',
  label: { zh: '社会工作者职业水平', en: 'Social work grade' },
  items: codeItems([
    ['assistant', '助理社会工作师', 'Assistant social worker', '初级社工', '助理社工师', '初级'],
    ['social-worker', '社会工作师', 'Social worker', '中级社工', '社工师', '中级'],
    ['senior', '高级社会工作师', 'Senior social worker', '高级社工', '高级'],
  ]),
});
