import { type InputOf, type Refusal, levelOf, refuse } from '@linli/kernel/model';
import type { Context } from '@linli/kernel/server';
import type { getPlace } from '../../model/change-operations.ts';
import { queryableOf } from '../over.ts';
import { endingsOf } from '../store/endings.ts';
import { findRegion, getPath } from '../store/path.ts';
import { listSuccessions } from '../store/successions.ts';

export const noSuchPlace = (code: string): Refusal =>
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
    successions: successions.map(({ onDate, note: _note, ...each }) => ({ ...each, on: onDate })),
  };
}
