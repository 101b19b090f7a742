import type { Actor } from '@linli/kernel/model';

/** Seconds for which a session is believed without asking the database; also the longest that another process lags behind. */
const TRUST_MILLISECONDS = 3_000;
const SESSIONS_MAX = 10_000; // more people than a county has at its desks

interface Known {
  readonly actor: Actor;
  readonly until: number;
}

/**
 * Who the tokens of the last seconds belong to. An account that changed (signed out, ended, switched) is not remembered
 * for a while: its change may not be committed yet when the next request asks.
 */
class SessionCache {
  readonly #known = new Map<string, Known>();
  readonly #changing = new Map<string, number>();

  find(key: string, now: number): Actor | undefined {
    const known = this.#known.get(key);
    if (known === undefined) return undefined;
    if (known.until > now && known.until - now <= TRUST_MILLISECONDS) return known.actor;
    this.#known.delete(key);
    return undefined;
  }

  remember(key: string, actor: Actor, now: number): void {
    if ((this.#changing.get(actor.account) ?? 0) > now) return;
    this.#changing.delete(actor.account);
    if (this.#known.size >= SESSIONS_MAX) this.#known.clear();
    this.#known.set(key, { actor, until: now + TRUST_MILLISECONDS });
  }

  forgetAccount(account: string, now: number): void {
    for (const [key, known] of this.#known) if (known.actor.account === account) this.#known.delete(key);
    this.#changing.set(account, now + TRUST_MILLISECONDS);
  }

  /** After a change of the rules nobody is believed unasked. */
  clear(): void {
    this.#known.clear();
  }
}

/** The sessions of this process. */
export const liveSessions = new SessionCache();
