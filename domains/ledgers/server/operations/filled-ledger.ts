import { type Field, type InputOf, type Refusal, ancestorAt, decidePlace, refuse } from '@linli/kernel/model';
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
import { findEntry } from '../../model/dictionary/index.ts';
import { headerLinesOf } from '../../model/filling/order.ts';
import type { filledFile, filledLedger } from '../../model/index.ts';
import { type LedgerTemplate, getTemplate } from '../../model/templates/index.ts';
import { mayFill } from '../filling/registers.ts';
import { type FilledRow, fillRows } from '../filling/fill-rows.ts';
import { type FillFor, communitiesOf, countLinesFor, lineUp } from '../filling/in-line.ts';

const PAGE = 50;
const FILE_PAGE = 500;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** May this post see what the ledger tells, here? */
const barred = (context: Context, template: LedgerTemplate, place: string, clear: boolean): Refusal | undefined =>
  decidePlace(context.actor, place) ?? mayFill(context.actor, template, clear ? 'unmask' : 'read');

/** The name of a community carries its town's already; a town is told with its county. */
async function placeName(work: Work, places: PlaceDirectory, place: string): Promise<string> {
  const community = ancestorAt(place, 'community');
  const codes =
    community === undefined ? [ancestorAt(place, 'county'), ancestorAt(place, 'town')].filter((code) => code !== undefined) : [community];
  const names = await places.names(work.tx, codes);
  return codes.map((code) => names.get(code) ?? code).join('');
}

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

async function pageOf(context: Context, fill: FillFor, after: string | undefined, limit: number): Promise<Page | undefined> {
  const cursor = readCursor(after);
  const communities = await communitiesOf(context, fill);
  const at = cursor === undefined ? 0 : communities.findIndex((each) => each >= cursor.community);
  const community = communities[at];
  if (community === undefined) return undefined;
  const offset = cursor?.community === community ? cursor.offset : 0;
  const all = await lineUp(context, { ...fill, place: community });
  const ids = all.slice(offset, offset + limit);
  const no = cursor?.no ?? 1;
  const end = offset + ids.length;
  const following = end < all.length ? `${community}:${end}` : communities[at + 1] === undefined ? undefined : `${communities[at + 1]}:0`;
  return { ids, community, first: no, next: following === undefined ? null : `${following}:${no + ids.length}` };
}

/** A page of a ledger that the registers fill; every cell knows where it comes from. */
export async function filledOne(context: Context, input: InputOf<typeof filledLedger>) {
  const template = getTemplate(input.ledger);
  const no = barred(context, template, input.place, false);
  if (no !== undefined) return no;
  const fill: FillFor = { template, place: input.place, on: input.on };
  const rows = await countLinesFor(context, fill);
  const page = await pageOf(context, fill, input.after, input.limit ?? PAGE);
  const filled = page === undefined ? [] : await fillRows(context, { ...fill, place: page.community }, page.ids, page.first, false);
  context.note({ place: input.place, details: { ledger: input.ledger, rows: filled.length } });
  return {
    ledger: input.ledger,
    title: template.title,
    headerLines: headerLinesOf(template, { place: await placeName(context, context.platform.places, input.place), day: input.on, rows }),
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
function columnOf({ header, entry, width, computed }: LedgerTemplate['columns'][number]): SheetSpec['columns'][number] {
  const kind = findEntry(entry)?.kind;
  return {
    heading: header,
    width,
    format: computed === true ? 'integer' : ((kind === undefined ? undefined : writtenKinds[kind]) ?? 'text'),
  };
}

function written(row: FilledRow, template: LedgerTemplate): (string | number | null)[] {
  return row.cells.map((cell, at) => {
    const kind = findEntry(template.columns[at]?.entry ?? '')?.kind;
    if (typeof cell.value === 'number') return kind === 'money' ? cell.value / 100 : cell.value;
    return cell.shown === '' ? null : cell.shown;
  });
}

async function* sheetRows(work: Work, fill: FillFor, clear: boolean): AsyncGenerator<(string | number | null)[]> {
  let no = 1;
  for (const community of await communitiesOf(work, fill)) {
    const ids = await lineUp(work, { ...fill, place: community });
    for (let at = 0; at < ids.length; at += FILE_PAGE) {
      const rows = await fillRows(work, { ...fill, place: community }, ids.slice(at, at + FILE_PAGE), no, clear);
      for (const row of rows) yield written(row, fill.template);
      no += rows.length;
    }
  }
  yield [];
  for (const line of fill.template.footerLines) yield [line];
}

/** The ledger in the department's own layout: its lines counted, the place named, and the one sheet of its workbook. */
export async function ledgerPage(work: Work, places: PlaceDirectory, fill: FillFor) {
  const { template, place, on } = fill;
  const rows = await countLinesFor(work, fill);
  const name = await placeName(work, places, place);
  const sheetOf = (clear: boolean): SheetSpec => ({
    name: template.title,
    title: `${name}${template.title}`,
    notes: headerLinesOf(template, { place: name, day: on, rows }),
    columns: template.columns.map(columnOf),
    rows: sheetRows(work, fill, clear),
    orientation: template.print.landscape ? 'landscape' : 'portrait',
    frozenColumns: 2,
  });
  return { rows, name, sheetOf };
}

/** The same as a file, for a purpose. */
export async function filledSheet(context: Context, input: InputOf<typeof filledFile>): Promise<FileAnswer | Refusal> {
  const template = getTemplate(input.ledger);
  const no = barred(context, template, input.place, input.clear);
  if (no !== undefined) return no;
  if (input.on > context.today)
    return refuse('invalid', 'future-day', { zh: '日期不能晚于今天。', en: 'The day cannot lie in the future.' }, { where: 'on' });
  const { rows, name, sheetOf } = await ledgerPage(context, context.platform.places, { template, place: input.place, on: input.on });
  const file = await withScratchFile((target) => writeWorkbook(target, [sheetOf(input.clear)]));
  context.note({ place: input.place, purpose: input.purpose, details: { ledger: input.ledger, rows, clear: input.clear, on: input.on } });
  return fileFromDisk(file, `${name}${template.title}-${input.on}.xlsx`, XLSX);
}
