import type { Reply } from './transport.ts';

/** An answer tells whole seconds, and was on its way for some; what differs by less is no news. */
const NEWS_MILLISECONDS = 1_500;

/** The server's clock as its answers tell it. The phone's own may be wrong by days; nothing but what is shown hangs on it. */
export class ServerClock {
  readonly #phoneTime: () => number;
  /** Server's time minus the phone's, milliseconds; null before the server was heard. */
  skew: number | null = null;
  /** Was the server reached the last time it was asked? */
  online = false;

  constructor(phoneTime: () => number) {
    this.#phoneTime = phoneTime;
  }

  hear(reply: Reply): void {
    this.online = reply.is === 'ok' || reply.is === 'refused';
    const date = reply.is === 'unreached' ? null : reply.date;
    if (date === null) return;
    const skew = Date.parse(date) - this.#phoneTime();
    if (this.skew === null || Math.abs(skew - this.skew) > NEWS_MILLISECONDS) this.skew = skew;
  }

  /** Milliseconds, as far as the server's time is known. */
  now(): number {
    return this.#phoneTime() + (this.skew ?? 0);
  }

  iso(): string {
    return new Date(this.now()).toISOString();
  }
}
