import { tableOf } from '@linli/kernel/model';
import { type Origin, type Stored, type Work, sql } from '@linli/kernel/server';
import { dwelling, household, person, residence } from '@linli/residents/model';
import { type LedgerTemplate, findTemplate, keptBeside } from '../../model/templates/index.ts';
import { numberIndex, personsById, personsByNumber, rowsOfPersons } from '../check/find-persons.ts';
import { type Homes, homesOf } from '../homes/homes.ts';
import { MadeHomes } from '../homes/made-homes.ts';
import type { TableFacts } from '../imports/detail.ts';
import { type StagedRow, type Staging, findStaged } from '../imports/staged.ts';
import { type RowDraft, RowDrafts } from './row-drafts.ts';
import type { TrayItem } from './tray-lines.ts';

type Ids = (no: number) => string;

export interface ApplyContext {
  readonly staging: Staging;
  readonly tables: ReadonlyMap<number, TableFacts>;
  readonly asOf: string;
  /** Ids of new rows, by number of line or household. */
  readonly ids: { readonly household: Ids; readonly residence: Ids; readonly status: Ids; readonly dwelling: Ids; readonly tray: Ids };
  /** Residence relations open anywhere in the county, for persons whose residence this wall may not show. */
  readonly openRelations: ReadonlyMap<string, readonly string[]>;
  /** Number of the first tray item of a line, where earlier steps have left some already. */
  readonly trayFrom?: number;
  /** Look once more whether the people of new lines are there by now; needed only when adding them as new has failed. */
  readonly careful: boolean;
  /** Numbers (hex of their index) that another community holds by now: their lines are not added. */
  readonly barred: ReadonlySet<string>;
}

export interface LedgerFacts {
  readonly template: LedgerTemplate | undefined;
  readonly origin: Origin;
}

/** Everything that a batch of lines is held against, read and locked, and the rows that come of it. */
export interface Batch {
  readonly context: ApplyContext;
  readonly work: Work;
  readonly persons: ReadonlyMap<string, Stored>;
  readonly byNumber: ReadonlyMap<string, Stored>;
  /** Line -> blind index of its number in hex, when looked at carefully. */
  readonly indexes: ReadonlyMap<number, string>;
  readonly residences: ReadonlyMap<string, readonly Stored[]>;
  /** `register:person` -> rows of a department's register. */
  readonly statuses: ReadonlyMap<string, readonly Stored[]>;
  /** Households of this import that are there already. */
  readonly households: ReadonlySet<string>;
  /** Homes and households of which lines of ledgers of homes speak; empty for the others. */
  readonly homes: Homes;
  readonly madeHomes: MadeHomes;
  /** Line of a head -> his person. */
  readonly heads: ReadonlyMap<number, string>;
  readonly ledgers: ReadonlyMap<number, LedgerFacts>;
  readonly drafts: {
    readonly persons: RowDrafts;
    readonly dwellings: RowDrafts;
    readonly households: RowDrafts;
    readonly residences: RowDrafts;
    readonly statuses: ReadonlyMap<string, RowDrafts>;
  };
  /** Rows made in this batch, by `register:person`, with the day where a person may have several. */
  readonly made: Map<string, RowDraft>;
  readonly items: { readonly row: StagedRow; readonly item: TrayItem; readonly person: string | null }[];
}

const numberOf = (row: StagedRow): string | undefined => row.plan.line.values['person.identityNumber'] as string | undefined;

/** Person of each head, and those of them who may have a household by now. */
async function headsOf(
  work: Work,
  staging: Staging,
  rows: readonly StagedRow[],
): Promise<{ heads: Map<number, string>; settled: string[] }> {
  const here = new Map(rows.map((row) => [row.no, row]));
  const nos = rows.flatMap((row) => (row.plan.household?.head == null ? [] : [row.plan.household.head]));
  const far = await findStaged(
    work,
    staging,
    nos.filter((no) => !here.has(no)),
  );
  const found = nos.flatMap((no) => {
    const head = here.get(no) ?? far.get(no);
    return head?.person == null ? [] : [{ no, person: head.person, settled: far.has(no) || head.state !== 'new' }];
  });
  return {
    heads: new Map(found.map((each) => [each.no, each.person])),
    settled: found.filter((each) => each.settled).map((each) => each.person),
  };
}

/** Households of this import that may be there already: those that begin before this batch, all of them when looked at carefully. */
async function householdsThere(work: Work, context: ApplyContext, rows: readonly StagedRow[]): Promise<Set<string>> {
  const first = rows[0]?.no ?? 0;
  const before = (household: NonNullable<StagedRow['plan']['household']>): boolean =>
    context.careful || household.head === null || household.head < first;
  const made = [
    ...new Set(
      rows.flatMap(({ plan: { household } }) =>
        household === undefined || !before(household) ? [] : [context.ids.household(household.no)],
      ),
    ),
  ];
  if (made.length === 0) return new Set();
  const found = await sql<{
    id: string;
  }>`select id from residents.household where county = ${context.staging.county} and id = any(${made}::uuid[])`.execute(work.tx);
  return new Set(found.rows.map((row) => row.id));
}

function ledgersOf(context: ApplyContext, rows: readonly StagedRow[]): Map<number, LedgerFacts> {
  return new Map(
    [...new Set(rows.map((row) => row.tableNo))].map((no) => {
      const template = findTemplate(context.tables.get(no)?.ledger ?? '');
      return [
        no,
        {
          template,
          origin: {
            kind: 'import',
            id: context.staging.importId,
            on: context.asOf,
            ...(template === undefined ? {} : { label: template.title }),
          },
        },
      ];
    }),
  );
}

/** Blind indexes of the numbers of new lines. */
export const indexesOf = (work: Pick<Work, 'keys'>, rows: readonly StagedRow[]): Map<number, Buffer> =>
  new Map(
    rows.flatMap((row) => {
      const number = row.state === 'new' ? numberOf(row) : undefined;
      return number === undefined ? [] : [[row.no, numberIndex(work, number)] as const];
    }),
  );

export async function loadBatch(context: ApplyContext, work: Work, rows: readonly StagedRow[]): Promise<Batch> {
  const { county } = context.staging;
  const persons = await personsById(
    work,
    county,
    rows.flatMap((row) => (row.person !== null && (context.careful || row.state !== 'new') ? [row.person] : [])),
    true,
  );
  const indexes = context.careful ? indexesOf(work, rows) : new Map<number, Buffer>();
  const byNumber = await personsByNumber(work, county, [...indexes.values()], true);
  const { heads, settled } = await headsOf(work, context.staging, rows);
  const ids = [...new Set([...persons.keys(), ...[...byNumber.values()].map((row) => String(row['id'])), ...settled])];
  const ledgers = ledgersOf(context, rows);
  const registers = [...new Set([...ledgers.values()].flatMap((each) => keptBeside(each.template)))];
  const statuses = new Map<string, readonly Stored[]>();
  for (const register of registers)
    for (const [id, all] of await rowsOfPersons(work, county, tableOf(register), ids, true)) statuses.set(`${register.name}:${id}`, all);
  const residences = await rowsOfPersons(work, county, 'residents.residence', ids, true);
  const ofHomes = rows.filter((row) => ledgers.get(row.tableNo)?.template?.home !== undefined);
  return {
    context,
    work,
    persons,
    byNumber,
    heads,
    indexes: new Map([...indexes].map(([no, index]) => [no, index.toString('hex')])),
    ledgers,
    statuses,
    residences,
    homes: await homesOf(
      work,
      context.staging.place,
      residences,
      ofHomes.length === 0 ? [] : ids,
      ofHomes.map((row) => row.plan.line.values['dwelling.address']),
      true,
    ),
    madeHomes: new MadeHomes(),
    households: await householdsThere(work, context, rows),
    drafts: {
      persons: new RowDrafts(person),
      dwellings: new RowDrafts(dwelling),
      households: new RowDrafts(household),
      residences: new RowDrafts(residence),
      statuses: new Map(registers.map((each) => [each.name, new RowDrafts(each)])),
    },
    made: new Map(),
    items: [],
  };
}
