import { type CodeList, type Text, departments } from '@linli/kernel/model';
import { communityPartCodes, deciderCodes, itemDepartmentCodes, itemKindCodes, paperWayCodes } from './codes.ts';
import type { Condition, ItemForm, Material, Question } from './item-form.ts';
import { statedWord } from './stated.ts';
import { committedWord, feeWord, statutoryWord } from './words.ts';

/** One thing that differs between two editions; null where it is not there. */
export interface ItemChange {
  readonly about: Text;
  readonly before: Text | null;
  readonly after: Text | null;
}

const plain = (value: string): Text => ({ zh: value, en: value });

const inList = (list: CodeList, code: string): Text => list.find(code) ?? plain(code);

const jointWord = (joint: ItemForm['joint']): Text =>
  joint.length === 0
    ? { zh: '不会同', en: 'none' }
    : { zh: joint.map((each) => departments[each].zh).join('、'), en: joint.map((each) => departments[each].en).join(', ') };

/** The single facts of an item, in the order in which a person reads them. */
const facts: readonly { readonly about: Text; readonly of: (item: ItemForm) => Text }[] = [
  { about: { zh: '事项名称', en: 'Name' }, of: (each) => each.name },
  { about: { zh: '别名', en: 'Other names' }, of: (each) => plain(each.alias.join('、')) },
  { about: itemKindCodes.label, of: (each) => inList(itemKindCodes, each.kind) },
  { about: communityPartCodes.label, of: (each) => inList(communityPartCodes, each.part) },
  { about: deciderCodes.label, of: (each) => inList(deciderCodes, each.decider) },
  { about: itemDepartmentCodes.label, of: (each) => departments[each.department] },
  {
    about: { zh: '经镇初审', en: 'Through the town' },
    of: (each) => (each.throughTown ? { zh: '先经镇初审', en: 'the town first' } : { zh: '不经镇', en: 'not through the town' }),
  },
  { about: { zh: '会同部门', en: 'Departments asked' }, of: (each) => jointWord(each.joint) },
  {
    about: { zh: '公示', en: 'Public notice' },
    of: ({ noticeDays }) =>
      noticeDays === null
        ? { zh: '不公示', en: 'none' }
        : { zh: `同意前公示 ${noticeDays} 天`, en: `${noticeDays} days before it is granted` },
  },
  { about: { zh: '法定时限', en: 'Limit by law' }, of: (each) => statutoryWord(each.statutory) },
  { about: { zh: '承诺时限', en: 'Promised limit' }, of: (each) => committedWord(each.committed) },
  { about: { zh: '收费', en: 'Fee' }, of: (each) => feeWord(each.fee) },
  { about: { zh: '办理结果', en: 'Result' }, of: (each) => each.result },
  { about: { zh: '依据', en: 'Basis' }, of: (each) => each.basis },
  { about: { zh: '这是什么', en: 'What it is' }, of: (each) => each.what },
  { about: { zh: '谁能办', en: 'Who may apply' }, of: (each) => each.who },
  { about: { zh: '怎么办', en: 'How it goes' }, of: (each) => each.course },
];

/** A condition in words: question and answers; nothing when it always holds. */
function whenWord(when: readonly Condition[], questions: readonly Question[]): Text {
  const parts = when.map(({ question, answers }) => {
    const found = questions.find((each) => each.key === question);
    const labels = answers.map((answer) => found?.choices.find((each) => each.key === answer)?.label ?? plain(answer));
    return {
      zh: `${found?.ask.zh ?? question}：${labels.map((each) => each.zh).join('或')}`,
      en: `${found?.ask.en ?? question}: ${labels.map((each) => each.en).join(' or ')}`,
    };
  });
  return { zh: parts.map((each) => each.zh).join('；'), en: parts.map((each) => each.en).join('; ') };
}

const materialWord =
  ({ questions }: ItemForm) =>
  ({ name, proves, issuer, way, states = [], when }: Material): Text => {
    const how = inList(paperWayCodes, way);
    const told = states.map(statedWord);
    const only = whenWord(when, questions);
    return {
      zh: `${name.zh}（${how.zh}；${proves.zh}；${issuer.zh}${told.length === 0 ? '' : `；写明${told.map(({ zh }) => zh).join('、')}`}${only.zh === '' ? '' : `；${only.zh}`}）`,
      en: `${name.en} (${how.en}; ${proves.en}; ${issuer.en}${told.length === 0 ? '' : `; states ${told.map(({ en }) => en.toLowerCase()).join(', ')}`}${only.en === '' ? '' : `; ${only.en}`})`,
    };
  };

const questionWord =
  ({ questions }: ItemForm) =>
  ({ ask, choices, when }: Question): Text => {
    const only = whenWord(when, questions);
    const told = (language: 'zh' | 'en') =>
      choices.map(({ label, note }) => `${label[language]}${note === null ? '' : ` → ${note[language]}`}`).join(' / ');
    return {
      zh: `${ask.zh}：${told('zh')}${only.zh === '' ? '' : `（${only.zh}）`}`,
      en: `${ask.en}: ${told('en')}${only.en === '' ? '' : ` (${only.en})`}`,
    };
  };

const same = (one: Text | null, other: Text | null): boolean => one?.zh === other?.zh && one?.en === other?.en;

/** Parts that have a key of their own: new ones, those that are gone, and those that read otherwise. */
function changedParts<Part extends { readonly key: string }>(
  about: Text,
  [before, after]: readonly [readonly Part[], readonly Part[]],
  [wordBefore, wordAfter]: readonly [(part: Part) => Text, (part: Part) => Text],
): ItemChange[] {
  const keys = [...new Set([...before, ...after].map((each) => each.key))];
  return keys
    .map((key): ItemChange => {
      const [old, now] = [before.find((each) => each.key === key), after.find((each) => each.key === key)];
      return { about, before: old === undefined ? null : wordBefore(old), after: now === undefined ? null : wordAfter(now) };
    })
    .filter((each) => !same(each.before, each.after));
}

/** What changed between two editions, in words for whoever confirms and whoever is at the counter. */
export function changesBetween(before: ItemForm, after: ItemForm): ItemChange[] {
  return [
    ...facts
      .map(({ about, of }): ItemChange => ({ about, before: of(before), after: of(after) }))
      .filter((each) => !same(each.before, each.after)),
    ...changedParts({ zh: '材料', en: 'Paper' }, [before.materials, after.materials], [materialWord(before), materialWord(after)]),
    ...changedParts({ zh: '问题', en: 'Question' }, [before.questions, after.questions], [questionWord(before), questionWord(after)]),
  ];
}
