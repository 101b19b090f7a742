import { type Field, type Register, isSealed, isWithin, snake, tableOf } from '@linli/kernel/model';
import { type Origin, type Stored, type Work, openField, sql } from '@linli/kernel/server';
import { person, residence } from '@linli/residents/model';
import { getEntry, isHome } from '../../model/dictionary/index.ts';
import type { TemplateColumn } from '../../model/templates/index.ts';
import { rowsOfPersons } from '../check/find-persons.ts';
import { maskedValue, shownValue } from '../imports/masked-text.ts';
import type { FillFor } from './in-line.ts';

/** Where a filled cell comes from. */
export interface CellSource {
  readonly register: string;
  readonly id: string;
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

/** The rows of the registers that one line is filled from. */
type Rows = ReadonlyMap<string, Stored | undefined>;

function sourceOf(of: Register, stored: Stored, field: string): CellSource {
  const origins = (stored['origins'] ?? {}) as Record<string, Origin | undefined>;
  const origin = origins[field] ?? origins['*'];
  return {
    register: of.name,
    id: String(stored['id']),
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

function gridCell(stored: Stored): FilledCell {
  const place = String(stored['place']);
  return place.length <= 12 ? emptyCell : { shown: place, value: place, origin: 'record', source: sourceOf(person, stored, 'place') };
}

function fillCell(work: Work, column: TemplateColumn, rows: Rows, no: number, clear: boolean): FilledCell {
  if (column.entry === 'table.serial') return { shown: String(no), value: no, origin: 'counted', source: null };
  const about = rows.get(person.name);
  if (column.entry === 'person.place') return about === undefined ? emptyCell : gridCell(about);
  const entry = getEntry(column.entry);
  if (!isHome(entry)) return emptyCell;
  const stored = rows.get(entry.target.register.name);
  return stored === undefined ? emptyCell : cellOf(work, entry.target.register, entry.target.field, entry.field, stored, clear);
}

async function byId(work: Work, county: string, table: string, ids: readonly string[]): Promise<Map<string, Stored>> {
  const found = await sql<Stored>`select * from ${sql.table(table)} where county = ${county} and id = any(${[...ids]}::uuid[])`.execute(
    work.tx,
  );
  return new Map(found.rows.map((row) => [String(row['id']), row]));
}

/** Fills some lines: one query for each register, whatever their number. `first` is the number of the first line. */
export async function fillRows(work: Work, fill: FillFor, ids: readonly string[], first: number, clear: boolean): Promise<FilledRow[]> {
  const county = fill.place.slice(0, 6);
  const { template } = fill;
  const { status } = template;
  const about = template.subject === 'head' && status !== undefined ? await byId(work, county, tableOf(status), ids) : undefined;
  const personIds = about === undefined ? ids : [...about.values()].map((row) => String(row['person']));
  const persons = await byId(work, county, 'residents.person', personIds);
  const statuses = status === undefined || about !== undefined ? undefined : await rowsOfPersons(work, county, tableOf(status), personIds);
  const wantsResidence = template.columns.some((column) => column.entry.startsWith('residence.'));
  const residences = wantsResidence ? await rowsOfPersons(work, county, tableOf(residence), personIds) : undefined;
  return ids.map((id, at) => {
    const own = about?.get(id);
    const personId = own === undefined ? id : String(own['person']);
    const homes = residences?.get(personId) ?? [];
    const rows = new Map<string, Stored | undefined>([
      [person.name, persons.get(personId)],
      ...(wantsResidence ? [[residence.name, homes.find((each) => isWithin(String(each['place']), fill.place)) ?? homes[0]] as const] : []),
      ...(status === undefined ? [] : [[status.name, own ?? statuses?.get(personId)?.[0]] as const]),
    ]);
    const records = Object.fromEntries(
      [...rows].map(([name, row]) => [
        name,
        row === undefined ? null : { id: String(row['id']), version: Number(row['version']), place: String(row['place']) },
      ]),
    );
    return { no: first + at, records, cells: template.columns.map((column) => fillCell(work, column, rows, first + at, clear)) };
  });
}
