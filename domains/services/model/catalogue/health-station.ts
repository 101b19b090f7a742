import type { ItemForm } from '../item-form.ts';
import { ask, bring, by, choice, formOf, held, idCard, item, no, on, show, yes } from './build.ts';

const basicHealth = {
  zh: '《基本医疗卫生与健康促进法》；《国家基本公共卫生服务规范（第三版）》',
  en: 'Law on Basic Health Care; National Norms of Basic Public Health, 3rd ed.',
};
const station = { part: 'assists', decider: 'health-station', department: 'health', kind: 'service' } as const;

/** WS06–WS10: the health station and a clean neighbourhood. */
export const stationItems: readonly ItemForm[] = [
  item({
    ...station,
    code: 'WS06',
    name: { zh: '居民健康档案建档', en: 'Opening a health file' },
    alias: ['健康档案'],
    committed: 3,
    result: { zh: '健康档案号', en: 'Number of the file' },
    basis: basicHealth,
    what: { zh: '给您建一份健康档案，看病、体检、随访都记在里面。', en: 'A file that holds visits, checks and follow-ups.' },
    who: { zh: '在本社区住半年以上的人，不分户籍，自愿。', en: 'Anybody here for half a year, wherever registered, of their own will.' },
    course: {
      zh: '社区登记，卫生服务站问询、量血压、建档，不收钱。内容只有医生和您自己能看。',
      en: 'Registered here; the station asks, measures and opens the file, free. Only doctors and you see it.',
    },
    questions: [
      ask('illness', { zh: '有高血压、糖尿病等慢性病吗', en: 'Do you have high blood pressure, diabetes or the like' }, [
        yes({ zh: '建档后每季度免费随访一次。', en: 'Then you are followed up free once a quarter.' }),
        no(),
      ]),
    ],
    materials: [
      idCard,
      show(
        'records',
        { zh: '近期病历或体检报告（有就带）', en: 'Recent records, if any' },
        { zh: '现在的病情和用药', en: 'Illness and medicines' },
        by.hospital,
        on('illness', 'yes'),
      ),
    ],
  }),
  item({
    ...station,
    code: 'WS07',
    name: { zh: '家庭医生签约', en: 'Signing up with a family doctor' },
    alias: ['家庭医生'],
    committed: 3,
    result: { zh: '签约协议', en: 'Agreement' },
    basis: {
      zh: '《关于推进家庭医生签约服务高质量发展的指导意见》（国卫基层发〔2022〕10号）',
      en: 'Guiding Opinions on Family Doctors (2022)',
    },
    what: {
      zh: '选一位家庭医生，平时咨询、开药、转诊找他，基础服务不另收费。',
      en: 'Choose a doctor for advice, prescriptions and referrals; the basic service costs nothing more.',
    },
    who: {
      zh: '住在本社区的人；老人、孕产妇、儿童、残疾人和慢性病人优先。',
      en: 'Whoever lives here; elders, mothers, children, disabled and chronically ill first.',
    },
    course: {
      zh: '社区登记意愿，卫生服务站的医生和您签协议，一年一签，可以换医生。',
      en: 'We note your wish, the doctor signs with you for a year; you may change.',
    },
    questions: [
      ask('home', { zh: '需要医生上门吗', en: 'Must the doctor come to you' }, [
        yes({ zh: '行动不便的可以预约上门，签约时写明。', en: 'Home visits are written into the agreement.' }),
        no(),
      ]),
    ],
    materials: [
      idCard,
      held(
        'file',
        { zh: '居民健康档案', en: 'Health file' },
        { zh: '您的基本健康情况（没有的一起建）', en: 'Your health; opened if there is none' },
        { zh: '卫生服务站', en: 'The health station' },
      ),
    ],
  }),
  item({
    ...station,
    code: 'WS08',
    name: { zh: '65岁及以上老年人体检预约', en: 'Yearly check-up from 65' },
    alias: ['老人体检', '免费体检'],
    committed: 1,
    result: { zh: '体检预约单', en: 'Appointment' },
    basis: basicHealth,
    what: {
      zh: '65岁以上老人每年免费体检一次，包括血常规、肝肾功能、心电图、腹部B超。',
      en: 'Once a year free: blood, liver and kidneys, heart, ultrasound.',
    },
    who: { zh: '年满65周岁、在本社区住半年以上的老人，不分户籍。', en: '65 and above, here for half a year, wherever registered.' },
    course: {
      zh: '窗口替您约好日子；体检当天早上空腹。走不动的，医生带设备上门。报告由家庭医生讲给您听。',
      en: 'We make the appointment; come fasting. Doctors visit those who cannot walk. Your doctor explains the report.',
    },
    questions: [
      ask('walk', { zh: '能自己走到卫生服务站吗', en: 'Can the elder walk to the station' }, [
        yes(),
        no({ zh: '登记上门体检，等电话约时间。', en: 'We put you down for a visit and call.' }),
      ]),
      ask('this-year', { zh: '今年已经体检过了吗', en: 'Already checked this year' }, [
        yes({
          zh: '每年一次免费的，明年再约；不舒服随时去看家庭医生。',
          en: 'One a year is free; if you feel unwell see your doctor at any time.',
        }),
        no(),
      ]),
    ],
    materials: [idCard],
  }),
  item({
    ...station,
    code: 'WS09',
    name: { zh: '儿童预防接种预约和查验', en: 'Vaccination of children: appointment and check' },
    alias: ['打疫苗', '接种证', '入学查验'],
    committed: 1,
    result: { zh: '预约单或查验结果', en: 'Appointment, or result of the check' },
    basis: { zh: '《疫苗管理法》第四十七条、第四十八条', en: 'Vaccine Administration Law, art. 47 and 48' },
    what: {
      zh: '约好时间打疫苗；上幼儿园、上小学前查接种证，漏打的补上。',
      en: 'An appointment for vaccination; before nursery or school the booklet is checked and gaps are filled.',
    },
    who: { zh: '住在本社区的儿童，不分户籍，由家长带来。', en: 'Children who live here, wherever registered, with a parent.' },
    course: {
      zh: '窗口约号，到卫生服务站接种，留观30分钟再走。查验结果由接种单位出。',
      en: 'Appointment here, vaccination at the station, wait 30 minutes. The result is given by the station.',
    },
    questions: [
      ask('need', { zh: '办哪一样', en: 'What do you need' }, [
        choice(
          'appointment',
          { zh: '约打疫苗', en: 'An appointment' },
          { zh: '孩子发烧、刚病好的，先问医生再约。', en: 'If the child has a fever or was ill, ask the doctor first.' },
        ),
        choice('check', { zh: '入托入学查验', en: 'Check before nursery or school' }),
      ]),
      ask('booklet', { zh: '接种证还在吗', en: 'Is the booklet there' }, [
        yes(),
        no({ zh: '卫生服务站按系统记录补一本，不收钱。', en: 'The station makes a new one from its record, free.' }),
      ]),
    ],
    materials: [
      show(
        'booklet',
        { zh: '预防接种证', en: 'Vaccination booklet' },
        { zh: '打过哪些、哪天打的', en: 'Which vaccinations, when' },
        { zh: '接种单位', en: 'Whoever vaccinated' },
        on('booklet', 'yes'),
      ),
      held(
        'record',
        { zh: '系统接种记录', en: 'Vaccination record' },
        { zh: '打过哪些疫苗', en: 'Which vaccinations' },
        { zh: '接种单位', en: 'Whoever vaccinated' },
        on('booklet', 'no'),
      ),
    ],
  }),
  item({
    code: 'WS10',
    name: { zh: '公共场所除四害、健康教育服务申请', en: 'Pest control and health talks' },
    alias: ['灭鼠', '灭蟑', '健康讲座'],
    kind: 'service',
    part: 'decides',
    decider: 'community',
    department: 'health',
    committed: 5,
    result: { zh: '服务记录', en: 'Record of the service' },
    basis: {
      zh: '《国务院关于深入开展爱国卫生运动的意见》（国发〔2020〕15号）',
      en: 'State Council Opinions on the Health Campaign (2020)',
    },
    what: {
      zh: '楼道、院落等公共地方灭鼠灭蟑灭蚊，或请人来讲健康知识。',
      en: 'Rats, roaches and mosquitoes in shared places, or a talk on health.',
    },
    who: {
      zh: '居民、楼栋长、学校、单位都可以提；自己家里的自己请人。',
      en: 'Residents, schools and employers; not for the inside of a home.',
    },
    course: {
      zh: '社区看现场、排时间、先贴告示再投药，做完请您签字；讲座排进社区健康教育计划。',
      en: 'We look, set a day, put up a notice before anything is laid, and you sign afterwards. Talks go into our plan.',
    },
    questions: [
      ask('which', { zh: '要哪一种', en: 'Which of them' }, [
        choice(
          'pests',
          { zh: '除四害', en: 'Pest control' },
          { zh: '投药后请看好孩子和宠物。', en: 'Keep children and pets away from what is laid.' },
        ),
        choice('talk', { zh: '健康讲座', en: 'A talk on health' }),
      ]),
    ],
    materials: [
      formOf({ zh: '服务申请表', en: 'Application' }, { zh: '在哪里、什么情况', en: 'Where, and what it is' }),
      bring(
        'audience',
        { zh: '听讲人数和想听的内容', en: 'How many come and what they want to hear' },
        { zh: '好请对的老师', en: 'So that the right speaker comes' },
        by.yourself,
        on('which', 'talk'),
      ),
    ],
  }),
];
