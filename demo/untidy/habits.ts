import { createRandom } from '../shared/random.ts';
import type { FileFormat } from './types.ts';

export const dateWays = [
  'iso',
  'slash',
  'dot',
  'dot-padded',
  'compact',
  'compact-number',
  'hanzi',
  'hanzi-padded',
  'hanzi-spaced',
  'numerals',
  'date-cell',
  'bare-serial',
  'short-year',
  'with-time',
  'wide',
  'month',
] as const;
export type DateWay = (typeof dateWays)[number];
export const sexWays = ['word', 'long-word', 'letter', 'digit', 'digit-number', 'padded'] as const;
export type SexWay = (typeof sexWays)[number];
export const numberWays = [
  'plain',
  'lower-x',
  'spaced',
  'dashed',
  'wide',
  'apostrophe',
  'tab',
  'formula-text',
  'trailing-blank',
  'old-15',
] as const;
export type NumberWay = (typeof numberWays)[number];
export const phoneWays = ['plain', 'spaced', 'dashed', 'plus-86', 'plus-86-tight', 'number', 'two', 'wide', 'labelled'] as const;
export type PhoneWay = (typeof phoneWays)[number];
export const codeWays = ['word', 'other-word', 'code', 'blank-inside'] as const;
export type CodeWay = (typeof codeWays)[number];

/** The hand of one community's clerk. Shares are per row or per cell. */
export interface Habits {
  readonly format: FileFormat;
  readonly title: 'none' | 'line' | 'full';
  readonly header: 'single' | 'two-line';
  readonly captions: 'official' | 'abbreviated' | 'other' | 'decorated';
  readonly order: 'official' | 'shuffled';
  /** How many columns that are none of the ledger's. */
  readonly extras: number;
  readonly omit: readonly string[];
  readonly serial: 'none' | 'typed' | 'formula';
  readonly split: 'one' | 'sheets' | 'tables';
  readonly emptySheets: boolean;
  /** A page break with the header again after so many rows; 0 for none. */
  readonly repeatHeader: number;
  readonly subtotals: boolean;
  readonly notes: boolean;
  readonly blankRows: number;
  readonly blankColumns: number;
  readonly mergeHousehold: boolean;
  readonly ditto: number;
  readonly addressForm: 'full' | 'short';
  readonly comments: number;
  readonly wideText: number;
  readonly duplicates: number;
  /** Share of rows with a fault of the person who typed. */
  readonly faults: number;
  /** Share of identity and account numbers kept as numbers, and so destroyed. */
  readonly destroyed: number;
  /** Share of names with a blank inside or a foreign dot. */
  readonly names: number;
  /** Share of cells that leave the usual way of the file. */
  readonly mix: number;
  readonly date: DateWay;
  readonly sex: SexWay;
  readonly number: NumberWay;
  readonly phone: PhoneWay;
  readonly code: CodeWay;
  readonly emptyMark: string;
}

const tidy: Habits = {
  format: 'xlsx',
  title: 'none',
  header: 'single',
  captions: 'official',
  order: 'official',
  extras: 0,
  omit: [],
  serial: 'none',
  split: 'one',
  emptySheets: false,
  repeatHeader: 0,
  subtotals: false,
  notes: false,
  blankRows: 0,
  blankColumns: 0,
  mergeHousehold: false,
  ditto: 0,
  addressForm: 'short',
  comments: 0,
  wideText: 0,
  duplicates: 0,
  faults: 0.01,
  destroyed: 0,
  names: 0,
  mix: 0,
  date: 'iso',
  sex: 'word',
  number: 'plain',
  phone: 'plain',
  code: 'word',
  emptyMark: '',
};

/** Sixteen clerks. The first two are tidy, the last one has every bad habit. */
const clerks: readonly Habits[] = [
  tidy,
  { ...tidy, format: 'csv-utf8-bom', title: 'line', serial: 'typed', date: 'slash', emptyMark: '无', faults: 0.02 },
  {
    ...tidy,
    title: 'full',
    captions: 'decorated',
    serial: 'typed',
    subtotals: true,
    notes: true,
    date: 'dot',
    mix: 0.08,
    names: 0.06,
    faults: 0.04,
    duplicates: 0.01,
    emptyMark: '—',
  },
  {
    ...tidy,
    title: 'full',
    header: 'two-line',
    serial: 'typed',
    mergeHousehold: true,
    extras: 3,
    date: 'date-cell',
    code: 'other-word',
    faults: 0.03,
    comments: 0.01,
  },
  {
    ...tidy,
    format: 'csv-gbk',
    captions: 'abbreviated',
    order: 'shuffled',
    number: 'formula-text',
    date: 'compact',
    code: 'other-word',
    mix: 0.06,
    faults: 0.04,
    emptyMark: '不详',
  },
  {
    ...tidy,
    title: 'line',
    captions: 'other',
    split: 'sheets',
    emptySheets: true,
    extras: 4,
    serial: 'typed',
    date: 'hanzi',
    phone: 'spaced',
    mix: 0.05,
    duplicates: 0.012,
    faults: 0.03,
    notes: true,
  },
  {
    ...tidy,
    title: 'line',
    split: 'tables',
    blankRows: 0.03,
    subtotals: true,
    serial: 'typed',
    date: 'dot-padded',
    number: 'spaced',
    sex: 'padded',
    mix: 0.06,
    faults: 0.03,
    emptyMark: '/',
  },
  {
    ...tidy,
    title: 'line',
    captions: 'other',
    repeatHeader: 28,
    date: 'bare-serial',
    sex: 'digit-number',
    phone: 'number',
    destroyed: 0.09,
    serial: 'typed',
    mix: 0.05,
    faults: 0.03,
  },
  {
    ...tidy,
    format: 'xls',
    captions: 'abbreviated',
    blankColumns: 2,
    ditto: 0.35,
    date: 'compact-number',
    phone: 'dashed',
    extras: 2,
    order: 'shuffled',
    mix: 0.06,
    faults: 0.04,
  },
  {
    ...tidy,
    format: 'csv-utf8',
    captions: 'other',
    destroyed: 0.06,
    wideText: 0.2,
    number: 'wide',
    date: 'hanzi-padded',
    phone: 'wide',
    mix: 0.08,
    faults: 0.04,
    emptyMark: '无',
  },
  {
    ...tidy,
    title: 'full',
    captions: 'other',
    code: 'code',
    sex: 'letter',
    extras: 6,
    order: 'shuffled',
    phone: 'plus-86',
    date: 'month',
    serial: 'typed',
    mix: 0.05,
    faults: 0.03,
  },
  {
    ...tidy,
    captions: 'decorated',
    comments: 0.04,
    number: 'apostrophe',
    phone: 'two',
    wideText: 0.15,
    serial: 'formula',
    subtotals: true,
    notes: true,
    date: 'hanzi-spaced',
    names: 0.1,
    mix: 0.08,
    faults: 0.05,
  },
  {
    ...tidy,
    title: 'full',
    header: 'two-line',
    split: 'sheets',
    mergeHousehold: true,
    notes: true,
    omit: ['ethnicGroup', 'employer', 'gridCode', 'note', 'bankAccount'],
    extras: 3,
    date: 'slash',
    code: 'blank-inside',
    mix: 0.08,
    faults: 0.04,
    duplicates: 0.01,
  },
  {
    ...tidy,
    format: 'csv-gbk',
    title: 'full',
    repeatHeader: 40,
    number: 'tab',
    serial: 'typed',
    subtotals: true,
    notes: true,
    blankRows: 0.02,
    date: 'with-time',
    phone: 'labelled',
    mix: 0.07,
    faults: 0.04,
    duplicates: 0.01,
    emptyMark: '—',
  },
  {
    ...tidy,
    title: 'line',
    addressForm: 'full',
    number: 'old-15',
    date: 'numerals',
    sex: 'long-word',
    phone: 'plus-86-tight',
    code: 'other-word',
    extras: 2,
    mix: 0.07,
    faults: 0.04,
    blankColumns: 1,
  },
  {
    ...tidy,
    title: 'full',
    header: 'two-line',
    captions: 'other',
    order: 'shuffled',
    extras: 5,
    serial: 'formula',
    split: 'tables',
    emptySheets: true,
    repeatHeader: 35,
    subtotals: true,
    notes: true,
    blankRows: 0.02,
    blankColumns: 1,
    ditto: 0.15,
    comments: 0.02,
    wideText: 0.08,
    duplicates: 0.015,
    faults: 0.06,
    destroyed: 0.02,
    names: 0.08,
    mix: 0.3,
    date: 'dot',
    code: 'other-word',
    emptyMark: '无',
  },
];

/** How many clerks are described one by one. */
export const describedVariants = clerks.length;

/** The clerk of a variant; beyond the described ones every habit comes from one of them, by the seed. */
export function habitsOf(variant: number, seed: string): Habits {
  const described = clerks[variant];
  if (described !== undefined) return described;
  const random = createRandom(`${seed}/clerk/${variant}`);
  const from = (): Habits => random.pick(clerks);
  const [file, head, body, hand] = [from(), from(), from(), from()];
  const mixed: Habits = {
    ...tidy,
    ...body,
    format: file.format,
    emptySheets: file.emptySheets,
    split: file.split,
    title: head.title,
    header: head.header,
    captions: head.captions,
    order: head.order,
    extras: head.extras,
    serial: head.serial,
    date: hand.date,
    sex: hand.sex,
    number: hand.number,
    phone: hand.phone,
    code: hand.code,
    mix: Math.max(hand.mix, 0.05),
    emptyMark: hand.emptyMark,
  };
  const text = mixed.format.startsWith('csv');
  // A text file has one sheet, no merged cells and no formulas.
  return text
    ? {
        ...mixed,
        split: mixed.split === 'sheets' ? 'one' : mixed.split,
        header: 'single',
        mergeHousehold: false,
        emptySheets: false,
        comments: 0,
        serial: mixed.serial === 'none' ? 'none' : 'typed',
      }
    : mixed;
}
