import type { Change } from './work.ts';

/** One step of a record, as far as the reader sees its steps. */
export interface PastStep extends Pick<Change, 'record' | 'version' | 'place' | 'action' | 'values'> {
  /** The place that follows `place` in the tree of today; null where it still stands. */
  readonly heir: string | null;
  readonly entry: string;
  readonly at: string;
}

/** The record ceased to be seen from a place of the reader, or began to be, with all that it held. */
export interface PastPassage {
  readonly record: string;
  readonly version: number;
  readonly came: boolean;
  readonly values: Readonly<Record<string, unknown>> | null;
}

/** A record as it was, folded from its steps. */
export interface PastRecord {
  readonly id: string;
  readonly version: number;
  readonly place: string;
  readonly heir: string | null;
  /** When it was ended, where it had been. */
  readonly endedAt: string | null;
  readonly values: Readonly<Record<string, unknown>>;
  /** The step that gave each value; left out for what a record held when it came. */
  readonly setBy: ReadonlyMap<string, PastStep>;
}

/** Among what a record held when it came: since when it is no longer in force. */
export const ENDED = '#ended';

/**
 * A record from the steps and passages that the reader sees of it, by version. `undefined` when there was nothing to see: it was
 * not recorded yet, or had left. Whoever sees a record from the day when it came begins with what it held then.
 */
export function foldSteps(steps: readonly PastStep[], passages: readonly PastPassage[]): PastRecord | undefined {
  const last = steps.at(-1);
  if (last === undefined) return undefined;
  if (passages.some((each) => !each.came && each.version > last.version)) return undefined;
  const came = passages.findLast((each) => each.came && each.version <= last.version);
  const { [ENDED]: ended = null, ...values }: Record<string, unknown> = { ...came?.values };
  const setBy = new Map<string, PastStep>();
  let endedAt = ended as string | null;
  for (const step of steps) {
    if (step.version < (came?.version ?? 1)) continue;
    if (step.action === 'end') endedAt = step.at;
    if (step.action === 'reopen') endedAt = null;
    for (const [key, value] of Object.entries(step.values)) {
      if (key.startsWith('#')) continue;
      values[key] = value;
      setBy.set(key, step);
    }
  }
  return { id: last.record, version: last.version, place: last.place, heir: last.heir, endedAt, values, setBy };
}
