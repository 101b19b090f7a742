import { isWithin } from '@linli/kernel/model';
import { dwelling, household, residence } from '@linli/residents/model';
import { fold, leaveRow, placeHere, valuesOf } from '../apply/fold-row.ts';
import type { Batch, LedgerFacts } from '../apply/load-batch.ts';
import type { RowDraft } from '../apply/row-drafts.ts';
import { residenceHere } from '../check/meant-row.ts';
import type { LineChange } from '../../model/folding.ts';
import type { StagedRow } from '../imports/staged.ts';
import { isNewer } from './is-newer.ts';

/** Above the numbers that households get when a ledger of residents in the same workbook is put into families. */
const HOUSEHOLDS_FROM = 2_000_000_000;

/** The home of which a line speaks and the household of its person in it: completed or made, and tied together. */
export function foldHome(batch: Batch, row: StagedRow, ledger: LedgerFacts, head: RowDraft): LineChange[] {
  if (ledger.template?.home !== household) return [];
  const family = householdDraft(batch, row, ledger, head);
  settle(batch, row, ledger, head, family);
  const { draft, open } = dwellingDraft(batch, row, ledger, family);
  if (draft === undefined) return open;
  const tied = batch.drafts.households.held(family, batch.work);
  if (tied.value('dwelling') == null || (tied.value('dwelling') !== draft.id && isNewer(tied, 'dwelling', batch.context.asOf)))
    batch.drafts.households.set(family, 'dwelling', draft.id, ledger.origin);
  return open;
}

function householdDraft(batch: Batch, row: StagedRow, ledger: LedgerFacts, head: RowDraft): RowDraft {
  const { households } = batch.drafts;
  const key = `${household.name}:${head.id}`;
  const made = batch.made.get(key);
  const stored = batch.homes.householdOf(head.id);
  const values = valuesOf(row, 'household');
  if (made === undefined && stored === undefined) {
    const address = row.plan.line.values['dwelling.address'];
    const id = batch.context.ids.household(HOUSEHOLDS_FROM + row.no);
    const mine = { ...withoutPlace(values), head: head.id, ...(typeof address === 'string' ? { address } : {}) };
    const draft = households.add(id, placeOf(batch, row, head), mine, ledger.origin);
    batch.made.set(key, draft);
    return draft;
  }
  const draft = made ?? households.take(stored ?? {});
  if (households.held(draft, batch.work).value('head') == null) households.set(draft, 'head', head.id, ledger.origin);
  const grid = values['place'];
  if (typeof grid === 'string' && grid !== draft.place && isWithin(grid, draft.place)) draft.place = grid;
  return draft;
}

const withoutPlace = ({ place: _place, ...rest }: Record<string, unknown>): Record<string, unknown> => rest;

function placeOf(batch: Batch, row: StagedRow, head: RowDraft): string {
  const grid = row.plan.line.values['household.place'];
  return typeof grid === 'string' ? grid : placeHere(batch, head);
}

/** The head lives in the household that stands under his name. */
function settle(batch: Batch, row: StagedRow, ledger: LedgerFacts, head: RowDraft, family: RowDraft): void {
  const { residences } = batch.drafts;
  const here = residenceHere(batch.residences.get(head.id), batch.context.staging.place, row.plan.line.values);
  const draft = here === undefined ? batch.made.get(`${residence.name}:${head.id}`) : residences.take(here);
  if (draft !== undefined && residences.held(draft, batch.work).value('household') == null)
    residences.set(draft, 'household', family.id, ledger.origin);
}

function dwellingDraft(
  batch: Batch,
  row: StagedRow,
  ledger: LedgerFacts,
  family: RowDraft,
): { draft: RowDraft | undefined; open: LineChange[] } {
  const { dwellings } = batch.drafts;
  const { 'dwelling.address': address } = row.plan.line.values;
  const stored = batch.homes.dwellingFor(address, family.stored);
  const there = stored === undefined ? batch.madeHomes.find(address) : dwellings.take(stored);
  if (there !== undefined) return { draft: there, open: fold(batch, row, ledger, dwelling, there, dwellings) };
  const values = valuesOf(row, 'dwelling');
  if (typeof address !== 'string') {
    if (Object.keys(values).length > 0) leaveRow(batch, row, 'fault', null);
    return { draft: undefined, open: [] };
  }
  const made = dwellings.add(batch.context.ids.dwelling(row.no), family.place, values, ledger.origin);
  batch.madeHomes.note(address, made);
  return { draft: made, open: [] };
}
