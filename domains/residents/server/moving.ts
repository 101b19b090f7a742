import { type Refusal, type Register, ancestorAt, levelOf, refuse, snake, tableOf } from '@linli/kernel/model';
import { type PendingChange, type Stored, type Work, applyChanges, insertRows, newId, sql } from '@linli/kernel/server';
import { type ResidencePlan, correction, decideResidences, household, person, residence } from '../model/index.ts';
import { lockRows } from './stored.ts';

const MOVED = 'moved';

export interface Moving {
  readonly county: string;
  /** Rows of the persons, read and locked behind the county's wall. */
  readonly persons: readonly Stored[];
  readonly to: string;
  /** First day at the new place. */
  readonly from: string;
  readonly relation: 'usual' | 'temporary';
  readonly household: string | null;
  readonly currentAddress: string | undefined;
  readonly kind: 'moved' | 'taken-over';
  /** Ids of the entries in the list of moves, by person; made here where the client made none. */
  readonly ids?: ReadonlyMap<string, string>;
}

const communityOf = (place: string): string => ancestorAt(place, 'community') ?? place;

/** A move goes to a community or one of its grids, on a day that has come or is near. */
export function moveFault(to: string, from: string, today: string): Refusal | undefined {
  const level = to.length >= 12 ? levelOf(to) : undefined;
  if (level === undefined)
    return refuse(
      'invalid',
      'wrong-level',
      { zh: '请选择迁往的社区（村）或网格。', en: 'Choose the community or grid to move to.' },
      { where: 'to' },
    );
  if (from > today)
    return refuse(
      'invalid',
      'day-unfit',
      { zh: '迁入日期不能晚于今天，到那一天再办理。', en: 'The day of the move lies ahead; do it when it has come.' },
      { where: 'from' },
    );
  return undefined;
}

/** The household that somebody moves into must stand at the destination. */
export async function householdFault(work: Work, county: string, id: string, to: string): Promise<Refusal | undefined> {
  const rows = await lockRows(work, household, county, [id]);
  const found = rows[0];
  if (found !== undefined && found['ended_at'] === null && communityOf(String(found['place'])) === communityOf(to)) return undefined;
  return refuse(
    'unknown',
    'no-such-household',
    { zh: '迁往的社区没有这个家庭户，请重新选择。', en: 'There is no such household at the destination. Choose again.' },
    { where: 'household' },
  );
}

/** Carries out a move set-wise: residences, place, open corrections, emptied households, and a line for the place that was left. */
export async function movePersons(work: Work, moving: Moving): Promise<void> {
  const ids = moving.persons.map((row) => String(row['id']));
  const residences = await openRowsOf(work, residence, moving.county, ids);
  const plans = new Map(moving.persons.map((row) => [String(row['id']), planFor(row, residences, moving)]));
  await changeResidences(work, moving, residences, plans);
  await changePlaces(work, moving, plans);
  await openResidences(work, moving, plans);
  await carryCorrections(work, moving, ids);
  await endEmptyHouseholds(work, moving.county, residences);
  await noteMoves(work, moving);
}

async function openRowsOf(work: Work, of: Register, county: string, persons: readonly string[]): Promise<Stored[]> {
  const found =
    await sql<Stored>`select * from ${sql.table(tableOf(of))} where county = ${county} and person = any(${persons}::uuid[]) and ended_at is null order by id for update`.execute(
      work.tx,
    );
  return found.rows;
}

function planFor(row: Stored, residences: readonly Stored[], moving: Moving): ResidencePlan {
  const own = residences.filter((each) => each['person'] === row['id']);
  return decideResidences(
    own.map((each) => ({ id: String(each['id']), place: String(each['place']), relation: each['relation'] as string | null })),
    moving.to,
    moving.relation,
  );
}

async function changeResidences(
  work: Work,
  moving: Moving,
  rows: readonly Stored[],
  plans: ReadonlyMap<string, ResidencePlan>,
): Promise<void> {
  const all = [...plans.values()];
  const closing = new Set(all.flatMap((plan) => plan.close));
  const turning = new Map(all.flatMap((plan) => plan.turn).map((each) => [each.id, each.relation]));
  const pending = rows.flatMap((before): PendingChange[] => {
    const id = String(before['id']);
    const relation = turning.get(id);
    if (closing.has(id)) return [{ before, change: { id, values: { until: moving.from }, end: { reason: MOVED } } }];
    return relation === undefined ? [] : [{ before, change: { id, values: { relation } } }];
  });
  await applyChanges(work, residence, pending);
}

/** The registered home keeps seeing a person who left it: it is noted before the place changes. */
async function changePlaces(work: Work, moving: Moving, plans: ReadonlyMap<string, ResidencePlan>): Promise<void> {
  const origin = { kind: 'desk', on: work.today, label: '迁居' } as const;
  const pending = moving.persons.map((before): PendingChange => {
    const id = String(before['id']);
    const registeredPlace = before[snake('registeredPlace')] === null ? (plans.get(id)?.registeredAt ?? undefined) : undefined;
    const values = {
      ...(registeredPlace === undefined ? {} : { registeredPlace }),
      ...(moving.currentAddress === undefined ? {} : { currentAddress: moving.currentAddress }),
    };
    return {
      before,
      change: { id, place: moving.to, values, origins: Object.fromEntries(Object.keys(values).map((key) => [key, origin])) },
    };
  });
  await applyChanges(work, person, pending);
}

async function openResidences(work: Work, moving: Moving, plans: ReadonlyMap<string, ResidencePlan>): Promise<void> {
  const rows = [...plans].flatMap(([id, plan]) =>
    plan.open
      ? [
          {
            id: newId(),
            place: communityOf(moving.to),
            values: { person: id, relation: moving.relation, since: moving.from, household: moving.household },
            origins: { '*': { kind: 'desk' as const, on: work.today } },
          },
        ]
      : [],
  );
  await insertRows(work, residence, rows);
}

async function carryCorrections(work: Work, moving: Moving, persons: readonly string[]): Promise<void> {
  const rows = await openRowsOf(work, correction, moving.county, persons);
  const open = rows.filter((row) => row['state'] === 'open' && communityOf(String(row['place'])) !== communityOf(moving.to));
  await applyChanges(
    work,
    correction,
    open.map((before) => ({ before, change: { id: String(before['id']), place: communityOf(moving.to) } })),
  );
}

/** A household that everybody has left is no longer in force. */
async function endEmptyHouseholds(work: Work, county: string, left: readonly Stored[]): Promise<void> {
  const ids = [...new Set(left.map((row) => row['household'] as string | null).filter((id) => id !== null))];
  if (ids.length === 0) return;
  const rows = await lockRows(work, household, county, ids);
  const lived = await sql<{
    household: string;
  }>`select distinct household from residents.residence where county = ${county} and household = any(${ids}::uuid[]) and ended_at is null`.execute(
    work.tx,
  );
  const alive = new Set(lived.rows.map((row) => row.household));
  const empty = rows.filter((row) => row['ended_at'] === null && !alive.has(String(row['id'])));
  await applyChanges(
    work,
    household,
    empty.map((before) => ({ before, change: { id: String(before['id']), end: { reason: MOVED } } })),
  );
}

async function noteMoves(work: Work, moving: Moving): Promise<void> {
  const lines = moving.persons
    .filter((row) => communityOf(String(row['place'])) !== communityOf(moving.to))
    .map((row) => ({
      county: moving.county,
      id: moving.ids?.get(String(row['id'])) ?? newId(),
      person: row['id'],
      name: row['name'],
      kind: moving.kind,
      from_place: row['place'],
      to_place: moving.to,
      on_day: moving.from,
      at: work.now,
      by: work.actor.account,
      by_name: work.actor.name,
    }));
  if (lines.length === 0) return;
  await sql`
    insert into residents.move (county, id, person, name, kind, from_place, to_place, on_day, at, by, by_name)
    select county, id, person, name, kind, from_place, to_place, on_day, at, by, by_name
    from json_to_recordset(${JSON.stringify(lines)}::json) as x(county text, id uuid, person uuid, name text, kind text, from_place text, to_place text, on_day date, at timestamptz, by uuid, by_name text)
    returning id
  `.execute(work.tx);
}
