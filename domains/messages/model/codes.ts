import { codeItems, codeList, departments } from '@linli/kernel/model';

export const languageCodes = codeList('message-language', {
  standard: 'Linli',
  label: { zh: '语言', en: 'Language' },
  items: codeItems([
    ['zh', '中文', 'Chinese'],
    ['en', '英文', 'English'],
  ]),
  open: false,
});

/** Whose a message is: the department of the record that it speaks of. */
export const messageDepartmentCodes = codeList('message-department', {
  standard: 'Linli',
  label: { zh: '主管部门', en: 'Department' },
  items: Object.entries(departments).map(([code, label]) => ({ code, ...label })),
  open: false,
});

export const channelCodes = codeList('message-channel', {
  standard: 'Linli',
  label: { zh: '发送渠道', en: 'Channel' },
  items: codeItems([
    ['sms', '短信', 'SMS'],
    ['mail', '邮件', 'Mail'],
  ]),
  open: false,
});

export const messageStateCodes = codeList('message-state', {
  standard: 'Linli',
  label: { zh: '发送状态', en: 'State' },
  items: codeItems([
    ['waiting', '待发送', 'Waiting'],
    ['held', '暂缓', 'Held'],
    ['sent', '已发送', 'Sent'],
    ['shown', '仅在此显示', 'Shown here only'],
    ['failed', '发送失败', 'Failed'],
    ['cancelled', '已取消', 'Cancelled'],
  ]),
  open: false,
});

export const states = ['waiting', 'held', 'sent', 'shown', 'failed', 'cancelled'] as const;
export type MessageState = (typeof states)[number];

export const smsWayCodes = codeList('sms-way', {
  standard: 'Linli',
  label: { zh: '短信通道', en: 'Way of SMS' },
  items: codeItems([
    ['screen', '不发出，只在消息页显示', 'Not sent, shown on the page of messages'],
    ['http', '短信网关（HTTP）', 'Gateway (HTTP)'],
  ]),
  open: false,
});

export const mailWayCodes = codeList('mail-way', {
  standard: 'Linli',
  label: { zh: '邮件通道', en: 'Way of mail' },
  items: codeItems([
    ['screen', '不发出，只在消息页显示', 'Not sent, shown on the page of messages'],
    ['smtp', '邮件服务器（SMTP）', 'Mail server (SMTP)'],
  ]),
  open: false,
});
