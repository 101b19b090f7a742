import type { ItemForm } from '../item-form.ts';
import { ask, bring, by, choice, filled, formOf, held, idCard, item, on, show, yes } from './build.ts';

/** MZ16–MZ18: organisations and volunteers (民政救助). */
export const voluntaryItems: readonly ItemForm[] = [
  item({
    code: 'MZ16',
    name: { zh: '社区社会组织备案', en: 'Filing of a community organisation' },
    alias: ['社团备案', '文艺队', '协会'],
    kind: 'confirmation',
    part: 'forwards',
    decider: 'town',
    department: 'civil-affairs',
    committed: 10,
    result: { zh: '备案通知书', en: 'Notice of filing' },
    basis: {
      zh: '《民政部关于大力培育发展社区社会组织的意见》（民发〔2017〕191号）',
      en: 'Opinions on Community Organisations (2017)',
    },
    what: {
      zh: '舞蹈队、互助会、红白理事会等还够不上登记的队伍，在镇里备案，可以申请场地和项目。',
      en: 'Dance teams, mutual-aid groups and the like that are too small to register are filed with the town and may ask for rooms and projects.',
    },
    who: {
      zh: '本社区居民为主、有负责人、有固定活动的队伍。',
      en: 'Groups mainly of residents, with somebody responsible and regular activities.',
    },
    course: {
      zh: '社区看章程、听居民意见，报镇政府备案。够条件正式登记的，我们帮着联系县民政局。',
      en: 'We look at the rules and ask residents, the town files. For full registration we put you in touch with the county.',
    },
    questions: [
      ask('room', { zh: '活动场地是', en: 'The room is' }, [
        choice(
          'community',
          { zh: '用社区的', en: 'The community’s' },
          { zh: '一起预约场地（DW07）。', en: 'Book it at the same time (DW07).' },
        ),
        choice('own', { zh: '自己的或借的', en: 'Own or lent' }),
      ]),
    ],
    materials: [
      formOf(
        { zh: '社区社会组织备案申请表', en: 'Application' },
        { zh: '叫什么、做什么、谁负责', en: 'Name, purpose, who is responsible' },
      ),
      bring(
        'rules',
        { zh: '章程', en: 'Rules of the group' },
        { zh: '宗旨、怎么议事、钱怎么管（有样本可改）', en: 'Purpose, decisions, money; a model is at the counter' },
        { zh: '你们自己', en: 'The group' },
      ),
      bring(
        'members',
        { zh: '负责人和成员名册', en: 'List of members' },
        { zh: '有哪些人参加', en: 'Who takes part' },
        { zh: '你们自己', en: 'The group' },
      ),
      bring(
        'room',
        { zh: '场地使用约定', en: 'Agreement on the room' },
        { zh: '有地方活动', en: 'That there is a room' },
        { zh: '场地所有人', en: 'The owner' },
        on('room', 'own'),
      ),
    ],
  }),
  item({
    code: 'MZ17',
    name: { zh: '志愿者注册', en: 'Registration as a volunteer' },
    alias: ['当志愿者', '志愿者证'],
    kind: 'service',
    part: 'decides',
    decider: 'community',
    department: 'civil-affairs',
    committed: 0,
    result: { zh: '志愿者注册号', en: 'Number of registration' },
    basis: { zh: '《志愿服务条例》第七条', en: 'Regulations on Voluntary Service, art. 7' },
    what: {
      zh: '登记成志愿者，报名活动、记录时长。完全自愿，随时可以退。',
      en: 'You register, join activities and have your hours kept. Of your own will, and you may leave at any time.',
    },
    who: { zh: '有时间、愿意帮忙的人；未满18岁要监护人同意。', en: 'Anybody willing; under 18 with the guardian’s consent.' },
    course: {
      zh: '窗口当场登记给号；也可以自己在全国志愿服务信息系统注册，把号告诉我们。',
      en: 'Registered on the spot; or register yourself in the national system and tell us the number.',
    },
    questions: [
      ask('age', { zh: '满18周岁了吗', en: 'Are you 18' }, [
        choice('adult', { zh: '满了', en: 'Yes' }),
        choice('minor', { zh: '没满', en: 'No' }),
      ]),
    ],
    materials: [
      idCard,
      filled(
        'consent',
        { zh: '监护人同意书', en: "Guardian's consent" },
        { zh: '监护人同意参加', en: 'That the guardian agrees' },
        on('age', 'minor'),
      ),
    ],
  }),
  item({
    code: 'MZ18',
    name: { zh: '志愿服务记录证明', en: 'Certificate of voluntary service' },
    alias: ['志愿时长证明'],
    kind: 'service',
    part: 'decides',
    decider: 'community',
    department: 'civil-affairs',
    committed: 3,
    result: { zh: '志愿服务记录证明', en: 'Certificate of voluntary service' },
    basis: {
      zh: '《志愿服务条例》第十九条；《志愿服务记录与证明出具办法（试行）》（民政部令第67号）',
      en: 'Regulations on Voluntary Service, art. 19; Measures on Records and Certificates',
    },
    what: { zh: '在本社区做过的志愿服务，如实、免费开记录证明。', en: 'A true record of your service here, free of charge.' },
    who: { zh: '在本社区组织的活动里服务过的志愿者本人。', en: 'Volunteers who served in activities of this community.' },
    course: {
      zh: '按系统里的记录出证明，带查验码。记录漏了的，先由活动负责人补记。',
      en: 'Printed from the record with a code to verify it. What is missing is first added by whoever led the activity.',
    },
    questions: [
      ask('recorded', { zh: '要证明的活动都有记录吗', en: 'Is all of it on record' }, [
        yes(),
        choice(
          'missing',
          { zh: '有的没记上', en: 'Some is missing' },
          { zh: '请说清哪天、哪项活动，我们找活动负责人核实。', en: 'Tell us day and activity; we ask whoever led it.' },
        ),
      ]),
    ],
    materials: [
      filled('form', { zh: '开具证明申请表', en: 'Application' }, { zh: '要哪段时间的、给谁用', en: 'Which time, for whom' }),
      held(
        'hours',
        { zh: '志愿服务时长记录', en: 'Record of hours' },
        { zh: '做了哪些服务、多少小时', en: 'What service, how many hours' },
        { zh: '活动组织者', en: 'The organiser' },
      ),
      show(
        'photos',
        { zh: '签到、照片等线索（有就带）', en: 'Sign-in sheets or pictures, if any' },
        { zh: '您参加了那次活动', en: 'That you took part' },
        by.yourself,
        on('recorded', 'missing'),
      ),
      idCard,
    ],
  }),
];
