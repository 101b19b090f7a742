/**
 * Signing in costs memory and a core on purpose, and needs a second connection for its count of failures. So few are
 * worked on at once, few wait, and the rest are asked to come back: a flood of tries stops nobody else's work.
 */
const RUNNING_MAX = 4; // threads that hash passwords
const INSIDE_MAX = 12; // half of the connections

class Gate {
  #running = 0;
  readonly #line: (() => void)[] = [];

  /** Runs the work in its turn, or answers undefined at once when too many wait already. */
  async run<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (this.#running + this.#line.length >= INSIDE_MAX) return undefined;
    if (this.#running >= RUNNING_MAX) await new Promise<void>((resolve) => this.#line.push(resolve));
    else this.#running += 1;
    try {
      return await work();
    } finally {
      const next = this.#line.shift();
      if (next === undefined) this.#running -= 1;
      else next();
    }
  }
}

/** One for the process: it guards the process's threads. */
export const signInGate = new Gate();
