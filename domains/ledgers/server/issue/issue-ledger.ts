import { type Actor, type Refusal, decidePlace, isSealed } from '@linli/kernel/model';
import type { PlaceDirectory, Work } from '@linli/kernel/server';
import { type FieldDictionary, declaredFields } from '../../model/dictionary/index.ts';
import { type LedgerId, type TemplateColumn, getTemplate, withCountyColumns } from '../../model/templates/index.ts';
import { fieldsHere } from '../county-fields.ts';
import type { FilledCell } from '../filling/fill-rows.ts';
import type { PastFill } from '../filling/past-lines.ts';
import { mayFill, sourcesOf } from '../filling/registers.ts';
import { maskedValue } from '../imports/masked-text.ts';
import { ledgerPage } from '../operations/filled-ledger.ts';
import type { Issued, IssuedCell, IssuedColumn } from './issued.ts';

const PAGE = 500;

const columnOf = (fields: FieldDictionary, { entry, header }: TemplateColumn): IssuedColumn => {
  const known = fields.find(entry);
  return {
    key: entry,
    header,
    unit: null,
    register: known?.target?.register.name ?? null,
    field: known?.target?.field ?? null,
    sealed: known?.field !== undefined && isSealed(known.field),
  };
};

/** A cell that was erased or is out of sight still comes from its record. */
const sourceKind = (origin: FilledCell['origin']): IssuedCell['source'] =>
  origin === 'typed' ? 'manual' : origin === 'counted' || origin === 'empty' ? origin : 'auto';

function cellOf(fields: FieldDictionary, { entry }: TemplateColumn, cell: FilledCell): IssuedCell {
  const field = fields.find(entry)?.field;
  const { shown, value, source } = cell;
  return {
    value,
    shown,
    masked: field === undefined || !isSealed(field) || shown === '' ? shown : maskedValue(field, value),
    source: sourceKind(cell.origin),
    from: source === null ? null : { ...source, kind: source.kind },
    note: null,
  };
}

/** May this post hand the ledger out, here? It must be allowed to read all that the ledger tells. */
export const decideIssue = (actor: Actor, ledger: LedgerId, place: string): Refusal | undefined =>
  decidePlace(actor, place) ?? mayFill(actor, declaredFields, getTemplate(ledger), 'read');

/** A ledger as the registers fill it, for a place and a day. */
export async function issueLedger(work: Work, places: PlaceDirectory, ledger: LedgerId, place: string, on: string): Promise<Issued> {
  const fields = fieldsHere(work);
  const template = withCountyColumns(getTemplate(ledger), fields);
  const fill: PastFill = { template, place, on, tree: 'today' };
  const page = await ledgerPage(work, places, fill);
  async function* cells(): ReturnType<Issued['cells']> {
    let no = 1;
    for (const community of await page.lines.communities()) {
      const ids = await page.lines.lineUp(community);
      for (let at = 0; at < ids.length; at += PAGE) {
        const rows = await page.lines.rows(community, ids.slice(at, at + PAGE), no, true);
        for (const row of rows)
          yield { no: row.no, cells: row.cells.map((cell, column) => cellOf(fields, template.columns[column] as TemplateColumn, cell)) };
        no += rows.length;
      }
    }
  }
  return {
    kind: 'ledger',
    id: ledger,
    title: template.title,
    place,
    placeName: page.name,
    period: on,
    year: Number(on.slice(0, 4)),
    department: template.owners[0] ?? 'civil-affairs',
    cycle: 'once',
    on,
    lines: page.rows,
    registers: sourcesOf(fields, template).map((each) => each.name),
    columns: template.columns.map((each) => columnOf(fields, each)),
    sheetOf: page.sheetOf,
    cells,
  };
}
