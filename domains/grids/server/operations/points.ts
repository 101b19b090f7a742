import {
  type InputOf,
  type OutputOf,
  type Refusal,
  type Register,
  countyOf,
  decidePlace,
  decideRight,
  placeRange,
  refuse,
  snake,
  tableOf,
} from '@linli/kernel/model';
import { type Context, belongingConditions, sql } from '@linli/kernel/server';
import { type listPoints, mapLayerOf, POINTS_PER_PAGE } from '../../model/index.ts';

const dayWritten = sql`(created_at at time zone interval '08:00')::date`;

/** The day in China that counts for heat by time: the day of the world where the register has one. */
const dayOf = (of: Register) => (of.since === undefined ? dayWritten : sql`coalesce(${sql.ref(snake(of.since))}, ${dayWritten})`);

type Answer = OutputOf<typeof listPoints>;

/** Where rows in force of any register with positions lie, a page at a time by id; whoever may read the register may see it. */
export async function pointsOf(context: Context, input: InputOf<typeof listPoints>): Promise<Answer | Refusal> {
  const { place, layer, from, until, category, after } = input;
  const outside = decidePlace(context.actor, place);
  if (outside !== undefined) return outside;
  const of = context.dictionary.registers.get(layer);
  const lies = of === undefined ? undefined : mapLayerOf(of);
  const county = countyOf(place);
  if (of === undefined || lies === undefined || county === undefined)
    return refuse('unknown', 'no-such-layer', { zh: '地图上没有这一层。', en: 'The map has no such layer.' }, { where: 'layer' });
  const barred = decideRight(context.actor, of, 'read');
  if (barred !== undefined) return barred;
  const [first, before] = placeRange(place);
  const { position, category: code } = lies;
  const column = (side: string) => sql.ref(`${snake(position)}_${side}`);
  const where = [
    sql`county = ${county} and place >= ${first} and place < ${before} and ended_at is null and ${column('west')} is not null`,
    ...belongingConditions(of, context),
    ...(from === undefined ? [] : [sql`${dayOf(of)} >= ${from}::date`]),
    ...(until === undefined ? [] : [sql`${dayOf(of)} <= ${until}::date`]),
    ...(category === undefined || code === undefined ? [] : [sql`${sql.ref(snake(code))} = ${category}`]),
    ...(after === undefined ? [] : [sql`id > ${after}::uuid`]),
  ];
  const found = await sql<{ id: string; lon: number; lat: number; category: string | null }>`
    select id, round(((${column('west')} + ${column('east')}) / 2)::numeric, 6)::double precision as lon, round(((${column('south')} + ${column('north')}) / 2)::numeric, 6)::double precision as lat,
      ${code === undefined ? sql`null::text` : sql.ref(snake(code))} as category
    from ${sql.table(tableOf(of))} where ${sql.join(where, sql` and `)} order by id limit ${POINTS_PER_PAGE + 1}`.execute(context.tx);
  const rows = found.rows.slice(0, POINTS_PER_PAGE);
  return {
    points: rows.map((row): Answer['points'][number] => [row.id, row.lon, row.lat, row.category]),
    next: found.rows.length > POINTS_PER_PAGE ? (rows.at(-1)?.id ?? null) : null,
  };
}
