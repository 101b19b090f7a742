import { normaliseText } from '../values/index.ts';

/** Labels compare without blanks, marks and case: 健身卡（号） is 健身卡号. */
export const headingKey = (text: string): string =>
  normaliseText(text)
    .toLowerCase()
    .replace(/[\s()[\]【】:;,.、·/_\-"'“”‘’*]/g, '');
