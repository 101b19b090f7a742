import { type Case, type Opinion, type Procedure, Refused, type Role, countyOf, refuse, snake, tableOf } from '../../model/index.ts';
import { sql } from '../db/database.ts';
import { type Stored, type Work, belongingConditions, decodeRow, wallsOf } from '../store/index.ts';
import { type CaseLine, stepsOf } from './case-lines.ts';
import { opinionsOf } from './opinions.ts';
import { ownerOf } from './owner.ts';

/** A case with the row that holds it. */
export interface Loaded {
  readonly row: Stored;
  readonly of: Case;
  readonly steps: readonly CaseLine[];
}

const partlySeen = refuse('conflict', 'partly-seen', {
  zh: '这件有些办理记录不在您的范围内，不能从这里查看办理情况，请联系承办的地方。',
  en: 'Some of what was done lies outside your area, so this cannot be followed from here. Ask where it is handled.',
});

/** The rows of some cases of one county, locked in one order so that two batches never wait for each other. */
export async function lockRows(work: Work, { cases }: Procedure, ids: readonly string[]): Promise<Stored[]> {
  const county = countyOf(work.actor.place);
  const scope = sql.join([county === undefined ? sql`true` : sql`county = ${county}`, ...belongingConditions(cases, work)], sql` and `);
  const found = await sql<Stored>`
    select * from ${sql.table(tableOf(cases))} where ${scope} and id = any(${[...ids]}::uuid[]) order by id for update
  `.execute(work.tx);
  return found.rows;
}

/** Makes cases out of rows: one question for the steps of all of them. */
export async function casesOf(
  work: Pick<Work, 'tx' | 'keys' | 'dictionary'>,
  procedure: Procedure,
  rows: readonly Stored[],
): Promise<Loaded[]> {
  const steps = await stepsOf(work.tx, procedure.cases, rows);
  const opinions = await opinionsOf(work, procedure, rows);
  return rows.map((row) => loaded(work, procedure, row, steps(row), opinions(row)));
}

function loaded(
  work: Pick<Work, 'keys'>,
  procedure: Procedure,
  row: Stored,
  steps: readonly CaseLine[],
  opinions: readonly Opinion[],
): Loaded {
  // A wall that hid a step would change what is decided; rather nothing is.
  if (steps.length !== Number(row['steps'])) throw new Refused(partlySeen);
  return { row, steps, of: { ...caseOf(work, procedure, row, steps), opinions } };
}

function caseOf({ keys }: Pick<Work, 'keys'>, procedure: Procedure, row: Stored, steps: readonly CaseLine[]): Case {
  const { values } = decodeRow(procedure.cases, row, keys);
  const [account, name, role] = [row['assignee'], row['assignee_name'], row['assignee_role']];
  return {
    place: String(row['place']),
    holder: wallsOf(procedure.cases, row).holder,
    rules: Number(row['rules']),
    owner: ownerOf(procedure, procedure.ownedBy === undefined ? undefined : row[snake(procedure.ownedBy)]),
    assignee: typeof account === 'string' ? { account, name: String(name), role: String(role) as Role } : null,
    values,
    taken: steps.map(({ step, to, at, account: by, insteadOf, extendedBy }) => ({
      step: step ?? '',
      state: to ?? '',
      at,
      account: by,
      ...(insteadOf === null ? {} : { insteadOf }),
      ...(extendedBy === null ? {} : { extendedBy }),
    })),
  };
}
