import { type InputOf, type Refusal, countyOf, levelOf, refuse } from '@linli/kernel/model';
import { type Context, sql } from '@linli/kernel/server';
import type { getPlace } from '../../model/change-operations.ts';
import { asKeeper } from '../changes/keeper.ts';
import { queryableOf } from '../over.ts';
import { endingsOf } from '../store/endings.ts';
import { findRegion, getPath } from '../store/path.ts';
import { listSuccessions } from '../store/successions.ts';

const noSuchPlace = (code: string): Refusal =>
  refuse('unknown', 'region-unknown', { zh: `没有代码为${code}的区划`, en: `There is no place with the code ${code}` });

/** A place with its names through time, and what it came from and went into. */
export async function placeOf(context: Context, { code }: InputOf<typeof getPlace>) {
  const q = queryableOf(context.tx);
  const region = await findRegion(q, code);
  if (region === null) return noSuchPlace(code);
  const path = await getPath(q, code);
  const successions = await listSuccessions(q, code);
  const ending = (await endingsOf(q, [code], context.today)).get(code);
  return {
    code,
    name: region.name,
    shortName: region.shortName,
    level: levelOf(code),
    kind: region.kind,
    validFrom: region.validFrom,
    validTo: region.validTo,
    ended: ending?.sentence ?? null,
    path: path.map((each) => ({ code: each.code, name: each.shortName })),
    bodies: await bodiesAt(context, code),
    successions: successions.map(({ onDate, note: _note, ...each }) => ({ ...each, on: onDate })),
  };
}

const BODIES_MAX = 50; // a community has about five

async function bodiesAt({ platform, actor, entry }: Context, code: string): Promise<{ name: string; kind: string }[]> {
  const county = countyOf(code);
  if (county === undefined || code.length < 12) return [];
  return asKeeper(platform, county, { actor, entry }, async (work) => {
    const found = await sql<{ name: string; kind: string }>`
      select name, kind from regions.body where county = ${county} and place >= ${code} and place < ${`${code}:`} and ended_at is null
      order by kind, name limit ${BODIES_MAX}`.execute(work.tx);
    return found.rows;
  });
}
