import type { Text } from '@linli/kernel/model';
import type { Choice, Condition, ItemForm, Material, Question } from '../item-form.ts';
import type { StatedFact } from '../stated.ts';

/** Who issues papers, in the words of the counter. */
export const by = {
  police: { zh: '公安机关', en: 'The police' },
  hospital: { zh: '医院', en: 'The hospital' },
  bank: { zh: '银行', en: 'The bank' },
  yourself: { zh: '您本人', en: 'Yourself' },
  counter: { zh: '窗口打印', en: 'Printed at the counter' },
  employer: { zh: '用人单位', en: 'The employer' },
  labour: { zh: '人社部门', en: 'Human resources and social security' },
  federation: { zh: '残联', en: "The disabled persons' federation" },
  party: { zh: '党组织', en: 'The party organisation' },
  court: { zh: '人民法院', en: 'The court' },
  civil: { zh: '民政部门', en: 'Civil affairs' },
  market: { zh: '市场监管部门', en: 'Market supervision' },
  health: { zh: '卫健部门', en: 'The health department' },
  assessor: { zh: '评估机构', en: 'The assessing body' },
} as const satisfies Record<string, Text>;

export const on = (question: string, ...answers: string[]): Condition => ({ question, answers });

/** A paper that the resident brings. */
export const bring = (key: string, name: Text, proves: Text, issuer: Text, ...when: Condition[]): Material => ({
  key,
  name,
  proves,
  issuer,
  way: 'bring',
  when,
});
/** Brought, and worth something only while what it states is still so. */
export const stating = (states: readonly StatedFact[], ...paper: Parameters<typeof bring>): Material => ({
  ...bring(...paper),
  states: [...states],
});
/** Looked at and given back: no copy is kept. */
export const show = (...paper: Parameters<typeof bring>): Material => ({ ...bring(...paper), way: 'show' });
/** The platform holds it: nothing to bring. */
export const held = (...paper: Parameters<typeof bring>): Material => ({ ...bring(...paper), way: 'held' });
/** Filled in at the counter from what is known; the resident reads it over and signs. */
export const filled = (key: string, name: Text, proves: Text, ...when: Condition[]): Material => ({
  ...bring(key, name, proves, by.counter, ...when),
  way: 'filled',
});

export const choice = (key: string, label: Text, note: Text | null = null): Choice => ({ key, label, note });
export const ask = (key: string, words: Text, choices: readonly Choice[], ...when: Condition[]): Question => ({
  key,
  ask: words,
  choices: [...choices],
  when,
});
export const yes = (note: Text | null = null): Choice => choice('yes', { zh: '是', en: 'Yes' }, note);
export const no = (note: Text | null = null): Choice => choice('no', { zh: '否', en: 'No' }, note);

export const idCard = show(
  'id-card',
  { zh: '居民身份证', en: 'Identity card' },
  { zh: '办事的是您本人', en: 'That it is you who applies' },
  by.police,
);
export const householdBook = held(
  'household-register',
  { zh: '户口簿信息', en: 'Household register' },
  { zh: '户籍在哪里、家里有哪些人', en: 'Where you are registered and who belongs to the household' },
  by.police,
);
export const bankAccount = stating(
  ['name'],
  'bank-account',
  { zh: '社保卡或银行卡', en: 'Social security card or bank card' },
  { zh: '钱打到您本人的哪个账户', en: 'Which account of yours the money goes to' },
  by.bank,
);
export const checkConsent = filled(
  'check-consent',
  { zh: '家庭经济状况信息核对授权书', en: 'Consent to check the means of the family' },
  {
    zh: '全家成年人同意由民政部门查收入和财产，不用您自己去各处开材料',
    en: 'All adults of the family let civil affairs look up income and property, so that you need not collect papers',
  },
);
export const photo = (size: Text): Material =>
  bring('photo', size, { zh: '制作证件用', en: 'For the card' }, { zh: '照相馆', en: 'A photographer' });
/** The form of this item, by its own name. */
export const formOf = (name: Text, proves: Text): Material => filled('form', name, proves);

const proxyQuestion = ask('comes', { zh: '是本人来办吗', en: 'Do you come yourself' }, [
  choice('self', { zh: '本人来', en: 'Yes, myself' }),
  choice('proxy', { zh: '请家人或别人代办', en: 'Somebody comes for me' }),
]);
export const proxyPapers: readonly Material[] = [
  bring(
    'proxy-letter',
    { zh: '授权委托书', en: 'Letter of authority' },
    { zh: '您同意由这个人代您办（不方便写的，社区上门见证）', en: 'That you let this person act for you; who cannot write is visited' },
    by.yourself,
    on('comes', 'proxy'),
  ),
  show(
    'proxy-id-card',
    { zh: '代办人身份证', en: 'Identity card of the proxy' },
    { zh: '来办事的人是谁', en: 'Who comes for you' },
    by.police,
    on('comes', 'proxy'),
  ),
];

type Optional = 'alias' | 'statutory' | 'fee' | 'questions' | 'area' | 'throughTown' | 'joint' | 'noticeDays';
type Draft = Omit<ItemForm, Optional> & Partial<Pick<ItemForm, Optional>> & { readonly proxy?: true };

/** An item of the model catalogue. `proxy`: somebody else may come; asks for it and for the papers. All of them are free. */
export const item = ({ proxy, ...draft }: Draft): ItemForm => ({
  alias: [],
  statutory: null,
  fee: 0,
  throughTown: false,
  joint: [],
  noticeDays: null,
  area: draft.code.slice(0, 2) as ItemForm['area'],
  ...draft,
  questions: [...(draft.questions ?? []), ...(proxy ? [proxyQuestion] : [])],
  materials: [...draft.materials, ...(proxy ? proxyPapers : [])],
});

export const workdays = (length: number): ItemForm['statutory'] => ({ length, unit: 'workday' });
export const days = (length: number): ItemForm['statutory'] => ({ length, unit: 'day' });
