import type { Standing, Text } from '@linli/kernel/model';
import type { Line } from '../../model/index.ts';

/** How a line stands, or that nothing measures it yet. */
export type Share = Standing | 'unmeasured';

export const shareOf = (line: Pick<Line, 'measured' | 'standing'>): Share => (line.measured ? line.standing : 'unmeasured');

/** The order in which a summary tells: the good, the close, the late, then what is not known. */
export const shares: readonly Share[] = ['met', 'close', 'behind', 'unknown', 'unmeasured'];

export type Tally = Readonly<Record<Share, number>>;

export function tallyOf(lines: readonly Pick<Line, 'measured' | 'standing'>[]): Tally {
  const tally: Record<Share, number> = { met: 0, close: 0, behind: 0, unknown: 0, unmeasured: 0 };
  for (const line of lines) tally[shareOf(line)] += 1;
  return tally;
}

/** A share of an address; anything else counts as none. */
export const readShare = (text: string | undefined): Share | undefined => shares.find((share) => share === text);

/** A chapter in one short sentence: how many of its measured lines are met. */
export function chapterSentence(tally: Tally): Text {
  const measured = tally.met + tally.close + tally.behind + tally.unknown;
  if (measured === 0) return { zh: `${tally.unmeasured} 项都尚未接入数据`, en: 'Nothing measured yet' };
  return { zh: `接入 ${measured} 项，达标 ${tally.met} 项`, en: `${tally.met} of ${measured} measured met` };
}
