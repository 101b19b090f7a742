import type { KeyRing } from '@linli/kernel/server';
import type { ApplyContext } from '../apply/load-batch.ts';
import { type Detail, stagingOf } from '../imports/detail.ts';
import { idMaker } from '../imports/ids.ts';

/** What applying needs to know of an import; a few lines at a time, so it may look carefully. */
export function applyContextOf(detail: Detail, asOf: string, keys: KeyRing, trayFrom: number): ApplyContext {
  return {
    staging: stagingOf(detail, keys),
    asOf,
    tables: new Map(detail.tables.map((table) => [table.no, table])),
    trayFrom,
    careful: true,
    barred: new Set(),
    openRelations: new Map(),
    ids: {
      household: idMaker(detail.import, 'household'),
      residence: idMaker(detail.import, 'residence'),
      dwelling: idMaker(detail.import, 'dwelling'),
      status: idMaker(detail.import, 'status'),
      tray: idMaker(detail.import, 'tray'),
    },
  };
}
