import type { ItemForm } from '../item-form.ts';
import { ask, bring, by, choice, filled, formOf, idCard, item, no, on, yes } from './build.ts';

const organisation = { kind: 'other', department: 'organisation' } as const;
const rules = {
  zh: '《中国共产党党员教育管理工作条例》',
  en: 'Regulations on the Education and Management of Party Members',
};

/** DW: community party affairs (社区党务). */
export const partyItems: readonly ItemForm[] = [
  item({
    ...organisation,
    code: 'DW01',
    name: { zh: '党组织关系转接', en: 'Transfer of party membership' },
    alias: ['转党员关系', '组织关系介绍信'],
    part: 'forwards',
    decider: 'town',
    committed: 3,
    result: { zh: '接收回执', en: 'Receipt of admission' },
    basis: rules,
    what: {
      zh: '党员搬家、换工作、退休后，把组织关系转进或转出本社区。',
      en: 'Moves your party membership into or out of this community after a move, a new job or retirement.',
    },
    who: {
      zh: '正式党员和预备党员，住到本社区或从本社区搬走的。',
      en: 'Full and probationary members who move to this community or leave it.',
    },
    course: {
      zh: '社区党支部核对介绍信并报镇党委，镇党委确认后编入支部，把回执寄回原单位。介绍信有效期不超过90天，请尽早来。',
      en: 'The branch checks the letter and passes it to the town committee, which assigns you to a branch and returns the receipt. A letter is good for 90 days at most.',
    },
    questions: [
      ask('way', { zh: '转进来还是转出去', en: 'In or out' }, [
        choice('in', { zh: '转进本社区', en: 'Into this community' }),
        choice('out', { zh: '从本社区转出', en: 'Out of this community' }),
      ]),
      ask(
        'system',
        { zh: '原单位能在全国党员管理信息系统里转吗', en: 'Can the former branch transfer through the national system' },
        [
          choice(
            'online',
            { zh: '能，网上转', en: 'Yes, online' },
            {
              zh: '原支部在网上发起后，我们这边直接接收，不用纸质介绍信。',
              en: 'The former branch begins it online; no paper letter is needed.',
            },
          ),
          choice('letter', { zh: '不能，开纸质介绍信', en: 'No, a paper letter' }),
        ],
        on('way', 'in'),
      ),
    ],
    materials: [
      formOf(
        { zh: '党员信息采集表', en: 'Sheet on the member' },
        { zh: '入党时间、原支部、联系方式', en: 'Date of joining, former branch, contact' },
      ),
      bring(
        'letter',
        { zh: '党员组织关系介绍信', en: 'Letter of introduction' },
        { zh: '原党组织同意转出', en: 'That the former organisation lets you go' },
        { zh: '原单位上级党委', en: 'The committee above the former branch' },
        on('system', 'letter'),
      ),
      bring(
        'new-branch',
        { zh: '接收党组织的名称和抬头', en: 'Name of the receiving organisation' },
        { zh: '介绍信开给谁', en: 'To whom the letter is written' },
        { zh: '接收单位党组织', en: 'The receiving organisation' },
        on('way', 'out'),
      ),
    ],
  }),
  item({
    ...organisation,
    code: 'DW02',
    name: { zh: '流动党员登记', en: 'Registration of a party member away from home' },
    alias: ['流动党员报到'],
    part: 'decides',
    decider: 'community',
    committed: 1,
    result: { zh: '流动党员登记表', en: 'Registration sheet' },
    basis: rules,
    what: {
      zh: '组织关系不在本社区、在这里住六个月以上的党员，登记后就近参加组织生活。',
      en: 'Members who live here for six months or more with their membership elsewhere take part in party life nearby.',
    },
    who: {
      zh: '外出六个月以上、一时转不了组织关系的党员。',
      en: 'Members away for six months or more whose membership cannot be moved for now.',
    },
    course: {
      zh: '社区党支部当面登记、编入党小组，并告诉您原来的党支部。',
      en: 'The branch registers you, assigns you to a group and tells your home branch.',
    },
    questions: [
      ask('certificate', { zh: '带了流动党员活动证吗', en: 'Do you have the certificate of a member away' }, [
        yes(),
        no({ zh: '没有也能登记，我们和您原来的支部电话核实。', en: 'You can register without it; we telephone your home branch.' }),
      ]),
    ],
    materials: [
      idCard,
      formOf(
        { zh: '流动党员登记表', en: 'Registration sheet' },
        { zh: '您的原支部和在本地的住处', en: 'Your home branch and where you live here' },
      ),
      bring(
        'certificate',
        { zh: '流动党员活动证', en: 'Certificate of a member away' },
        { zh: '您的党员身份和党费缴到哪个月', en: 'Membership and fees paid' },
        { zh: '原党支部', en: 'The home branch' },
        on('certificate', 'yes'),
      ),
    ],
  }),
  item({
    ...organisation,
    code: 'DW03',
    name: { zh: '入党申请书接收与谈话', en: 'Application to join the party, with a talk' },
    alias: ['申请入党', '入党'],
    part: 'decides',
    decider: 'community',
    statutory: { length: 30, unit: 'day' },
    committed: 20,
    result: { zh: '谈话记录', en: 'Record of the talk' },
    basis: { zh: '《中国共产党发展党员工作细则》第五条、第六条', en: 'Rules on Admitting Party Members, art. 5 and 6' },
    what: {
      zh: '把入党申请书交给社区党支部，支部派人找您谈话，了解情况。',
      en: 'You hand in an application to the branch, and somebody of it talks with you.',
    },
    who: {
      zh: '年满18周岁，在本社区居住或工作、没有单位党组织的人。',
      en: 'Adults of 18 and above who live or work here and have no party organisation at work.',
    },
    course: {
      zh: '支部收下申请书，一个月内派人谈话并作记录，之后转入入党积极分子的培养。',
      en: 'The branch takes the application, talks with you within a month and keeps a record; then follows the time as an activist.',
    },
    questions: [
      ask('unit', { zh: '您的工作单位有党组织吗', en: 'Is there a party organisation where you work' }, [
        choice('none', { zh: '没有，或没有工作单位', en: 'No, or no employer' }),
        choice(
          'has',
          { zh: '有', en: 'Yes' },
          { zh: '请把申请书交给单位党组织，那里更了解您。', en: 'Please hand it to the organisation at work, which knows you better.' },
        ),
      ]),
    ],
    materials: [
      bring(
        'application',
        { zh: '入党申请书', en: 'Application letter' },
        { zh: '您为什么申请、个人经历和家庭情况（本人手写签名）', en: 'Why you apply, your life and family, signed by hand' },
        by.yourself,
        on('unit', 'none'),
      ),
    ],
  }),
  item({
    ...organisation,
    code: 'DW04',
    name: { zh: '在职党员社区报到', en: 'Working members report to their community' },
    alias: ['双报到'],
    part: 'decides',
    decider: 'community',
    committed: 0,
    result: { zh: '报到回执', en: 'Receipt' },
    basis: {
      zh: '中共中央办公厅《关于加强和改进城市基层党的建设工作的意见》',
      en: 'Opinions on Strengthening Grassroots Party Building in Cities',
    },
    what: {
      zh: '在职党员到住地社区报到，认领志愿服务，组织关系仍在单位。',
      en: 'Members who work elsewhere report where they live and take up voluntary work; membership stays at work.',
    },
    who: { zh: '在机关、企事业单位工作，住在本社区的党员。', en: 'Members employed elsewhere who live here.' },
    course: {
      zh: '窗口当场登记，您选想参加的服务，拿回执交给单位。',
      en: 'Registered at once; choose what you will help with and take the receipt to your employer.',
    },
    questions: [
      ask('help', { zh: '愿意认领社区的志愿服务吗', en: 'Will you take up voluntary work here' }, [
        yes({
          zh: '可以一起办志愿者注册（MZ17），服务时长以后能开记录证明。',
          en: 'You can be registered as a volunteer with it (MZ17), so that your hours are kept.',
        }),
        choice('later', { zh: '以后再说', en: 'Later' }),
      ]),
    ],
    materials: [
      formOf(
        { zh: '在职党员社区报到登记表', en: 'Sheet of reporting' },
        { zh: '您的单位支部、住处和特长', en: 'Your branch at work, home and skills' },
      ),
    ],
  }),
  item({
    ...organisation,
    code: 'DW05',
    name: { zh: '困难党员帮扶申请', en: 'Help for party members in hardship' },
    alias: ['困难党员慰问', '党内关怀'],
    part: 'forwards',
    decider: 'town',
    committed: 15,
    result: { zh: '审批结果告知', en: 'Notice of the decision' },
    basis: { zh: '《中国共产党党内关怀帮扶办法》', en: 'Measures for Care and Help within the Party' },
    what: {
      zh: '党员因病、因灾、因家庭变故生活困难的，给予慰问和帮扶。',
      en: 'Support for members in hardship through illness, disaster or misfortune.',
    },
    who: { zh: '组织关系在本社区、生活确有困难的党员。', en: 'Members of this community who are in real hardship.' },
    course: {
      zh: '支部上门看望、开会评议，报镇党委审批，结果当面告诉您。',
      en: 'The branch visits you and discusses the case, the town committee decides, and you are told in person.',
    },
    questions: [
      ask('cause', { zh: '困难主要因为什么', en: 'What is the hardship from' }, [
        choice('illness', { zh: '生病', en: 'Illness' }),
        choice('disaster', { zh: '火灾、水灾等意外', en: 'Fire, flood or accident' }),
        choice(
          'other',
          { zh: '年老、残疾或其他', en: 'Age, disability or other' },
          { zh: '不用另交材料，支部上门了解。', en: 'No further papers; the branch comes to see you.' },
        ),
      ]),
    ],
    materials: [
      idCard,
      formOf({ zh: '困难党员帮扶申请表', en: 'Application' }, { zh: '家庭情况和需要什么帮助', en: 'The family and the help wanted' }),
      bring(
        'diagnosis',
        { zh: '疾病诊断证明书和住院费用清单', en: 'Diagnosis and hospital bill' },
        { zh: '得了什么病、花了多少钱', en: 'Which illness and what it cost' },
        by.hospital,
        on('cause', 'illness'),
      ),
      filled(
        'loss',
        { zh: '受灾情况核实记录', en: 'Record of the loss' },
        { zh: '损失多大，由支部上门核实后填写', en: 'How much was lost, written down after a visit' },
        on('cause', 'disaster'),
      ),
    ],
  }),
  item({
    ...organisation,
    code: 'DW06',
    name: { zh: '党员身份证明', en: 'Certificate of party membership' },
    alias: ['开党员证明'],
    part: 'decides',
    decider: 'community',
    committed: 1,
    result: { zh: '党员身份证明（盖党组织章）', en: 'Certificate with the seal of the party organisation' },
    basis: rules,
    what: {
      zh: '由党组织说明您是本支部党员，用于政审、报考等。',
      en: 'The organisation states that you are a member, for example for an examination.',
    },
    who: { zh: '组织关系在本社区的党员本人。', en: 'Members of this community, in person.' },
    course: {
      zh: '支部查党员名册，书记签字，盖党组织章；不能盖居（村）委会的章。',
      en: 'The branch looks at its roll, the secretary signs, and the party seal is used; not that of the committee.',
    },
    questions: [
      ask('addressee', { zh: '用证明的单位有自己的格式吗', en: 'Does the addressee ask for a form of its own' }, [
        choice('own', { zh: '有', en: 'Yes' }),
        choice('ours', { zh: '没有', en: 'No' }),
      ]),
    ],
    materials: [
      idCard,
      bring(
        'template',
        { zh: '对方给的证明样式', en: 'The form of the addressee' },
        { zh: '对方要写明哪几项', en: 'What it has to say' },
        { zh: '用证明的单位', en: 'The addressee' },
        on('addressee', 'own'),
      ),
    ],
  }),
  item({
    ...organisation,
    code: 'DW07',
    name: { zh: '党群活动场地预约', en: 'Booking a room of the party and community centre' },
    alias: ['借场地', '借会议室'],
    part: 'decides',
    decider: 'community',
    committed: 1,
    result: { zh: '预约单', en: 'Booking slip' },
    basis: {
      zh: '中共中央办公厅《关于加强和改进城市基层党的建设工作的意见》',
      en: 'Opinions on Strengthening Grassroots Party Building in Cities',
    },
    what: { zh: '免费预约党群服务中心的会议室、活动室。', en: 'Free use of meeting and activity rooms.' },
    who: {
      zh: '辖区党组织、居民、社会组织和志愿队伍；不能用于经营。',
      en: 'Party branches, residents, organisations and volunteer teams; not for business.',
    },
    course: {
      zh: '说好日期、人数和用途，窗口查空档后出预约单；来的时候找值班人员开门。',
      en: 'Tell date, number and purpose; the counter looks for a free time and gives a slip. Ask whoever is on duty to open.',
    },
    questions: [
      ask('size', { zh: '参加的人多吗', en: 'How many come' }, [
        choice('small', { zh: '50人以内', en: 'Up to 50' }),
        choice(
          'large',
          { zh: '超过50人', en: 'More than 50' },
          {
            zh: '人多的活动要说明谁负责安全，必要时我们一起去看场地。',
            en: 'Say who is responsible for safety; we may look at the room together.',
          },
        ),
      ]),
    ],
    materials: [
      formOf(
        { zh: '活动场地预约表', en: 'Booking form' },
        { zh: '什么时候用、做什么、谁负责', en: 'When, what for, and who is responsible' },
      ),
      bring(
        'plan',
        { zh: '活动方案', en: 'Plan of the event' },
        { zh: '流程和安全安排', en: 'How it goes and how it is kept safe' },
        { zh: '主办方', en: 'The organiser' },
        on('size', 'large'),
      ),
    ],
  }),
];
