import type { Text } from '@linli/kernel/model';

/** Why something did not go through. The words of the other side are not kept: they may repeat what was sent. */
export const faults = {
  'closed-address': { zh: '地址在内部网络里，平台没有放行', en: 'The address lies in an internal network, which is not open' },
  'no-answer': { zh: '对方没有回答', en: 'No answer came' },
  unreachable: { zh: '连不上对方', en: 'It could not be reached' },
  busy: { zh: '对方忙或出了故障', en: 'It is busy or broken' },
  many: { zh: '对方说请求太多', en: 'It says that there were too many requests' },
  key: { zh: '密钥不对，或对方不让进', en: 'The key is wrong, or it does not let us in' },
  refused: { zh: '对方不收（类别或内容不合它的要求）', en: 'It does not take it: category or contents do not suit it' },
  'not-open311': { zh: '对方的回答不是 Open311', en: 'Its answer is not Open311' },
  given: { zh: '试了多次没有送到，不再试', en: 'Tried many times without success; given up' },
  silent: { zh: '送出后没有回音，对方的列表里也没有，不知道收到没有', en: 'Sent without an answer and not in its list: nobody knows whether it arrived' }, // prettier-ignore
} as const satisfies Record<string, Text>;

export type Fault = keyof typeof faults;

export const faultText = (code: string | null): Text | null =>
  code === null ? null : Object.hasOwn(faults, code) ? faults[code as Fault] : { zh: code, en: code };
