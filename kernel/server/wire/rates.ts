import { hash } from 'node:crypto';

const MINUTE = 60_000; // milliseconds
const COUNTED_MAX = 50_000; // addresses and keys of one minute; a flood of invented ones must not fill the memory

/** Counts within the minute, in this program alone: with several programs a limit holds for each. */
export class Rates {
  #minute = 0;
  #counts = new Map<string, number>();

  /** Counts one more; the seconds to wait when that is over the limit. */
  over(who: string, perMinute: number, now: Date): number | undefined {
    const minute = Math.floor(now.getTime() / MINUTE);
    if (minute !== this.#minute) {
      this.#minute = minute;
      this.#counts = new Map();
    }
    // A key is whatever somebody sends, up to a whole body long: what is kept of it is short, and not the key.
    const kept = hash('sha256', who, 'base64url');
    const count = (this.#counts.get(kept) ?? 0) + 1;
    if (this.#counts.size < COUNTED_MAX || this.#counts.has(kept)) this.#counts.set(kept, count);
    return count > perMinute ? Math.ceil(((minute + 1) * MINUTE - now.getTime()) / 1000) : undefined;
  }
}
