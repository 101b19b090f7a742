import type { OutputOf } from '@linli/kernel/model';
import { type Context, findStored, hasKeptFile } from '@linli/kernel/server';
import { type FieldDictionary, labelOf } from '../../model/dictionary/index.ts';
import type { getImport } from '../../model/index.ts';
import { SURE, columnLetter } from '../../model/reading/index.ts';
import { ledgerImport } from '../../model/registers/import.ts';
import { findTemplate } from '../../model/templates/index.ts';
import { fieldsHere } from '../county-fields.ts';
import { countyOfActor } from './batch-work.ts';
import { type TableFacts, findDetail, unknownImport } from './detail.ts';

type Answer = OutputOf<typeof getImport>;

function columnOf(fields: FieldDictionary, column: TableFacts['columns'][number]): Answer['tables'][number]['columns'][number] {
  const entry = fields.find(column.entry ?? '');
  return {
    no: column.no,
    letter: columnLetter(column.no),
    header: column.header,
    entry: column.entry,
    label: entry?.label ?? null,
    role: entry?.role ?? null,
    confidence: column.confidence,
    sure: column.confidence >= SURE,
    why: column.why,
    remembered: column.remembered,
    spare: column.spare,
    samples: [...column.samples],
    filled: column.filled,
    faults: column.faults,
    choices: column.choices.map((each) => ({ ...each, label: labelOf(fields, each.entry) })),
  };
}

function tableOf(fields: FieldDictionary, table: TableFacts): Answer['tables'][number] {
  const { no, sheet, title, ledger, score, headerRow, firstRow, lastRow, rows } = table;
  return {
    no,
    sheet,
    title,
    ledger,
    score,
    subject: findTemplate(ledger)?.subject === 'head' ? 'head' : 'self',
    headerRow,
    firstRow,
    lastRow,
    rows,
    columns: table.columns.map((each) => columnOf(fields, each)),
    skipped: [...table.skipped],
  };
}

/** An import as the screen shows it; a refusal when it lies behind the wall. */
export async function answerImport(context: Context, importId: string) {
  const stored = await findStored(context, ledgerImport, importId);
  const detail = stored === undefined ? undefined : await findDetail(context, countyOfActor(context.actor), importId);
  if (stored === undefined || detail === undefined) return unknownImport();
  const ledger = typeof stored['ledger'] === 'string' ? stored['ledger'] : 'unknown';
  const answer: Answer = {
    id: importId,
    place: detail.place,
    fileName: String(stored['file_name']),
    ledger,
    ledgerTitle: findTemplate(ledger)?.label ?? null,
    asOf: String(stored['as_of']),
    state: String(stored['state']),
    createdAt: detail.created_at,
    job: detail.job,
    refusal: detail.refusal,
    counts: detail.counts,
    tables: detail.tables.map((each) => tableOf(fieldsHere(context), each)),
    sheets: [...detail.sheets],
    hasFile: await hasKeptFile(context.platform, importId),
  };
  return answer;
}
