import { type Refusal, placeRange } from '@linli/kernel/model';
import { type PlatformWork, moveWall } from '@linli/kernel/server';
import { application } from '../../model/application/application.ts';
import { opinion } from '../../model/opinion/opinion.ts';
import { asPlatform } from '../hall/hall-work.ts';

/**
 * Opinions are asked and dropped by the platform, at the desk of the county: whoever passed an application on sees neither those of other
 * departments nor their words.
 */
export async function forOpinions<T>(
  work: PlatformWork,
  county: string,
  operation: string,
  run: (own: PlatformWork) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  const [place, placeEnd] = placeRange(county);
  const names = [opinion.name, application.name];
  const before = await moveWall(work.tx, () => ({ place, placeEnd, read: names, write: [opinion.name], holder: '', departments: [] }));
  const outcome = await asPlatform(work, { place: county, operation, register: opinion.name, role: 'county-officer' }, run);
  await moveWall(work.tx, () => before);
  return outcome;
}
