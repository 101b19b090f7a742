const CANDIDATES = [',', '\t', ';', '|'] as const;
const LINES = 50;

export interface SeparatorFound {
  readonly separator: string;
  /** Characters to leave out at the beginning: a line `sep=;` that Excel understands. */
  readonly skip: number;
}

/** Chooses the separator that the first lines agree on; a comma when none appears. */
export function findSeparator(text: string): SeparatorFound {
  const named = /^"?sep=(.)"?\r?\n/.exec(text);
  if (named?.[1] !== undefined) return { separator: named[1], skip: named[0].length };
  const lines = unquotedLines(text);
  let best: { separator: string; score: number } = { separator: ',', score: 0 };
  for (const separator of CANDIDATES) {
    const score = agreement(lines.map((line) => line.split(separator).length - 1));
    if (score > best.score) best = { separator, score };
  }
  return { separator: best.separator, skip: 0 };
}

/** The first lines, without what stands in quotes; a last line that is cut off does not count. */
function unquotedLines(text: string): string[] {
  const lines = text
    .replace(/"(?:[^"]|"")*"/g, '""')
    .split(/\r\n|\r|\n/)
    .slice(0, LINES + 1);
  if (lines.length > 1) lines.pop();
  return lines.filter((line) => line.trim() !== '');
}

/** How many lines have the commonest number of separators, weighed by that number. */
function agreement(counts: readonly number[]): number {
  const lines = new Map<number, number>();
  for (const count of counts) if (count > 0) lines.set(count, (lines.get(count) ?? 0) + 1);
  let best = 0;
  for (const [count, number] of lines) best = Math.max(best, number * (1 + Math.log2(count)));
  return best;
}
