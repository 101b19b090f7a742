/** A step of a row's history as the server tells it; `values` holds what the step set. */
export interface HistoryLine {
  readonly version: number;
  readonly at: string;
  readonly actorName: string | null;
  readonly operation: string | null;
  readonly action: string;
  readonly values: Readonly<Record<string, unknown>>;
}

export interface ValueChange {
  readonly key: string;
  readonly from: unknown;
  readonly to: unknown;
}

export interface HistoryStep {
  readonly line: HistoryLine;
  readonly changes: readonly ValueChange[];
  /** Why the row was ended. */
  readonly reason: string | undefined;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** Puts beside each value the one that stood there before; newest step first. Names that begin with `#` are the kernel's own. */
export function stepsOf(lines: readonly HistoryLine[]): HistoryStep[] {
  const standing = new Map<string, unknown>();
  const rising = [...lines].sort((a, b) => a.version - b.version);
  const steps = rising.map((line): HistoryStep => {
    const changes = Object.entries(line.values).flatMap(([key, to]): ValueChange[] => {
      const from = standing.get(key);
      standing.set(key, to);
      return key.startsWith('#') || same(from, to) ? [] : [{ key, from, to }];
    });
    const reason = line.values['#reason'];
    return { line, changes, reason: typeof reason === 'string' ? reason : undefined };
  });
  return steps.reverse();
}
