import { type InputOf, type OutputOf, type Refusal, countyOf, isRefusal, parsePhone, refuse } from '@linli/kernel/model';
import { type Context, type Stored, applyChanges, changeRow, insertRows, sql, unknownRow } from '@linli/kernel/server';
import {
  type assignStaff,
  demonstration,
  type endStaff,
  type evaluateGrid,
  grid,
  gridStaff,
  type staffCandidates,
} from '../../model/index.ts';
import { lockRows } from '../stored.ts';

const countyHere = (context: Context): string => countyOf(context.actor.place) ?? '';

/** Whoever has a post that looks after the grid, its community or its town. */
export async function candidatesOf(
  context: Context,
  { place }: InputOf<typeof staffCandidates>,
): Promise<OutputOf<typeof staffCandidates>> {
  const found = await context.platform.colleagues.at(context.tx, place, ['grid-worker', 'community-worker', 'town-officer'], context.today);
  return { candidates: found.map(({ account, name, title, role }) => ({ account, name, title, role })) };
}

async function gridInForce(context: Context, id: string): Promise<Stored | Refusal> {
  const row = (await lockRows(context, grid, countyHere(context), [id]))[0];
  if (row === undefined) return unknownRow(grid);
  return row['ended_at'] === null
    ? row
    : refuse('conflict', 'already-ended', { zh: '这个网格已经停用。', en: 'This grid has ended.' }, { where: 'grid' });
}

export async function assignOne(context: Context, input: InputOf<typeof assignStaff>): Promise<OutputOf<typeof assignStaff> | Refusal> {
  const { id, part, name, account, phone, since } = input;
  const found = await gridInForce(context, input.grid);
  if (isRefusal(found)) return found;
  const place = String(found['place']);
  const fault = (phone === undefined ? undefined : phoneFault(phone)) ?? (await accountFault(context, place, account));
  if (fault !== undefined) return fault;
  const there = await sql`
    select 1 from grids.grid_staff where county = ${countyHere(context)} and grid = ${input.grid}::uuid and part = ${part} and name = ${name} and ended_at is null`.execute(
    context.tx,
  );
  if (there.rows.length > 0)
    return refuse('conflict', 'already-assigned', {
      zh: `${name}已经在这个网格担任这个职务。`,
      en: `${name} has this part in the grid already.`,
    });
  await insertRows(context, gridStaff, [
    { id, place, values: { grid: input.grid, part, name, account: account ?? null, phone: phone ?? null, since } },
  ]);
  context.note({ register: gridStaff.name, record: id, place, details: { part, since } });
  return { id };
}

function phoneFault(phone: string): Refusal | undefined {
  const read = parsePhone(phone);
  return read.ok ? undefined : refuse('invalid', 'not-a-phone', { zh: read.fault.zh, en: read.fault.en }, { where: 'phone' });
}

/** An account is named only out of those who sit at a desk there: a task must reach somebody. */
async function accountFault(context: Context, place: string, account: string | undefined): Promise<Refusal | undefined> {
  if (account === undefined) return undefined;
  const { candidates } = await candidatesOf(context, { place });
  if (candidates.some((each) => each.account === account)) return undefined;
  return refuse(
    'unknown',
    'no-such-account',
    {
      zh: '这个账号在本网格、本社区和本镇没有岗位。请系统管理员先给他岗位，或者只填姓名。',
      en: 'The account has no post in this grid, community or town. Have a post granted first, or give the name only.',
    },
    { where: 'account' },
  );
}

export async function endAssignment(context: Context, { id, version, until, reason }: InputOf<typeof endStaff>) {
  const row = (await lockRows(context, gridStaff, countyHere(context), [id]))[0];
  if (row === undefined) return unknownRow(gridStaff);
  const fault = dayFault(until, context.today);
  if (fault !== undefined) return fault;
  const changed = await changeRow(context, gridStaff, { id, version, values: { until }, end: { reason } });
  if (isRefusal(changed)) return changed;
  context.note({ register: gridStaff.name, record: id, place: changed.place, details: { until, reason } });
  return { id, version: changed.version };
}

const dayFault = (day: string, today: string): Refusal | undefined =>
  day <= today ? undefined : refuse('invalid', 'day-unfit', { zh: '日期不能晚于今天。', en: 'The day lies ahead.' });

/** An evaluation is added; the latest one decides whether the grid is a demonstration grid (Q17). */
export async function evaluateOne(context: Context, input: InputOf<typeof evaluateGrid>): Promise<OutputOf<typeof evaluateGrid> | Refusal> {
  const { id, result, evaluatedOn, evaluator, findings, papers } = input;
  const found = await gridInForce(context, input.grid);
  if (isRefusal(found)) return found;
  const fault = dayFault(evaluatedOn, context.today);
  if (fault !== undefined) return fault;
  const later = await sql<{ on: string }>`
    select max(evaluated_on)::text as "on" from grids.demonstration where county = ${countyHere(context)} and grid = ${input.grid}::uuid and ended_at is null`.execute(
    context.tx,
  );
  const last = later.rows[0]?.on;
  if (typeof last === 'string' && last > evaluatedOn)
    return refuse(
      'conflict',
      'evaluated-later',
      { zh: `${last} 已经有一次更晚的评定，请核对日期。`, en: `There is a later evaluation of ${last}. Check the day.` },
      { where: 'evaluatedOn' },
    );
  const place = String(found['place']);
  await insertRows(context, demonstration, [
    { id, place, values: { grid: input.grid, result, evaluatedOn, evaluator, findings, papers: papers ?? null } },
  ]);
  const is = result === 'recognised' || (result === 'not-yet' && found['demonstration'] === true);
  if (found['demonstration'] !== is)
    await applyChanges(context, grid, [{ before: found, change: { id: input.grid, values: { demonstration: is } } }]);
  context.note({ register: demonstration.name, record: id, place, details: { result, evaluatedOn } });
  return { id, demonstration: is };
}
