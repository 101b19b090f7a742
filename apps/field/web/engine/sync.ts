import { type Device, askToWipe, makeKnown } from './device.ts';
import type { WipeReason } from './engine-types.ts';
import { fetchPack } from './fetch-pack.ts';
import type { Box } from './outbox/box.ts';
import { Sender, type Sent } from './outbox/sender.ts';
import { type OutEntry, isSettled, nextOf, reflect } from './outbox/state.ts';
import type { Holder } from './pack.ts';
import type { BasePack } from './project.ts';
import type { SealedStore } from './store/sealed-store.ts';
import type { Transport } from './transport.ts';

const PACK_AGE_MILLISECONDS = 10 * 60_000; // what others do shows within this time without asking for it
const WAIT_FIRST_MILLISECONDS = 2_000;
const WAIT_MAX_MILLISECONDS = 60_000;

/** What is there while the phone is open. */
export interface Opened {
  readonly store: SealedStore;
  readonly box: Box;
  readonly holder: Holder;
  readonly base: BasePack | null;
  /** Phone's time of the last fetching; a reload fetches anew. */
  readonly fetchedAt: number | null;
}

/** What the syncing asks of whoever has it done. */
export interface SyncParts {
  readonly transport: Transport;
  /** Null while the phone is locked. */
  readonly opened: () => Opened | null;
  readonly fetched: (base: BasePack, at: number) => void;
  readonly device: () => Promise<Device | undefined>;
  readonly wipe: (reason: WipeReason) => Promise<void>;
  readonly placeOf: (entry: OutEntry) => string;
  readonly skew: () => number | null;
  readonly phoneTime: () => number;
  readonly newId: () => string;
  readonly later: (run: () => void, milliseconds: number) => () => void;
  /** Everything is sent, and what the phone holds is as the server has it. */
  readonly synced: (at: string) => Promise<void>;
  readonly changed: () => void;
}

/** Sends what waits and fetches what is old: one at a time, by the tab that leads. */
export class Sync {
  readonly #parts: SyncParts;
  #run: Promise<void> | null = null;
  #failures = 0;
  #callOff: () => void = () => undefined;
  /** Entries that are on their way, and how much of each photo is there. */
  sending: ReadonlySet<string> = new Set();
  readonly shares = new Map<string, number>();
  signInNeeded = false;

  constructor(parts: SyncParts) {
    this.#parts = parts;
  }

  get busy(): boolean {
    return this.#run !== null;
  }

  /** What was done meanwhile is looked at once more; `fresh` fetches in any case. */
  async again(fresh: boolean): Promise<void> {
    await this.#run;
    await this.once(fresh);
  }

  /** Whoever asks while one runs waits for that one. */
  once(fresh: boolean): Promise<void> {
    const opened = this.#parts.opened();
    if (opened === null) return Promise.resolve();
    this.#run ??= this.#through(opened, fresh).finally(() => {
      this.#run = null;
      this.sending = new Set();
      this.#parts.changed();
    });
    this.#parts.changed();
    return this.#run;
  }

  /** The line is back: what waits does so no longer. */
  hurry(): void {
    this.#failures = 0;
  }

  callOff(): void {
    this.#callOff();
  }

  forget(): void {
    this.callOff();
    this.shares.clear();
    this.signInNeeded = false;
  }

  async #through(opened: Opened, fresh: boolean): Promise<void> {
    this.#callOff();
    if (!(await this.#mayGo())) return;
    for (;;) {
      const sent = await this.#send(opened.box);
      if (this.#parts.opened() === null) return;
      if (sent.is === 'sign-in') this.signInNeeded = true;
      if (sent.is === 'later') this.#tryLater(sent.afterSeconds);
      if (sent.is !== 'empty') return;
      this.#failures = 0;
      if (!(await this.#fetch(fresh))) return;
      if (nextOf(opened.box.entries, new Set()) === undefined) break; // else something was done meanwhile
    }
    this.#callOff = this.#parts.later(() => void this.once(false), PACK_AGE_MILLISECONDS);
  }

  /** At every sync: has somebody ordered a wipe, and is it still the holder who is signed in with this browser? */
  async #mayGo(): Promise<boolean> {
    const { transport, wipe } = this.#parts;
    const device = await this.#parts.device();
    if (device === undefined) return false;
    const reason = await askToWipe(transport, device);
    const known = reason === null ? await makeKnown(transport, device) : 'wipe';
    if (known === 'wipe') await wipe(reason ?? 'ordered');
    if (known === 'later') this.#tryLater(null);
    else this.signInNeeded = known === 'sign-in';
    return known === 'known';
  }

  #send(box: Box): Promise<Sent> {
    const { transport, placeOf, skew, phoneTime, newId, changed } = this.#parts;
    const sender = new Sender({
      box,
      transport,
      photo: async (id) => this.#parts.opened()?.store.readPhoto(id),
      placeOf,
      skew,
      phoneTime,
      newId,
      progress: (photo, share) => {
        this.shares.set(photo, share);
        changed();
      },
      underWay: (entries) => {
        this.sending = entries;
        changed();
      },
      goesOn: () => this.#parts.opened() !== null,
    });
    return sender.run();
  }

  #tryLater(afterSeconds: number | null): void {
    const grown = Math.min(WAIT_MAX_MILLISECONDS, WAIT_FIRST_MILLISECONDS * 2 ** this.#failures);
    this.#failures += 1;
    this.#callOff();
    this.#callOff = this.#parts.later(() => void this.once(false), Math.max(grown, (afterSeconds ?? 0) * 1_000));
  }

  /** Fetches anew what is old; true where what the phone holds is now as the server has it. */
  async #fetch(fresh: boolean): Promise<boolean> {
    const { transport, phoneTime, synced } = this.#parts;
    const opened = this.#parts.opened();
    if (opened === null) return false;
    const age = opened.fetchedAt === null ? -1 : phoneTime() - opened.fetchedAt;
    const isOld = opened.base === null || age < 0 || age > PACK_AGE_MILLISECONDS;
    if (!fresh && !isOld) {
      await synced(new Date(phoneTime() + (this.#parts.skew() ?? 0)).toISOString());
      return true;
    }
    const sent = new Set(opened.box.entries.filter(isSettled).map(({ id }) => id));
    const fetched = await fetchPack(transport, opened.holder);
    if (fetched.is === 'later') this.#tryLater(null);
    if (fetched.is !== 'ok' || this.#parts.opened() === null) {
      this.signInNeeded = fetched.is === 'sign-in';
      return false;
    }
    await opened.store.keep('pack', fetched.pack);
    this.#parts.fetched(fetched.pack, phoneTime());
    await opened.box.change((box) => reflect(box, sent));
    await synced(fetched.pack.asOf);
    return true;
  }
}
