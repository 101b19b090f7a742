import { code, codeList, instant, name, phone, reference, register, text } from '@linli/kernel/model';

const confirmationCodes = codeList('identity-confirmation', {
  standard: 'Linli',
  label: { zh: '核实方式', en: 'How the identity was confirmed' },
  items: [
    { code: 'register', zh: '与登记信息核对一致', en: 'Against the register' },
    { code: 'counter', zh: '窗口查验身份证', en: 'By the card, at the counter' },
  ],
  open: false,
});

/** Those who answer for the accounts of residents, within their place. */
const keepers = ['community-worker', 'town-officer'] as const;

/**
 * An account of a resident: a phone that answered by a code, and the person behind it once that was confirmed. An unconfirmed one reads only what it
 * sent itself. Rows are made by signing in and changed by confirming and ending, never by a form.
 */
export const resident = register('identity.resident', {
  label: { zh: '居民登录账号', en: 'Account of a resident' },
  help: {
    zh: '居民用手机号登录的账号，核实身份后能看到自己的信息。',
    en: 'The account by which a resident signs in with the phone; once the identity is confirmed it shows what is held of that person.',
  },
  source: '个人信息保护法 44, 45; GB/T 22239-2019 8.1.4.1; M39',
  at: 'community',
  owner: 'government-office',
  sharedWith: 'all',
  rights: { read: keepers, write: keepers, unmask: keepers, export: [] },
  title: ['name', 'phone'],
  unique: [['phone'], ['person']],
  writtenBy: 'operations',
  order: 'madeAt',
  fields: {
    phone: phone({
      label: { zh: '手机号', en: 'Phone' },
      required: true,
      listed: true,
      searched: true,
      fixed: true,
      purpose: 'to sign in and to be told how an application goes',
    }),
    name: name({ label: { zh: '姓名', en: 'Name' }, listed: true, searched: true, purpose: 'to know whose account it is' }),
    person: reference('residents.person', { label: { zh: '居民', en: 'Resident' }, purpose: 'to show a resident what is held of them' }),
    madeAt: instant({ label: { zh: '注册时间', en: 'Made at' }, required: true, listed: true, fixed: true }),
    confirmedAt: instant({ label: { zh: '核实时间', en: 'Confirmed at' }, listed: true }),
    confirmedHow: code(confirmationCodes, { label: { zh: '核实方式', en: 'How it was confirmed' }, listed: true }),
    confirmedBy: text({ label: { zh: '核实人', en: 'Confirmed by' } }),
  },
});
