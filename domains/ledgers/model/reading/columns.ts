import type { Text } from '@linli/kernel/model';
import { type Entry, type FieldDictionary, declaredFields, roleLabels } from '../dictionary/index.ts';
import { type LedgerTemplate, registersOf, wants } from '../templates/index.ts';
import type { Column } from './column.ts';
import { evidenceFor, looksLikeAddress, varietyOf } from './evidence.ts';
import type { GridCell } from './grid.ts';
import { type Heading, headingText } from './header.ts';

/** What a heading may mean once its words and its cells have been heard; best first. Scores from 0 to 1. */
export interface Guess {
  readonly entry: Entry;
  readonly score: number;
  readonly why: Text;
}

export interface Evidence {
  readonly heading: Heading;
  readonly cells: readonly GridCell[];
}

/** What any ledger about people may tell of them. */
const residentRegisters: ReadonlySet<string> = new Set(['residents.person', 'residents.residence', 'residents.household']);

const NAMED = 0.85; // the header says whose it is: the cells alone never make it the resident's
const WEAK = 0.3; // below it a column is not bound
const BY_VALUES = 0.72; // the cells alone, whatever the header says
const STRIKING: readonly string[] = [
  'person.identityNumber',
  'person.phone',
  'person.sex',
  'residence.relationToHead',
  'person.ethnicGroup',
  'person.education',
  'person.maritalStatus',
  'person.politicalStatus',
];
const DISTINCT_MIN: Readonly<Record<string, number>> = {
  'residence.relationToHead': 3,
  'person.education': 3,
  'person.maritalStatus': 2,
  'person.politicalStatus': 2,
  'person.ethnicGroup': 1,
  'person.sex': 1,
};

const byWords = (label: Text): Text => ({ zh: `表头就是“${label.zh}”的写法`, en: `The header is a way to write "${label.en}"` });
const byBoth = (label: Text, percent: number): Text => ({
  zh: `表头像“${label.zh}”，${percent}% 的内容也符合`,
  en: `The header resembles "${label.en}" and ${percent}% of the cells fit`,
});
const byCells = (label: Text, percent: number): Text => ({
  zh: `表头看不出，但 ${percent}% 的内容是“${label.zh}”`,
  en: `The header does not tell, but ${percent}% of the cells are "${label.en}"`,
});

function weigh(entry: Entry, words: number, fit: number | undefined): Guess {
  if (fit === undefined) return { entry, score: words, why: words >= 0.85 ? byWords(entry.label) : byBoth(entry.label, 0) };
  const score = fit < 0.2 ? words * 0.4 : words * (0.55 + 0.45 * fit);
  return {
    entry,
    score: Math.min(1, fit > 0.9 ? Math.max(score, words) + (words < 0.8 ? 0.15 : 0) : score),
    why: words >= 0.85 && fit > 0.5 ? byWords(entry.label) : byBoth(entry.label, Math.round(fit * 100)),
  };
}

/** Everything that a column may be, from its words and its cells. */
export function guessesFor({ heading, cells }: Evidence, today: string, fields: FieldDictionary = declaredFields): Guess[] {
  const meanings = fields.meanings(heading.own, heading.group);
  const worded = meanings.map(({ entry, score }) => weigh(entry, score, evidenceFor(entry, cells, today)));
  const sure = worded.some((each) => each.score >= 0.6);
  const othersNamed = meanings.some(({ entry: { role }, score }) => role !== 'self' && role !== 'table' && score >= NAMED);
  const told = sure || othersNamed ? [] : fromCells(cells, today, heading.own !== '');
  return [...worded, ...told.filter((each) => !worded.some((other) => other.entry === each.entry && other.score >= each.score))].toSorted(
    (a, b) => b.score - a.score,
  );
}

function fromCells(cells: readonly GridCell[], today: string, named: boolean): Guess[] {
  const found: Guess[] = [];
  for (const path of STRIKING) {
    const entry = declaredFields.find(path);
    const fit = entry === undefined ? undefined : evidenceFor(entry, cells, today);
    if (entry === undefined || fit === undefined || fit < 0.85 || cells.length < 2) continue;
    if (varietyOf(cells) < (DISTINCT_MIN[path] ?? 1)) continue;
    const score = BY_VALUES * fit * (named && entry.kind === 'code' ? 0.8 : 1);
    found.push({ entry, score, why: byCells(entry.label, Math.round(fit * 100)) });
  }
  if (found.length === 0 && !named && looksLikeAddress(cells)) {
    const entry = declaredFields.find('person.currentAddress');
    if (entry !== undefined) found.push({ entry, score: 0.6, why: byCells(entry.label, 80) });
  }
  return found;
}

/** Under whose line does a table speak of an entry? In a ledger of households the head is the person of the line. */
export function throughSubject(entry: Entry, template: LedgerTemplate | undefined): Entry {
  if (template?.subject !== 'head' || entry.role !== 'head') return entry;
  return declaredFields.find(`person.${entry.path.slice(entry.path.indexOf('.') + 1)}`) ?? entry;
}

/** May this ledger keep the entry? Facts of another department's register come only from its own ledger. */
export function isEligible(entry: Entry, template: LedgerTemplate | undefined): boolean {
  const register = (entry.target?.register ?? entry.grid)?.name;
  if (register === undefined) return true;
  if (entry.path === 'person.note') return template?.status === undefined;
  if (residentRegisters.has(register)) return template?.subject !== 'row';
  return template !== undefined && registersOf(template).has(register);
}

/** What was decided before counts while the county still asks it, in a ledger that may keep it. */
function isEntryFor(path: string, template: LedgerTemplate | undefined, fields: FieldDictionary): boolean {
  const entry = fields.find(path);
  return entry !== undefined && entry.field?.retired !== true && isEligible(entry, template);
}

const percent = (score: number): number => Math.round(Math.min(1, Math.max(0, score)) * 100);
const nothing: Text = { zh: '看不出这一列是什么，内容会留在待处理区', en: 'Unclear what this column is; its cells stay in the tray' };
const taken = (label: Text): Text => ({
  zh: `和前面的“${label.zh}”是同一项，前面空着时用这一列`,
  en: `The same as "${label.en}" before it: used where that one is empty`,
});
const others = (entry: Entry): Text => ({
  zh: `说的是${roleLabels[entry.role].zh}，不是本人，内容会留在待处理区`,
  en: `About ${roleLabels[entry.role].en}, not the person; its cells stay in the tray`,
});
const byMemory: Text = { zh: '以前这样认过', en: 'Decided so before' };

export interface Chosen {
  /** Place of the column -> entry or null, as the clerk decided for this import. */
  readonly columns?: ReadonlyMap<number, string | null>;
  /** Header key -> entry, as this county decided before. */
  readonly memory?: ReadonlyMap<string, string | null>;
  readonly keyOf: (heading: Heading) => string;
  /** The county's; as declared where it is left out. */
  readonly fields?: FieldDictionary;
}

/** Binds every column to one entry under a ledger; the surest column of an entry comes first, others are its spares. */
export function bindColumns(
  all: readonly (Evidence & { readonly guesses: readonly Guess[] })[],
  template: LedgerTemplate | undefined,
  chosen: Chosen,
): Column[] {
  const { fields = declaredFields } = chosen;
  const drafts = all.map(({ heading, guesses }) => draft(heading, guesses, template, chosen));
  const first = new Map<string, Column>();
  for (const column of drafts.toSorted((a, b) => b.confidence - a.confidence || a.no - b.no)) {
    if (column.entry !== null && !first.has(column.entry)) first.set(column.entry, column);
  }
  return drafts.map((column) => {
    const holder = column.entry === null ? undefined : first.get(column.entry);
    if (holder === undefined || holder === column) return column;
    const label = fields.find(column.entry ?? '')?.label;
    return { ...column, spare: true, ...(label === undefined ? {} : { why: taken(label) }) };
  });
}

function draft(heading: Heading, guesses: readonly Guess[], template: LedgerTemplate | undefined, chosen: Chosen): Column {
  const open = guesses
    .map((each) => ({ ...each, entry: throughSubject(each.entry, template) }))
    .filter((each) => isEligible(each.entry, template))
    .toSorted((a, b) => b.score - a.score || Number(wants(template, b.entry.path)) - Number(wants(template, a.entry.path)));
  const best = open.find((each) => each.score >= WEAK);
  const choices = open.slice(0, 5).map((each) => ({ entry: each.entry.path, confidence: percent(each.score) }));
  const base = { no: heading.no, header: headingText(heading), spare: false, choices };
  const mine = chosen.columns?.get(heading.no);
  if (mine !== undefined) return { ...base, entry: mine, confidence: 100, why: { zh: '您选定的', en: 'Your choice' }, remembered: true };
  const before = chosen.memory?.get(chosen.keyOf(heading));
  if (before !== undefined && (before === null || isEntryFor(before, template, chosen.fields ?? declaredFields)))
    return { ...base, entry: before, confidence: 98, why: byMemory, remembered: true };
  if (best === undefined) return { ...base, entry: null, confidence: 0, why: nothing, remembered: false };
  const why = best.entry.target === undefined && best.entry.derived !== true && best.entry.role !== 'self' ? others(best.entry) : best.why;
  return { ...base, entry: best.entry.path, confidence: percent(best.score), why, remembered: false };
}
