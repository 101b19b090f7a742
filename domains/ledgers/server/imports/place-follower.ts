import { type PlaceFollower, sql } from '@linli/kernel/server';

const busyStates = ['reading', 'applying', 'undoing'] as const;

interface Row {
  readonly id: string;
  readonly place: string;
  readonly fileName: string;
  readonly busy: boolean;
}

/** Imports with what they keep beside the register: how their tables were read, and their staged lines. */
export const importFollower: PlaceFollower = {
  name: 'ledgers.staged',
  label: { zh: '台账导入的暂存内容', en: 'Staged lines of imports' },
  holds: false,
  tables: ['ledgers.import'],
  list: async (tx, county, places) => {
    const found = await sql<Row>`
      select d.import as id, d.place, i.file_name as "fileName", i.state = any(${[...busyStates]}) as busy
      from ledgers.import_detail d join ledgers.import i on i.county = d.county and i.id = d.import
      where d.county = ${county} and i.county = ${county}
        and exists (select 1 from unnest(${[...places]}::text[]) as p(code) where d.place >= p.code collate "C" and d.place < p.code || ':' collate "C")`.execute(
      tx,
    );
    return found.rows.map(({ id, place, fileName, busy }) => ({
      id,
      place,
      ...(busy
        ? {
            busy: {
              zh: `台账“${fileName}”正在导入，请等它完成或取消后再执行`,
              en: `The ledger "${fileName}" is being imported. Wait until it is done, or cancel it`,
            },
          }
        : {}),
    }));
  },
  rehome: async (tx, county, steps) => {
    const moved = JSON.stringify(steps.map((each) => ({ import: each.id, place: each.to })));
    for (const table of ['ledgers.import_detail', 'ledgers.import_row']) {
      await sql`
        update ${sql.table(table)} as t set place = x.place from json_to_recordset(${moved}::json) as x(import uuid, place text)
        where t.county = ${county} and t.import = x.import returning t.import`.execute(tx);
    }
  },
};
