import { type Refusal, type Register, type RowOf, type Text, askedFields, fieldsOf } from '../../../model/index.ts';
import { type Draft, draftOf, readDraft, type ReadContext } from '../../fields/index.ts';

/** A form while it is filled in: what each input holds, which masked values stay as they are, and what is wrong. */
export interface FormState {
  readonly drafts: Readonly<Record<string, Draft>>;
  readonly kept: readonly string[];
  readonly place: string | undefined;
  readonly faults: Readonly<Record<string, Text>>;
  readonly notes: Readonly<Record<string, Text>>;
}

/** The name under which the place of a row is spoken of, beside its fields. */
export const PLACE = '#place';

export function startForm(of: Register, row: RowOf | undefined, place: string | undefined): FormState {
  const masked = row?.masked ?? [];
  const drafts = fieldsOf(of).map(([key, field]): [string, Draft] => [
    key,
    masked.includes(key) ? undefined : draftOf(field, row?.values[key]),
  ]);
  return {
    drafts: Object.fromEntries(drafts),
    kept: masked.filter((key) => row?.values[key] !== null),
    place: row?.place ?? place,
    faults: {},
    notes: {},
  };
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

/** Somebody typed: the fault is gone until the field is left. */
export function typed(state: FormState, key: string, draft: Draft): FormState {
  return { ...state, drafts: { ...state.drafts, [key]: draft }, faults: without(state.faults, key), notes: without(state.notes, key) };
}

/** A masked value is to be replaced (`kept` false), or after all not. */
export function keep(state: FormState, key: string, kept: boolean): FormState {
  const others = state.kept.filter((each) => each !== key);
  return {
    ...state,
    kept: kept ? [...others, key] : others,
    drafts: { ...state.drafts, [key]: undefined },
    faults: without(state.faults, key),
  };
}

const missing = (label: Text): Text => ({ zh: `请填写“${label.zh}”。`, en: `Please fill in "${label.en}".` });

/** Checks one field when it is left: a fault, a note, or its value in normal form. An empty field is only missed on sending. */
export function left(state: FormState, of: Register, key: string, context: ReadContext): FormState {
  const field = of.fields[key];
  if (field === undefined || state.kept.includes(key)) return state;
  const read = readDraft(field, state.drafts[key], context);
  if (!read.ok) return { ...state, faults: { ...state.faults, [key]: read.fault } };
  const warning = read.warnings?.[0];
  return {
    ...state,
    drafts: { ...state.drafts, [key]: draftOf(field, read.value) },
    faults: without(state.faults, key),
    notes: warning === undefined ? without(state.notes, key) : { ...state.notes, [key]: warning },
  };
}

export interface FormReading {
  readonly values: Readonly<Record<string, unknown>>;
  readonly faults: Readonly<Record<string, Text>>;
}

/** The whole form as values on the wire, without masked ones that stay; or what is wrong with it. */
export function readForm(of: Register, state: FormState, context: ReadContext): FormReading {
  const values: Record<string, unknown> = {};
  const faults: Record<string, Text> = {};
  if (state.place === undefined) faults[PLACE] = { zh: '请选择所在地。', en: 'Please choose the place.' };
  for (const [key, field] of askedFields(of)) {
    if (state.kept.includes(key)) continue;
    const read = readDraft(field, state.drafts[key], context);
    if (!read.ok) faults[key] = read.fault;
    else if (read.value === null && field.required === true) faults[key] = missing(field.label);
    else values[key] = read.value;
  }
  return { values, faults };
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** A new row carries what was filled in; an empty field is left out. */
export function filledValues(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

/** A change carries only what differs from the row that was opened; `null` empties a field. */
export function changedValues(of: Register, row: RowOf, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const changed = Object.entries(values).filter(([key, value]) => {
    if (of.fields[key]?.fixed === true) return false;
    return row.masked.includes(key) ? true : !same(row.values[key], value);
  });
  return Object.fromEntries(changed);
}

interface Issue {
  readonly where: string;
  readonly zh: string;
  readonly en: string;
}

function issuesOf(details: unknown): Issue[] {
  if (!Array.isArray(details)) return [];
  return details.filter(
    (each: unknown): each is Issue =>
      typeof each === 'object' &&
      each !== null &&
      'where' in each &&
      typeof each.where === 'string' &&
      'zh' in each &&
      typeof each.zh === 'string' &&
      'en' in each,
  );
}

/** Which fields a refusal of the server speaks of. `values.birthDate` and `birthDate` are the same field. */
export function faultsOfRefusal(of: Register, refusal: Refusal): Record<string, Text> {
  const fieldIn = (where: string): string | undefined => {
    const name = where.split('.').find((part) => of.fields[part] !== undefined || part === 'place');
    return name === 'place' && of.fields['place'] === undefined ? PLACE : name;
  };
  const issues = issuesOf(refusal.details).flatMap((issue): [string, Text][] => {
    const key = fieldIn(issue.where);
    const label = of.fields[key ?? '']?.label;
    return key === undefined
      ? []
      : [[key, label === undefined ? refusal.sentence : { zh: `“${label.zh}”${issue.zh}。`, en: `"${label.en}" ${issue.en}.` }]];
  });
  const key = refusal.where === undefined ? undefined : fieldIn(refusal.where);
  if (issues.length > 0) return Object.fromEntries(issues);
  return key === undefined ? {} : { [key]: refusal.sentence };
}
