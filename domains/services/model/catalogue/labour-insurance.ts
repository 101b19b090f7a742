import type { ItemForm } from '../item-form.ts';
import { ask, bankAccount, bring, by, choice, filled, formOf, held, householdBook, idCard, item, no, on, show, yes } from './build.ts';

const pension = {
  zh: '《国务院关于建立统一的城乡居民基本养老保险制度的意见》（国发〔2014〕8号）',
  en: "State Council Opinions on a Unified Residents' Pension Scheme (2014)",
};

/** LD01–LD04, LD12–LD14: insurance, retirement, card and wages (劳动保障). */
export const insuranceItems: readonly ItemForm[] = [
  item({
    code: 'LD01',
    name: { zh: '城乡居民养老保险参保登记', en: "Joining the residents' pension scheme" },
    alias: ['居民养老', '农保', '交养老保险'],
    kind: 'service',
    part: 'forwards',
    decider: 'county',
    department: 'human-resources',
    committed: 1,
    result: { zh: '参保登记表', en: 'Registration sheet' },
    basis: pension,
    what: {
      zh: '登记参加居民养老保险，每年选一个档次缴费，到60周岁按月领养老金。',
      en: 'You join the scheme, pay a yearly amount of your choice and draw a monthly pension from 60.',
    },
    who: {
      zh: '本县户籍、年满16周岁的非在校学生，没有参加职工养老保险的。',
      en: 'Registered in this county, 16 and above, not at school, and not in the employees’ scheme.',
    },
    course: {
      zh: '窗口核对后录入系统，县人社局确认。当年的保费在手机或银行缴，有困难的由政府代缴。',
      en: 'Entered at the counter and confirmed by the county. Pay by phone or bank; for those in hardship the government pays.',
    },
    proxy: true,
    questions: [
      ask('hardship', { zh: '您是低保、特困、重度残疾人吗', en: 'Do you receive the allowance, or are you severely disabled' }, [
        yes({
          zh: '最低档的保费由政府替您缴一部分或全部，窗口替您申报。',
          en: 'The government pays the lowest amount in part or whole; the counter applies for you.',
        }),
        no(),
      ]),
    ],
    materials: [
      idCard,
      householdBook,
      held(
        'hardship',
        { zh: '低保、特困或残疾人登记信息', en: 'Record of allowance or disability' },
        { zh: '符合代缴保费的条件', en: 'That the amount is paid for you' },
        by.civil,
        on('hardship', 'yes'),
      ),
    ],
  }),
  item({
    code: 'LD02',
    name: { zh: '城乡居民养老待遇申领', en: "Drawing the residents' pension" },
    alias: ['领养老金', '60岁领钱'],
    kind: 'benefit',
    part: 'forwards',
    decider: 'county',
    department: 'human-resources',
    committed: 10,
    result: { zh: '待遇核定表', en: 'Statement of the pension' },
    basis: pension,
    what: {
      zh: '参加居民养老保险的人到60周岁，办手续后从次月起按月领养老金。',
      en: 'From the month after you turn 60 you draw the pension of the residents’ scheme.',
    },
    who: {
      zh: '年满60周岁、缴费满15年（或按规定补缴）、没有领其他养老金的参保人。',
      en: 'At 60, with 15 years paid or made up, and no other pension.',
    },
    course: {
      zh: '可以提前一个月来。社区核对后报县人社局核定，核定表送到您手上。',
      en: 'You may come a month ahead. The county reckons the pension and the statement is brought to you.',
    },
    proxy: true,
    questions: [
      ask('years', { zh: '缴费满15年了吗', en: 'Have you paid for 15 years' }, [
        yes(),
        no({
          zh: '差的年限可以按规定补缴，窗口先替您算差几年、缴多少。',
          en: 'You may make up the missing years; the counter reckons how much.',
        }),
        choice(
          'unknown',
          { zh: '不清楚', en: 'I do not know' },
          { zh: '窗口用身份证一查就知道。', en: 'The counter finds it by your identity card.' },
        ),
      ]),
    ],
    materials: [
      idCard,
      householdBook,
      bankAccount,
      held(
        'payments',
        { zh: '历年缴费记录', en: 'Record of payments' },
        { zh: '缴了多少年、多少钱', en: 'Years and amounts paid' },
        by.labour,
      ),
      filled(
        'make-up',
        { zh: '补缴申请表', en: 'Application to make up years' },
        { zh: '补哪几年', en: 'Which years are made up' },
        on('years', 'no'),
      ),
    ],
  }),
  item({
    code: 'LD03',
    name: { zh: '养老待遇资格认证', en: 'Yearly check of pension entitlement' },
    alias: ['养老认证', '人脸认证', '生存认证'],
    kind: 'confirmation',
    part: 'assists',
    decider: 'county',
    department: 'human-resources',
    committed: 0,
    result: { zh: '认证结果', en: 'Result of the check' },
    basis: { zh: '《社会保险经办条例》', en: 'Regulations on the Handling of Social Insurance' },
    what: { zh: '领养老金的人每年确认一次还在领，防止冒领。', en: 'Once a year it is confirmed that a pension is drawn by its owner.' },
    who: {
      zh: '领城乡居民或职工养老金的人，距上次认证快满12个月的。',
      en: 'Whoever draws a pension and was last checked nearly twelve months ago.',
    },
    course: {
      zh: '多数人由系统比对，不用跑。没比对上的，手机刷脸、来窗口，或打电话我们上门，当场出结果。',
      en: 'Most are checked by the system. Others by face on a phone, at the counter, or at home when you call us.',
    },
    questions: [
      ask('able', { zh: '能自己来窗口或用手机刷脸吗', en: 'Can you come or use a phone' }, [
        yes(),
        no({ zh: '不用来。请打社区电话，我们约时间上门，不收钱。', en: 'Stay at home: call us and we come, free of charge.' }),
      ]),
    ],
    materials: [
      { ...idCard, when: [on('able', 'yes')] },
      held(
        'pension',
        { zh: '待遇发放记录', en: 'Record of the pension' },
        { zh: '您在领哪一种养老金', en: 'Which pension you draw' },
        by.labour,
      ),
    ],
  }),
  item({
    code: 'LD04',
    name: { zh: '城乡居民医保参保登记', en: "Joining the residents' medical insurance" },
    alias: ['交医保', '新农合', '新生儿医保'],
    kind: 'service',
    part: 'forwards',
    decider: 'county',
    department: 'medical-insurance',
    committed: 1,
    result: { zh: '参保凭证', en: 'Proof of insurance' },
    basis: {
      zh: '《国务院关于整合城乡居民基本医疗保险制度的意见》（国发〔2016〕3号）',
      en: "State Council Opinions on Residents' Medical Insurance (2016)",
    },
    what: { zh: '参加居民基本医保，看病住院按规定报销。', en: 'You join the basic medical insurance of residents.' },
    who: {
      zh: '没有参加职工医保的城乡居民，包括新生儿、学生和持居住证的人。',
      en: 'Everybody not in the employees’ insurance: infants, students and holders of a residence permit too.',
    },
    course: {
      zh: '窗口录入，县医保局确认，缴费后生效。每年集中缴费期请留意通知。',
      en: 'Entered here, confirmed by the county, in force once paid. Watch for the yearly time of payment.',
    },
    proxy: true,
    questions: [
      ask('whom', { zh: '给谁参保', en: 'For whom' }, [
        choice('resident', { zh: '本县户籍的人', en: 'Registered in this county' }),
        choice(
          'infant',
          { zh: '新生儿', en: 'A newborn child' },
          { zh: '出生90天内办好，从出生那天起的费用都能报销。', en: 'Within 90 days of birth, costs are covered from the first day.' },
        ),
        choice('elsewhere', { zh: '外地户籍、住在本县的人', en: 'Registered elsewhere, living here' }),
      ]),
    ],
    materials: [
      idCard,
      { ...householdBook, when: [on('whom', 'resident', 'infant')] },
      show(
        'birth',
        { zh: '出生医学证明', en: 'Medical birth certificate' },
        { zh: '孩子的出生日期和父母（还没上户口时用）', en: 'Date of birth and parents, before the child is registered' },
        by.hospital,
        on('whom', 'infant'),
      ),
      show(
        'permit',
        { zh: '居住证', en: 'Residence permit' },
        { zh: '您常住在本县', en: 'That you live in this county' },
        by.police,
        on('whom', 'elsewhere'),
      ),
    ],
  }),
  item({
    code: 'LD12',
    name: { zh: '企业退休人员社会化管理接收', en: 'Taking over retired employees' },
    alias: ['退休接收'],
    kind: 'service',
    part: 'assists',
    decider: 'county',
    department: 'human-resources',
    committed: 5,
    result: { zh: '接收登记表', en: 'Sheet of admission' },
    basis: {
      zh: '中共中央办公厅、国务院办公厅《关于国有企业退休人员社会化管理的指导意见》（2019）',
      en: 'Guiding Opinions on Retirees of State-owned Enterprises (2019)',
    },
    what: {
      zh: '企业职工退休后，由居住地社区接着联系和服务。',
      en: 'After retirement the community where you live stays in touch with you in place of the enterprise.',
    },
    who: {
      zh: '住在本社区的企业退休人员，由原单位移交的，也可以自己来。',
      en: 'Retirees of enterprises who live here, handed over by the enterprise or on their own.',
    },
    course: {
      zh: '社区登记、建联系卡，报县人社局存档；是党员的一起转组织关系。',
      en: 'We register you and tell the county. Members of the party have their membership moved with it.',
    },
    questions: [
      ask('member', { zh: '您是党员吗', en: 'Are you a party member' }, [
        yes({ zh: '组织关系请一起转来，办事项 DW01。', en: 'Have your membership moved with it: item DW01.' }),
        no(),
      ]),
    ],
    materials: [
      idCard,
      formOf(
        { zh: '退休人员接收登记表', en: 'Sheet of admission' },
        { zh: '原单位、退休时间、紧急联系人', en: 'Enterprise, date, emergency contact' },
      ),
      show(
        'retirement',
        { zh: '退休证或退休审批表', en: 'Retirement certificate' },
        { zh: '您已经办了退休', en: 'That you are retired' },
        by.labour,
      ),
    ],
  }),
  item({
    code: 'LD13',
    name: { zh: '社会保障卡启用、挂失和密码重置', en: 'Social security card: activate, block, new password' },
    alias: ['社保卡', '社保卡丢了', '社保卡密码'],
    kind: 'service',
    part: 'forwards',
    decider: 'county',
    department: 'human-resources',
    committed: 1,
    result: { zh: '业务回执', en: 'Receipt' },
    basis: { zh: '《社会保障卡管理办法》（人社部发〔2011〕47号）', en: 'Measures for the Social Security Card (2011)' },
    what: {
      zh: '新卡启用、丢卡挂失、忘了密码，在社区窗口就能办。',
      en: 'Activate a new card, block a lost one, or set a new password, at this counter.',
    },
    who: { zh: '本县发的社保卡持卡人。', en: 'Holders of a card issued by this county.' },
    course: {
      zh: '窗口代录后由县人社局确认。挂失当时生效；补卡和卡里银行账户的事到发卡银行办。',
      en: 'Entered here and confirmed by the county. A block works at once; a new card and its bank account are the bank’s.',
    },
    proxy: true,
    questions: [
      ask('need', { zh: '办哪一样', en: 'What do you need' }, [
        choice('activate', { zh: '新卡启用', en: 'Activate' }),
        choice(
          'lost',
          { zh: '挂失', en: 'Block a lost card' },
          { zh: '先打12333口头挂失最快，再来窗口办正式挂失。', en: 'Quickest is a call to 12333; come to the counter afterwards.' },
        ),
        choice(
          'password',
          { zh: '重置密码', en: 'New password' },
          { zh: '要本人来；来不了的我们上门。', en: 'In person; whoever cannot come is visited.' },
        ),
      ]),
    ],
    materials: [
      idCard,
      show(
        'card',
        { zh: '社会保障卡', en: 'The card' },
        { zh: '办的是这张卡', en: 'Which card it is about' },
        by.labour,
        on('need', 'activate', 'password'),
      ),
    ],
  }),
  item({
    code: 'LD14',
    name: { zh: '欠薪与劳动争议线索转交', en: 'Unpaid wages and labour disputes: passing it on' },
    alias: ['讨薪', '拖欠工资', '劳动仲裁'],
    kind: 'service',
    part: 'guides',
    decider: 'county',
    department: 'human-resources',
    committed: 3,
    result: { zh: '转交告知单', en: 'Note to whom it was passed' },
    basis: { zh: '《保障农民工工资支付条例》；《劳动争议调解仲裁法》', en: 'Regulations on Wages of Migrant Workers; Labour Dispute Law' },
    what: {
      zh: '单位欠工资、不签合同、工伤不认，我们帮您把情况交给劳动监察或仲裁。',
      en: 'When wages are not paid or rights at work denied, we pass your case to labour inspection or arbitration.',
    },
    who: { zh: '住在或工作在本社区的劳动者。', en: 'Anybody who lives or works here.' },
    course: {
      zh: '窗口帮您写清楚，转给县劳动监察或仲裁院，告诉您经办人和电话。决定由他们作，社区不作决定。',
      en: 'We write it down with you, pass it on and tell you who handles it. The decision is theirs, not ours.',
    },
    questions: [
      ask('about', { zh: '是哪一种情况', en: 'What is it about' }, [
        choice(
          'wages',
          { zh: '欠工资', en: 'Unpaid wages' },
          {
            zh: '也可以直接打12333，或用“根治欠薪”线索平台反映。',
            en: 'You may also call 12333 or use the national platform on unpaid wages.',
          },
        ),
        choice(
          'dispute',
          { zh: '合同、工伤、辞退等争议', en: 'Contract, injury or dismissal' },
          { zh: '申请仲裁一般要在一年之内，请抓紧。', en: 'Arbitration is as a rule asked within a year; do not wait.' },
        ),
      ]),
    ],
    materials: [
      formOf(
        { zh: '线索登记表', en: 'Sheet of the case' },
        { zh: '在哪干活、欠多少、找过谁', en: 'Where you worked, what is owed, whom you asked' },
      ),
      bring(
        'wages',
        { zh: '欠条、工资条、考勤或聊天记录（有什么带什么）', en: 'Any slips, attendance or messages you have' },
        { zh: '干了多少天、欠多少钱', en: 'Days worked and money owed' },
        by.yourself,
        on('about', 'wages'),
      ),
      bring(
        'contract',
        { zh: '劳动合同或单位通知（有就带）', en: 'Contract or notice, if any' },
        { zh: '和哪家单位、因为什么事', en: 'With whom, and about what' },
        by.employer,
        on('about', 'dispute'),
      ),
    ],
  }),
];
