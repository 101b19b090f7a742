import { type Dictionary, type InputOf, type Text, factWords, factsToMeasure } from '@linli/kernel/model';
import { type Draft, type ReadContext, readDraft } from '@linli/kernel/web';
import { type addOwnTarget, target as register } from '../../model/index.ts';

/** A target of the county on its way, as it stands on the screen. */
export interface OwnDraft {
  readonly zh: string;
  readonly en: string;
  readonly numerator: string | undefined;
  /** Nothing: the number itself counts. */
  readonly denominator: string | undefined;
  readonly op: string;
  /** As typed: percent with a decimal at most, or a count. */
  readonly value: string;
  /** As typed or picked. */
  readonly deadline: Draft;
  readonly strength: string;
}

export const emptyOwn: OwnDraft = {
  zh: '',
  en: '',
  numerator: undefined,
  denominator: undefined,
  op: 'at-least',
  value: '',
  deadline: '',
  strength: 'strive',
};

type Asked = InputOf<typeof addOwnTarget>['target'];

const PERCENT = /^(\d{1,3})(?:\.(\d))?$/;
const COUNT = /^\d{1,6}$/;

/** `8.5` of a percentage is 85 of 1,000, so that nothing is ever rounded; undefined where it is no such number. */
export function askedOf({ denominator, op, value }: Pick<OwnDraft, 'denominator' | 'op' | 'value'>): Asked | undefined {
  const text = value.trim().replace(/[%％]$/, '');
  if (denominator === undefined) return COUNT.test(text) ? { op: op as Asked['op'], numerator: Number(text), denominator: 1 } : undefined;
  const parts = PERCENT.exec(text);
  if (parts === null) return undefined;
  const tenths = Number(parts[1]) * 10 + Number(parts[2] ?? 0);
  return tenths > 1_000 ? undefined : { op: op as Asked['op'], numerator: tenths, denominator: 1_000 };
}

type Input = Omit<InputOf<typeof addOwnTarget>, 'id' | 'programme'>;

/** What is sent; undefined while something is missing. */
export function inputOf(draft: OwnDraft, context: ReadContext): Input | undefined {
  const target = askedOf(draft);
  const zh = draft.zh.trim();
  const day = readDraft(register.fields.deadline, draft.deadline, context);
  if (!day.ok || target === undefined || zh.length < 2 || draft.numerator === undefined || draft.numerator === draft.denominator)
    return undefined;
  const en = draft.en.trim();
  return {
    label: { zh, en: en.length < 2 ? zh : en },
    numerator: draft.numerator,
    denominator: draft.denominator ?? null,
    target,
    deadline: typeof day.value === 'string' ? day.value : null,
    strength: draft.strength as Input['strength'],
  };
}

export interface FactChoice {
  readonly value: string;
  readonly label: Text;
  /** The register whose records are counted. */
  readonly register: Text;
  /** Of a field that the county added. */
  readonly own: boolean;
}

/** Every figure that can be asked for, the county's own fields first. */
export function factChoices(dictionary: Pick<Dictionary, 'facts'>): FactChoice[] {
  const all = [...factsToMeasure(dictionary)].flatMap(([value, { register, key }]): FactChoice[] => {
    const declaration = register.publishes?.[key];
    if (declaration === undefined) return [];
    const named = [...Object.keys(declaration.where), declaration.field ?? ''];
    const own = named.some((each) => register.fields[each]?.extra !== undefined);
    return [{ value, label: factWords(register, declaration), register: register.label, own }];
  });
  return [...all.filter((each) => each.own), ...all.filter((each) => !each.own)];
}
