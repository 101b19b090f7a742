import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { collectPopulation } from '../people/index.ts';
import { expectedRows } from './expected.ts';
import { compareLedger, generateFirstHour, ledgerKinds, type LedgerKind, type PrintedRow, printedColumns } from './index.ts';

const population = collectPopulation({ place: '610921100001', seed: 'first', persons: 900, today: '2026-11-23' });
const make = (seed: string): ReturnType<typeof generateFirstHour> => generateFirstHour({ population, seed });
const hour = make('drawers');
const digest = ({ files }: typeof hour): string =>
  files.reduce((hash, { bytes }) => hash.update(bytes), createHash('sha256')).digest('hex');

/** What a program without fault would print. */
function perfect(ledger: LedgerKind): Record<string, string | number | null>[] {
  const print = (field: string, value: unknown): string | number | null => {
    if (typeof value === 'number') return field.endsWith('Fen') ? value / 100 : value;
    if (typeof value === 'object' && value !== null && 'values' in value) return (value.values as string[]).join('、');
    if (typeof value === 'object' && value !== null && 'partial' in value) return String(value.partial);
    return typeof value === 'string' ? value : null;
  };
  return expectedRows(hour, ledger).map(({ cells }) =>
    Object.fromEntries(
      printedColumns(ledger).map(({ field, header }) => {
        const cell = cells[field];
        return [header, cell === undefined || cell.mayBeEmpty ? null : print(field, cell.accepted[0])];
      }),
    ),
  );
}

describe('the first hour of a community', () => {
  it('is 26 workbooks of 26 hands, the same for the same seed', () => {
    expect(hour.files.map(({ truth }) => truth.ledger)).toEqual(ledgerKinds);
    expect(new Set(hour.files.map(({ truth }) => truth.variant)).size).toBe(26);
    expect(new Set(hour.files.map(({ fileName }) => fileName)).size).toBe(26);
    expect(hour.files.filter(({ truth }) => truth.rows.length === 0).map(({ truth }) => truth.ledger)).toEqual([]);
    const again = make('drawers');
    expect(digest(again)).toBe(digest(hour));
    expect(again.truth).toEqual(hour.truth);
    expect(digest(make('others'))).not.toBe(digest(hour));
  });

  it('has people in many ledgers, some in six and more, who can be told by number or by birthday', () => {
    const counts = hour.truth.persons.map(({ appearances }) => new Set(appearances.map(({ ledger }) => ledger)).size);
    expect(counts.filter((count) => count >= 6).length).toBeGreaterThan(20);
    const ways = new Set(hour.truth.persons.flatMap(({ appearances }) => appearances.map(({ knownBy }) => knownBy)));
    expect([...ways].toSorted()).toEqual(['name-and-birthday', 'nothing', 'number']);
    const volunteers = hour.files.find(({ truth }) => truth.ledger === 'T20')!.truth.rows;
    expect(volunteers.some(({ cells }) => 'identityNumber' in cells)).toBe(false);
    expect(volunteers.filter(({ knownBy }) => knownBy === 'name-and-birthday').length).toBeGreaterThan(20);
  });

  it('disagrees about phones and homes, and the newest ledger is right', () => {
    const apart = hour.truth.facts.filter(({ disagrees }) => disagrees);
    expect(new Set(apart.map(({ field }) => field))).toEqual(new Set(['phone', 'currentAddress']));
    expect(apart.length).toBeGreaterThan(20);
    for (const { values, current } of apart) {
      const days = values.map(({ asOf }) => asOf);
      expect(days).toEqual(days.toSorted());
      expect(values.at(-1)?.value).toBe(current);
    }
    // Once changed, it does not change back.
    const flips = apart.filter(
      ({ values }) =>
        new Set(values.map(({ value }) => value)).size !==
        1 + values.filter(({ value }, at) => at > 0 && values[at - 1]?.value !== value).length,
    );
    expect(flips).toEqual([]);
  });

  it('holds what must be refused, what has no place, what stands twice, and who must stay apart', () => {
    const faults = new Set(hour.truth.refused.map(({ fault }) => fault));
    for (const fault of [
      'identity-number-destroyed',
      'long-number-destroyed',
      'bank-account-destroyed',
      'date-impossible',
      'birth-date-impossible',
      'identity-number-check-digit',
    ])
      expect(faults, fault).toContain(fault);
    expect(hour.truth.refused.some(({ written }) => /^\d\.\d+E\+17$/.test(written))).toBe(true);
    expect(hour.truth.unplaced.length).toBeGreaterThan(50);
    expect(hour.truth.duplicates.length).toBeGreaterThan(5);
    expect(hour.truth.mustNotMerge.some(({ why }) => why === 'same-name-and-birthday')).toBe(true);
  });

  it('carries no number of a county that exists', () => {
    const texts = hour.files.flatMap(({ truth }) => truth.rows.flatMap(({ cells }) => Object.entries(cells)));
    const numbers = texts
      .filter(([field]) => /identity|disputantNumber|disabilityNumber/i.test(field))
      .map(([, truth]) => JSON.stringify(truth));
    expect(numbers.filter((text) => /"\d/.test(text) && !/"9999/.test(text) && !/E\+/.test(text))).toEqual([]);
  });
});

describe('the comparison of a filled ledger', () => {
  it('finds nothing wrong with a perfect one', () => {
    for (const ledger of ledgerKinds) {
      const { rows, cells, examples } = compareLedger(hour, ledger, perfect(ledger));
      expect(examples, ledger).toEqual([]);
      expect({ ...cells, right: 0 }, ledger).toEqual({ right: 0, wrong: 0, missing: 0, extra: 0 });
      expect(cells.right, ledger).toBeGreaterThan(5);
      expect([rows.missing, rows.extra], ledger).toEqual([[], []]);
    }
  });

  it('counts what is wrong, missing and extra, cell by cell and row by row', () => {
    const rows: PrintedRow[] = perfect('T09');
    const clean = compareLedger(hour, 'T09', rows);
    const decided = expectedRows(hour, 'T09').findIndex(({ decided: known, cells }) => known && cells['note']?.accepted.length === 0);
    const changed = rows.map((row, at) => (at === decided ? { ...row, 残疾等级: '五级', 残疾类别: null, 备注: '张冠李戴' } : row));
    const { cells, byHeader, examples } = compareLedger(hour, 'T09', changed);
    expect(cells).toEqual({ right: clean.cells.right - 2, wrong: 1, missing: 1, extra: 1 });
    expect([byHeader['残疾等级']?.wrong, byHeader['残疾类别']?.missing, byHeader['备注']?.extra]).toEqual([1, 1, 1]);
    expect(examples.map(({ kind, header }) => `${kind} ${header}`).toSorted()).toEqual([
      'extra 备注',
      'missing 残疾类别',
      'wrong 残疾等级',
    ]);
    const fewer = compareLedger(hour, 'T09', [...rows.filter((_, at) => at !== decided), { 姓名: '查无此人', 身份证号: '' }]);
    expect([fewer.rows.missing.length, fewer.rows.extra.length]).toEqual([1, 1]);
  });
});
