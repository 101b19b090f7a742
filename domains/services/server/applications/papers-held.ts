import { type OutputOf, dayAt } from '@linli/kernel/model';
import { type Context, type Work, sql } from '@linli/kernel/server';
import type { knownAtCounter } from '../../model/application/operations.ts';
import type { ItemForm, Material } from '../../model/item-form.ts';
import { type FactChange, type Unfit, changeSince } from '../../model/stated.ts';
import { lookAtCounty } from './county-look.ts';
import { changeWord, factChangesOf } from './fact-changes.ts';
import { allStatusRegisters, statusRegisters } from './facts.ts';

type KnownPaper = OutputOf<typeof knownAtCounter>['papers'][number];

const PAPERS_MAX = 60;

export interface PaperRow {
  readonly id: string;
  readonly material: string;
  readonly name: string;
  readonly issued_on: string | null;
  readonly valid_until: string | null;
  /** Instant. */
  readonly given: string;
}

interface Asking {
  readonly county: string;
  readonly person: string;
  readonly form: ItemForm;
}

/** Papers of earlier applications that have files and were not ended: the newest of each kind. */
async function papersHeld(work: Work, county: string, person: string): Promise<PaperRow[]> {
  const found = await sql<PaperRow>`
    select distinct on (material, name) id, material, name, issued_on::text as issued_on, valid_until::text as valid_until, created_at as given
    from services.paper where county = ${county} and person = ${person}::uuid and ended_at is null and cardinality(files) > 0
    order by material, name, created_at desc, id limit ${PAPERS_MAX}
  `.execute(work.tx);
  return found.rows;
}

/** The paper that an item asks under the same key and name; never where it is only to be shown. */
const askedAs = (form: ItemForm, row: Pick<PaperRow, 'material' | 'name'>): Material | undefined =>
  form.materials.find((each) => each.key === row.material && each.name.zh === row.name && each.way !== 'show');

/** May a paper go once more? As long as it holds, and as long as nothing that it states has changed since it was given. */
export function standingOfPaper(
  form: ItemForm,
  today: string,
  row: PaperRow,
  changes: readonly FactChange[],
): { readonly fits: boolean; readonly unfit: Unfit | null } {
  const asked = askedAs(form, row);
  if (asked === undefined) return { fits: false, unfit: null };
  if (row.valid_until !== null && row.valid_until < today)
    return { fits: false, unfit: { kind: 'expired', fact: null, on: row.valid_until } };
  const change = changeSince(asked.states ?? [], row.given, changes);
  return change === undefined
    ? { fits: true, unfit: null }
    : { fits: false, unfit: { kind: 'changed', fact: changeWord(change), on: dayAt(change.at) } };
}

/**
 * What has changed of the person since the oldest of these papers; nothing is asked where none of them states a fact. A resident is told of the own
 * facts wherever in the county they stand, a desk of those that it sees.
 */
export async function changesFor(context: Context, { county, person, form }: Asking, rows: readonly PaperRow[]): Promise<FactChange[]> {
  const given = rows.filter((row) => (askedAs(form, row)?.states ?? []).length > 0).map((row) => row.given);
  const [since] = given.toSorted();
  if (since === undefined) return [];
  if (context.actor.role !== 'resident') return factChangesOf(context, county, { person, since, statuses: statusRegisters(context) });
  const statuses = allStatusRegisters(context);
  const read = ['residents.person', 'residents.residence', ...statuses.map(({ name }) => name)];
  return lookAtCounty(context, county, read, () => factChangesOf(context, county, { person, since, statuses }));
}

export async function papersKnown(context: Context, asking: Asking): Promise<KnownPaper[]> {
  const held = await papersHeld(context, asking.county, asking.person);
  const changes = await changesFor(context, asking, held);
  return held.map((row) => ({
    paper: row.id,
    material: row.material,
    name: row.name,
    issuedOn: row.issued_on,
    validUntil: row.valid_until,
    givenOn: dayAt(row.given),
    ...standingOfPaper(asking.form, context.today, row, changes),
  }));
}
