import { type InputOf, type Refusal, isRefusal, refuse } from '@linli/kernel/model';
import {
  type CellFault,
  type Context,
  type FileAnswer,
  fileFromDisk,
  isRefused,
  markFaults,
  withScratchFile,
  withKeptFile,
} from '@linli/kernel/server';
import type { markedCopy } from '../../model/index.ts';
import { stagingOf } from '../imports/detail.ts';
import { type StagedRow, type Staging, listStaged } from '../imports/staged.ts';
import { openImport } from './apply-import.ts';

const PAGE = 1_000;
const FAULTS_MAX = 50_000; // a comment each; a workbook with more is better mended at its source
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const fileGone = (): Refusal =>
  refuse('unknown', 'file-gone', { zh: '上传的文件已经清除，请重新上传。', en: 'The file was cleared away. Hand it in again.' });

const stateNotes: Partial<Record<StagedRow['state'], string>> = {
  possible: '这一行可能是已有的人，请在试导入中认定。',
  fault: '这一行没有姓名，无法归到人。',
  duplicate: '与本文件前面的一行是同一个人。',
};

function faultsOf(row: StagedRow, sheet: string): CellFault[] {
  const broken = row.plan.line.faults.map((each) => ({ sheet, row: row.sheetRow, column: each.column, text: each.fault.zh }));
  const note = stateNotes[row.state];
  return note === undefined ? broken : [...broken, { sheet, row: row.sheetRow, text: note }];
}

async function gather(context: Context, staging: Staging, sheets: ReadonlyMap<number, string>): Promise<CellFault[]> {
  const faults: CellFault[] = [];
  for (const wanted of [{ faulty: true }, { states: ['possible', 'duplicate', 'fault'] }]) {
    let after = -1;
    for (;;) {
      const rows = await listStaged(context, staging, { ...wanted, after, limit: PAGE });
      const last = rows.at(-1);
      if (last === undefined || faults.length >= FAULTS_MAX) break;
      for (const row of rows)
        if (!('states' in wanted) || row.plan.line.faults.length === 0) faults.push(...faultsOf(row, sheets.get(row.tableNo) ?? ''));
      after = last.no;
    }
  }
  return faults;
}

/** The workbook as it was handed in, every faulty cell red with a comment that says what is wrong. */
export async function markedOne(context: Context, input: InputOf<typeof markedCopy>): Promise<FileAnswer | Refusal> {
  const opened = await openImport(context, input.id, ['checked', 'applying', 'applied'], 'not-checked', false);
  if (isRefusal(opened)) return opened;
  const { detail, fileName } = opened;
  const faults = await gather(context, stagingOf(detail, context.keys), new Map(detail.tables.map((table) => [table.no, table.sheet])));
  const copy = await withKeptFile(context.platform, input.id, (plain) =>
    withScratchFile(async (target) => {
      const marked = await markFaults(plain, target, faults, { fileName });
      if (isRefused(marked)) throw new Error(`The kept file of ${input.id} cannot be read any more: ${marked.refused.code}`);
    }),
  );
  if (copy === undefined) return fileGone();
  context.note({ details: { faults: faults.length } });
  return fileFromDisk(copy, `${fileName.replace(/\.[^.]+$/, '')}-标出错误.xlsx`, XLSX);
}
