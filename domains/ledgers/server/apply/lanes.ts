import type { StagedRow } from '../imports/staged.ts';

/** Three batches at once: one is being sealed and packed here while the database writes another and waits for the disk with the third. */
const LANES = 3;

interface Running {
  readonly first: number;
  readonly done: Promise<void>;
}

/** Does a line of this batch lean on a line that may not be committed yet: the head of its household, the same person earlier? */
export function leansOn(rows: readonly StagedRow[], uncommitted: number): boolean {
  const own = rows[0]?.no ?? 0;
  const far = (no: number | null | undefined): boolean => no !== null && no !== undefined && no < own && no >= uncommitted;
  return rows.some(({ plan }) => far(plan.earlier) || far(plan.household?.head));
}

/** Where a batch may end without tearing a household apart: before the last line that begins one. */
export function cutBatch(rows: readonly StagedRow[], size: number): StagedRow[] {
  for (let at = Math.min(size, rows.length); at > size / 2; at -= 1) {
    const next = rows[at];
    if (next === undefined || next.plan.household === undefined || next.plan.household.head === next.no) return rows.slice(0, at);
  }
  return rows.slice(0, size);
}

/** Runs batches in lanes; waits for all of them where the next one leans on one that still runs. */
export class Lanes {
  #running: Running[] = [];
  #failed: { readonly reason: unknown } | undefined;

  async start(rows: readonly StagedRow[], work: () => Promise<void>): Promise<void> {
    const first = rows[0]?.no ?? 0;
    const uncommitted = Math.min(...this.#running.map((each) => each.first));
    if (this.#running.length > 0 && leansOn(rows, uncommitted)) await this.settle();
    while (this.#running.length >= LANES) await Promise.race(this.#running.map((each) => each.done));
    if (this.#failed !== undefined) throw this.#failed.reason;
    const done = work()
      .catch((reason: unknown) => {
        this.#failed ??= { reason };
      })
      .finally(() => {
        this.#running = this.#running.filter((each) => each.first !== first);
      });
    this.#running.push({ first, done });
  }

  /** Waits until nothing runs; throws what one of them threw. */
  async settle(): Promise<void> {
    await Promise.all(this.#running.map((each) => each.done));
    if (this.#failed !== undefined) throw this.#failed.reason;
  }
}
