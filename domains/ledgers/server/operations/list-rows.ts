import { type InputOf, isRefusal } from '@linli/kernel/model';
import { type Context, findStored } from '@linli/kernel/server';
import type { listImportRows } from '../../model/index.ts';
import { ledgerImport } from '../../model/registers/import.ts';
import { countyOfActor } from '../imports/batch-work.ts';
import { findDetail, stagingOf, unknownImport } from '../imports/detail.ts';
import { answerRows } from '../imports/row-answer.ts';
import { type RowsWanted, listStaged } from '../imports/staged.ts';

const PAGE = 50;

type Show = NonNullable<InputOf<typeof listImportRows>['show']>;

function wantedOf(show: Show): Partial<RowsWanted> {
  if (show === 'all') return {};
  return show === 'fault' ? { faulty: true } : show === 'conflict' ? { undecided: true } : { states: [show] };
}

export async function listOnes(context: Context, input: InputOf<typeof listImportRows>) {
  const stored = await findStored(context, ledgerImport, input.id);
  const detail = stored === undefined ? undefined : await findDetail(context, countyOfActor(context.actor), input.id);
  if (stored === undefined || detail === undefined || isRefusal(detail)) return unknownImport();
  const limit = input.limit ?? PAGE;
  const rows = await listStaged(context, stagingOf(detail, context.keys), {
    ...wantedOf(input.show ?? 'all'),
    after: input.after ?? -1,
    limit: limit + 1,
    ...(input.table === undefined ? {} : { table: input.table }),
  });
  const page = rows.slice(0, limit);
  context.note({ record: input.id, place: detail.place, details: { show: input.show ?? 'all', rows: page.length } });
  return {
    rows: await answerRows(context, detail, String(stored['as_of']), page),
    next: rows.length > limit ? (page.at(-1)?.no ?? null) : null,
  };
}
