import type { ItemForm } from '../item-form.ts';
import { ask, bring, by, choice, days, formOf, item, no, on, yes } from './build.ts';

const evidence = (...when: ReturnType<typeof on>[]) =>
  bring(
    'evidence',
    { zh: '和这件事有关的合同、照片、票据（有就带）', en: 'Contracts, pictures or bills on the matter, if any' },
    { zh: '事情的经过', en: 'What happened' },
    by.yourself,
    ...when,
  );

/** ZZ06–ZZ08: requests, dangers and what concerns several households (综治调解). */
export const requestItems: readonly ItemForm[] = [
  item({
    code: 'ZZ06',
    name: { zh: '群众诉求登记转办', en: 'Requests: taken down and passed on' },
    alias: ['反映问题', '投诉', '建议', '信访'],
    kind: 'service',
    part: 'decides',
    decider: 'community',
    department: 'political-legal',
    statutory: days(60),
    committed: 15,
    result: { zh: '答复意见', en: 'Answer' },
    basis: { zh: '《信访工作条例》第二十二条、第三十四条', en: 'Regulations on Petitions, art. 22 and 34' },
    what: {
      zh: '您有困难、意见、投诉，说出来我们登记，能办的社区办，办不了的转给该管的部门。',
      en: 'Tell us a difficulty, a wish or a complaint. What we can do we do, the rest goes to whoever is in charge.',
    },
    who: {
      zh: '住在、工作在本社区的任何人；可以不留姓名，但没法回复您。',
      en: 'Anybody who lives or works here; without a name we cannot answer you.',
    },
    course: {
      zh: '3个工作日内转给经办的人并告诉您，一般15个工作日答复；法律规定最长60天，复杂的再延30天要书面告诉您。',
      en: 'Passed on within 3 working days, answered as a rule within 15. The law allows 60 days, and 30 more in writing.',
    },
    questions: [
      ask('urgent', { zh: '事情急不急，有没有危险', en: 'Is it urgent or dangerous' }, [
        choice(
          'danger',
          { zh: '有危险', en: 'Dangerous' },
          { zh: '请马上打110、119或120，再告诉我们。', en: 'Call 110, 119 or 120 at once, then tell us.' },
        ),
        choice('normal', { zh: '不急', en: 'Not urgent' }),
      ]),
      ask('others', { zh: '正在打官司、仲裁或已经信访过吗', en: 'Is it before a court, or was it petitioned before' }, [
        yes({
          zh: '正在法院或仲裁的事，要在那里解决，我们不能重复受理。',
          en: 'What is before a court is settled there; we cannot take it up again.',
        }),
        no(),
      ]),
    ],
    materials: [
      formOf(
        { zh: '诉求登记表', en: 'Sheet of the request' },
        { zh: '什么事、想怎么解决（口头说我们来写）', en: 'What it is and what you want; we write it down' },
      ),
      evidence(on('others', 'no')),
    ],
  }),
  item({
    code: 'ZZ07',
    name: { zh: '公共安全隐患上报', en: 'Reporting a danger' },
    alias: ['隐患', '井盖', '电线', '飞线充电'],
    kind: 'service',
    part: 'decides',
    decider: 'community',
    department: 'emergency',
    committed: 5,
    result: { zh: '处置反馈单', en: 'Note on what was done' },
    basis: { zh: '《安全生产法》；《消防法》', en: 'Work Safety Law; Fire Protection Law' },
    what: {
      zh: '井盖没了、电线垂下来、楼道堆杂物、有煤气味，告诉我们去处理。',
      en: 'A missing manhole cover, a hanging wire, a blocked stairway, a smell of gas: tell us.',
    },
    who: { zh: '谁看见谁报，匿名也行。', en: 'Anybody who sees it, with or without a name.' },
    course: {
      zh: '网格员先到现场，能当场处理的当场处理；处理不了的报镇或部门，5个工作日内给您回音。',
      en: 'The grid worker goes first and mends what can be mended; the rest goes up. You hear from us within 5 working days.',
    },
    questions: [
      ask('now', { zh: '现在就有人有危险吗', en: 'Is anybody in danger now' }, [
        yes({
          zh: '先离开，打119（火、煤气）或110，不要自己动手。',
          en: 'Get away and call 119 (fire, gas) or 110. Do not try to mend it.',
        }),
        no(),
      ]),
    ],
    materials: [
      bring(
        'picture',
        { zh: '现场照片或位置（口头说也行）', en: 'A picture or the spot; telling us will do' },
        { zh: '隐患在哪里、什么样', en: 'Where it is and how it looks' },
        by.yourself,
        on('now', 'no'),
      ),
    ],
  }),
  item({
    code: 'ZZ08',
    name: { zh: '物业、邻里纠纷协商申请', en: 'Deliberation on property and neighbourhood matters' },
    alias: ['物业', '停车', '加装电梯', '噪音'],
    kind: 'service',
    part: 'decides',
    decider: 'community',
    department: 'civil-affairs',
    committed: 15,
    result: { zh: '协商纪要', en: 'Minutes' },
    basis: {
      zh: '《民法典》物权编；中共中央办公厅、国务院办公厅《关于加强城乡社区协商的意见》（2015）',
      en: 'Civil Code, book on property; Opinions on Community Deliberation (2015)',
    },
    what: {
      zh: '停车、噪音、楼道、物业费、加装电梯这些多家人的事，由社区召集大家坐下来商量。',
      en: 'Parking, noise, stairways, fees, a lift: the community brings the households together to talk.',
    },
    who: { zh: '业主、租户、物业公司、业委会都可以提。', en: 'Owners, tenants, the property company or the owners’ committee.' },
    course: {
      zh: '社区问过相关的人，定时间地点，开协商会，把说定的事写成纪要公布，盯着落实。',
      en: 'We ask those concerned, call a meeting, publish what was agreed and see that it is done.',
    },
    questions: [
      ask('how-many', { zh: '牵涉多少家', en: 'How many households are concerned' }, [
        choice(
          'few',
          { zh: '就两三家', en: 'Two or three' },
          { zh: '人少的事，人民调解（ZZ01）更快。', en: 'For so few mediation (ZZ01) is quicker.' },
        ),
        choice('many', { zh: '一栋楼或整个小区', en: 'A building or the estate' }),
      ]),
    ],
    materials: [
      formOf({ zh: '协商议题申请表', en: 'Application' }, { zh: '商量什么、请谁来', en: 'The matter and who should come' }),
      bring(
        'signatures',
        { zh: '相关住户的意见或签名（有就带）', en: 'Opinions or signatures of those concerned, if any' },
        { zh: '不是一家的想法', en: 'That it is not one household’s wish' },
        { zh: '住户', en: 'The households' },
        on('how-many', 'many'),
      ),
    ],
  }),
];
