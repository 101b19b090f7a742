import type { Refusal, RowOf } from '@linli/kernel/model';
import { type Context, type Stored, type Work, decodeRow, sql, unknownRow } from '@linli/kernel/server';
import { filing } from '../model/registers/filing.ts';
import { decideContent } from './contents.ts';

/** A filing's row as screens get it. */
export function factsOfFiling(stored: Stored, work: Pick<Work, 'keys'>) {
  const row: RowOf<typeof filing> = decodeRow(filing, stored, work.keys);
  const { values } = row;
  return {
    id: row.id,
    place: row.place,
    version: row.version,
    title: values.title ?? '',
    fileNumber: values.fileNumber ?? '',
    kind: values.kind === 'ledger' ? ('ledger' as const) : ('form' as const),
    form: values.form,
    ledger: values.ledger,
    department: values.department ?? '',
    filedBy: values.filedBy ?? '',
    year: values.year ?? 0,
    period: values.period ?? '',
    retention: (values.retention ?? 'Y') as 'Y' | 'D30' | 'D10',
    keepUntil: values.keepUntil,
    archivedAt: values.archivedAt ?? '',
    archivedBy: values.archivedBy ?? '',
    lines: values.lines ?? 0,
    bytes: values.bytes ?? 0,
    digest: values.digest ?? '',
    hasMasked: values.hasMasked === true,
    disposal: values.disposal,
    endedAt: row.endedAt,
  };
}

/** Filings by their ids, in the order of their numbers; a refusal when one is unknown or out of sight. */
export async function getFilings(work: Work, county: string, ids: readonly string[], lock = false): Promise<Stored[] | Refusal> {
  const wanted = [...new Set(ids)];
  const found = await sql<Stored>`
    select * from archive.filing where county = ${county} and id = any(${wanted}::uuid[]) order by file_number, id ${lock ? sql`for update` : sql``}
  `.execute(work.tx);
  return found.rows.length === wanted.length ? found.rows : unknownRow(filing);
}

/** The first reason why this post may not read all of them. */
export const decideAll = (context: Context, filings: readonly Stored[], clear: boolean): Refusal | undefined =>
  filings.map((each) => decideContent(context.actor, each, context.dictionary, clear)).find((each) => each !== undefined);
