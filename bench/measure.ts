/** Durations in milliseconds, and what is said of them. */
export interface Figures {
  readonly count: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

export function figuresOf(durations: readonly number[], seconds: number): Figures {
  const sorted = durations.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { count: sorted.length, perSecond: sorted.length / seconds, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** Runs `work` from several clients at once for some seconds; each asks again as soon as it is answered. */
export async function underLoad(clients: number, seconds: number, work: (turn: number) => Promise<unknown>): Promise<Figures> {
  const durations: number[] = [];
  const begun = performance.now();
  const until = begun + seconds * 1_000;
  let turn = 0;
  const client = async (): Promise<void> => {
    while (performance.now() < until) {
      const asked = performance.now();
      await work(turn++);
      durations.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return figuresOf(durations, (performance.now() - begun) / 1_000);
}

const ms = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0));

export function row(name: string, figures: Figures): string {
  return `| ${name} | ${figures.perSecond.toFixed(0)}/s | ${ms(figures.p50)} | ${ms(figures.p95)} | ${ms(figures.p99)} |`;
}

export const head = '| what | rate | p50 ms | p95 ms | p99 ms |\n|---|---|---|---|---|';
