import { type Refusal, type Text, refuse } from '@linli/kernel/model';
import { faultsOfItem } from '../../model/faults.ts';
import { type Choice, type ItemForm, type Material, type Question, itemForm } from '../../model/item-form.ts';

const empty: Text = { zh: '', en: '' };

export const blankItem: ItemForm = {
  code: '',
  name: empty,
  alias: [],
  area: 'MZ',
  kind: 'service',
  part: 'forwards',
  decider: 'county',
  department: 'civil-affairs',
  statutory: null,
  committed: 5,
  fee: 0,
  result: empty,
  basis: empty,
  what: empty,
  who: empty,
  course: empty,
  throughTown: false,
  joint: [],
  noticeDays: null,
  materials: [],
  questions: [],
};

/** A key that none of these has: people see words, conditions hold by keys. */
function freeKey(letter: string, taken: readonly { readonly key: string }[]): string {
  for (let at = taken.length + 1; ; at += 1) if (taken.every((each) => each.key !== `${letter}${at}`)) return `${letter}${at}`;
}

export const blankMaterial = (taken: readonly Material[]): Material => ({
  key: freeKey('m', taken),
  name: empty,
  proves: empty,
  issuer: empty,
  way: 'bring',
  when: [],
});

export const blankChoice = (taken: readonly Choice[]): Choice => ({ key: freeKey('c', taken), label: empty, note: null });

export function blankQuestion(taken: readonly Question[]): Question {
  const first = blankChoice([]);
  return { key: freeKey('q', taken), ask: empty, choices: [first, blankChoice([first])], when: [] };
}

const isText = (value: object): value is Text => 'zh' in value && 'en' in value && Object.keys(value).length === 2;

/** English that nobody wrote is shown in Chinese rather than left out; a note without words is none. */
export function completed<T>(value: T): T {
  if (Array.isArray(value)) return value.map((each: unknown) => completed(each)) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (isText(value)) return { zh: value.zh.trim(), en: value.en.trim() === '' ? value.zh.trim() : value.en.trim() } as T;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]: [string, unknown]) => [
      key,
      key === 'note' && each !== null && (each as Text).zh.trim() === '' ? null : completed(each),
    ]),
  ) as T;
}

const places: Readonly<Record<string, Text>> = {
  code: { zh: '事项编码（两个字母加两位数字，如 MZ19）', en: 'the code (two letters and two digits, as MZ19)' },
  name: { zh: '事项名称', en: 'the name' },
  alias: { zh: '别名', en: 'other names' },
  committed: { zh: '承诺时限', en: 'the promised limit' },
  statutory: { zh: '法定时限', en: 'the limit by law' },
  fee: { zh: '收费', en: 'the fee' },
  result: { zh: '办理结果', en: 'the result' },
  basis: { zh: '依据', en: 'the basis' },
  what: { zh: '这是什么', en: 'what it is' },
  who: { zh: '谁能办', en: 'who may apply' },
  course: { zh: '怎么办', en: 'how it goes' },
  joint: { zh: '会同部门（最多 4 个）', en: 'the departments asked (4 at most)' },
  noticeDays: { zh: '公示天数', en: 'the days of public notice' },
};

/** Where in the form something is amiss, in its own words. */
function placeOf(path: readonly PropertyKey[]): Text {
  const [part, at] = path;
  if (part === 'materials' && typeof at === 'number') return { zh: `第 ${at + 1} 件材料`, en: `paper ${at + 1}` };
  if (part === 'questions' && typeof at === 'number') return { zh: `第 ${at + 1} 个问题`, en: `question ${at + 1}` };
  return places[String(part)] ?? { zh: String(part), en: String(part) };
}

/** Everything that keeps the draft from being saved, by the rules that the server goes by. */
export function problemsOf(draft: ItemForm): Refusal[] {
  const item = completed(draft);
  const read = itemForm.safeParse(item);
  const open = read.success ? [] : [...new Map(read.error.issues.map(({ path }) => [placeOf(path).zh, placeOf(path)])).values()];
  const unfinished = open.map((place) =>
    refuse('invalid', 'unfinished', { zh: `${place.zh}还没填好，或者太长。`, en: `Fill in ${place.en}, or make it shorter.` }),
  );
  return [...unfinished, ...faultsOfItem(item).filter((each) => read.success || each.code !== 'other-area')];
}
