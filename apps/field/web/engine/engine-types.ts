import type { Refusal, ShownOffer } from '@linli/kernel/model';
import type { Decision, Deed, Entry } from './deeds.ts';
import type { Holder, Pack } from './pack.ts';

/**
 * `opening`: the store is being read. `unfit`: this browser cannot keep secrets (no https, or private mode). `signed-out`: nothing is held; sign in
 * with a signal. `choose-pin`: signed in for the first time. `locked`: data is held, the PIN opens it. `open`. `wiped`: all of it was
 * taken off, `wipedBecause` says why; `acknowledge` goes on to `signed-out`.
 */
export type Stage = 'opening' | 'unfit' | 'signed-out' | 'choose-pin' | 'locked' | 'open' | 'wiped';
export type WipeReason = 'signed-out' | 'ordered' | 'account-ended' | 'wrong-pins';

export interface Snapshot {
  readonly stage: Stage;
  readonly wipedBecause: WipeReason | null;
  /** Tries that are left before the phone wipes itself. */
  readonly pinsLeft: number;
  /** Was the server reached the last time it was tried? */
  readonly online: boolean;
  /** Fetching or sending at this moment. */
  readonly busy: boolean;
  /** The session is over: what waits is sent once the holder has signed in again. Everything else goes on. */
  readonly signInNeeded: boolean;
  readonly holder: Holder | null;
  readonly pack: Pack | null;
  /** Newest last; those sent are kept for the day's list. */
  readonly entries: readonly Entry[];
  /** Waiting and sending; and those that wait for a person to decide. */
  readonly waiting: number;
  readonly toDecide: number;
  /** When the outbox was last empty and the pack fetched, ISO in the server's time. */
  readonly lastSyncAt: string | null;
  /** Server's time minus this phone's, in milliseconds; null before the server was reached. */
  readonly skew: number | null;
  /** Bytes; null where the browser does not tell. `persisted`: it promised not to clear them away. */
  readonly storage: { readonly used: number; readonly room: number; readonly persisted: boolean } | null;
  /** The last thing could not be kept: there is no room left on the phone. Whoever asked for it was told by an exception. */
  readonly full: boolean;
  /** Another tab of this phone does the sending. */
  readonly elsewhere: boolean;
}

export type SignedIn =
  | { readonly state: 'signed-in' }
  | { readonly state: 'code-needed' }
  | { readonly state: 'no'; readonly refusal: Refusal | null };
export type Unlocked = { readonly state: 'open' } | { readonly state: 'wrong'; readonly pinsLeft: number } | { readonly state: 'wiped' };

export interface Credentials {
  readonly user: string;
  readonly password: string;
  readonly code?: string;
  readonly next?: string;
}

export interface DeviceLine {
  readonly id: string;
  readonly name: string;
  readonly lastSeenAt: string;
  readonly wipeOrderedAt: string | null;
  readonly wipedAt: string | null;
  /** This phone. */
  readonly here: boolean;
}

/** All that screens of the field ask. Screens never fetch by themselves. */
export interface Engine {
  snapshot(): Snapshot;
  /** For `useSyncExternalStore`; answers how to stop listening. */
  subscribe(listener: () => void): () => void;

  /** Needs a signal. `no` with null: the server was not reached. Somebody else than the holder is refused: what waits here would be lost. */
  signIn(credentials: Credentials): Promise<SignedIn>;
  /** Six digits. */
  choosePin(pin: string): Promise<void>;
  changePin(from: string, to: string): Promise<Unlocked>;
  unlock(pin: string): Promise<Unlocked>;
  lock(): void;
  /** Takes everything off the phone, what was not sent included; ends the session where there is a signal. */
  signOut(): Promise<void>;
  acknowledge(): void;

  /** Sends what waits and fetches anew; does it by itself too, at the start, with every deed and when the signal comes back. */
  refresh(): Promise<void>;
  /** Answers the id of the entry once it is safe on the phone. For a report that is also the id of the event. */
  queue(deed: Deed): Promise<string>;
  decide(entry: string, decision: Decision): Promise<void>;
  /** The steps that the declared procedure offers here and now, with what waits already done. */
  offers(event: string): readonly ShownOffer[];

  /** Makes it at most 1600 pixels, without what the camera wrote into it, and keeps it. */
  keepPhoto(file: Blob): Promise<string>;
  photo(id: string): Promise<Blob | undefined>;
  dropPhoto(id: string): Promise<void>;
  /** A picture of an event from the server; undefined without a signal. */
  eventPhoto(event: string, file: string): Promise<Blob | undefined>;

  /** What was typed into a form that was not sent; any JSON. */
  draft(key: string): Promise<unknown>;
  keepDraft(key: string, value: unknown): Promise<void>;
  dropDraft(key: string): Promise<void>;

  devices(): Promise<readonly DeviceLine[]>;
  nameDevice(name: string): Promise<void>;
  /** Orders another phone of the holder to wipe itself. */
  wipeDevice(id: string): Promise<void>;
}
