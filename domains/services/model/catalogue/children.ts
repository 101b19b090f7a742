import type { ItemForm } from '../item-form.ts';
import { ask, bring, by, choice, filled, formOf, held, householdBook, idCard, item, on, show, workdays } from './build.ts';

const civil = { department: 'civil-affairs', part: 'assists' } as const;
const diagnosis = (...when: Parameters<typeof on>[]) =>
  bring(
    'diagnosis',
    { zh: '疾病诊断证明书或病历', en: 'Diagnosis or medical record' },
    { zh: '得了什么病', en: 'Which illness it is' },
    by.hospital,
    ...when.map((each) => on(...each)),
  );

/** MZ10–MZ11: children without care. */
export const childItems: readonly ItemForm[] = [
  item({
    ...civil,
    code: 'MZ10',
    throughTown: true,
    name: { zh: '孤儿基本生活保障', en: 'Support for orphans' },
    alias: ['孤儿补助'],
    kind: 'benefit',
    decider: 'county',
    statutory: workdays(30),
    committed: 25,
    result: { zh: '保障决定', en: 'Decision on support' },
    basis: { zh: '《国务院办公厅关于加强孤儿保障工作的意见》（国办发〔2010〕54号）', en: 'Opinions on the Protection of Orphans (2010)' },
    what: {
      zh: '失去父母的孩子，按月发基本生活费，上学、看病另有照顾。',
      en: 'A monthly amount for children without parents, with help for school and treatment.',
    },
    who: {
      zh: '未满18周岁，父母双亡或查找不到父母的孩子，由监护人申请。',
      en: 'Under 18, parents dead or not to be found; the guardian applies.',
    },
    course: {
      zh: '镇15个工作日内核实，县民政局15个工作日内决定。不公示孩子的姓名和照片。',
      en: 'Town within 15 working days, county within another 15. The child’s name and picture are not posted.',
    },
    questions: [
      ask('parents', { zh: '孩子的父母', en: 'The parents' }, [
        choice('dead', { zh: '都已去世', en: 'Both have died' }),
        choice('missing', { zh: '被宣告失踪，或一方去世一方失踪', en: 'Declared missing, or one dead and one missing' }),
        choice(
          'one',
          { zh: '有一方还在，但管不了孩子', en: 'One is there but cannot care' },
          { zh: '请看事实无人抚养儿童保障（MZ11），待遇一样。', en: 'See MZ11; the support is the same.' },
        ),
      ]),
    ],
    materials: [
      {
        ...idCard,
        name: { zh: '监护人身份证', en: "Guardian's identity card" },
        proves: { zh: '谁在抚养孩子', en: 'Who brings up the child' },
      },
      householdBook,
      formOf({ zh: '孤儿基本生活保障申请表', en: 'Application' }, { zh: '孩子和监护人的情况', en: 'On child and guardian' }),
      held(
        'death',
        { zh: '父母户口注销记录', en: 'Deletion of the parents from the register' },
        { zh: '父母去世', en: 'That the parents died' },
        by.police,
        on('parents', 'dead', 'missing'),
      ),
      bring(
        'judgment',
        { zh: '宣告失踪的判决书或报案查找回执', en: 'Judgment, or police record of the search' },
        { zh: '父母查找不到', en: 'That a parent cannot be found' },
        by.court,
        on('parents', 'missing'),
      ),
    ],
  }),
  item({
    ...civil,
    code: 'MZ11',
    throughTown: true,
    name: { zh: '事实无人抚养儿童保障', en: 'Support for children whom nobody in fact brings up' },
    alias: ['困境儿童'],
    kind: 'benefit',
    decider: 'county',
    statutory: workdays(30),
    committed: 25,
    result: { zh: '确认书', en: 'Confirmation' },
    basis: {
      zh: '《关于进一步加强事实无人抚养儿童保障工作的意见》（民发〔2019〕62号）',
      en: 'Opinions on Children without de facto Care (2019)',
    },
    what: {
      zh: '父母还在但都没法管孩子的，参照孤儿按月发生活补贴。',
      en: 'As for orphans, when parents live but neither can care for the child.',
    },
    who: {
      zh: '未满18周岁，父母双方都属于重残、重病、服刑、戒毒、失联等情形，或一方去世另一方如此。',
      en: 'Under 18; both parents disabled, gravely ill, in prison, in treatment or out of reach, or one dead and the other so.',
    },
    course: {
      zh: '镇查验15个工作日，县民政局确认15个工作日。父母的情况由部门之间核对，不让孩子和老人去跑。',
      en: 'Town 15 working days, county 15. Departments check with each other; nobody is sent around.',
    },
    questions: [
      ask('reason', { zh: '父母主要是什么情况', en: 'Why can the parents not care' }, [
        choice('disabled', { zh: '重度残疾', en: 'Severe disability' }),
        choice('ill', { zh: '重病', en: 'Grave illness' }),
        choice(
          'held',
          { zh: '服刑、戒毒等', en: 'Held by order' },
          { zh: '不用您去开，民政直接向有关部门核对，也不对外说。', en: 'Civil affairs asks the authority itself and tells nobody.' },
        ),
        choice('lost', { zh: '失联六个月以上', en: 'Out of reach for six months' }),
      ]),
    ],
    materials: [
      {
        ...idCard,
        name: { zh: '监护人身份证', en: "Guardian's identity card" },
        proves: { zh: '谁在照看孩子', en: 'Who looks after the child' },
      },
      householdBook,
      formOf(
        { zh: '事实无人抚养儿童申请表', en: 'Application' },
        { zh: '孩子跟谁过、父母怎么了', en: 'With whom the child lives and why' },
      ),
      filled(
        'check-consent',
        { zh: '信息核查授权书', en: 'Consent to check' },
        { zh: '同意民政向部门核对父母情况', en: 'That civil affairs may ask the departments' },
      ),
      held(
        'disability',
        { zh: '父母残疾人证信息', en: "Parents' disability record" },
        { zh: '重度残疾', en: 'Severe disability' },
        by.federation,
        on('reason', 'disabled'),
      ),
      diagnosis(['reason', 'ill']),
      show(
        'search',
        { zh: '派出所报案回执', en: 'Police record' },
        { zh: '找过，六个月没有音讯', en: 'That they were sought for six months' },
        by.police,
        on('reason', 'lost'),
      ),
    ],
  }),
];
