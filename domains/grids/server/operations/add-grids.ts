import { type InputOf, type OutputOf, type Refusal, countyOf, decidePlace, isRefusal, placeRange, refuse } from '@linli/kernel/model';
import { type Context, insertRows, placeFault, sql } from '@linli/kernel/server';
import { type addGrids, grid, numberGrids } from '../../model/index.ts';
import { takenNumbers } from '../taken-numbers.ts';

/** Adds grids to a community, all or none, and numbers them. Each row lives at its own number. */
export async function addSome(context: Context, { place, grids }: InputOf<typeof addGrids>): Promise<OutputOf<typeof addGrids> | Refusal> {
  const fault = decidePlace(context.actor, place) ?? (await placeFault(context, grid, place));
  if (fault !== undefined) return fault;
  const county = countyOf(place) ?? '';
  await sql`select pg_advisory_xact_lock(hashtextextended(${`linli.grids ${place}`}, 0))`.execute(context.tx);
  const twice = await nameFault(context, county, place, grids);
  if (twice !== undefined) return twice;
  const bare = grids.map(({ id, kind, area, number }) => ({ id, kind, area: area ?? nowhere, number }));
  const numbers = numberGrids(place, bare, await takenNumbers(context, county, place));
  if (isRefusal(numbers)) return numbers;
  const rows = grids.map(({ id, name, kind, area, since, note }) => {
    const number = numbers.get(id) ?? '';
    return {
      id,
      place: number,
      values: { number, name, kind, area: area ?? null, demonstration: false, since: since ?? context.today, note: note ?? null },
    };
  });
  await insertRows(context, grid, rows);
  context.note({ register: grid.name, place, details: { grids: rows.map((row) => row.place) } });
  return { grids: rows.map(({ id, place: number }) => ({ id, number })) };
}

/** What is not drawn yet is numbered after what is. */
const nowhere = { type: 'Point', coordinates: [0, -90] } as const;

async function nameFault(
  context: Context,
  county: string,
  place: string,
  grids: readonly { readonly name: string }[],
): Promise<Refusal | undefined> {
  const [from, before] = placeRange(place);
  const names = grids.map((each) => each.name);
  const found = await sql<{ name: string }>`
    select name from grids.grid where county = ${county} and place >= ${from} and place < ${before} and ended_at is null and name = any(${names})`.execute(
    context.tx,
  );
  const twice = found.rows[0]?.name ?? names.find((name, at) => names.indexOf(name) !== at);
  return twice === undefined ? undefined : nameTaken(twice);
}

export const nameTaken = (name: string): Refusal =>
  refuse(
    'conflict',
    'name-taken',
    { zh: `这个社区已经有叫“${name}”的网格，请换个名称。`, en: `The community has a grid called "${name}" already. Choose another name.` },
    { where: 'name' },
  );
