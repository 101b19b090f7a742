import { captionsOf } from './captions.ts';
import { type Expected, expectedRows } from './expected.ts';
import type { FirstHour } from './first-hour.ts';
import type { LedgerKind } from './ledgers.ts';
import { readCell } from './re-read-cell.ts';

/** A row of a filled ledger: what is printed under each printed header (`姓名`, `身份证号` …). */
export type PrintedRow = Readonly<Record<string, string | number | null | undefined>>;

export interface Counts {
  right: number;
  wrong: number;
  /** The truth has a value, the cell is empty. */
  missing: number;
  /** The truth has none, the cell is filled. */
  extra: number;
}

export interface Example {
  readonly kind: Exclude<keyof Counts, 'right'>;
  readonly record: string;
  readonly header: string;
  readonly printed: string;
  readonly expected: string;
}

export interface Comparison {
  readonly ledger: LedgerKind;
  readonly rows: {
    readonly expected: number;
    readonly found: number;
    /** Records without a printed row, by their key. */
    readonly missing: readonly string[];
    /** Printed rows that are nobody's, by their first cells. */
    readonly extra: readonly string[];
    /** Printed rows of records of which the workbook leaves open who it is; their cells are not counted. */
    readonly undecided: number;
  };
  readonly cells: Readonly<Counts>;
  readonly byHeader: Readonly<Record<string, Readonly<Counts>>>;
  /** At most ten of each kind. */
  readonly examples: readonly Example[];
}

const mostExamples = 10;
const none = (): Counts => ({ right: 0, wrong: 0, missing: 0, extra: 0 });

/** The printed headers of a ledger and the fields under them, in order. */
export function printedColumns(ledger: LedgerKind): readonly { readonly header: string; readonly field: string }[] {
  return captionsOf(ledger).map(({ field, official }) => ({ field, header: official }));
}

const flat = (value: unknown): string =>
  (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).normalize('NFKC').replace(/\s/g, '');

function readPrinted(field: string, printed: PrintedRow[string]): unknown {
  if (printed === null || printed === undefined || printed === '') return null;
  const value = readCell(field, { text: String(printed), number: typeof printed === 'number' ? printed : null, dated: false });
  // Of two phones the first counts.
  const several = field === 'phone' && typeof value === 'object' && value !== null && 'values' in value ? value.values : undefined;
  return Array.isArray(several) ? several[0] : value;
}

/** Whether a value as read is one of those that are right; several values may stand in any order. */
function isRight(value: unknown, accepted: readonly unknown[]): boolean {
  const sorted = (one: unknown): string =>
    typeof one === 'object' && one !== null && 'values' in one && Array.isArray(one.values)
      ? one.values.map(flat).toSorted().join()
      : flat(one);
  return accepted.some((one) =>
    typeof one === 'object' && one !== null && 'partial' in one
      ? flat(value).startsWith(flat(one.partial)) || flat(value) === flat(one)
      : sorted(one) === sorted(value),
  );
}

type Verdict = keyof Counts | 'empty';

function judge(value: unknown, { accepted, mayBeEmpty }: Expected['cells'][string]): Verdict {
  if (value === null) return mayBeEmpty ? 'empty' : 'missing';
  if (accepted.length === 0) return 'extra';
  return isRight(value, accepted) ? 'right' : 'wrong';
}

interface Judged {
  readonly expected: Expected;
  readonly score: number;
}

/** The record of a printed row: by number, else by the name or other text in the first column; the one with most right cells of several. */
function matchRow(
  values: ReadonlyMap<string, unknown>,
  all: ReadonlyMap<string, readonly Expected[]>,
  left: ReadonlySet<Expected>,
  first: string,
): Expected | undefined {
  const number = values.get('identityNumber') ?? values.get('disputantNumber');
  const keys = [...(number === null || number === undefined ? [] : [`number ${flat(number)}`]), `first ${flat(values.get(first))}`];
  for (const key of keys) {
    const best = (all.get(key) ?? [])
      .filter((expected) => left.has(expected))
      .map((expected): Judged => {
        const verdicts = [...values].map(([field, value]) => judge(value, expected.cells[field] ?? { accepted: [], mayBeEmpty: true }));
        return { expected, score: verdicts.filter((verdict) => verdict === 'right').length };
      })
      .toSorted((a, b) => b.score - a.score)[0];
    if (best !== undefined) return best.expected;
  }
  return undefined;
}

function index(rows: readonly Expected[], first: string): Map<string, Expected[]> {
  const open = new Map<string, Expected[]>();
  for (const row of rows) {
    const numbers = [...(row.cells['identityNumber']?.accepted ?? []), ...(row.cells['disputantNumber']?.accepted ?? [])];
    const keys = [
      ...numbers.map((number) => `number ${flat(number)}`),
      ...(row.cells[first]?.accepted ?? []).map((text) => `first ${flat(text)}`),
    ];
    for (const key of keys) {
      const list = open.get(key);
      if (list === undefined) open.set(key, [row]);
      else list.push(row);
    }
  }
  return open;
}

/**
 * Compares a ledger that a program filled with what the 26 workbooks of a community really say, cell by cell.
 * @param printed every row of the ledger, by printed header; amounts in yuan, dates in any usual form, words or codes
 */
export function compareLedger(hour: FirstHour, ledger: LedgerKind, printed: readonly PrintedRow[]): Comparison {
  const columns = printedColumns(ledger);
  const first = columns[0]?.field ?? '';
  const expected = expectedRows(hour, ledger);
  const open = index(expected, first);
  const left = new Set(expected);
  const [cells, byHeader, examples, extra] = [none(), new Map<string, Counts>(), [] as Example[], [] as string[]];
  let undecided = 0;
  for (const row of printed) {
    const values = new Map(columns.map(({ header, field }) => [field, shortened(hour, field, readPrinted(field, row[header]))]));
    const record = matchRow(values, open, left, first);
    if (record === undefined) {
      extra.push(
        columns
          .slice(0, 3)
          .map(({ header }) => String(row[header] ?? ''))
          .join(' '),
      );
      continue;
    }
    left.delete(record);
    if (!record.decided) {
      undecided += 1;
      continue;
    }
    for (const { header, field } of columns) {
      const cell = record.cells[field] ?? { accepted: [], mayBeEmpty: true };
      const verdict = judge(values.get(field) ?? null, cell);
      if (verdict === 'empty') continue;
      const counts = byHeader.get(header) ?? none();
      byHeader.set(header, counts);
      counts[verdict] += 1;
      cells[verdict] += 1;
      if (verdict === 'right' || examples.filter(({ kind }) => kind === verdict).length >= mostExamples) continue;
      examples.push({
        kind: verdict,
        record: record.record,
        header,
        printed: String(row[header] ?? ''),
        expected: cell.accepted.map(flat).join(' | '),
      });
    }
  }
  const missing = [...left].filter(({ decided }) => decided).map(({ record }) => record);
  const decided = expected.filter((one) => one.decided).length;
  return {
    ledger,
    rows: { expected: decided, found: decided - missing.length, missing, extra, undecided },
    cells,
    byHeader: Object.fromEntries(byHeader),
    examples,
  };
}

function shortened({ truth }: FirstHour, field: string, value: unknown): unknown {
  const prefix = truth.addressPrefix;
  return field === 'currentAddress' && typeof value === 'string' && value.startsWith(prefix) ? value.slice(prefix.length) : value;
}
