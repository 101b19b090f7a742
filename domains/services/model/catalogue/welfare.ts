import type { ItemForm } from '../item-form.ts';
import { ask, bankAccount, bring, by, choice, formOf, held, idCard, item, no, on, show, yes } from './build.ts';

const elders = { zh: '《老年人权益保障法》第三十三条', en: 'Law on the Rights of Older Persons, art. 33' };
const assessment = bring(
  'assessment',
  { zh: '老年人能力评估报告', en: 'Assessment of abilities' },
  { zh: '自理能力是哪一级', en: 'How far the person can look after themselves' },
  by.assessor,
  on('assessed', 'yes'),
);
const assessed = ask('assessed', { zh: '做过老年人能力评估吗', en: 'Was the person assessed' }, [
  yes(),
  no({
    zh: '我们约评估员上门，不收钱。评估的天数不算在时限里。',
    en: 'We arrange for an assessor to come, free of charge. Those days do not count.',
  }),
]);

/** MZ07–MZ09, MZ15: disability, age and day care (民政救助). */
export const welfareItems: readonly ItemForm[] = [
  item({
    code: 'MZ07',
    throughTown: true,
    joint: ['disabled-federation'],
    name: { zh: '残疾人两项补贴', en: 'The two allowances for disabled persons' },
    alias: ['残疾人补贴', '护理补贴', '困难残疾人'],
    kind: 'benefit',
    part: 'forwards',
    decider: 'county',
    department: 'civil-affairs',
    committed: 15,
    result: { zh: '补贴审批表', en: 'Sheet of approval' },
    basis: {
      zh: '《国务院关于全面建立困难残疾人生活补贴和重度残疾人护理补贴制度的意见》（国发〔2015〕52号）',
      en: 'State Council Opinions on the Two Allowances (2015)',
    },
    what: {
      zh: '困难残疾人领生活补贴，重度残疾人领护理补贴，两项都符合的都能领。',
      en: 'A living allowance for disabled persons in hardship, a care allowance for severely disabled ones; both where both hold.',
    },
    who: {
      zh: '有残疾人证的：低保家庭的残疾人领生活补贴；一、二级残疾且要长期照护的领护理补贴。',
      en: 'With a disability card: on the allowance for the first; grade one or two with need of care for the second.',
    },
    course: {
      zh: '社区代交，镇初审，县残联核残疾等级，县民政局审定，从申请当月算起。',
      en: 'We hand it in; town, disabled persons’ federation, civil affairs. Counted from the month of application.',
    },
    proxy: true,
    questions: [
      ask('which', { zh: '申请哪一项', en: 'Which of them' }, [
        choice('living', { zh: '困难残疾人生活补贴', en: 'Living allowance' }),
        choice('care', { zh: '重度残疾人护理补贴', en: 'Care allowance' }),
        choice('both', { zh: '两项都申请', en: 'Both' }),
      ]),
    ],
    materials: [
      held('card', { zh: '残疾人证信息', en: 'Disability card' }, { zh: '残疾类别和等级', en: 'Class and grade' }, by.federation),
      idCard,
      bankAccount,
      held(
        'allowance',
        { zh: '低保家庭登记信息', en: 'Record of the allowance' },
        { zh: '属于困难家庭', en: 'That the family is in hardship' },
        by.civil,
        on('which', 'living', 'both'),
      ),
    ],
  }),
  item({
    code: 'MZ08',
    throughTown: true,
    name: { zh: '高龄老人生活保健补贴', en: 'Health allowance for persons of advanced age' },
    alias: ['高龄补贴', '高龄津贴', '70岁补贴'],
    kind: 'benefit',
    part: 'forwards',
    decider: 'county',
    department: 'civil-affairs',
    committed: 15,
    result: { zh: '补贴登记表', en: 'Sheet of registration' },
    basis: elders,
    what: { zh: '70岁以上老人按年龄段领生活保健补贴，年纪越大补得越多。', en: 'From 70 an allowance by age; the older, the more.' },
    who: {
      zh: '本县户籍、年满70周岁的老人，快到年龄的可以提前一个月登记。',
      en: 'Registered in this county, 70 and above; you may come a month ahead.',
    },
    course: {
      zh: '社区登记，镇核对，县民政局审定，从满70周岁的当月起发。年龄段变了自动调，不用再申请。',
      en: 'Registered here, checked by the town, decided by the county, paid from the month of the birthday. Later steps follow by themselves.',
    },
    proxy: true,
    questions: [
      ask('able', { zh: '老人能出门吗', en: 'Can the elder come' }, [
        yes(),
        choice('no', { zh: '不方便', en: 'No' }, { zh: '打个电话，我们上门登记。', en: 'Call us and we come.' }),
      ]),
      ask('account', { zh: '社保卡的银行账户能用吗', en: 'Does the account of the social security card work' }, [
        yes(),
        choice('no', { zh: '不能用，或没有', en: 'No, or there is none' }),
      ]),
    ],
    materials: [
      idCard,
      held(
        'age',
        { zh: '户籍和出生日期信息', en: 'Registration and date of birth' },
        { zh: '年龄和户籍', en: 'Age and registration' },
        by.police,
      ),
      held(
        'account',
        { zh: '社保卡银行账户', en: 'Account of the card' },
        { zh: '钱打到哪里', en: 'Where the money goes' },
        by.labour,
        on('account', 'yes'),
      ),
      bring(
        'bank-account',
        { zh: '老人本人的银行卡', en: "The elder's own bank card" },
        { zh: '钱打到哪里', en: 'Where the money goes' },
        by.bank,
        on('account', 'no'),
      ),
    ],
  }),
  item({
    code: 'MZ09',
    throughTown: true,
    name: { zh: '经济困难高龄失能老年人补贴', en: 'Allowance for poor elders who need care' },
    alias: ['失能补贴', '养老服务补贴'],
    kind: 'benefit',
    part: 'forwards',
    decider: 'county',
    department: 'civil-affairs',
    committed: 20,
    result: { zh: '审批表', en: 'Sheet of approval' },
    basis: {
      zh: '《老年人权益保障法》第三十三条；《关于建立健全经济困难的高龄失能等老年人补贴制度的通知》（财社〔2014〕113号）',
      en: 'Law on the Rights of Older Persons, art. 33; Notice on Allowances for Poor Elders (2014)',
    },
    what: {
      zh: '家里困难、生活不能自理的老人，补助养老和护理的花费。',
      en: 'Helps poor elders who cannot look after themselves with the cost of care.',
    },
    who: {
      zh: '60周岁以上，低保或低保边缘家庭，经评估失能或高龄的老人。',
      en: '60 and above, of a family on or near the allowance, assessed as in need of care or of advanced age.',
    },
    course: {
      zh: '社区受理，请评估员上门，镇初审，县民政局审定。和残疾人护理补贴只能领一项，选高的。',
      en: 'Accepted here, assessed at home, town, county. Not together with the disability care allowance; take the higher.',
    },
    proxy: true,
    questions: [assessed],
    materials: [
      idCard,
      formOf({ zh: '老年人补贴申请表', en: 'Application' }, { zh: '身体和家庭情况', en: 'On health and family' }),
      bankAccount,
      held(
        'family',
        { zh: '低保或低保边缘认定信息', en: 'Record of allowance' },
        { zh: '家庭经济困难', en: 'That the family is poor' },
        by.civil,
      ),
      assessment,
    ],
  }),
  item({
    code: 'MZ15',
    name: { zh: '日间照料中心入托申请', en: 'Place in the day-care centre' },
    alias: ['日间照料', '托老'],
    kind: 'service',
    part: 'decides',
    decider: 'community',
    department: 'civil-affairs',
    committed: 5,
    result: { zh: '服务协议', en: 'Service agreement' },
    basis: {
      zh: '《老年人权益保障法》；GB/T 33168-2016 社区老年人日间照料中心服务基本要求',
      en: 'Law on the Rights of Older Persons; GB/T 33168-2016',
    },
    what: { zh: '白天来中心吃饭、休息、活动，晚上回家。', en: 'Meals, rest and company by day; evenings at home.' },
    who: {
      zh: '60周岁以上、住在附近、没有传染病、情绪稳定的老人；独居、空巢和低保老人优先。',
      en: '60 and above, living near, free of infectious disease; those alone or on the allowance first.',
    },
    course: {
      zh: '先来看看、试托，评估后和家属签协议。餐费按公示的价格，低保老人有优惠。',
      en: 'Come and try it; after the assessment the family signs. Meals at the posted price, less for those on the allowance.',
    },
    questions: [
      assessed,
      ask('contact', { zh: '有家属能随时联系上吗', en: 'Can a relative be reached' }, [
        yes(),
        no({ zh: '独居老人由社区指定联系人，一样能来。', en: 'For those alone we name a contact; come all the same.' }),
      ]),
    ],
    materials: [
      idCard,
      formOf({ zh: '入托申请表', en: 'Application' }, { zh: '吃什么药、忌什么、联系谁', en: 'Medicines, food, contact' }),
      assessment,
      show(
        'relative',
        { zh: '家属身份证', en: "Relative's identity card" },
        { zh: '谁签协议、有事找谁', en: 'Who signs and is called' },
        by.police,
        on('contact', 'yes'),
      ),
    ],
  }),
];
