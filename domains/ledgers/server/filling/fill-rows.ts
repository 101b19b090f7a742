import { type Field, type Register, isSealed, snake } from '@linli/kernel/model';
import { type Origin, type PastStored, type Stored, type Work, dayIn, openField, storedValue } from '@linli/kernel/server';
import type { LedgerTemplate, TemplateColumn } from '../../model/templates/index.ts';
import { fieldsHere, registerHere } from '../county-fields.ts';
import { maskedValue, shownValue } from '../imports/masked-text.ts';
import type { FillFor } from './in-line.ts';
import { type LineSources, gatherSources } from './sources.ts';

/** Where a filled cell comes from. */
export interface CellSource {
  readonly register: string;
  readonly id: string;
  readonly version: number;
  readonly field: string;
  /** `past`: recorded by that day and changed since; `away`: the record is out of sight today. */
  readonly kind: Origin['kind'] | 'past' | 'away';
  readonly label: string | null;
  readonly on: string | null;
  /** The day of which it speaks, else the day on which it was recorded. */
  readonly recorded: string;
  readonly import: string | null;
}

export interface FilledCell {
  readonly shown: string;
  /** As the register's wire has it; null when empty or masked. */
  readonly value: unknown;
  /** `erased`: it was there and cannot be read any more; `closed`: sealed in a record that is out of sight today. */
  readonly origin: 'counted' | 'record' | 'typed' | 'empty' | 'erased' | 'closed';
  readonly source: CellSource | null;
}

export interface FilledRow {
  readonly no: number;
  readonly records: Readonly<Record<string, { readonly id: string; readonly version: number; readonly place: string } | null>>;
  readonly cells: readonly FilledCell[];
}

const emptyCell: FilledCell = { shown: '', value: null, origin: 'empty', source: null };

const erasedWord = '（已删除）';
const closedWord = '（不再显示）';

function sourceOf(of: Register, stored: Stored, field: string, past?: PastStored): CellSource {
  const here = {
    recorded: dayOf(stored['updated_at']),
    register: of.name,
    id: String(stored['id']),
    version: Number(stored['version']),
    field,
  };
  if (past?.away === true || past?.since.has(field) === true) {
    const at = past.since.get(field) ?? null;
    const on = at === null ? null : dayIn(new Date(at));
    return { ...here, kind: past.away ? 'away' : 'past', label: null, on, recorded: on ?? here.recorded, import: null };
  }
  const origins = (stored['origins'] ?? {}) as Record<string, Origin | undefined>;
  const origin = origins[field] ?? origins['*'];
  return {
    ...here,
    kind: origin?.kind ?? 'system',
    label: origin?.label ?? null,
    on: origin?.on ?? null,
    recorded: origin?.on ?? dayOf(stored[origins[field] === undefined ? 'created_at' : 'updated_at']),
    import: origin?.kind === 'import' ? (origin.id ?? null) : null,
  };
}

/** Rows of a past day do not tell when they were written. */
const dayOf = (instant: unknown): string => (typeof instant === 'string' ? dayIn(new Date(instant)) : '');

/** A sealed value that no key opens any more: its row was erased, or is out of sight. */
function shutCell(of: Register, key: string, field: Field, stored: Stored, past: PastStored | undefined): FilledCell {
  const there = field.extra === undefined ? stored[`${snake(key)}_sealed`] : storedValue(field, key, stored);
  if (there === null || there === undefined) return emptyCell;
  const away = past?.away === true;
  return {
    shown: away ? closedWord : erasedWord,
    value: null,
    origin: away ? 'closed' : 'erased',
    source: sourceOf(of, stored, key, past),
  };
}

function cellOf(work: Work, of: Register, key: string, field: Field, line: LineSources, clear: boolean): FilledCell {
  const stored = line.rows.get(of.name);
  if (stored === undefined) return emptyCell;
  const past = line.past?.get(of.name);
  const sealed = isSealed(field);
  const value = sealed ? openField(of, key, stored, work.keys) : storedValue(field, key, stored);
  if (sealed && value === null) return shutCell(of, key, field, stored, past);
  if (value === null || (Array.isArray(value) && value.length === 0)) return emptyCell;
  const source = sourceOf(of, stored, key, past);
  const shown = sealed && !clear ? maskedValue(field, value) : shownValue(field, value);
  return {
    shown,
    value: sealed && !clear ? null : value,
    origin: source.kind === 'desk' || source.kind === 'task' ? 'typed' : 'record',
    source,
  };
}

/** The grid of a row is where it lies. */
function gridCell(of: Register, stored: Stored, past: PastStored | undefined): FilledCell {
  const place = String(stored['place']);
  return place.length <= 12 ? emptyCell : { shown: place, value: place, origin: 'record', source: sourceOf(of, stored, 'place', past) };
}

const countedCell = (value: number): FilledCell => ({ shown: String(value), value, origin: 'counted', source: null });

function fillCell(work: Work, column: TemplateColumn, line: LineSources, no: number, clear: boolean): FilledCell {
  if (column.entry === 'table.serial') return countedCell(no);
  const figure = line.counted.get(column.entry);
  if (figure !== undefined) return countedCell(figure);
  const { grid, target, field } = fieldsHere(work).get(column.entry);
  const of = grid ?? target?.register;
  const stored = of === undefined ? undefined : line.rows.get(of.name);
  if (of === undefined || stored === undefined) return emptyCell;
  if (grid !== undefined) return gridCell(grid, stored, line.past?.get(grid.name));
  return target === undefined || field === undefined ? emptyCell : cellOf(work, registerHere(work, of), target.field, field, line, clear);
}

/** Fills some lines. `first` is the number of the first line. */
export async function fillRows(work: Work, fill: FillFor, ids: readonly string[], first: number, clear: boolean): Promise<FilledRow[]> {
  return fillLines(work, fill.template, await gatherSources(work, fill, ids), first, clear);
}

/** The lines of a ledger from what was gathered for them. */
export function fillLines(work: Work, template: LedgerTemplate, lines: readonly LineSources[], first: number, clear: boolean): FilledRow[] {
  return lines.map((line, at) => {
    const records = Object.fromEntries(
      [...line.rows].map(([name, row]) => [
        name,
        row === undefined || line.past?.get(name)?.away === true
          ? null
          : { id: String(row['id']), version: Number(row['version']), place: String(row['place']) },
      ]),
    );
    return { no: first + at, records, cells: template.columns.map((column) => fillCell(work, column, line, first + at, clear)) };
  });
}
