import type { OutputOf, Text } from '@linli/kernel/model';
import { type Context, type Stored, openField, sql } from '@linli/kernel/server';
import { person } from '@linli/residents/model';
import type { ValueSource } from '../../model/conflicts.ts';
import { type FieldDictionary, labelOf } from '../../model/dictionary/index.ts';
import type { LineChange } from '../../model/folding.ts';
import type { listImportRows } from '../../model/index.ts';
import type { ReadLine } from '../../model/parsing/index.ts';
import { fieldsHere } from '../county-fields.ts';
import { type Detail, type TableFacts, stagingOf } from './detail.ts';
import { maskedCell, maskedValue } from './masked-text.ts';
import { type StagedRow, findStaged } from './staged.ts';

type Answer = OutputOf<typeof listImportRows>['rows'][number];
type Cell = Answer['cells'][number];

const desk: Text = { zh: '窗口登记', en: 'Entered at the desk' };
const sourceText = (source: ValueSource | null): Text =>
  source === null
    ? { zh: '登记册', en: 'The register' }
    : source.label === undefined
      ? source.kind === 'desk'
        ? desk
        : { zh: '以前的导入', en: 'An earlier import' }
      : { zh: source.label, en: source.label };

const shown = (fields: FieldDictionary, entry: string, value: unknown): string => {
  const { field } = fields.find(entry) ?? {};
  if (field !== undefined) return maskedValue(field, value);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

function changeOf(fields: FieldDictionary, change: LineChange, detail: Detail, asOf: string, ledger: Text): Answer['changes'][number] {
  const { entry, existing, source, changedOn, incoming, ruling, why, decided } = change;
  const { zh, en } = why;
  return {
    entry,
    label: labelOf(fields, entry),
    ruling,
    decided,
    why: { zh, en },
    existing:
      existing === null
        ? null
        : {
            shown: shown(fields, entry, existing),
            source: source?.id === detail.import ? { zh: '本文件前面的一行', en: 'An earlier row of this file' } : sourceText(source),
            on: source?.on ?? changedOn,
          },
    incoming: { shown: shown(fields, entry, incoming), source: ledger, on: asOf },
  };
}

function cellsOf(fields: FieldDictionary, line: ReadLine, table: TableFacts | undefined): Cell[] {
  return (table?.columns ?? []).flatMap((column): Cell[] => {
    const { no, header, entry: path } = column;
    const label = fields.find(path ?? '')?.label ?? null;
    const base = { column: no, header, entry: path, label };
    const broken = line.faults.find((each) => each.column === no);
    if (broken !== undefined)
      return [
        {
          ...base,
          written: maskedCell(broken.text),
          kept: null,
          state: 'fault',
          sentences: [{ zh: broken.fault.zh, en: broken.fault.en }],
        },
      ];
    const loose = line.unplaced.find((each) => each.column === no);
    const value = path === null || column.spare ? undefined : line.values[path];
    if (value === undefined)
      return loose === undefined ? [] : [{ ...base, written: maskedCell(loose.text), kept: null, state: 'unplaced', sentences: [] }];
    const warned = line.warnings.filter((each) => each.entry === path).map(({ fault }) => ({ zh: fault.zh, en: fault.en }));
    return [
      { ...base, written: '', kept: shown(fields, path ?? '', value), state: warned.length > 0 ? 'warning' : 'value', sentences: warned },
    ];
  });
}

interface Shown {
  readonly persons: ReadonlyMap<string, Stored>;
  readonly lines: ReadonlyMap<number, StagedRow>;
}

/** The people whom some lines may be: those whom this wall shows, and other lines of the file. */
async function gather(context: Context, detail: Detail, rows: readonly StagedRow[]): Promise<Shown> {
  const candidates = rows.flatMap((row) => row.plan.match.candidates ?? []);
  const ids = [...new Set([...candidates.map((each) => each.person), ...rows.map((row) => row.person).filter((id) => id !== null)])];
  const found =
    ids.length === 0
      ? []
      : (await sql<Stored>`select * from residents.person where county = ${detail.county} and id = any(${ids}::uuid[])`.execute(context.tx))
          .rows;
  const lines = await findStaged(
    context,
    stagingOf(detail, context.keys),
    candidates.flatMap((each) => (each.line === null ? [] : [each.line])),
  );
  return { persons: new Map(found.map((row) => [String(row['id']), row])), lines };
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function candidatesOf(context: Context, row: StagedRow, { persons, lines }: Shown): Answer['match']['candidates'] {
  const fields = fieldsHere(context);
  return (row.plan.match.candidates ?? []).map((each) => {
    const reasons = each.reasons.map(({ zh, en }) => ({ zh, en }));
    const against = each.against.map(({ zh, en }) => ({ zh, en }));
    const other = each.line === null ? undefined : lines.get(each.line);
    const stored = persons.get(each.person);
    if (other !== undefined) {
      const told = other.plan.line.values;
      return {
        person: each.person,
        row: other.sheetRow,
        name: other.name,
        place: null,
        birthDate: textOf(told['person.birthDate']),
        identityNumber: shown(fields, 'person.identityNumber', told['person.identityNumber']) || null,
        phone: shown(fields, 'person.phone', told['person.phone']) || null,
        address: textOf(told['person.currentAddress']),
        reasons,
        against,
      };
    }
    const sealed = (key: 'identityNumber' | 'phone'): string | null =>
      stored === undefined ? null : shown(fields, `person.${key}`, openField(person, key, stored, context.keys)) || null;
    return {
      person: each.person,
      row: null,
      name: textOf(stored?.['name']),
      place: textOf(stored?.['place']),
      birthDate: textOf(stored?.['birth_date']),
      identityNumber: sealed('identityNumber'),
      phone: sealed('phone'),
      address: textOf(stored?.['current_address']),
      reasons,
      against,
    };
  });
}

/** Staged lines as the screen shows them: masked, with who they were matched to and why. */
export async function answerRows(context: Context, detail: Detail, asOf: string, rows: readonly StagedRow[]): Promise<Answer[]> {
  const fields = fieldsHere(context);
  const known = await gather(context, detail, rows);
  const tables = new Map(detail.tables.map((table) => [table.no, table]));
  return rows.map((row) => {
    const table = tables.get(row.tableNo);
    const { match, chosen } = row.plan;
    const stored = known.persons.get(row.person ?? '');
    const ledger: Text = { zh: `这份台账第 ${row.sheetRow} 行`, en: `Row ${row.sheetRow} of this ledger` };
    return {
      no: row.no,
      table: row.tableNo,
      sheet: table?.sheet ?? '',
      row: row.sheetRow,
      state: row.state,
      decided: chosen !== undefined,
      name: row.name,
      person: row.person === null ? null : { id: row.person, place: textOf(stored?.['place']) ?? match.place ?? null },
      match: { kind: match.kind, reasons: match.reasons.map(({ zh, en }) => ({ zh, en })), candidates: candidatesOf(context, row, known) },
      cells: cellsOf(fields, row.plan.line, table),
      changes: row.plan.changes.map((each) => changeOf(fields, each, detail, asOf, ledger)),
    };
  });
}
