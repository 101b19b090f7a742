import {
  type AskCycle,
  type CountyField,
  type CountyFieldKind,
  type Department,
  type Field,
  type InputOf,
  codeList,
  type CodeList,
  type countyFieldOperations,
  fieldOfCounty,
  headingKey,
} from '../../model/index.ts';

/** A field while it is written: what the inputs hold. */
export interface FieldDraft {
  readonly kind: CountyFieldKind;
  readonly zh: string;
  readonly en: string;
  readonly help: string;
  readonly example: string;
  readonly unit: string;
  readonly required: boolean;
  readonly searched: boolean;
  readonly listed: boolean;
  readonly purpose: string;
  readonly reason: string;
  readonly owner: Department;
  readonly cycle: AskCycle;
  readonly validFrom: string;
  /** A declared list, or none: then `items` make one. */
  readonly list: string | null;
  /** One item a line; its English behind a stroke. */
  readonly items: string;
}

export const startDraft = (owner: Department, today: string): FieldDraft => ({
  kind: 'text',
  zh: '',
  en: '',
  help: '',
  example: '',
  unit: '',
  required: false,
  searched: false,
  listed: true,
  purpose: '',
  reason: '',
  owner,
  cycle: 'once',
  validFrom: today,
  list: null,
  items: '',
});

export const draftOfField = (field: CountyField): FieldDraft => ({
  ...startDraft(field.owner, field.validFrom),
  kind: field.kind,
  zh: field.label.zh,
  en: field.label.en === field.label.zh ? '' : field.label.en,
  help: field.help?.zh ?? '',
  example: field.example ?? '',
  unit: field.unit?.zh ?? '',
  required: field.required,
  searched: field.searched,
  listed: field.listed,
  purpose: field.purpose ?? '',
  reason: field.reason,
  cycle: field.cycle,
  list: field.list,
});

/** `常来｜Often` -> both languages; without a stroke the Chinese stands for both. */
export function itemsOf(text: string): { zh: string; en: string }[] {
  return text
    .split('\n')
    .map((line) => line.split(/[|｜]/).map((part) => part.trim()))
    .filter(([zh]) => zh !== undefined && zh !== '')
    .map(([zh = '', en = '']) => ({ zh, en: en === '' ? zh : en }));
}

const both = (text: string): { zh: string; en: string } => ({ zh: text.trim(), en: text.trim() });
const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
const textOrNull = (text: string): { zh: string; en: string } | null => (text.trim() === '' ? null : both(text));

export const searchableKinds: readonly CountyFieldKind[] = ['text', 'phone'];
const unitKinds: readonly CountyFieldKind[] = ['integer', 'decimal'];
export const takesUnit = (kind: CountyFieldKind): boolean => unitKinds.includes(kind);
export const isChoice = (kind: CountyFieldKind): boolean => kind === 'code' || kind === 'codes';

type Details = Omit<InputOf<typeof countyFieldOperations.change>, 'register' | 'key' | 'version'>;

/** What is sent, for a new field and for a changed one. */
export function detailsOf(draft: FieldDraft): Details {
  return {
    label: { zh: draft.zh.trim(), en: draft.en.trim() === '' ? draft.zh.trim() : draft.en.trim() },
    help: textOrNull(draft.help),
    example: orNull(draft.example),
    unit: takesUnit(draft.kind) ? textOrNull(draft.unit) : null,
    required: draft.required,
    searched: draft.searched && searchableKinds.includes(draft.kind),
    listed: draft.listed,
    purpose: orNull(draft.purpose),
    reason: draft.reason.trim(),
    owner: draft.owner,
    cycle: draft.cycle,
    validFrom: draft.validFrom,
  };
}

export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

export const isReady = (draft: FieldDraft): boolean => draft.zh.trim() !== '' && draft.reason.trim().length >= 4 && isDay(draft.validFrom);

/** The list of the preview: the chosen one, or what is being written; lines that say the same twice are shown once. */
function previewList(draft: FieldDraft, lists: ReadonlyMap<string, CodeList>): CodeList | undefined {
  if (!isChoice(draft.kind)) return undefined;
  const chosen = draft.list === null ? undefined : lists.get(draft.list);
  if (chosen !== undefined) return chosen;
  const seen = new Set<string>();
  const fresh = itemsOf(draft.items).filter(({ zh, en }) => {
    const keys = [headingKey(zh), headingKey(en)];
    if (keys.some((each) => seen.has(each))) return false;
    for (const each of keys) seen.add(each);
    return true;
  });
  const items = fresh.map((each, at) => ({ ...each, code: `preview-${at}` }));
  return codeList('preview', { standard: 'county', label: both(draft.zh), items });
}

/** The field as the form will show it. */
export function previewOf(draft: FieldDraft, lists: ReadonlyMap<string, CodeList>): Field {
  const details = detailsOf(draft);
  const label = details.label.zh === '' ? { zh: '（名称）', en: '(label)' } : details.label;
  const written = {
    ...details,
    label,
    kind: draft.kind,
    register: '',
    key: 'x_preview',
    list: draft.list,
    slot: 1,
    retiredOn: null,
    indexed: true,
    version: 1,
  };
  return fieldOfCounty(written, previewList(draft, lists), details.validFrom);
}
