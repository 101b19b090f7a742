import { type Register, isWithin } from '@linli/kernel/model';
import { type Stored, type Work, insertRows } from '@linli/kernel/server';
import { dwelling, household, person, residence } from '@linli/residents/model';
import { type LineChange, isOpen } from '../../model/folding.ts';
import { livesAway } from '../../model/living-away.ts';
import { tray } from '../../model/registers/tray.ts';
import { keptBeside, whichOf } from '../../model/templates/index.ts';
import { meantRow, residenceHere } from '../check/meant-row.ts';
import { fieldsHere } from '../county-fields.ts';
import type { StagedRow } from '../imports/staged.ts';
import { foldHome } from '../homes/fold-home.ts';
import { applyRows, isAboutRow } from '../rows/apply-rows.ts';
import { fold, isIncomplete, leave, leaveRow, placeHere, valuesOf } from './fold-row.ts';
import { type ApplyContext, type Batch, type LedgerFacts, loadBatch } from './load-batch.ts';
import type { RowDraft } from './row-drafts.ts';
import { cellItems, keptItems, trayRow } from './tray-lines.ts';

export interface BatchOutcome {
  readonly added: number;
  readonly changed: number;
  readonly trayed: number;
}

/** Takes a batch of staged lines into the registers. One transaction, sets all the way. */
export async function applyBatch(context: ApplyContext, work: Work, rows: readonly StagedRow[]): Promise<BatchOutcome> {
  const ofRows = rows.filter((row) => isAboutRow(context, row));
  const beside = await applyRows(context, work, ofRows);
  const people = ofRows.length === 0 ? rows : rows.filter((row) => !ofRows.includes(row));
  const batch = await loadBatch(context, work, people);
  for (const row of people) applyLine(batch, row);
  const saved = await save(batch);
  return { added: saved.added + beside.added, changed: saved.changed + beside.changed, trayed: saved.trayed + beside.trayed };
}

const TRAY_PER_LINE = 512; // a workbook has no more columns

async function save({ context, work, drafts, items }: Batch): Promise<BatchOutcome> {
  const fields = fieldsHere(work);
  const taken = new Map<number, number>();
  const trayRows = items.map(({ row, item, person: about }) => {
    const at = taken.get(row.no) ?? context.trayFrom ?? 0;
    taken.set(row.no, at + 1);
    return trayRow(
      fields,
      context.ids.tray(row.no * TRAY_PER_LINE + at),
      context.staging.place,
      context.staging.importId,
      row,
      context.tables.get(row.tableNo),
      item,
      about,
    );
  });
  const saved: { added: number; changed: number }[] = [];
  const { persons, dwellings, households, residences, statuses } = drafts;
  for (const each of [persons, dwellings, households, residences, ...statuses.values()]) saved.push(await each.save(work)); // foreign keys set the order
  await insertRows(work, tray, trayRows);
  return {
    added: saved.reduce((sum, each) => sum + each.added, 0),
    changed: saved.reduce((sum, each) => sum + each.changed, 0),
    trayed: trayRows.length,
  };
}

function applyLine(batch: Batch, row: StagedRow): void {
  const table = batch.context.tables.get(row.tableNo);
  const ledger = batch.ledgers.get(row.tableNo);
  if (ledger === undefined) return;
  if (row.state === 'fault') return namesNobody(batch, row) ? undefined : leaveRow(batch, row, 'no-person', null);
  if (row.state === 'possible' || row.state === 'skipped' || row.person === null) return leaveRow(batch, row, 'undecided', null);
  const target = personDraft(batch, row, ledger);
  if (target === undefined)
    return leaveRow(batch, row, row.state === 'elsewhere' || isBarred(batch, row) ? 'held-elsewhere' : 'undecided', null);
  const open = target.fresh ? [] : foldPerson(batch, row, ledger, target.draft);
  const beside = [
    ...foldResidence(batch, row, ledger, target.draft),
    ...foldHome(batch, row, ledger, target.draft),
    ...keptBeside(ledger.template).flatMap((register) => foldStatus(batch, row, ledger, register, target.draft)),
  ];
  const kept = [...open, ...beside];
  const fields = fieldsHere(batch.work);
  leave(
    batch,
    row,
    [...cellItems(fields, row, table), ...keptItems(fields, [...kept, ...forgotten(row, ledger, kept)], table)],
    target.draft.id,
  );
}

/** What the dry run asked of registers that applying does not fold: nobody decided, so it stays in the tray like the rest. */
function forgotten(row: StagedRow, ledger: LedgerFacts, kept: readonly LineChange[]): LineChange[] {
  const folded = new Set([person, residence, dwelling, household, ...keptBeside(ledger.template)].map((each) => each.name));
  return row.plan.changes.filter(
    (change) => isOpen(change) && !folded.has(change.register) && !kept.some((each) => each.entry === change.entry),
  );
}

/** Lines of a table that is about no person at all: its columns go to the tray, not each of its lines. */
function namesNobody(batch: Batch, row: StagedRow): boolean {
  const table = batch.context.tables.get(row.tableNo);
  return table?.columns.some((column) => column.entry === 'person.name' || column.entry === 'person.identityNumber') !== true;
}

const isBarred = ({ context, indexes }: Batch, row: StagedRow): boolean => context.barred.has(indexes.get(row.no) ?? '');

/** The person of the line: read, made before in this batch, or made now. Undefined when he is gone or out of reach. */
function personDraft(batch: Batch, row: StagedRow, ledger: LedgerFacts): { draft: RowDraft; fresh: boolean } | undefined {
  const { persons } = batch.drafts;
  const stored = batch.byNumber.get(batch.indexes.get(row.no) ?? '') ?? batch.persons.get(row.person ?? '');
  if (stored !== undefined) return { draft: persons.take(stored), fresh: false };
  const there = persons.find(row.person ?? '');
  if (there !== undefined) return { draft: there, fresh: false };
  if (row.state !== 'new' || isBarred(batch, row)) return undefined;
  return { draft: persons.add(row.person ?? '', placeOf(batch, row), valuesOf(row, 'person'), ledger.origin), fresh: true };
}

/** The grid that the line names, else the community. */
const placeOf = (batch: Batch, row: StagedRow): string =>
  (row.plan.line.values['person.place'] as string | undefined) ?? batch.context.staging.place;

function foldPerson(batch: Batch, row: StagedRow, ledger: LedgerFacts, draft: RowDraft): LineChange[] {
  const { persons } = batch.drafts;
  const open = fold(batch, row, ledger, person, draft, persons);
  const grid = row.plan.line.values['person.place'];
  if (typeof grid === 'string' && grid !== draft.place && isWithin(grid, draft.place)) draft.place = grid;
  return open;
}

/** The person's residence in this community: completed, or made, by a ledger of residents, with the relation that is still free. */
function foldResidence(batch: Batch, row: StagedRow, ledger: LedgerFacts, about: RowDraft): LineChange[] {
  const { residences } = batch.drafts;
  const here = residenceHere(batch.residences.get(about.id), batch.context.staging.place, row.plan.line.values);
  const made = batch.made.get(`${residence.name}:${about.id}`);
  if (here === undefined && made === undefined) {
    if (ledger.template?.settles === undefined) return [];
    const relation = freeRelation(batch, row, ledger, about);
    if (relation === undefined) return [];
    const values = {
      person: about.id,
      relation,
      ...withoutRelation(valuesOf(row, 'residence')),
      ...householdOf(batch, row, ledger, about),
    };
    batch.made.set(
      `${residence.name}:${about.id}`,
      residences.add(batch.context.ids.residence(row.no), placeHere(batch, about), values, ledger.origin),
    );
    return [];
  }
  const draft = here === undefined ? made : residences.take(here);
  if (draft === undefined) return [];
  const open = fold(batch, row, ledger, residence, draft, residences);
  if (residences.held(draft, batch.work).value('household') == null)
    for (const [field, value] of Object.entries(householdOf(batch, row, ledger, about))) residences.set(draft, field, value, ledger.origin);
  return open.filter((each) => each.field !== 'relation' || isOpen(each));
}

const withoutRelation = ({ relation: _relation, ...rest }: Record<string, unknown>): Record<string, unknown> => rest;

/** At most one open residence of each relation a person (domain.md 2.3). */
function freeRelation(batch: Batch, row: StagedRow, ledger: LedgerFacts, about: RowDraft): string | undefined {
  const taken = new Set([
    ...(batch.residences.get(about.id) ?? []).map((each: Stored) => String(each['relation'])),
    ...(batch.context.openRelations.get(about.id) ?? []),
  ]);
  const { 'residence.relation': told, 'person.registeredAddress': registered, 'person.currentAddress': current } = row.plan.line.values;
  const said = told ?? (livesAway(registered, current) ? 'registered-away' : undefined);
  const [first, ...others] = ledger.template?.settles ?? [];
  return [typeof said === 'string' ? said : first, ...others].find((each) => each !== undefined && !taken.has(each));
}

/** The household of the line: that of its head where he has one, else one of this import. */
function householdOf(batch: Batch, row: StagedRow, ledger: LedgerFacts, about: RowDraft): { household?: string } {
  const { household } = row.plan;
  if (household === undefined) return {};
  const head = household.head === null ? undefined : batch.heads.get(household.head);
  const there =
    head === undefined ? undefined : batch.residences.get(head)?.find((each) => typeof each['household'] === 'string')?.['household'];
  if (typeof there === 'string') return { household: there };
  const id = batch.context.ids.household(household.no);
  if (!batch.households.has(id) && batch.drafts.households.find(id) === undefined) {
    const values = valuesOf(row, 'household');
    const address = row.plan.line.values['person.currentAddress'];
    const known = head !== undefined && (head === about.id || batch.persons.has(head) || batch.drafts.persons.find(head) !== undefined);
    batch.drafts.households.add(
      id,
      placeHere(batch, about),
      { ...values, ...(known ? { head } : {}), ...(typeof address === 'string' ? { address } : {}) },
      ledger.origin,
    );
  }
  return { household: id };
}

/** The row of a department's register: completed, or made. A further register is touched only where the line tells of it. */
function foldStatus(batch: Batch, row: StagedRow, ledger: LedgerFacts, register: Register, about: RowDraft): LineChange[] {
  const drafts = batch.drafts.statuses.get(register.name);
  if (drafts === undefined) return [];
  const { template } = ledger;
  const lineValues = row.plan.line.values;
  const said = valuesOf(row, register.name.slice(register.name.indexOf('.') + 1));
  const stored = meantRow(template, register, batch.statuses.get(`${register.name}:${about.id}`), lineValues);
  const key = `${register.name}:${about.id}:${whichOf(template, register, lineValues) ?? ''}`;
  const made = batch.made.get(key);
  if (stored === undefined && made === undefined) {
    if (register !== template?.status && Object.keys(said).length === 0) return [];
    const values = register === template?.status ? { ...template.fresh?.(said, batch.context.staging.place), ...said } : said;
    if (isIncomplete(register, values)) {
      leaveRow(batch, row, 'fault', about.id);
      return [];
    }
    batch.made.set(
      key,
      drafts.add(batch.context.ids.status(row.no), placeHere(batch, about), { person: about.id, ...values }, ledger.origin),
    );
    return [];
  }
  const draft = stored === undefined ? made : drafts.take(stored);
  return draft === undefined ? [] : fold(batch, row, ledger, register, draft, drafts);
}
