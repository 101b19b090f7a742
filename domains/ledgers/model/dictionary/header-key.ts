import { normaliseText } from '@linli/kernel/model';

const BRACKETED = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|<[^<>]*>|《[^《》]*》/g;
const MARKS = /[\s*:;,.、·/\\_\-—–~"'“”‘’?!#|()[\]【】<>]/g;

/**
 * The form in which headers are compared: half width, without blanks, marks and brackets with what they hold, 号码 as 号,
 * a telephone by whatever name as 电话. Source: domain.md 8.5.
 */
export function headerKey(text: string): string {
  const plain = normaliseText(text).toLowerCase();
  const outside = plain.replace(BRACKETED, '').replace(MARKS, '');
  const key = outside === '' ? plain.replace(MARKS, '') : outside;
  return key
    .replace(/号码/g, '号')
    .replace(/(?:移动电话|手提电话|手机|电话|联系方式|联络方式|通讯方式|通信方式)号?/g, '电话')
    .replace(/电话电话/g, '电话')
    .replace(/姓\s*名/g, '姓名');
}

const UNIT = /[(（[【](?:单位[:：]?)?\s*(万元|元|分|人|口|平方米|㎡|m2|m²)\s*(?:\/[^)）\]】]*)?[)）\]】]|[/／](万元|元|人)$/i;

/** The unit that a header names in brackets or behind a stroke: 月保障金额（元） -> 元. */
export function headerUnit(text: string): string | undefined {
  const found = UNIT.exec(text);
  return found?.[1] ?? found?.[2];
}
