import type { ItemForm } from '../item-form.ts';
import { ask, bring, by, checkConsent, choice, formOf, held, householdBook, idCard, item, no, on, photo, show, yes, stating } from './build.ts';

/** MZ12–MZ14: cards and a roof (民政救助). */
export const cardItems: readonly ItemForm[] = [
  item({
    code: 'MZ12',
    noticeDays: 5,
    name: { zh: '残疾人证申办', en: 'Disability card' },
    alias: ['办残疾证', '残疾证换证'],
    kind: 'confirmation',
    part: 'forwards',
    decider: 'county',
    department: 'disabled-federation',
    committed: 20,
    result: { zh: '残疾人证', en: 'Disability card' },
    basis: {
      zh: '《残疾人保障法》；《中华人民共和国残疾人证管理办法》（残联发〔2017〕34号）',
      en: 'Law on the Protection of Disabled Persons; Measures for the Card (2017)',
    },
    what: {
      zh: '由指定医院评定后发残疾人证，凭证享受补贴和照顾。',
      en: 'Issued after an assessment at an appointed hospital; it opens allowances and help.',
    },
    who: {
      zh: '视力、听力、言语、肢体、智力、精神或多重残疾的人，本人自愿。',
      en: 'Persons with impaired sight, hearing, speech, body, mind or several of these, of their own will.',
    },
    course: {
      zh: '社区代报，县残联发评定通知，到指定医院评定（不算时限），公示后制证。出不了门的，医生上门。',
      en: 'We hand it in, the federation sends you to an appointed hospital (not counted), then posts and issues. Doctors visit those who cannot leave home.',
    },
    proxy: true,
    questions: [
      ask('case', { zh: '办哪一种', en: 'What is it' }, [
        choice('new', { zh: '第一次办', en: 'First card' }),
        choice(
          'renew',
          { zh: '到期换证', en: 'Renewal' },
          { zh: '残疾明显、不会变的，换证不用再评定。', en: 'Where nothing can change there is no new assessment.' },
        ),
        choice('grade', { zh: '类别或等级变了', en: 'Class or grade has changed' }),
      ]),
      ask('minor', { zh: '申请人未满18岁，或是智力、精神残疾吗', en: 'Is the person under 18, or impaired in mind' }, [yes(), no()]),
    ],
    materials: [
      idCard,
      householdBook,
      photo({ zh: '近期二寸免冠照片三张', en: 'Three recent photos, two inches' }),
      bring(
        'assessment',
        { zh: '残疾评定表', en: 'Assessment sheet' },
        { zh: '残疾类别和等级', en: 'Class and grade' },
        { zh: '指定评定医院', en: 'The appointed hospital' },
        on('case', 'new', 'grade'),
      ),
      show(
        'old-card',
        { zh: '原残疾人证', en: 'The present card' },
        { zh: '原来评的等级', en: 'The grade so far' },
        by.federation,
        on('case', 'renew', 'grade'),
      ),
      show(
        'guardian',
        { zh: '监护人身份证', en: "Guardian's identity card" },
        { zh: '谁代为申请', en: 'Who applies' },
        by.police,
        on('minor', 'yes'),
      ),
    ],
  }),
  item({
    code: 'MZ13',
    throughTown: true,
    joint: ['civil-affairs'],
    noticeDays: 7,
    name: { zh: '公租房保障申请', en: 'Public rental housing' },
    alias: ['公租房', '廉租房'],
    kind: 'benefit',
    part: 'forwards',
    decider: 'county',
    department: 'housing',
    committed: 30,
    result: { zh: '资格通知', en: 'Notice of entitlement' },
    basis: {
      zh: '《公共租赁住房管理办法》；《社会救助暂行办法》第七章',
      en: 'Measures for Public Rental Housing; Interim Measures for Social Assistance, ch. 7',
    },
    what: {
      zh: '没房或住得太挤、收入不高的家庭，租政府的公租房，或领租房补贴。',
      en: 'Families without a home or cramped, with a low income, rent a public flat or draw a rent subsidy.',
    },
    who: {
      zh: '本县城镇户籍的住房困难家庭、新就业职工、稳定就业的外来务工人员。',
      en: 'Families of the town in want of housing, new employees, and workers from elsewhere in steady work.',
    },
    course: {
      zh: '镇初审、入户，县民政局核对收入，县住建局核住房、公示、轮候、配租。',
      en: 'Town visits, civil affairs checks income, housing checks homes, posts, and allots by turn.',
    },
    questions: [
      ask('as', { zh: '您按哪一类申请', en: 'As what do you apply' }, [
        choice('local', { zh: '本县城镇家庭', en: 'Family of the town' }),
        choice('worker', { zh: '新就业职工或外来务工人员', en: 'New employee or worker from elsewhere' }),
      ]),
      ask('home', { zh: '现在住哪里', en: 'Where do you live' }, [
        choice('rented', { zh: '租房', en: 'Rented' }),
        choice('own', { zh: '自己的房，太挤或是危房', en: 'Own, cramped or unsafe' }),
        choice('kin', { zh: '借住亲友家', en: 'With kin or friends' }),
      ]),
    ],
    materials: [
      idCard,
      householdBook,
      formOf({ zh: '公租房申请表', en: 'Application' }, { zh: '家庭人口、收入、住房', en: 'Family, income, home' }),
      checkConsent,
      held(
        'property',
        { zh: '不动产登记查询结果', en: 'Entry in the land register' },
        { zh: '全家名下有没有房，由住建部门查', en: 'Whether the family owns a home; looked up for you' },
        { zh: '不动产登记机构', en: 'The land registry' },
      ),
      stating(
        ['employer'],
        'contract',
        { zh: '劳动合同', en: 'Employment contract' },
        { zh: '在本县稳定就业', en: 'Steady work in this county' },
        by.employer,
        on('as', 'worker'),
      ),
      stating(
        ['address'],
        'lease',
        { zh: '租房合同', en: 'Lease' },
        { zh: '现在的住处和租金', en: 'Home and rent' },
        { zh: '您和房东', en: 'You and the landlord' },
        on('home', 'rented'),
      ),
    ],
  }),
  item({
    code: 'MZ14',
    name: { zh: '退役军人、优抚对象优待证申领', en: 'Preference card for veterans' },
    alias: ['优待证', '退伍军人证'],
    kind: 'confirmation',
    part: 'forwards',
    decider: 'county',
    department: 'veterans',
    committed: 20,
    result: { zh: '优待证', en: 'Preference card' },
    basis: {
      zh: '《退役军人保障法》；《退役军人、其他优抚对象优待证管理办法（试行）》',
      en: 'Veterans Protection Law; Measures for the Card',
    },
    what: {
      zh: '退役军人和烈属等优抚对象领一张全国通用的优待证。',
      en: 'A card, good in the whole country, for veterans and the families of the fallen.',
    },
    who: {
      zh: '退役军人，烈士遗属、因公牺牲和病故军人遗属，已做信息采集的。',
      en: 'Veterans and families of the fallen, already registered.',
    },
    course: {
      zh: '服务站受理，县退役军人局审核，上级制卡，银行发卡后通知您来领。',
      en: 'Accepted here, checked by the county, made above, and you are called when the bank has it.',
    },
    questions: [
      ask('as', { zh: '您是', en: 'You are' }, [
        choice('veteran', { zh: '退役军人', en: 'A veteran' }),
        choice('family', { zh: '烈士、因公牺牲或病故军人遗属', en: 'Family of one who fell or died' }),
      ]),
    ],
    materials: [
      idCard,
      photo({ zh: '近期二寸白底免冠照片', en: 'A recent photo on white' }),
      held(
        'registered',
        { zh: '退役军人信息采集记录', en: 'Record of service' },
        { zh: '入伍、退役时间', en: 'Dates of service' },
        { zh: '退役军人事务部门', en: 'Veterans affairs' },
        on('as', 'veteran'),
      ),
      show(
        'discharge',
        { zh: '退役证件', en: 'Discharge papers' },
        { zh: '退役经历', en: 'That you served' },
        { zh: '原部队', en: 'The army' },
        on('as', 'veteran'),
      ),
      show(
        'memorial',
        { zh: '烈士、牺牲或病故军人证明书', en: 'Certificate on the fallen' },
        { zh: '您是遗属', en: 'That you are of the family' },
        { zh: '退役军人事务部门', en: 'Veterans affairs' },
        on('as', 'family'),
      ),
    ],
  }),
];
