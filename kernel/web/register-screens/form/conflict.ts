import { type Register, type RowOf, fieldsOf } from '../../../model/index.ts';

/** Both versions of a field that no longer agree. */
export interface Clash {
  readonly key: string;
  /** What I opened. */
  readonly base: unknown;
  /** What I filled in, or what I opened where I changed nothing. */
  readonly mine: unknown;
  /** What somebody else has saved meanwhile. */
  readonly theirs: unknown;
  readonly mineChanged: boolean;
  readonly theirsChanged: boolean;
}

export type Side = 'mine' | 'theirs';

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** The fields that either side has changed since the row was opened; `mine` holds only what I changed. */
export function clashesOf(of: Register, base: RowOf, mine: Readonly<Record<string, unknown>>, current: RowOf): Clash[] {
  return fieldsOf(of).flatMap(([key]): Clash[] => {
    const clash: Clash = {
      key,
      base: base.values[key],
      mine: key in mine ? mine[key] : base.values[key],
      theirs: current.values[key],
      mineChanged: key in mine,
      theirsChanged: !same(base.values[key], current.values[key]),
    };
    return (clash.mineChanged || clash.theirsChanged) && !same(clash.mine, clash.theirs) ? [clash] : [];
  });
}

/** Changed by one side only: that side. By both: somebody has to choose. */
export function obviousSide(clash: Clash): Side | undefined {
  if (clash.mineChanged && clash.theirsChanged) return undefined;
  return clash.mineChanged ? 'mine' : 'theirs';
}

/** What is sent after choosing: my side where it was chosen; the rest stays as it now stands. */
export function chosenValues(clashes: readonly Clash[], sides: Readonly<Record<string, Side>>): Record<string, unknown> {
  const mine = clashes.filter((clash) => (sides[clash.key] ?? obviousSide(clash)) === 'mine');
  return Object.fromEntries(mine.map((clash) => [clash.key, clash.mine ?? null]));
}
