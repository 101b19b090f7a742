import type { StagedRow } from '../imports/staged.ts';
import type { TableFacts } from '../imports/detail.ts';

/** As much of a generated file's truth as is judged here. */
export interface FileTruth {
  readonly format: string;
  readonly tables: readonly {
    readonly columns: readonly { readonly column: number; readonly header: string; readonly field: string | null }[];
  }[];
  readonly rows: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly table: number;
    readonly person: string;
    readonly cells: Readonly<Record<string, unknown>>;
  }[];
  readonly ignored: readonly { readonly sheet: string; readonly row: number; readonly kind: string }[];
}

export interface Score {
  cells: number;
  right: number;
  /** Cells that had to be refused, and those that were. */
  faults: number;
  refused: number;
  unplaced: number;
  kept: number;
  missingRows: number;
  strayRows: number;
  readonly wrong: string[];
}

export const noScore = (): Score => ({
  cells: 0,
  right: 0,
  faults: 0,
  refused: 0,
  unplaced: 0,
  kept: 0,
  missingRows: 0,
  strayRows: 0,
  wrong: [],
});

/** The generator's field -> our entry. */
const entries: Readonly<Record<string, string>> = {
  name: 'person.name',
  headName: 'person.name',
  sex: 'person.sex',
  ethnicGroup: 'person.ethnicGroup',
  birthDate: 'person.birthDate',
  identityNumber: 'person.identityNumber',
  registeredAddress: 'person.registeredAddress',
  currentAddress: 'person.currentAddress',
  phone: 'person.phone',
  maritalStatus: 'person.maritalStatus',
  education: 'person.education',
  politicalStatus: 'person.politicalStatus',
  employer: 'person.employer',
  relationToHead: 'residence.relationToHead',
  gridCode: 'person.place',
  familySize: 'low-income.familySize',
  coveredPersons: 'low-income.coveredPersons',
  category: 'low-income.category',
  monthlyAmountFen: 'low-income.monthlyAmount',
  since: 'low-income.since',
  bankAccount: 'low-income.bankAccount',
};

const groups: ReadonlySet<string> = new Set(['relationToHead', 'maritalStatus']); // the truth knows the first digit only

const entryOf = (field: string, ledger: string): string =>
  field === 'note' ? (ledger === 'T06' ? 'low-income.note' : 'person.note') : (entries[field] ?? field);

const plain = (value: unknown): string =>
  String(value)
    .normalize('NFKC')
    .replaceAll(/[\s,，、;；—–-]/g, '');

function same(field: string, truth: unknown, value: unknown): boolean {
  if (groups.has(field)) return String(value).charAt(0) === String(truth).charAt(0);
  return plain(value) === plain(truth);
}

type Kind = 'empty' | 'value' | 'partial' | 'values' | 'fault' | 'unplaced';

function kindOf(truth: unknown): Kind {
  if (truth === null || truth === undefined) return 'empty';
  if (typeof truth !== 'object') return 'value';
  for (const kind of ['partial', 'values', 'fault', 'unplaced'] as const) if (kind in truth) return kind;
  return 'value';
}

interface Judged {
  readonly row: StagedRow;
  readonly ledger: string;
  readonly column: number | undefined;
  readonly where: string;
}

function judgeFault(score: Score, field: string, truth: { fault: string; written: string }, { row, ledger, where }: Judged): void {
  const { line } = row.plan;
  const entry = entryOf(field, ledger);
  score.faults += 1;
  const marked = line.faults.some((each) => each.entry === entry) || line.warnings.some((each) => each.entry === entry);
  const stored = line.values[entry];
  const clean = stored === undefined || (line.derived.includes(entry) && plain(stored) !== plain(truth.written));
  if (marked && clean) score.refused += 1;
  else
    score.wrong.push(
      `${where} ${field}: ${truth.fault} “${truth.written}” was taken for ${JSON.stringify(stored)}${marked ? '' : ', unmarked'}`,
    );
}

function judgeUnplaced(score: Score, header: string, text: string, { row, column, where }: Judged): void {
  score.unplaced += 1;
  const { unplaced, values, faults } = row.plan.line;
  const kept =
    unplaced.some((each) => each.column === column) ||
    faults.some((each) => each.column === column) ||
    Object.values(values).some((value) => plain(value) === plain(text)) ||
    Object.keys(values).some(
      (path) => path === 'low-income.class' || path.startsWith('head.') || (header.includes('年龄') && path === 'person.birthDate'),
    );
  if (kept) score.kept += 1;
  else score.wrong.push(`${where} ${header}: “${text}” is lost`);
}

function judgeCell(score: Score, field: string, truth: unknown, judged: Judged): void {
  const { line } = judged.row.plan;
  const entry = entryOf(field, judged.ledger);
  const value = line.derived.includes(entry) && kindOf(truth) === 'empty' ? undefined : line.values[entry];
  score.cells += 1;
  const kind = kindOf(truth);
  const right =
    kind === 'empty'
      ? value === undefined
      : kind === 'partial'
        ? plain(value).startsWith(plain((truth as { partial: string }).partial)) || line.derived.includes(entry)
        : kind === 'values'
          ? same(field, (truth as { values: string[] }).values[0], value)
          : value !== undefined && same(field, truth, value);
  if (right) score.right += 1;
  else {
    const fault = line.faults.find((each) => each.entry === entry);
    score.wrong.push(
      `${judged.where} ${field}: ${JSON.stringify(value)} for ${JSON.stringify(truth)}${fault === undefined ? '' : ` (refused “${fault.text}”: ${fault.fault.code})`}`,
    );
  }
}

/** Compares the staged lines of a file with the truth, cell by cell. `label` names the file in the list of mistakes. */
export function judge(
  score: Score,
  label: string,
  truth: FileTruth,
  ledger: string,
  rows: readonly StagedRow[],
  tables: readonly TableFacts[],
): Map<string, string[]> {
  const sheets = new Map(tables.map((table) => [table.no, table.sheet]));
  const csv = truth.format.startsWith('csv');
  const at = (sheet: string, row: number): string => `${csv ? '' : sheet}#${row}`;
  const staged = new Map(rows.map((row) => [at(sheets.get(row.tableNo) ?? '', row.sheetRow), row]));
  const persons = new Map<string, string[]>();
  for (const { sheet, row: no, table, person, cells } of truth.rows) {
    const row = staged.get(at(sheet, no));
    if (row === undefined) {
      score.missingRows += 1;
      score.wrong.push(`${label} ${sheet} ${no}: the row was not read`);
      continue;
    }
    staged.delete(at(sheet, no));
    if (row.person !== null) persons.set(person, [...(persons.get(person) ?? []), row.person]);
    const columns = truth.tables[table]?.columns ?? [];
    for (const [field, told] of Object.entries(cells)) {
      const column = columns.find((each) => (each.field ?? each.header) === field);
      const judged: Judged = { row, ledger, column: column?.column, where: `${label} ${sheet} ${no} ${column?.header ?? ''}` };
      const kind = kindOf(told);
      if (kind === 'fault') judgeFault(score, field, told as { fault: string; written: string }, judged);
      else if (kind === 'unplaced') judgeUnplaced(score, field, (told as { unplaced: string }).unplaced, judged);
      else judgeCell(score, field, told, judged);
    }
  }
  score.strayRows += staged.size;
  for (const [where, row] of staged) score.wrong.push(`${label} ${where}: a row that is none was read: ${JSON.stringify(row.plan.line)}`);
  return persons;
}
