import { type InputOf, type OutputOf, countyOf, placeRange } from '@linli/kernel/model';
import { type Context, sql } from '@linli/kernel/server';
import { DWELLINGS_PER_PAGE, type gridsFieldPack } from '../../model/index.ts';

type Answer = OutputOf<typeof gridsFieldPack>;
type Grid = Answer['grids'][number];

const GRIDS_SHOWN_MAX = 200; // what one community has room for

interface Home {
  readonly id: string;
  readonly place: string;
  readonly address: string;
  readonly lon: number | null;
  readonly lat: number | null;
}

async function gridsOf({ tx, today }: Context, county: string, [from, before]: readonly [string, string]): Promise<Grid[]> {
  const found = await sql<Grid>`
    select id, number, place, name, area from grids.grid
    where county = ${county} and place >= ${from} and place < ${before} and ended_at is null and (until is null or until >= ${today}::date)
    order by number limit ${GRIDS_SHOWN_MAX}`.execute(tx);
  return found.rows;
}

/** The grids and homes of the area of the post, homes a page at a time by id. */
export async function packGrids(context: Context, { after }: InputOf<typeof gridsFieldPack>): Promise<Answer> {
  const { tx, actor, now } = context;
  const county = countyOf(actor.place) ?? '';
  const range = placeRange(actor.place);
  const found = await sql<Home>`
    select id, place, address, (position_west + position_east) / 2 as lon, (position_south + position_north) / 2 as lat from residents.dwelling
    where county = ${county} and place >= ${range[0]} and place < ${range[1]} and ended_at is null and ${after === undefined ? sql`true` : sql`id > ${after}::uuid`}
    order by id limit ${DWELLINGS_PER_PAGE + 1}`.execute(tx);
  const page = found.rows.slice(0, DWELLINGS_PER_PAGE);
  context.note({ register: 'residents.dwelling', details: { dwellings: page.length } });
  return {
    asOf: now,
    grids: after === undefined ? await gridsOf(context, county, range) : [],
    dwellings: page.map(({ id, place, address, lon, lat }) => ({
      id,
      place,
      address,
      position: lon === null || lat === null ? null : [lon, lat],
    })),
    next: found.rows.length > DWELLINGS_PER_PAGE ? (page.at(-1)?.id ?? null) : null,
  };
}
