import type { ItemForm } from '../item-form.ts';
import {
  ask,
  bankAccount,
  bring,
  by,
  checkConsent,
  choice,
  filled,
  formOf,
  held,
  householdBook,
  idCard,
  item,
  no,
  on,
  workdays,
  yes,
  stating,
} from './build.ts';

const civil = { department: 'civil-affairs', part: 'assists' } as const;

const diagnosis = (...when: Parameters<typeof on>[]) =>
  bring(
    'diagnosis',
    { zh: '疾病诊断证明书或病历', en: 'Diagnosis or medical record' },
    { zh: '得了什么病', en: 'Which illness it is' },
    by.hospital,
    ...when.map((each) => on(...each)),
  );

/** MZ01–MZ06: allowances and relief (民政救助). */
export const assistanceItems: readonly ItemForm[] = [
  item({
    ...civil,
    code: 'MZ01',
    throughTown: true,
    noticeDays: 7,
    name: { zh: '最低生活保障申请', en: 'Subsistence allowance' },
    alias: ['低保', '吃低保'],
    kind: 'benefit',
    decider: 'county',
    statutory: workdays(30),
    committed: 25,
    result: { zh: '确认或不予确认告知书', en: 'Notice of the decision' },
    basis: {
      zh: '《社会救助暂行办法》第二章；《最低生活保障审核确认办法》（民发〔2021〕57号）',
      en: 'Interim Measures for Social Assistance, ch. 2; Measures on the Allowance (2021)',
    },
    what: {
      zh: '家里人均收入低于当地低保标准、财产也符合规定的，按月发生活费。',
      en: 'A monthly allowance for families whose income per head is below the local line and whose property is within the rule.',
    },
    who: {
      zh: '共同生活的家庭成员一起申请；重病、重残的人可以单独提出。',
      en: 'The family that lives together; a gravely ill or severely disabled person may apply alone.',
    },
    course: {
      zh: '镇政府受理，入户调查、核对家庭经济状况、公示，报县民政局确认。社区帮着递材料、陪同入户。情况复杂的最长45个工作日。',
      en: 'The town accepts it, visits, checks and posts; county civil affairs confirms. We help and come along. Complex cases take up to 45 working days.',
    },
    proxy: true,
    questions: [
      ask('single', { zh: '按什么申请', en: 'Who applies' }, [
        choice('family', { zh: '全家一起', en: 'The whole family' }),
        choice('alone', { zh: '家里的重病或重残人员单独申请', en: 'A gravely ill or severely disabled member alone' }),
      ]),
      ask(
        'why-alone',
        { zh: '单独申请的人是', en: 'The person is' },
        [choice('ill', { zh: '重病患者', en: 'Gravely ill' }), choice('disabled', { zh: '重度残疾人', en: 'Severely disabled' })],
        on('single', 'alone'),
      ),
      ask('work', { zh: '家里有人上班或打工吗', en: 'Does anybody at home earn' }, [yes(), no()]),
    ],
    materials: [
      idCard,
      householdBook,
      formOf({ zh: '社会救助申请书', en: 'Application' }, { zh: '家里几口人、靠什么生活', en: 'Who lives together and on what' }),
      checkConsent,
      stating(
        ['employer'],
        'wages',
        { zh: '近三个月工资条或收入说明', en: 'Pay slips of three months, or a statement of income' },
        { zh: '每月挣多少（打零工的自己写明即可）', en: 'What is earned; casual workers write it down themselves' },
        by.employer,
        on('work', 'yes'),
      ),
      diagnosis(['why-alone', 'ill']),
      held(
        'disability',
        { zh: '残疾人证信息', en: 'Disability record' },
        { zh: '残疾等级', en: 'Grade of disability' },
        by.federation,
        on('why-alone', 'disabled'),
      ),
    ],
  }),
  item({
    ...civil,
    code: 'MZ02',
    throughTown: true,
    noticeDays: 7,
    name: { zh: '低保边缘家庭认定', en: 'Recognition of a family just above the allowance' },
    alias: ['低保边缘', '低收入'],
    kind: 'confirmation',
    decider: 'county',
    statutory: workdays(30),
    committed: 25,
    result: { zh: '认定告知书', en: 'Notice of recognition' },
    basis: {
      zh: '国务院办公厅转发《关于加强低收入人口动态监测做好分层分类社会救助工作的意见》（国办发〔2023〕39号）',
      en: 'Opinions on Layered Social Assistance (2023)',
    },
    what: {
      zh: '收入比低保线高一点、日子仍紧的家庭，认定后在看病、上学、住房上有照顾。',
      en: 'A family slightly above the line gets help with treatment, school and housing once recognised.',
    },
    who: {
      zh: '不符合低保条件，家庭人均收入在低保标准1.5倍以内、财产符合规定的。',
      en: 'Not entitled to the allowance, income per head within 1.5 times the line, property within the rule.',
    },
    course: {
      zh: '和低保一样：镇受理、入户、核对、公示，县民政局认定。认定一年一核。',
      en: 'As for the allowance: town, visit, check, posting, county. Checked every year.',
    },
    proxy: true,
    questions: [
      ask('before', { zh: '最近半年申请过低保没批下来吗', en: 'Was the allowance refused to you within half a year' }, [
        yes({ zh: '那次的核对结果还能用，不用再签授权、再跑一遍。', en: 'That check still holds; you need not sign again.' }),
        no(),
      ]),
    ],
    materials: [
      idCard,
      householdBook,
      formOf({ zh: '低保边缘家庭认定申请书', en: 'Application' }, { zh: '家庭成员和收支', en: 'Members, income and costs' }),
      { ...checkConsent, when: [on('before', 'no')] },
      held(
        'check',
        { zh: '半年内的核对报告', en: 'Check of the last half year' },
        { zh: '家庭收入和财产', en: 'Income and property' },
        by.civil,
        on('before', 'yes'),
      ),
      bring(
        'costs',
        { zh: '医疗、教育等大额支出票据（有就带）', en: 'Bills for treatment or school, if any' },
        { zh: '必要支出可以从收入里减掉', en: 'Such costs are taken off the income' },
        by.yourself,
      ),
    ],
  }),
  item({
    ...civil,
    code: 'MZ03',
    throughTown: true,
    noticeDays: 7,
    name: { zh: '特困人员救助供养申请', en: 'Support for destitute persons' },
    alias: ['五保', '特困'],
    kind: 'benefit',
    decider: 'county',
    statutory: workdays(30),
    committed: 25,
    result: { zh: '特困人员认定告知书', en: 'Notice of recognition' },
    basis: {
      zh: '《特困人员认定办法》（民发〔2021〕43号）；《社会救助暂行办法》第三章',
      en: 'Measures on Recognising Destitute Persons (2021)',
    },
    what: {
      zh: '没劳动能力、没生活来源、没人赡养的人，由政府管吃住、照料、看病和办后事。',
      en: 'The state provides living, care, treatment and burial for those without strength to work, income or anybody obliged to support them.',
    },
    who: {
      zh: '60岁以上老人、残疾人、未满18岁的人，同时符合“三无”条件的。',
      en: 'Of 60 and above, disabled or under 18, without work, income or support.',
    },
    course: {
      zh: '镇15个工作日内调查、评估自理能力并公示7天，县民政局15个工作日内认定。可以选在家供养，也可以住供养机构。',
      en: 'The town inquires and assesses within 15 working days and posts for 7 days; the county decides within 15. Support at home or in an institution.',
    },
    proxy: true,
    questions: [
      ask('ground', { zh: '申请人是', en: 'The applicant is' }, [
        choice('elder', { zh: '60岁及以上老人', en: '60 or above' }),
        choice('disabled', { zh: '残疾人', en: 'Disabled' }),
        choice(
          'minor',
          { zh: '未满18岁', en: 'Under 18' },
          {
            zh: '父母去世的孩子，先看孤儿保障（MZ10）标准是不是更高。',
            en: 'For children without parents see first whether MZ10 gives more.',
          },
        ),
      ]),
      ask('relatives', { zh: '有法定赡养、抚养、扶养义务人吗', en: 'Is anybody obliged by law to support the applicant' }, [
        choice('none', { zh: '没有', en: 'No' }),
        choice('unable', { zh: '有，但他们自己也没能力', en: 'Yes, but unable' }),
      ]),
    ],
    materials: [
      idCard,
      householdBook,
      formOf({ zh: '特困人员救助供养申请书', en: 'Application' }, { zh: '身体、收入、亲属的情况', en: 'Health, income and relatives' }),
      checkConsent,
      held(
        'disability',
        { zh: '残疾人证信息', en: 'Disability record' },
        { zh: '残疾类别和等级', en: 'Class and grade' },
        by.federation,
        on('ground', 'disabled'),
      ),
      stating(
        ['household'],
        'relatives',
        { zh: '义务人的残疾、低保或服刑等情况材料', en: 'Papers on why the relatives cannot' },
        { zh: '他们没有能力供养', en: 'That they are unable to support' },
        { zh: '有关部门', en: 'The authority concerned' },
        on('relatives', 'unable'),
      ),
    ],
  }),
  item({
    ...civil,
    code: 'MZ04',
    throughTown: true,
    name: { zh: '临时救助（支出型）', en: 'Temporary relief for heavy costs' },
    alias: ['临时救助', '大病救助'],
    kind: 'benefit',
    decider: 'county',
    committed: 10,
    result: { zh: '救助决定', en: 'Decision on relief' },
    basis: {
      zh: '《社会救助暂行办法》第九章；《国务院关于全面建立临时救助制度的通知》（国发〔2014〕47号）',
      en: 'Interim Measures for Social Assistance, ch. 9; State Council Notice on Temporary Relief (2014)',
    },
    what: {
      zh: '看病、上学等花费一下子太大，家里撑不住的，给一次帮助。',
      en: 'One help for a family whose costs of illness, school or the like are more than it can bear.',
    },
    who: {
      zh: '本县户籍或持居住证的家庭；户籍不在本地、生活困难的也可以申请。',
      en: 'Families registered here or with a residence permit; others in need may ask too.',
    },
    course: {
      zh: '镇受理、核对，小额的由镇直接批，其余报县民政局批，批了就发。',
      en: 'The town accepts and checks; small sums it grants itself, others the county. Paid at once.',
    },
    proxy: true,
    questions: [
      ask('cause', { zh: '钱主要花在哪里', en: 'What are the costs for' }, [
        choice(
          'illness',
          { zh: '看病', en: 'Treatment' },
          { zh: '先报医保，再看医疗救助（MZ06），还困难的再申请这一项。', en: 'Insurance comes first, then MZ06, then this.' },
        ),
        choice('school', { zh: '上学', en: 'School' }),
        choice('other', { zh: '其他', en: 'Something else' }),
      ]),
    ],
    materials: [
      idCard,
      formOf({ zh: '临时救助申请书', en: 'Application' }, { zh: '出了什么事、缺多少', en: 'What happened and what is lacking' }),
      checkConsent,
      bring(
        'medical-bill',
        { zh: '医保结算单和自付票据', en: 'Insurance statement and bills' },
        { zh: '报销以后自己还花了多少', en: 'What remained after insurance' },
        by.hospital,
        on('cause', 'illness'),
      ),
      bring(
        'school-bill',
        { zh: '录取通知书和缴费通知', en: 'Letter of admission and bill' },
        { zh: '上哪个学校、要多少钱', en: 'Which school, how much' },
        { zh: '学校', en: 'The school' },
        on('cause', 'school'),
      ),
      bring('other-bill', { zh: '支出票据', en: 'Bills' }, { zh: '钱花在哪里', en: 'What was spent' }, by.yourself, on('cause', 'other')),
    ],
  }),
  item({
    ...civil,
    code: 'MZ05',
    name: { zh: '临时救助（急难型）', en: 'Temporary relief in an emergency' },
    alias: ['急难救助', '火灾', '车祸'],
    kind: 'benefit',
    decider: 'town',
    committed: 1,
    result: { zh: '先行救助记录', en: 'Record of first help' },
    basis: {
      zh: '《民政部 财政部关于进一步加强和改进临时救助工作的意见》（民发〔2018〕23号）',
      en: 'Opinions on Improving Temporary Relief (2018)',
    },
    what: {
      zh: '火灾、车祸、突发重病等，眼下没法吃饭、没地方住、没钱救命的，先救助后补手续。',
      en: 'Fire, accident or sudden illness with no food, roof or money for treatment: help first, papers later.',
    },
    who: { zh: '人在本地、遇上急难的，不看户籍。', en: 'Anybody who is here and in distress, wherever registered.' },
    course: {
      zh: '打电话或来人说一声就行。社区、镇立即核实，当天或次日先给钱物，10个工作日内补手续。',
      en: 'A call is enough. We verify at once, help the same or next day; the papers follow within 10 working days.',
    },
    questions: [
      ask('card', { zh: '身份证在身边吗', en: 'Is the identity card at hand' }, [
        yes(),
        no({ zh: '烧了、丢了也先救助，身份由派出所核对。', en: 'You are helped without it; the police confirm who you are.' }),
      ]),
    ],
    materials: [
      { ...idCard, when: [on('card', 'yes')] },
      filled(
        'record',
        { zh: '急难情况核实记录', en: 'Record of the emergency' },
        { zh: '出了什么事，由工作人员当场写', en: 'What happened, written down by us on the spot' },
      ),
    ],
  }),
  item({
    ...civil,
    code: 'MZ06',
    throughTown: true,
    joint: ['civil-affairs'],
    name: { zh: '医疗救助（依申请）', en: 'Medical assistance on request' },
    alias: ['大病', '医疗救助'],
    kind: 'benefit',
    decider: 'county',
    department: 'medical-insurance',
    committed: 20,
    result: { zh: '救助决定', en: 'Decision on assistance' },
    basis: {
      zh: '《社会救助暂行办法》第五章；《国务院办公厅关于健全重特大疾病医疗保险和救助制度的意见》（国办发〔2021〕42号）',
      en: 'Interim Measures for Social Assistance, ch. 5; Opinions on Insurance and Assistance in Grave Illness (2021)',
    },
    what: { zh: '医保报销以后自己负担仍然很重的，再补助一部分医药费。', en: 'Helps with what insurance leaves of a heavy medical bill.' },
    who: {
      zh: '低保、特困人员出院时已直接结算，不用申请；低保边缘和因病花费过大的家庭来申请。',
      en: 'Those on the allowance are settled when they leave hospital; others with heavy costs apply.',
    },
    course: {
      zh: '镇受理，民政核对家庭情况，县医保局审核后把钱打到您卡上。',
      en: 'The town accepts, civil affairs checks the family, the county insurance office decides and pays.',
    },
    proxy: true,
    questions: [
      ask('recognised', { zh: '家里认定过低保边缘吗', en: 'Is the family recognised as just above the allowance' }, [yes(), no()]),
      ask('elsewhere', { zh: '在外地看的病吗', en: 'Were you treated elsewhere' }, [
        yes({
          zh: '没办转诊备案的，报销比例会低一些，窗口替您看能不能补。',
          en: 'Without a registered referral less is paid; the counter sees what can be mended.',
        }),
        no(),
      ]),
    ],
    materials: [
      idCard,
      bankAccount,
      held(
        'recognised',
        { zh: '低保边缘家庭认定信息', en: 'Record of recognition' },
        { zh: '家庭情况已经核过', en: 'That the family was checked' },
        by.civil,
        on('recognised', 'yes'),
      ),
      { ...checkConsent, when: [on('recognised', 'no')] },
      held(
        'settlement',
        { zh: '本省医保结算记录', en: 'Insurance settlement in the province' },
        { zh: '报了多少、自己付了多少', en: 'What was paid and what remained' },
        { zh: '医保部门', en: 'Medical insurance' },
        on('elsewhere', 'no'),
      ),
      bring(
        'bills',
        { zh: '外地就医的费用票据和结算单', en: 'Bills and settlement from elsewhere' },
        { zh: '在外地花了多少', en: 'What was spent elsewhere' },
        by.hospital,
        on('elsewhere', 'yes'),
      ),
    ],
  }),
];
