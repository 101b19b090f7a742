import type { Counts, Import, ImportRow } from '../wire.ts';

/** Invented answers for the tests beside this file. */
const noCounts: Counts = {
  rows: 0,
  new: 0,
  known: 0,
  changed: 0,
  conflict: 0,
  possible: 0,
  elsewhere: 0,
  fault: 0,
  duplicate: 0,
  skipped: 0,
  faultyCells: 0,
  warnings: 0,
  openConflicts: 0,
  tray: 0,
  applied: 0,
};

type ImportParts = Omit<Partial<Import>, 'counts'> & { readonly counts?: Partial<Counts> };

export function anImport({ counts, ...parts }: ImportParts = {}): Import {
  return {
    id: '01987654-0000-7000-8000-000000000001',
    place: '992100100001',
    fileName: '南街.xlsx',
    ledger: 'T01',
    ledgerTitle: { zh: '居民基本信息台账', en: 'Ledger of residents' },
    asOf: '2026-11-01',
    state: 'checked',
    createdAt: '2026-11-23T01:00:00.000Z',
    job: null,
    refusal: null,
    tables: [],
    sheets: [],
    hasFile: true,
    ...parts,
    counts: { ...noCounts, ...counts },
  };
}

export function aRow(parts: Partial<ImportRow> = {}): ImportRow {
  return {
    no: 3,
    table: 0,
    sheet: 'Sheet1',
    row: 8,
    state: 'new',
    decided: false,
    name: '林小满',
    person: null,
    match: { kind: 'new', reasons: [], candidates: [] },
    cells: [],
    changes: [],
    ...parts,
  };
}
