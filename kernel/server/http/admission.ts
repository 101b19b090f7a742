/**
 * How many requests may be inside at once. Beyond it they wait in a short line; beyond that they are sent away at once
 * with a word when to come back, so that a spike never grows into a backlog.
 */
const RUNNING_MAX = 64; // about three for each database connection
const WAITING_MAX = 256; // a second's work on two cores
const WAIT_MILLISECONDS_MAX = 3_000; // longer, and the person has pressed the button again

export class Admission {
  #running = 0;
  readonly #line: ((admitted: boolean) => void)[] = [];

  async run(_request: Request, work: () => Promise<Response>, away: () => Response): Promise<Response> {
    if (!(await this.#enter())) return away();
    try {
      return await work();
    } finally {
      this.#leave();
    }
  }

  #enter(): Promise<boolean> {
    if (this.#running < RUNNING_MAX) {
      this.#running += 1;
      return Promise.resolve(true);
    }
    if (this.#line.length >= WAITING_MAX) return Promise.resolve(false);
    return new Promise((resolve) => {
      const entry = (admitted: boolean): void => {
        clearTimeout(timer);
        resolve(admitted);
      };
      const timer = setTimeout(() => {
        this.#line.splice(this.#line.indexOf(entry), 1);
        resolve(false);
      }, WAIT_MILLISECONDS_MAX);
      this.#line.push(entry);
    });
  }

  /** The place of whoever leaves passes to the first in line. */
  #leave(): void {
    const next = this.#line.shift();
    if (next === undefined) this.#running -= 1;
    else next(true);
  }
}
