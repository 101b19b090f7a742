import type { Register } from '@linli/kernel/model';
import { type Work, insertRows } from '@linli/kernel/server';
import { declaredFields } from '../../model/dictionary/index.ts';
import type { Detail, TableFacts } from '../imports/detail.ts';
import { idMaker } from '../imports/ids.ts';

interface TrayColumn {
  readonly table: TableFacts;
  readonly column: TableFacts['columns'][number];
}

const COLUMN_ITEMS = 4_000_000_000; // above every number that a line's own items get

/** One item for each column without a home; its cells stay sealed with the staged lines until somebody says what it is. */
export async function insertColumnItems(work: Work, tray: Register, detail: Detail, columns: readonly TrayColumn[]): Promise<void> {
  const id = idMaker(detail.import, 'tray');
  await insertRows(
    work,
    tray,
    columns.map(({ table, column }, at) => ({
      id: id(COLUMN_ITEMS + at),
      place: detail.place,
      values: {
        import: detail.import,
        state: 'open',
        kind: 'column',
        reason: declaredFields.find(column.entry ?? '') === undefined ? 'unknown-column' : 'other-role',
        sheet: table.sheet.slice(0, 200),
        row: null,
        header: column.header.slice(0, 200),
        entry: column.entry,
        shown: column.samples.join('；').slice(0, 200),
        text: null,
        count: column.filled,
        person: null,
        note: null,
      },
      origins: { '*': { kind: 'import', id: detail.import } },
    })),
  );
}
