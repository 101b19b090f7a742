import type { ItemForm } from '../item-form.ts';
import {
  ask,
  bankAccount,
  bring,
  by,
  choice,
  filled,
  formOf,
  held,
  householdBook,
  idCard,
  item,
  no,
  on,
  photo,
  show,
  yes,
} from './build.ts';

const population = { zh: '《人口与计划生育法》', en: 'Population and Family Planning Law' };
const birthCertificate = (...when: ReturnType<typeof on>[]) =>
  show(
    'birth',
    { zh: '出生医学证明', en: 'Medical birth certificate' },
    { zh: '孩子哪天出生、父母是谁', en: 'Date of birth and parents' },
    by.hospital,
    ...when,
  );

/** WS01–WS05: births and families (卫生健康). */
export const familyItems: readonly ItemForm[] = [
  item({
    code: 'WS01',
    name: { zh: '生育登记', en: 'Registration of a birth to come' },
    alias: ['准生证', '生育服务证'],
    kind: 'service',
    part: 'forwards',
    decider: 'town',
    department: 'health',
    committed: 1,
    result: { zh: '生育登记凭证', en: 'Proof of registration' },
    basis: population,
    what: {
      zh: '怀孕后或生育后登记，享受孕产期保健和生育保险。',
      en: 'Registered during pregnancy or after birth, for maternity care and insurance.',
    },
    who: { zh: '住在本地或户籍在本地、怀孕或已经生育的。', en: 'Expecting or with a newborn, living or registered here.' },
    course: {
      zh: '社区代录，镇里确认，凭证可以在手机上看。任意一方户籍地、居住地都能办。',
      en: 'Entered here, confirmed by the town. Either home of either parent will do.',
    },
    proxy: true,
    questions: [
      ask('stage', { zh: '孩子出生了吗', en: 'Is the child born' }, [
        choice(
          'before',
          { zh: '还没有', en: 'Not yet' },
          {
            zh: '请顺便到卫生服务站建孕产妇保健手册，免费产检。',
            en: 'Have a maternity booklet made at the health station; the check-ups are free.',
          },
        ),
        choice('after', { zh: '出生了', en: 'Yes' }),
      ]),
    ],
    materials: [idCard, householdBook, birthCertificate(on('stage', 'after'))],
  }),
  item({
    code: 'WS02',
    throughTown: true,
    noticeDays: 7,
    name: { zh: '计划生育家庭奖励扶助申请', en: 'Support for families of the former family planning' },
    alias: ['计生奖扶', '独生子女补助', '失独'],
    kind: 'benefit',
    part: 'forwards',
    decider: 'county',
    department: 'health',
    committed: 30,
    result: { zh: '资格确认', en: 'Confirmation of entitlement' },
    basis: { zh: '《人口与计划生育法》第三十一条、第三十二条', en: 'Population and Family Planning Law, art. 31 and 32' },
    what: {
      zh: '实行独生子女政策期间只生一个孩子或两个女儿的农村家庭，以及失去独生子女的家庭，按年领扶助金。',
      en: 'A yearly amount for rural families that had one child or two girls under the former policy, and for those who lost their only child.',
    },
    who: {
      zh: '年满60周岁的农村父母；独生子女死亡或伤残的，女方年满49周岁的夫妻。',
      en: 'Rural parents of 60; couples whose only child died or is disabled, the mother 49.',
    },
    course: {
      zh: '每年集中申报一次：社区评议、镇初审、县卫健局确认并公示。错过的可以下一年报。',
      en: 'Once a year: discussed here, town, county, posted. If you missed it, next year.',
    },
    proxy: true,
    questions: [
      ask('kind', { zh: '申请哪一种', en: 'Which kind' }, [
        choice('reward', { zh: '农村奖励扶助', en: 'Rural support' }),
        choice(
          'lost',
          { zh: '独生子女死亡', en: 'The only child died' },
          { zh: '请节哀。我们可以上门办，不用您来回跑。', en: 'We are sorry. We come to you; you need not go anywhere.' },
        ),
        choice('disabled', { zh: '独生子女伤残', en: 'The only child is disabled' }),
      ]),
    ],
    materials: [
      idCard,
      householdBook,
      formOf({ zh: '奖励扶助申请表', en: 'Application' }, { zh: '婚育经过（本人承诺属实）', en: 'Marriage and children, on your word' }),
      bankAccount,
      held(
        'deletion',
        { zh: '子女户口注销记录', en: 'Deletion from the register' },
        { zh: '子女去世（由部门核对）', en: 'That the child died; checked for you' },
        by.police,
        on('kind', 'lost'),
      ),
      held(
        'disability',
        { zh: '子女残疾人证信息', en: 'Disability record of the child' },
        { zh: '三级以上残疾', en: 'Grade three or more' },
        by.federation,
        on('kind', 'disabled'),
      ),
    ],
  }),
  item({
    code: 'WS03',
    name: { zh: '独生子女父母光荣证补领', en: 'Replacement of the certificate for parents of an only child' },
    alias: ['独生子女证', '光荣证'],
    kind: 'confirmation',
    part: 'forwards',
    decider: 'town',
    department: 'health',
    committed: 10,
    result: { zh: '独生子女父母光荣证', en: 'The certificate' },
    basis: { zh: '《人口与计划生育法》第三十一条', en: 'Population and Family Planning Law, art. 31' },
    what: {
      zh: '2016年以前领过光荣证的，丢了、坏了可以补。新的不再发。',
      en: 'Given before 2016 and lost or spoilt, it is replaced; new ones are not issued.',
    },
    who: { zh: '独生子女的父母，原来领过证的。', en: 'Parents of an only child who once had it.' },
    course: {
      zh: '社区查底册，镇里核对后补发。丢了的自己写个说明就行，不用登报、不用开证明。',
      en: 'We look it up, the town checks and issues. A word of your own will do for a lost one.',
    },
    proxy: true,
    questions: [
      ask('state', { zh: '原来的证怎么了', en: 'What became of it' }, [
        choice('lost', { zh: '丢了', en: 'Lost' }),
        choice('spoilt', { zh: '坏了、看不清', en: 'Spoilt' }),
      ]),
    ],
    materials: [
      idCard,
      formOf({ zh: '光荣证补领申请表', en: 'Application' }, { zh: '子女情况和原发证时间', en: 'The child and when it was issued' }),
      filled(
        'statement',
        { zh: '本人书面说明', en: 'Your own statement' },
        { zh: '原证怎么丢的', en: 'How it was lost' },
        on('state', 'lost'),
      ),
      bring(
        'old',
        { zh: '原光荣证', en: 'The old certificate' },
        { zh: '换下旧证', en: 'It is taken back' },
        by.health,
        on('state', 'spoilt'),
      ),
      photo({ zh: '夫妻合影或各一张一寸照片', en: 'A photo of both, or one of each' }),
    ],
  }),
  item({
    code: 'WS04',
    throughTown: true,
    name: { zh: '育儿补贴申领', en: 'Child-raising subsidy' },
    alias: ['育儿补贴', '三岁以下补贴'],
    kind: 'benefit',
    part: 'forwards',
    decider: 'county',
    department: 'health',
    committed: 30,
    result: { zh: '发放通知', en: 'Notice of payment' },
    basis: { zh: '中共中央办公厅、国务院办公厅《育儿补贴制度实施方案》（2025）', en: 'Plan for the Child-raising Subsidy (2025)' },
    what: { zh: '三周岁以下的孩子，国家每年发育儿补贴，直到满三周岁。', en: 'A yearly subsidy for each child until it is three.' },
    who: {
      zh: '2025年1月1日起出生、符合法律法规生育的孩子；之前出生不满三周岁的按月份折算。由父母一方或监护人申请。',
      en: 'Children born from 1 January 2025; those born before and under three by months. A parent or guardian applies.',
    },
    course: {
      zh: '在孩子户籍地申请，手机也能办。镇初审，县卫健局审核确认后发到卡上。',
      en: 'Where the child is registered, or by phone. Town, county, then paid.',
    },
    questions: [
      ask('applicant', { zh: '谁来申请', en: 'Who applies' }, [
        choice('parent', { zh: '父亲或母亲', en: 'Father or mother' }),
        choice('guardian', { zh: '其他监护人', en: 'Another guardian' }),
      ]),
      ask('registered', { zh: '孩子上户口了吗', en: 'Is the child registered' }, [
        yes(),
        no({ zh: '先到派出所落户，再来申请。', en: 'Have the child registered with the police first.' }),
      ]),
    ],
    materials: [
      idCard,
      { ...householdBook, when: [on('registered', 'yes')] },
      birthCertificate(on('registered', 'yes')),
      bankAccount,
      show(
        'guardian',
        { zh: '监护关系材料', en: 'Paper on the guardianship' },
        { zh: '孩子由您监护', en: 'That you are the guardian' },
        { zh: '法院、民政部门或公证机构', en: 'Court, civil affairs or a notary' },
        on('applicant', 'guardian'),
      ),
    ],
  }),
  item({
    code: 'WS05',
    name: { zh: '免费孕前优生健康检查登记', en: 'Free health check before pregnancy' },
    alias: ['孕前检查', '优生检查'],
    kind: 'service',
    part: 'forwards',
    decider: 'county',
    department: 'health',
    committed: 1,
    result: { zh: '检查服务单', en: 'Voucher for the check' },
    basis: { zh: '《国家免费孕前优生健康检查项目试点工作技术服务规范（试行）》', en: 'Norms of the Free Check before Pregnancy' },
    what: {
      zh: '准备要孩子的夫妻，免费做一次孕前检查，查出风险早干预。',
      en: 'A free check for couples who plan a child, so that risks are found early.',
    },
    who: {
      zh: '准备怀孕的夫妻，户籍在本县或在本县住半年以上。',
      en: 'Couples who plan a child, registered here or living here for half a year.',
    },
    course: {
      zh: '窗口登记发服务单，夫妻空腹到县妇幼保健院检查，结果只告诉本人。',
      en: 'Registered here; go fasting to the county maternity hospital. The result is told to you alone.',
    },
    questions: [ask('registered', { zh: '夫妻有一方户籍在本县吗', en: 'Is either of you registered in this county' }, [yes(), no()])],
    materials: [
      {
        ...idCard,
        name: { zh: '夫妻双方身份证', en: 'Identity cards of both' },
        proves: { zh: '检查的是你们本人', en: 'That it is the two of you' },
      },
      held(
        'residence',
        { zh: '居住登记信息', en: 'Registration of residence' },
        { zh: '在本县住满半年', en: 'Half a year in this county' },
        by.police,
        on('registered', 'no'),
      ),
    ],
  }),
];
