import { code, integer, longText, register, secretText, text } from '@linli/kernel/model';
import { mailWayCodes, smsWayCodes } from '../codes.ts';

export const PHONE_A_DAY_MAX = 50; // beyond it a mistake in a loop looks like a message

const access = 'to let the platform in at the gateway of the county';

/** How a county sends: its ways, its quiet hours, how much one phone is asked to bear. One row a county. */
export const setting = register('messages.setting', {
  label: { zh: '发送设置', en: 'Settings of sending' },
  help: { zh: '短信和邮件从哪里发、什么时候不打扰人、每天最多几条。', en: 'By which ways, at which hours, and how much a day.' },
  source: 'M33',
  at: 'county',
  owner: 'civil-affairs',
  rights: { read: ['county-officer', 'system-admin'], write: ['county-officer', 'system-admin'], unmask: [], export: [] },
  title: ['smsWay'],
  writtenBy: 'operations',
  fields: {
    quietFrom: text({ label: { zh: '免打扰从', en: 'Quiet from' }, required: true, example: '21:00' }),
    quietUntil: text({ label: { zh: '免打扰到', en: 'Quiet until' }, required: true, example: '08:00' }),
    phoneADayMax: integer({
      label: { zh: '每个号码每天最多', en: 'At most to one phone a day' },
      required: true,
      min: 1,
      max: PHONE_A_DAY_MAX,
    }),
    smsWay: code(smsWayCodes, { label: { zh: '短信通道', en: 'Way of SMS' }, required: true, listed: true }),
    gatewayUrl: text({ label: { zh: '网关地址', en: 'Address of the gateway' } }),
    gatewayHeader: text({ label: { zh: '认证请求头', en: 'Header that lets in' }, example: 'Authorization' }),
    gatewaySecret: secretText({ label: { zh: '认证密钥', en: 'Its value' }, purpose: access }),
    gatewayBody: longText({ label: { zh: '请求内容', en: 'Body of the request' } }),
    gatewaySuccess: text({ label: { zh: '成功的回答', en: 'How success is answered' }, example: 'code=0' }),
    mailWay: code(mailWayCodes, { label: { zh: '邮件通道', en: 'Way of mail' }, required: true, listed: true }),
    smtpHost: text({ label: { zh: '邮件服务器', en: 'Mail server' }, example: 'smtp.example.org' }),
    smtpPort: integer({ label: { zh: '端口', en: 'Port' }, min: 1, max: 65_535 }),
    smtpUser: text({ label: { zh: '用户名', en: 'User' } }),
    smtpPassword: secretText({ label: { zh: '密码', en: 'Password' }, purpose: access }),
    mailFrom: text({ label: { zh: '发件人地址', en: 'Sender address' } }),
  },
});
