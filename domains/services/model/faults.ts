import { type Refusal, refuse } from '@linli/kernel/model';
import type { Condition, ItemForm } from './item-form.ts';
import { decideLimit } from './limits.ts';
import { decideMaterial } from './prohibited.ts';

function twice(keys: readonly string[], where: string): Refusal[] {
  const at = keys.findIndex((key, index) => keys.indexOf(key) !== index);
  return at < 0
    ? []
    : [
        refuse(
          'invalid',
          'key-twice',
          {
            zh: `“${keys[at] ?? ''}”用了两次，请给其中一个换个代号。`,
            en: `"${keys[at] ?? ''}" stands twice. Give one of them another key.`,
          },
          { where: `${where}[${at}]` },
        ),
      ];
}

/** Conditions look at questions that come before, and at choices that they have. */
function faultsOfConditions(when: readonly Condition[], before: ItemForm['questions'], where: string): Refusal[] {
  const lost = when.find(({ question, answers }) => {
    const found = before.find((each) => each.key === question);
    return found === undefined || answers.some((answer) => found.choices.every((each) => each.key !== answer));
  });
  return lost === undefined
    ? []
    : [
        refuse(
          'invalid',
          'unknown-answer',
          {
            zh: '这里的条件指向一个没有的（或排在后面的）问题或选项，请重新选。',
            en: 'The condition names a question or choice that is not there, or comes later. Choose again.',
          },
          { where },
        ),
      ];
}

/** A question on which nothing hangs is not asked of anybody. */
function idleQuestions({ questions, materials }: ItemForm): Refusal[] {
  const used = new Set([...questions, ...materials].flatMap(({ when }) => when.map((each) => each.question)));
  return questions.flatMap((each, at) =>
    used.has(each.key) || each.choices.some(({ note }) => note !== null)
      ? []
      : [
          refuse(
            'invalid',
            'idle-question',
            {
              zh: `“${each.ask.zh}”怎么答都一样。请让材料随它变，或写上提示，或删掉这个问题。`,
              en: `Nothing hangs on "${each.ask.en}". Let a paper depend on it, add a note, or take it out.`,
            },
            { where: `questions[${at}]` },
          ),
        ],
  );
}

/** By which hands it goes: only what somebody will really do. */
function faultsOfRoute({ decider, throughTown, department, joint }: ItemForm): Refusal[] {
  const needless =
    throughTown && decider !== 'county'
      ? refuse(
          'invalid',
          'town-needless',
          {
            zh: '经镇初审只用在由县决定的事项上。请把“谁来定”改成县，或者去掉经镇初审。',
            en: 'The town looks first only where the county decides. Let the county decide, or leave the town out.',
          },
          { where: 'throughTown' },
        )
      : undefined;
  const own = joint.includes(department)
    ? refuse(
        'invalid',
        'joint-own',
        {
          zh: '会同部门里有主管部门自己。自己不用给自己写意见，请去掉。',
          en: 'The department of the item is among those asked. It needs no opinion of its own; take it out.',
        },
        { where: 'joint' },
      )
    : undefined;
  return [needless, own].filter((each) => each !== undefined).concat(twice(joint, 'joint'));
}

/** Everything that keeps an edition from being saved; the editor shows the same sentences while somebody types. */
export function faultsOfItem(item: ItemForm): Refusal[] {
  const { questions, materials } = item;
  const limit = decideLimit(item);
  return [
    ...(item.code.startsWith(item.area)
      ? []
      : [
          refuse(
            'invalid',
            'other-area',
            { zh: `事项编码要以领域代号 ${item.area} 开头。`, en: `The code begins with the letters of its area, ${item.area}.` },
            { where: 'code' },
          ),
        ]),
    ...(limit === undefined ? [] : [limit]),
    ...faultsOfRoute(item),
    ...materials.flatMap(({ name }, at) => decideMaterial(name.zh, `materials[${at}]`) ?? []),
    ...twice(
      materials.map((each) => each.key),
      'materials',
    ),
    ...twice(
      questions.map((each) => each.key),
      'questions',
    ),
    ...questions.flatMap(({ choices }, at) =>
      twice(
        choices.map((each) => each.key),
        `questions[${at}].choices`,
      ),
    ),
    ...questions.flatMap(({ when }, at) => faultsOfConditions(when, questions.slice(0, at), `questions[${at}]`)),
    ...materials.flatMap(({ when }, at) => faultsOfConditions(when, questions, `materials[${at}]`)),
    ...idleQuestions(item),
  ];
}
