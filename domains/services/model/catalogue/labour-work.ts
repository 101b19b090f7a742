import type { ItemForm } from '../item-form.ts';
import { ask, bankAccount, bring, by, choice, formOf, held, idCard, item, no, on, show, yes, stating } from './build.ts';

const labour = { part: 'forwards', decider: 'county', department: 'human-resources' } as const;
const promotion = { zh: '《就业促进法》', en: 'Employment Promotion Law' };
const services = { zh: '《就业服务与就业管理规定》', en: 'Provisions on Employment Services' };

/** LD05–LD11: work, training and setting up a business (劳动保障). */
export const workItems: readonly ItemForm[] = [
  item({
    ...labour,
    code: 'LD05',
    name: { zh: '就业登记', en: 'Registration of employment' },
    alias: ['找到工作登记', '灵活就业登记'],
    kind: 'service',
    committed: 1,
    result: { zh: '就业登记凭证', en: 'Proof of registration' },
    basis: services,
    what: {
      zh: '找到工作或自己干活挣钱后登记，以后办补贴、社保都用得上。',
      en: 'Registers that you work; needed later for subsidies and insurance.',
    },
    who: {
      zh: '打零工、跑外卖、自己做买卖的人自己登记；有单位的由单位登记。',
      en: 'Flexible workers and the self-employed themselves; employees through their employer.',
    },
    course: {
      zh: '窗口录入，县人社局系统确认，当天能打凭证。',
      en: 'Entered here and confirmed by the county; the proof is printed the same day.',
    },
    questions: [
      ask('kind', { zh: '您是哪种就业', en: 'How do you work' }, [
        choice('flexible', { zh: '打零工、灵活就业', en: 'Flexible work' }),
        choice('own', { zh: '自己开店、办公司', en: 'Own shop or company' }),
        choice(
          'employed',
          { zh: '在单位上班', en: 'Employed' },
          {
            zh: '由单位在用工30天内登记。单位没办的，您带合同来，我们催办。',
            en: 'The employer registers you within 30 days. If not, bring the contract and we see to it.',
          },
        ),
      ]),
    ],
    materials: [
      idCard,
      held(
        'contract',
        { zh: '劳动合同备案信息', en: 'Record of the contract' },
        { zh: '在哪个单位、从哪天起', en: 'Employer and first day' },
        by.labour,
        on('kind', 'employed'),
      ),
      held(
        'licence',
        { zh: '营业执照信息', en: 'Business licence' },
        { zh: '经营的是什么', en: 'What the business is' },
        by.market,
        on('kind', 'own'),
      ),
      formOf({ zh: '就业登记表', en: 'Registration sheet' }, { zh: '做什么工作、从什么时候开始', en: 'What work, since when' }),
    ],
  }),
  item({
    ...labour,
    code: 'LD06',
    name: { zh: '失业登记', en: 'Registration of unemployment' },
    alias: ['失业', '没工作', '就业创业证'],
    kind: 'service',
    committed: 1,
    result: { zh: '就业创业证', en: 'Employment and business certificate' },
    basis: services,
    what: {
      zh: '没有工作、想找工作的人登记后，可以享受介绍工作、培训和补贴。',
      en: 'Once registered you are offered work, training and subsidies.',
    },
    who: {
      zh: '法定劳动年龄内、能工作、想工作、现在没工作的人；在常住地就能办。',
      en: 'Of working age, able and willing, without work; where you live.',
    },
    course: {
      zh: '窗口录入、系统比对社保，不用开没工作的材料。登记后我们每月联系您一次。',
      en: 'Checked against insurance records, no paper on being out of work. We call you once a month.',
    },
    questions: [
      ask('before', { zh: '以前有过单位吗', en: 'Were you employed before' }, [
        yes({
          zh: '失业前单位给您交过失业保险满一年的，还可以领失业保险金，窗口一起办。',
          en: 'With a year of unemployment insurance you may also draw benefit; ask at the counter.',
        }),
        no(),
      ]),
    ],
    materials: [
      idCard,
      held(
        'insurance',
        { zh: '社会保险记录', en: 'Insurance record' },
        { zh: '现在没有单位给您交社保', en: 'That nobody insures you now' },
        by.labour,
      ),
      stating(
        ['employer'],
        'leaving',
        { zh: '解除劳动合同的书面材料（有就带）', en: 'Paper on the end of the contract, if any' },
        { zh: '什么时候、为什么离开单位', en: 'When and why you left' },
        by.employer,
        on('before', 'yes'),
      ),
    ],
  }),
  item({
    ...labour,
    code: 'LD07',
    noticeDays: 5,
    name: { zh: '就业困难人员认定', en: 'Recognition as hard to employ' },
    alias: ['4050', '就业援助'],
    kind: 'confirmation',
    committed: 15,
    result: { zh: '就业困难人员认定表', en: 'Sheet of recognition' },
    basis: { zh: '《就业促进法》第五十二条', en: 'Employment Promotion Law, art. 52' },
    what: {
      zh: '找工作特别难的人认定后，可以申请公益性岗位和社保补贴。',
      en: 'Whoever finds work very hard to get may, once recognised, ask for a public post and subsidies.',
    },
    who: {
      zh: '已登记失业，又属于年纪偏大、残疾、低保家庭、零就业家庭、长期失业或失地等情形的人。',
      en: 'Registered as unemployed and older, disabled, on the allowance, of a family without work, long unemployed or landless.',
    },
    course: {
      zh: '社区核实后公示5天，报县人社局认定。认定后每年核一次。',
      en: 'We verify, post it for 5 days, and the county decides. It is checked every year.',
    },
    questions: [
      ask('ground', { zh: '您属于哪一种', en: 'Which of these are you' }, [
        choice('age', { zh: '年纪偏大（女40、男50以上）', en: 'Older: women from 40, men from 50' }),
        choice('disabled', { zh: '残疾', en: 'Disabled' }),
        choice('allowance', { zh: '低保家庭或全家没人就业', en: 'On the allowance, or nobody at home works' }),
        choice('long', { zh: '连续失业一年以上', en: 'Unemployed for a year and more' }),
        choice('land', { zh: '土地被征', en: 'Land was taken' }),
      ]),
    ],
    materials: [
      idCard,
      formOf({ zh: '就业困难人员申请表', en: 'Application' }, { zh: '属于哪种情形、想做什么工作', en: 'The ground and the work wanted' }),
      held(
        'registered',
        { zh: '失业登记信息', en: 'Record of unemployment' },
        { zh: '您登记失业了多久', en: 'How long you are registered' },
        by.labour,
      ),
      held(
        'disability',
        { zh: '残疾人证信息', en: 'Disability record' },
        { zh: '残疾类别和等级', en: 'Class and grade' },
        by.federation,
        on('ground', 'disabled'),
      ),
      held(
        'allowance',
        { zh: '低保登记和家庭成员就业信息', en: 'Records of allowance and work of the family' },
        { zh: '全家的情况', en: 'How the family stands' },
        by.civil,
        on('ground', 'allowance'),
      ),
      bring(
        'land',
        { zh: '征地协议', en: 'Agreement on the land' },
        { zh: '被征了多少地', en: 'How much land was taken' },
        { zh: '自然资源部门', en: 'The land authority' },
        on('ground', 'land'),
      ),
    ],
  }),
  item({
    ...labour,
    code: 'LD08',
    noticeDays: 5,
    name: { zh: '灵活就业社会保险补贴申领', en: 'Insurance subsidy for flexible workers' },
    alias: ['社保补贴'],
    kind: 'benefit',
    committed: 20,
    result: { zh: '补贴决定', en: 'Decision on the subsidy' },
    basis: promotion,
    what: {
      zh: '自己缴了职工养老、医疗保险的灵活就业人员，按规定补一部分。',
      en: 'Part of what you pay for the employees’ insurance is paid back.',
    },
    who: {
      zh: '认定的就业困难人员，和离校两年内没找到工作的高校毕业生，实现灵活就业并缴了费的。',
      en: 'Persons recognised as hard to employ and graduates within two years, in flexible work, who have paid.',
    },
    course: {
      zh: '社区受理，县人社局核对缴费、公示，补贴打到您卡上。一般最长补三年。',
      en: 'Accepted here, checked and posted by the county, paid to your card; as a rule for three years at most.',
    },
    questions: [
      ask('as', { zh: '您按哪一类申请', en: 'As what do you apply' }, [
        choice('hard', { zh: '就业困难人员', en: 'Recognised as hard to employ' }),
        choice('graduate', { zh: '离校两年内的毕业生', en: 'Graduate within two years' }),
        choice(
          'neither',
          { zh: '都不是', en: 'Neither' },
          { zh: '先看看能不能认定为就业困难人员（LD07），认定后再申请。', en: 'See first whether you can be recognised (LD07).' },
        ),
      ]),
    ],
    materials: [
      idCard,
      formOf({ zh: '社会保险补贴申请表', en: 'Application' }, { zh: '申请哪几个月', en: 'Which months' }),
      bankAccount,
      bring(
        'payment',
        { zh: '社会保险缴费凭证', en: 'Proof of payment' },
        { zh: '您自己缴了多少', en: 'What you paid yourself' },
        { zh: '税务部门', en: 'The tax office' },
      ),
      held(
        'recognition',
        { zh: '就业困难人员认定信息', en: 'Record of recognition' },
        { zh: '您在享受期内', en: 'That you are entitled' },
        by.labour,
        on('as', 'hard'),
      ),
      show(
        'diploma',
        { zh: '毕业证书', en: 'Diploma' },
        { zh: '毕业时间', en: 'Date of graduation' },
        { zh: '毕业学校', en: 'The school' },
        on('as', 'graduate'),
      ),
    ],
  }),
  item({
    ...labour,
    code: 'LD09',
    noticeDays: 5,
    name: { zh: '公益性岗位申报', en: 'Application for a public post' },
    alias: ['公益岗', '保洁岗', '协管'],
    kind: 'service',
    committed: 15,
    result: { zh: '岗位协议', en: 'Agreement on the post' },
    basis: {
      zh: '《公益性岗位开发管理暂行办法》（人社部发〔2019〕124号）',
      en: 'Interim Measures for Public Posts (2019)',
    },
    what: {
      zh: '由政府出资的保洁、协管、照料等岗位，安排给实在找不到工作的人。',
      en: 'Posts in cleaning, order or care, paid by the government, for those who find no other work.',
    },
    who: {
      zh: '已认定的就业困难人员；零就业家庭和大龄人员优先。',
      en: 'Persons recognised as hard to employ; older ones and families without work first.',
    },
    course: {
      zh: '社区报名，县人社局按条件和名额审核、公示，用人单位签协议。最长一般三年。',
      en: 'You apply here, the county selects and posts the list, the employer signs. As a rule for three years at most.',
    },
    questions: [
      ask('recognised', { zh: '认定过就业困难人员吗', en: 'Are you recognised as hard to employ' }, [
        yes(),
        no({ zh: '先办认定（LD07），可以同时报名。', en: 'Recognition comes first (LD07); you may apply at the same time.' }),
      ]),
    ],
    materials: [
      idCard,
      formOf(
        { zh: '公益性岗位申请表', en: 'Application' },
        { zh: '想做哪个岗位、身体能不能适应', en: 'Which post, and whether you are fit for it' },
      ),
      held(
        'recognition',
        { zh: '就业困难人员认定信息', en: 'Record of recognition' },
        { zh: '您符合条件', en: 'That you qualify' },
        by.labour,
        on('recognised', 'yes'),
      ),
    ],
  }),
  item({
    ...labour,
    code: 'LD10',
    name: { zh: '创业担保贷款推荐', en: 'Recommendation for a guaranteed business loan' },
    alias: ['创业贷款', '贴息贷款'],
    kind: 'service',
    committed: 5,
    result: { zh: '推荐表', en: 'Recommendation' },
    basis: {
      zh: '《普惠金融发展专项资金管理办法》（财金〔2023〕75号）',
      en: 'Measures for Funds of Inclusive Finance (2023)',
    },
    what: {
      zh: '自己创业缺钱的，由人社部门推荐、担保，银行放贷，利息政府补一部分。',
      en: 'A loan for your own business, guaranteed, with part of the interest paid by the government.',
    },
    who: {
      zh: '登记失业的人、就业困难人员、退役军人、返乡创业农民工、高校毕业生、残疾人等。',
      en: 'Unemployed, hard to employ, veterans, returned migrant workers, graduates, disabled persons.',
    },
    course: {
      zh: '社区核实经营地址，县人社局审资格，担保机构和银行再看能不能贷、贷多少。',
      en: 'We look at the business, the county checks your standing, guarantor and bank decide on the loan.',
    },
    questions: [
      ask('married', { zh: '您结婚了吗', en: 'Are you married' }, [
        yes({ zh: '签贷款合同时夫妻要一起到银行。', en: 'Both sign at the bank.' }),
        no(),
      ]),
      ask('as', { zh: '您属于哪一类', en: 'As what do you apply' }, [
        choice('registered', { zh: '登记失业或就业困难', en: 'Unemployed or hard to employ' }),
        choice('veteran', { zh: '退役军人', en: 'Veteran' }),
        choice('other', { zh: '返乡农民工、毕业生或其他', en: 'Returned worker, graduate or other' }),
      ]),
    ],
    materials: [
      idCard,
      formOf({ zh: '创业担保贷款推荐表', en: 'Form of recommendation' }, { zh: '做什么、要多少钱', en: 'The business and the amount' }),
      show('licence', { zh: '营业执照', en: 'Business licence' }, { zh: '店是您开的', en: 'That the business is yours' }, by.market),
      show(
        'marriage',
        { zh: '结婚证', en: 'Marriage certificate' },
        { zh: '配偶是谁', en: 'Who your spouse is' },
        by.civil,
        on('married', 'yes'),
      ),
      held(
        'registered',
        { zh: '失业登记或认定信息', en: 'Record of unemployment' },
        { zh: '您符合条件', en: 'That you qualify' },
        by.labour,
        on('as', 'registered'),
      ),
      held(
        'veteran',
        { zh: '退役军人登记信息', en: 'Record of service' },
        { zh: '您符合条件', en: 'That you qualify' },
        { zh: '退役军人事务部门', en: 'Veterans affairs' },
        on('as', 'veteran'),
      ),
    ],
  }),
  item({
    ...labour,
    code: 'LD11',
    name: { zh: '职业技能培训报名', en: 'Enrolment in vocational training' },
    alias: ['培训', '学手艺'],
    kind: 'service',
    committed: 1,
    result: { zh: '报名回执', en: 'Receipt' },
    basis: {
      zh: '《国务院关于推行终身职业技能培训制度的意见》（国发〔2018〕11号）',
      en: 'State Council Opinions on Lifelong Vocational Training (2018)',
    },
    what: {
      zh: '免费学一门手艺，如家政、烹饪、电工、养老护理，合格的发证书。',
      en: 'Learn a trade free of charge: housekeeping, cooking, electrics, care. A certificate follows.',
    },
    who: { zh: '想找工作或换工作的劳动者，困难家庭优先。', en: 'Whoever looks for work or other work; families in hardship first.' },
    course: {
      zh: '窗口报名，县人社局排班，开班前打电话通知您时间地点。',
      en: 'Enrol here; the county arranges the class and you are called before it begins.',
    },
    questions: [
      ask('support', { zh: '您是低保、防返贫监测或零就业家庭的吗', en: 'Is your family on the allowance, monitored, or without work' }, [
        yes({
          zh: '培训期间可以领生活费补贴，窗口一起替您申报。',
          en: 'You may draw a living allowance meanwhile; the counter applies for you.',
        }),
        no(),
      ]),
    ],
    materials: [
      idCard,
      held(
        'support',
        { zh: '低保或帮扶登记信息', en: 'Record of allowance or support' },
        { zh: '可以领生活费补贴', en: 'That you may draw the living allowance' },
        by.civil,
        on('support', 'yes'),
      ),
    ],
  }),
];
