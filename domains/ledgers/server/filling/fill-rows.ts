import { type Field, type Register, isSealed, snake } from '@linli/kernel/model';
import { type Origin, type Stored, type Work, openField } from '@linli/kernel/server';
import { getEntry } from '../../model/dictionary/index.ts';
import type { TemplateColumn } from '../../model/templates/index.ts';
import { maskedValue, shownValue } from '../imports/masked-text.ts';
import type { FillFor } from './in-line.ts';
import { type LineSources, gatherSources } from './sources.ts';

/** Where a filled cell comes from. */
export interface CellSource {
  readonly register: string;
  readonly id: string;
  readonly version: number;
  readonly field: string;
  readonly kind: Origin['kind'];
  readonly label: string | null;
  readonly on: string | null;
  readonly import: string | null;
}

export interface FilledCell {
  readonly shown: string;
  /** As the register's wire has it; null when empty or masked. */
  readonly value: unknown;
  readonly origin: 'counted' | 'record' | 'typed' | 'empty';
  readonly source: CellSource | null;
}

export interface FilledRow {
  readonly no: number;
  readonly records: Readonly<Record<string, { readonly id: string; readonly version: number; readonly place: string } | null>>;
  readonly cells: readonly FilledCell[];
}

const emptyCell: FilledCell = { shown: '', value: null, origin: 'empty', source: null };

function sourceOf(of: Register, stored: Stored, field: string): CellSource {
  const origins = (stored['origins'] ?? {}) as Record<string, Origin | undefined>;
  const origin = origins[field] ?? origins['*'];
  return {
    register: of.name,
    id: String(stored['id']),
    version: Number(stored['version']),
    field,
    kind: origin?.kind ?? 'system',
    label: origin?.label ?? null,
    on: origin?.on ?? null,
    import: origin?.kind === 'import' ? (origin.id ?? null) : null,
  };
}

function cellOf(work: Work, of: Register, key: string, field: Field, stored: Stored, clear: boolean): FilledCell {
  const sealed = isSealed(field);
  const value = sealed ? openField(of, key, stored, work.keys) : (stored[snake(key)] ?? null);
  if (value === null || (Array.isArray(value) && value.length === 0)) return emptyCell;
  const source = sourceOf(of, stored, key);
  const shown = sealed && !clear ? maskedValue(field, value) : shownValue(field, value);
  return {
    shown,
    value: sealed && !clear ? null : value,
    origin: source.kind === 'desk' || source.kind === 'task' ? 'typed' : 'record',
    source,
  };
}

/** The grid of a row is where it lies. */
function gridCell(of: Register, stored: Stored): FilledCell {
  const place = String(stored['place']);
  return place.length <= 12 ? emptyCell : { shown: place, value: place, origin: 'record', source: sourceOf(of, stored, 'place') };
}

const countedCell = (value: number): FilledCell => ({ shown: String(value), value, origin: 'counted', source: null });

function fillCell(work: Work, column: TemplateColumn, { rows, counted }: LineSources, no: number, clear: boolean): FilledCell {
  if (column.entry === 'table.serial') return countedCell(no);
  const figure = counted.get(column.entry);
  if (figure !== undefined) return countedCell(figure);
  const { grid, target, field } = getEntry(column.entry);
  const of = grid ?? target?.register;
  const stored = of === undefined ? undefined : rows.get(of.name);
  if (of === undefined || stored === undefined) return emptyCell;
  if (grid !== undefined) return gridCell(grid, stored);
  return target === undefined || field === undefined ? emptyCell : cellOf(work, of, target.field, field, stored, clear);
}

/** Fills some lines. `first` is the number of the first line. */
export async function fillRows(work: Work, fill: FillFor, ids: readonly string[], first: number, clear: boolean): Promise<FilledRow[]> {
  const lines = await gatherSources(work, fill, ids);
  return lines.map((line, at) => {
    const records = Object.fromEntries(
      [...line.rows].map(([name, row]) => [
        name,
        row === undefined ? null : { id: String(row['id']), version: Number(row['version']), place: String(row['place']) },
      ]),
    );
    return { no: first + at, records, cells: fill.template.columns.map((column) => fillCell(work, column, line, first + at, clear)) };
  });
}
