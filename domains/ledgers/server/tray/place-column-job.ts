import { type JobKind, type JobRun, type Work, applyChanges, findStored } from '@linli/kernel/server';
import type { Entry } from '../../model/dictionary/index.ts';
import { type ReadLine, readCell, readerFor } from '../../model/parsing/index.ts';
import { ledgerImport } from '../../model/registers/import.ts';
import { tray } from '../../model/registers/tray.ts';
import { applyBatch } from '../apply/batch.ts';
import { fieldsHere } from '../county-fields.ts';
import { type ImportJob, countyOfActor, inBatch } from '../imports/batch-work.ts';
import { getDetail } from '../imports/detail.ts';
import { type StagedRow, listStaged } from '../imports/staged.ts';
import { applyContextOf } from './apply-context.ts';

const BATCH = 1_000;
const PLACED_FROM = 384; // tray items of this step get numbers of their own

/** `ledgers.place-column`: the cells of an unknown column, kept with the staged lines, are read as an entry and fill what is empty. */
export const placeColumnJob: JobKind = {
  name: 'ledgers.place-column',
  run: async (run) => {
    const { importId, item, entry } = run.input as { importId: string; item: string; entry: string };
    const job = { platform: run.platform, actor: run.actor, importId };
    return place(job, item, await inBatch(job, {}, async (work) => fieldsHere(work).get(entry)), run);
  },
};

async function place(job: ImportJob, item: string, entry: Entry, run: JobRun): Promise<unknown> {
  const county = countyOfActor(job.actor);
  const { detail, asOf, column, table } = await inBatch(job, {}, async (work) => {
    const found = await getDetail(work, county, job.importId);
    const stored = await findStored(work, tray, item);
    const at = found.tables.find(
      (each) => each.sheet === stored?.['sheet'] && each.columns.some((one) => one.header === stored?.['header']),
    );
    return {
      detail: found,
      asOf: String((await findStored(work, ledgerImport, job.importId))?.['as_of']),
      table: at?.no ?? -1,
      column: at?.columns.find((one) => one.header === stored?.['header'])?.no ?? -1,
    };
  });
  const context = applyContextOf(detail, asOf, job.platform.keys, PLACED_FROM);
  const read = (work: Work, row: StagedRow): StagedRow | undefined =>
    lineOf(row, column, entry, { today: work.today, demo: work.demo, place: detail.place });
  let filled = 0;
  let after = -1;
  for (;;) {
    await run.progress(after + 1, detail.counts.rows);
    const last = await inBatch(
      job,
      { operation: 'ledgers.place-tray-column', place: detail.place, details: { import: job.importId, entry: entry.path } },
      async (work) => {
        const rows = await listStaged(work, context.staging, { table, after, limit: BATCH });
        const lines = rows.map((row) => read(work, row)).filter((row) => row !== undefined);
        filled += (await applyBatch(context, work, lines)).changed;
        return rows.at(-1)?.no;
      },
    );
    if (last === undefined) break;
    after = last;
  }
  await inBatch(job, { operation: 'ledgers.place-tray-column', place: detail.place }, async (work) => {
    const before = await findStored(work, tray, item, true);
    if (before !== undefined)
      await applyChanges(work, tray, [{ change: { id: item, values: { state: 'placed', note: `归到“${entry.label.zh}”` } }, before }]);
  });
  return { filled };
}

/** A line that says nothing but this one cell, about the person whom the line was applied to. */
function lineOf(row: StagedRow, column: number, entry: Entry, context: Parameters<typeof readerFor>[1]): StagedRow | undefined {
  const cell = row.plan.line.unplaced.find((each) => each.column === column);
  if (cell === undefined || row.person === null || row.state === 'possible' || row.state === 'fault' || row.state === 'skipped')
    return undefined;
  const reading = readCell(readerFor(entry, context), { value: cell.text, text: cell.text });
  if (reading.state === 'empty') return undefined;
  const line: ReadLine = {
    table: row.tableNo,
    row: row.sheetRow,
    derived: [],
    warnings: [],
    unplaced: [],
    values: reading.state === 'value' ? { [entry.path]: reading.value } : {},
    faults: reading.state === 'fault' ? [{ column, entry: entry.path, text: cell.text, fault: reading.fault }] : [],
  };
  return { ...row, state: 'known', plan: { line, match: row.plan.match, changes: [], decisions: {} } };
}
