import type { ItemForm } from '../item-form.ts';
import { ask, bring, by, choice, days, filled, formOf, held, idCard, item, no, on, photo, show, yes, stating } from './build.ts';

const residence = { zh: '《居住证暂行条例》', en: 'Interim Regulations on Residence Permits' };
const evidence = (...when: ReturnType<typeof on>[]) =>
  bring(
    'evidence',
    { zh: '和这件事有关的合同、照片、票据（有就带）', en: 'Contracts, pictures or bills on the matter, if any' },
    { zh: '事情的经过', en: 'What happened' },
    by.yourself,
    ...when,
  );

/** ZZ01–ZZ05: mediation, law and residence (综治调解). */
export const orderItems: readonly ItemForm[] = [
  item({
    code: 'ZZ01',
    name: { zh: '人民调解申请', en: "People's mediation" },
    alias: ['调解', '邻里吵架', '纠纷'],
    kind: 'service',
    part: 'decides',
    decider: 'community',
    department: 'justice',
    committed: 20,
    result: { zh: '调解协议书或终止调解告知', en: 'Agreement, or notice that mediation ended' },
    basis: { zh: '《人民调解法》第四条、第十七条', en: "People's Mediation Law, art. 4 and 17" },
    what: {
      zh: '邻里、家庭、赔偿、欠账等纠纷，请调解委员会帮着说和，不收钱。',
      en: 'Neighbours, family, damages, debts: the mediation committee helps both sides to agree, free of charge.',
    },
    who: {
      zh: '纠纷的任何一方都可以申请；另一方明确不同意的，不能调解。',
      en: 'Either side may ask; not against the clear will of the other.',
    },
    course: {
      zh: '调解员先问清情况、征得对方同意，选时间面谈；谈成签协议，谈不成告诉您还能走哪条路。可以自己选调解员。',
      en: 'The mediator hears you, asks the other side and arranges a talk. Agreed: it is signed. If not, you are told the other ways. You may choose the mediator.',
    },
    questions: [
      ask('other', { zh: '对方愿意调解吗', en: 'Is the other side willing' }, [
        yes(),
        choice('unknown', { zh: '还没问过', en: 'Not asked yet' }, { zh: '由调解员去问。', en: 'The mediator will ask.' }),
        choice(
          'no',
          { zh: '明确不愿意', en: 'Clearly not' },
          {
            zh: '调解不能强迫。可以申请法律援助（ZZ03）或到法院起诉。',
            en: 'Nobody is forced. Legal aid (ZZ03) or the court are open to you.',
          },
        ),
      ]),
    ],
    materials: [
      formOf({ zh: '人民调解申请书', en: 'Application' }, { zh: '和谁、什么事、想怎么解决', en: 'With whom, about what, what you want' }),
      evidence(on('other', 'yes', 'unknown')),
    ],
  }),
  item({
    code: 'ZZ02',
    name: { zh: '调解协议司法确认引导', en: 'Having an agreement confirmed by the court' },
    alias: ['司法确认'],
    kind: 'service',
    part: 'guides',
    decider: 'court',
    department: 'justice',
    committed: 1,
    result: { zh: '司法确认指引单', en: 'Sheet that shows the way' },
    basis: { zh: '《人民调解法》第三十三条', en: "People's Mediation Law, art. 33" },
    what: { zh: '调解协议经法院确认后，对方不履行可以申请强制执行。', en: 'Once confirmed by the court, an agreement can be enforced.' },
    who: { zh: '签了人民调解协议的双方，要一起去。', en: 'Both sides of the agreement, together.' },
    course: {
      zh: '协议生效之日起30天内，双方共同向法院申请。窗口告诉您哪个法庭、几点、带什么，也能代约时间；法院不收费。',
      en: 'Within 30 days of its effect both apply. We tell you which court, when and with what, and can arrange the time. The court takes no fee.',
    },
    questions: [
      ask('within', { zh: '协议生效到今天，过30天了吗', en: 'Are 30 days over since the agreement took effect' }, [
        choice('within', { zh: '没有', en: 'No' }),
        choice(
          'over',
          { zh: '过了', en: 'Yes' },
          {
            zh: '过期不能再申请确认。对方不履行的，可以拿协议去起诉。',
            en: 'It can no longer be confirmed; you may sue on the agreement.',
          },
        ),
      ]),
    ],
    materials: [
      {
        ...idCard,
        name: { zh: '双方身份证', en: 'Identity cards of both sides' },
        proves: { zh: '是协议的双方', en: 'That you are the two sides' },
        when: [on('within', 'within')],
      },
      held(
        'agreement',
        { zh: '人民调解协议书', en: 'The agreement' },
        { zh: '双方约定了什么（本社区调解的，档案里有）', en: 'What was agreed; kept here if we mediated' },
        { zh: '人民调解委员会', en: 'The mediation committee' },
      ),
    ],
  }),
  item({
    code: 'ZZ03',
    name: { zh: '法律援助申请转交', en: 'Passing on a request for legal aid' },
    alias: ['请律师', '免费律师', '法律援助'],
    kind: 'service',
    part: 'forwards',
    decider: 'county',
    department: 'justice',
    statutory: days(7),
    committed: 1,
    result: { zh: '转交回执', en: 'Receipt' },
    basis: { zh: '《法律援助法》第三十一条、第四十三条', en: 'Legal Aid Law, art. 31 and 43' },
    what: {
      zh: '打官司没钱请律师的，申请免费法律援助，我们替您转交县法律援助中心。',
      en: 'A free lawyer for those who cannot pay one; we hand your request to the county centre.',
    },
    who: {
      zh: '经济困难的人；讨薪、工伤、家暴、虐待、见义勇为等不看经济条件。',
      en: 'Those without means; for wages, injury at work, violence at home and the like means do not matter.',
    },
    course: {
      zh: '窗口1个工作日内转交，县法律援助中心收到后7天内决定。经济困难由您自己如实说明，不用开材料。',
      en: 'Passed on within a working day; the centre decides within 7 days. You state your means yourself, no certificate is needed.',
    },
    proxy: true,
    questions: [
      ask('free', { zh: '是不是讨薪、工伤、家暴、虐待、遗弃这类事', en: 'Is it about wages, injury at work, violence or neglect' }, [
        yes(),
        no(),
      ]),
    ],
    materials: [
      idCard,
      formOf({ zh: '法律援助申请表', en: 'Application' }, { zh: '什么事、想请律师做什么', en: 'The matter and what the lawyer is to do' }),
      filled(
        'means',
        { zh: '经济困难状况说明表', en: 'Statement of means' },
        { zh: '本人如实说明收入', en: 'Your income in your own words' },
        on('free', 'no'),
      ),
      evidence(),
    ],
  }),
  item({
    code: 'ZZ04',
    name: { zh: '居住登记', en: 'Registration of residence' },
    alias: ['暂住登记', '流动人口登记'],
    kind: 'service',
    part: 'forwards',
    decider: 'county',
    department: 'public-security',
    committed: 1,
    result: { zh: '居住登记凭证', en: 'Proof of registration' },
    basis: residence,
    what: {
      zh: '外地人来本地住，先登记。登记满半年可以办居住证。',
      en: 'Whoever comes from elsewhere registers first. After half a year a residence permit may be asked.',
    },
    who: {
      zh: '户籍不在本县、在这里居住的人；房东和用人单位也可以替登记。',
      en: 'Registered in another county and living here; landlord or employer may do it for you.',
    },
    course: { zh: '窗口录入，派出所核对，给登记凭证。', en: 'Entered here, checked by the police.' },
    questions: [
      ask('home', { zh: '住在哪里', en: 'Where do you live' }, [
        choice('rented', { zh: '租房', en: 'Rented' }),
        choice('own', { zh: '自己买的房', en: 'Own home' }),
        choice('work', { zh: '单位宿舍', en: "Employer's dormitory" }),
        choice(
          'kin',
          { zh: '亲友家', en: 'With kin or friends' },
          { zh: '请房主一起来或打电话确认就行。', en: 'The owner comes along or confirms by phone.' },
        ),
      ]),
    ],
    materials: [
      idCard,
      show(
        'lease',
        { zh: '租房合同', en: 'Lease' },
        { zh: '租的是哪一处', en: 'Which home' },
        { zh: '您和房东', en: 'You and the landlord' },
        on('home', 'rented'),
      ),
      held(
        'title',
        { zh: '不动产登记信息', en: 'Entry in the land register' },
        { zh: '房子是您的', en: 'That it is yours' },
        { zh: '不动产登记机构', en: 'The land registry' },
        on('home', 'own'),
      ),
      stating(
        ['address', 'employer'],
        'employer',
        { zh: '单位住宿安排（名单也行）', en: 'Word of the employer, a list will do' },
        { zh: '住在哪间宿舍', en: 'Which dormitory' },
        by.employer,
        on('home', 'work'),
      ),
    ],
  }),
  item({
    code: 'ZZ05',
    name: { zh: '居住证申领受理', en: 'Residence permit' },
    alias: ['办居住证', '居住证签注'],
    kind: 'confirmation',
    part: 'forwards',
    decider: 'county',
    department: 'public-security',
    statutory: days(15),
    committed: 10,
    result: { zh: '居住证', en: 'Residence permit' },
    basis: { zh: '《居住证暂行条例》第二条、第九条、第十条', en: 'Interim Regulations on Residence Permits, art. 2, 9 and 10' },
    what: {
      zh: '外来人员办居住证后，孩子上学、医保、办证等可以享受当地待遇。',
      en: 'With the permit you have local rights: school for children, insurance, papers.',
    },
    who: {
      zh: '户籍在外地、在本地住满半年，又有稳定工作、稳定住所或连续就读之一的。',
      en: 'Registered elsewhere, here for half a year, with steady work, a steady home, or at school.',
    },
    course: {
      zh: '社区受理，派出所15天内发证（偏远地方最长30天）。每年签注一次。第一次办不收费。',
      en: 'Accepted here; the police issue it within 15 days, in remote places 30. It is endorsed every year. The first is free.',
    },
    questions: [
      ask('half-year', { zh: '居住登记满半年了吗', en: 'Are you registered here for half a year' }, [
        yes(),
        no({
          zh: '先办居住登记（ZZ04），满半年再来，我们会提醒您。',
          en: 'Register first (ZZ04) and come after half a year; we remind you.',
        }),
      ]),
      ask(
        'ground',
        { zh: '按哪一条申请', en: 'On which ground' },
        [
          choice('work', { zh: '有稳定工作', en: 'Steady work' }),
          choice('home', { zh: '有稳定住所', en: 'Steady home' }),
          choice('school', { zh: '连续就读', en: 'At school' }),
        ],
        on('half-year', 'yes'),
      ),
    ],
    materials: [
      idCard,
      photo({ zh: '近期一寸照片', en: 'A recent photo, one inch' }),
      held(
        'registered',
        { zh: '居住登记信息', en: 'Registration of residence' },
        { zh: '住满半年', en: 'Half a year here' },
        by.police,
        on('half-year', 'yes'),
      ),
      show(
        'contract',
        { zh: '劳动合同或营业执照', en: 'Employment contract or business licence' },
        { zh: '在本地稳定就业', en: 'Steady work here' },
        by.employer,
        on('ground', 'work'),
      ),
      show(
        'home',
        { zh: '租房合同或房产证', en: 'Lease or title' },
        { zh: '在本地稳定居住', en: 'Steady home here' },
        { zh: '房东或不动产登记机构', en: 'Landlord or land registry' },
        on('ground', 'home'),
      ),
      show(
        'school',
        { zh: '学生证或学籍信息', en: 'Student card' },
        { zh: '在本地连续就读', en: 'At school here' },
        { zh: '学校', en: 'The school' },
        on('ground', 'school'),
      ),
    ],
  }),
];
