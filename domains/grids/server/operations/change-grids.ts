import { type InputOf, type OutputOf, type Refusal, ancestorAt, countyOf, isRefusal, placeRange, refuse } from '@linli/kernel/model';
import { type Context, type PendingChange, applyChanges, sql } from '@linli/kernel/server';
import { type changeGrid, type endGrid, grid, gridStaff, type redrawGrids } from '../../model/index.ts';
import { fitRow, lockRows } from '../stored.ts';
import { nameTaken } from './add-grids.ts';

const countyHere = (context: Context): string => countyOf(context.actor.place) ?? '';

/** New outlines for several grids together, since a border has two sides. What they were stays in the history. */
export async function redrawSome(context: Context, input: InputOf<typeof redrawGrids>): Promise<OutputOf<typeof redrawGrids> | Refusal> {
  const rows = await lockRows(context, grid, countyHere(context), input.grids.map((each) => each.id)); // prettier-ignore
  const byId = new Map(rows.map((row) => [row['id'], row]));
  const pending: PendingChange[] = [];
  for (const { id, version, area } of input.grids) {
    const before = fitRow(context, grid, byId.get(id), version);
    if (isRefusal(before)) return before;
    pending.push({ before, change: { id, values: { area }, note: { '#reason': input.reason } } });
  }
  await applyChanges(context, grid, pending);
  context.note({ register: grid.name, details: { grids: rows.map((row) => row['number']), reason: input.reason } });
  return { redrawn: pending.length };
}

export async function changeOne(context: Context, { id, version, name, note }: InputOf<typeof changeGrid>) {
  const before = fitRow(context, grid, (await lockRows(context, grid, countyHere(context), [id]))[0], version);
  if (isRefusal(before)) return before;
  const place = String(before['place']);
  if (name !== before['name']) {
    const [from, end] = placeRange(ancestorAt(place, 'community') ?? place);
    const found = await sql`
      select 1 from grids.grid where county = ${countyHere(context)} and place >= ${from} and place < ${end} and ended_at is null and name = ${name} and id <> ${id}::uuid`.execute(
      context.tx,
    );
    if (found.rows.length > 0) return nameTaken(name);
  }
  await applyChanges(context, grid, [{ before, change: { id, values: { name, ...(note === undefined ? {} : { note }) } } }]);
  context.note({ register: grid.name, record: id, place });
  return { id, version: version + 1 };
}

/** A grid ends when nobody lives in it any more; whoever looked after it is released with it. */
export async function endOne(context: Context, { id, version, reason }: InputOf<typeof endGrid>): Promise<{ id: string } | Refusal> {
  const county = countyHere(context);
  const before = fitRow(context, grid, (await lockRows(context, grid, county, [id]))[0], version);
  if (isRefusal(before)) return before;
  const place = String(before['place']);
  const lived = await sql<{ dwellings: number }>`
    select count(*) as dwellings from residents.dwelling where county = ${county} and place = ${place} and ended_at is null`.execute(
    context.tx,
  );
  const dwellings = Number(lived.rows[0]?.dwellings ?? 0);
  if (dwellings > 0)
    return refuse('conflict', 'still-lived-in', {
      zh: `这个网格里还有 ${dwellings} 处住房。先把住房划到别的网格，再停用。`,
      en: `${dwellings} dwellings are still in this grid. Put them in another grid first.`,
    });
  const staff = await sql<{ id: string }>`
    select id from grids.grid_staff where county = ${county} and grid = ${id}::uuid and ended_at is null`.execute(context.tx);
  const rows = await lockRows(context, gridStaff, county, staff.rows.map((row) => row.id)); // prettier-ignore
  const end = { reason };
  await applyChanges(context, gridStaff, rows.map((row) => ({ before: row, change: { id: String(row['id']), values: { until: context.today }, end } }))); // prettier-ignore
  await applyChanges(context, grid, [{ before, change: { id, values: { until: context.today }, end } }]);
  context.note({ register: grid.name, record: id, place, details: { number: before['number'], reason } });
  return { id };
}
