import { type Field, type InputOf, type Refusal, refuse } from '@linli/kernel/model';
import {
  type Context,
  type FileAnswer,
  fileFromDisk,
  type PlaceDirectory,
  type SheetSpec,
  withScratchFile,
  type Work,
  writeWorkbook,
} from '@linli/kernel/server';
import type { FieldDictionary } from '../../model/dictionary/index.ts';
import { headerLinesOf } from '../../model/filling/order.ts';
import { type PastView, dayWords, pastLineOf } from '../../model/filling/past.ts';
import type { filledFile, filledLedger } from '../../model/index.ts';
import { type LedgerTemplate, getTemplate, withCountyColumns } from '../../model/templates/index.ts';
import { fieldsHere } from '../county-fields.ts';
import type { FilledRow } from '../filling/fill-rows.ts';
import { type LedgerLines, linesOf } from '../filling/ledger-lines.ts';
import type { PastFill } from '../filling/past-lines.ts';
import { pastViewOf, placeBarred, placeName } from '../filling/past-view.ts';
import { mayFill } from '../filling/registers.ts';

const PAGE = 50;
const FILE_PAGE = 500;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** May this post see what the ledger tells, here? */
const barred = async (context: Context, template: LedgerTemplate, fill: PastFill, clear: boolean): Promise<Refusal | undefined> =>
  (await placeBarred(context, context.platform.places, fill)) ??
  mayFill(context.actor, fieldsHere(context), template, clear ? 'unmask' : 'read');

interface Page {
  readonly ids: readonly string[];
  readonly community: string;
  readonly first: number;
  readonly next: string | null;
}

/** `community:offset:number`: where the next page begins, and the number that its first line gets. */
function readCursor(after: string | undefined): { community: string; offset: number; no: number } | undefined {
  const parts = /^(\d{12,15}):(\d{1,7}):(\d{1,7})$/.exec(after ?? '');
  return parts === null ? undefined : { community: parts[1] ?? '', offset: Number(parts[2]), no: Number(parts[3]) };
}

async function pageOf(lines: LedgerLines, after: string | undefined, limit: number): Promise<Page | undefined> {
  const cursor = readCursor(after);
  const communities = await lines.communities();
  const at = cursor === undefined ? 0 : communities.findIndex((each) => each >= cursor.community);
  const community = communities[at];
  if (community === undefined) return undefined;
  const offset = cursor?.community === community ? cursor.offset : 0;
  const all = await lines.lineUp(community);
  const ids = all.slice(offset, offset + limit);
  const no = cursor?.no ?? 1;
  const end = offset + ids.length;
  const following = end < all.length ? `${community}:${end}` : communities[at + 1] === undefined ? undefined : `${communities[at + 1]}:0`;
  return { ids, community, first: no, next: following === undefined ? null : `${following}:${no + ids.length}` };
}

/** A page of a ledger that the registers fill; every cell knows where it comes from. */
export async function filledOne(context: Context, input: InputOf<typeof filledLedger>) {
  const template = withCountyColumns(getTemplate(input.ledger), fieldsHere(context));
  const fill: PastFill = { template, place: input.place, on: input.on, tree: input.tree ?? 'today' };
  const no = await barred(context, template, fill, false);
  if (no !== undefined) return no;
  const lines = linesOf(context, fill, fill.tree);
  const rows = await lines.count();
  const page = await pageOf(lines, input.after, input.limit ?? PAGE);
  const filled = page === undefined ? [] : await lines.rows(page.community, page.ids, page.first, false);
  const past = await pastViewOf(context, context.platform.places, fill, rows);
  context.note({ place: input.place, details: { ledger: input.ledger, rows: filled.length, on: input.on, ...treeNote(past) } });
  return {
    ledger: input.ledger,
    title: template.title,
    headerLines: headLines(template, { place: await placeName(context, context.platform.places, fill), day: input.on, rows }, past),
    past: past === null ? null : { ...past, today: [...past.today], former: [...past.former] },
    columns: template.columns.map(({ entry, header, width, computed }) => ({
      key: entry,
      header,
      entry: computed === true ? null : entry,
      computed: computed === true,
      width,
    })),
    rows: filled.map((row) => ({ ...row, records: { ...row.records }, cells: [...row.cells] })),
    next: page?.next ?? null,
    count: input.after === undefined ? { rows } : null,
  };
}

const writtenKinds: Partial<Record<Field['kind'], SheetSpec['columns'][number]['format']>> = {
  integer: 'integer',
  money: 'decimal',
  decimal: 'decimal',
};

/** Identity numbers, phones and accounts are written as text: a spreadsheet must not round them. */
function columnOf(
  fields: FieldDictionary,
  { header, entry, width, computed }: LedgerTemplate['columns'][number],
): SheetSpec['columns'][number] {
  const kind = fields.find(entry)?.kind;
  return {
    heading: header,
    width,
    format: computed === true ? 'integer' : ((kind === undefined ? undefined : writtenKinds[kind]) ?? 'text'),
  };
}

function written(row: FilledRow, template: LedgerTemplate, fields: FieldDictionary): (string | number | null)[] {
  return row.cells.map((cell, at) => {
    const kind = fields.find(template.columns[at]?.entry ?? '')?.kind;
    if (typeof cell.value === 'number') return kind === 'money' ? cell.value / 100 : cell.value;
    return cell.shown === '' ? null : cell.shown;
  });
}

async function* sheetRows(
  lines: LedgerLines,
  template: LedgerTemplate,
  fields: FieldDictionary,
  clear: boolean,
): AsyncGenerator<(string | number | null)[]> {
  let no = 1;
  for (const community of await lines.communities()) {
    const ids = await lines.lineUp(community);
    for (let at = 0; at < ids.length; at += FILE_PAGE) {
      const rows = await lines.rows(community, ids.slice(at, at + FILE_PAGE), no, clear);
      for (const row of rows) yield written(row, template, fields);
      no += rows.length;
    }
  }
  yield [];
  for (const line of template.footerLines) yield [line];
}

/** A ledger in the department's own layout: its lines counted, the place named, and the one sheet of its workbook. */
export async function ledgerPage(work: Work, places: PlaceDirectory, fill: PastFill) {
  const { template, on } = fill;
  const fields = fieldsHere(work);
  const lines = linesOf(work, fill, fill.tree);
  const rows = await lines.count();
  const past = await pastViewOf(work, places, fill, rows);
  const name = await placeName(work, places, fill);
  const asOf = past === null ? '' : `（截至${dayWords(on)}）`;
  const sheetOf = (clear: boolean): SheetSpec => ({
    name: template.title,
    title: `${name}${template.title}${asOf}`,
    notes: headLines(template, { place: name, day: on, rows }, past),
    columns: template.columns.map((each) => columnOf(fields, each)),
    rows: sheetRows(lines, template, fields, clear),
    orientation: template.print.landscape ? 'landscape' : 'portrait',
    frozenColumns: 2,
  });
  return { lines, rows, past, name, sheetOf };
}

/** The ledger as a file, for a purpose: what the screen shows for the same place, day and tree. */
export async function filledSheet(context: Context, input: InputOf<typeof filledFile>): Promise<FileAnswer | Refusal> {
  const template = withCountyColumns(getTemplate(input.ledger), fieldsHere(context));
  const fill: PastFill = { template, place: input.place, on: input.on, tree: input.tree ?? 'today' };
  const no = await barred(context, template, fill, input.clear);
  if (no !== undefined) return no;
  if (input.on > context.today)
    return refuse('invalid', 'future-day', { zh: '日期不能晚于今天。', en: 'The day cannot lie in the future.' }, { where: 'on' });
  const { rows, name, past, sheetOf } = await ledgerPage(context, context.platform.places, fill);
  const file = await withScratchFile((target) => writeWorkbook(target, [sheetOf(input.clear)]));
  const details = { ledger: input.ledger, rows, clear: input.clear, on: input.on, ...treeNote(past) };
  context.note({ place: input.place, purpose: input.purpose, details });
  return fileFromDisk(file, `${name}${template.title}-${input.on}.xlsx`, XLSX);
}

const treeNote = (past: PastView | null): { tree?: string } => (past === null ? {} : { tree: past.tree });

/** Lines above the table; of a past day they begin with what is shown. */
const headLines = (template: LedgerTemplate, facts: Parameters<typeof headerLinesOf>[1], past: PastView | null): string[] => [
  ...(past === null ? [] : [pastLineOf(facts.day, past)]),
  ...headerLinesOf(template, facts),
];
