import { type InputOf, isRefusal, refuse } from '@linli/kernel/model';
import { type Context, findStored, sql, unknownRow } from '@linli/kernel/server';
import { decideKeeper, type keepApart, person } from '../../model/index.ts';
import { countyFor, openCounty } from '../county-wall.ts';

/** Remembered, so that the pair is not proposed again. */
export async function keepTwoApart(context: Context, input: InputOf<typeof keepApart>) {
  const county = countyFor(context);
  if (isRefusal(county)) return county;
  const forbidden = decideKeeper(context.actor);
  if (forbidden !== undefined) return forbidden;
  if (input.a === input.b) return refuse('invalid', 'same-record', { zh: '这是同一条记录。', en: 'This is one record.' });
  for (const id of [input.a, input.b]) if ((await findStored(context, person, id)) === undefined) return unknownRow(person);
  await openCounty(context, county);
  const [first, second] = [input.a, input.b].toSorted();
  await sql`
    insert into residents.distinct_pair (county, first, second, at, by)
    values (${county}, ${first}::uuid, ${second}::uuid, ${context.now}, ${context.actor.account}::uuid) on conflict (county, first, second) do nothing
  `.execute(context.tx);
  context.note({ register: person.name, record: input.a, details: { other: input.b, reason: input.reason } });
  return { apart: true as const };
}
