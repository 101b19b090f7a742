import { type ShownOffer, isRefusal } from '@linli/kernel/model';
import type { Decision, Deed } from './deeds.ts';
import type { EngineParts } from './engine-parts.ts';
import {
  askToWipe,
  clearPhone,
  devicesOf,
  forgetWiped,
  guessedName,
  keepDevice,
  newDevice,
  orderWipe,
  readDevice,
  readWiped,
  sayFarewells,
} from './device.ts';
import type { Credentials, DeviceLine, Engine, SignedIn, Snapshot, Stage, Unlocked, WipeReason } from './engine-types.ts';
import { eventOffers } from './offers.ts';
import { Box } from './outbox/box.ts';
import { type OutEntry, type Outbox, decideEntry, enqueue, waitsForPerson } from './outbox/state.ts';
import type { Holder, Pack } from './pack.ts';
import { PackView, calendarFor } from './pack-view.ts';
import type { BasePack } from './project.ts';
import { enter, findHolder, leave } from './session.ts';
import { photosOf, recordOf, showBox, wantedBy } from './show.ts';
import { ServerClock } from './server-clock.ts';
import { PIN_TRIES_MAX, changeKeys, isPin, makeKeys, openKeys } from './store/keys.ts';
import { readLock, tryPin } from './store/pin.ts';
import { watched } from './store/raw-store.ts';
import { LOCK, SealedStore } from './store/sealed-store.ts';
import { type Opened, Sync } from './sync.ts';
import { type Transport, listening } from './transport.ts';

const nothing: Outbox = [];

export class FieldEngine implements Engine {
  readonly #parts: EngineParts;
  readonly #transport: Transport;
  readonly #listeners = new Set<() => void>();
  #stage: Stage = 'opening';
  #opened: Opened | null = null;
  /** Signed in, and no PIN chosen yet. */
  #newcomer: Holder | null = null;
  #facts = { wipedBecause: null as WipeReason | null, pinsLeft: PIN_TRIES_MAX, full: false };
  #more = { lastSyncAt: null as string | null, storage: null as Snapshot['storage'] };
  readonly #clock: ServerClock;
  readonly #sync: Sync;
  #leads = false;
  /** Waits to be the tab that sends. */
  #queued = false;
  #shown: Snapshot | null = null;
  readonly #packs = new PackView();

  constructor(parts: EngineParts) {
    this.#parts = { ...parts, raw: watched(parts.raw, (full) => this.#fill(full)) };
    this.#clock = new ServerClock(parts.phoneTime);
    this.#transport = listening(parts.transport, (reply) => {
      this.#clock.hear(reply);
      this.#tellAll();
    });
    this.#sync = new Sync({
      transport: this.#transport,
      opened: () => this.#opened,
      fetched: (base, fetchedAt) => {
        if (this.#opened !== null) this.#opened = { ...this.#opened, base, fetchedAt };
      },
      device: () => readDevice(this.#parts.raw),
      wipe: (reason) => this.#wipe(reason),
      placeOf: (entry) => this.#placeOf(entry),
      skew: () => this.#clock.skew,
      phoneTime: parts.phoneTime,
      newId: parts.newId,
      later: parts.later,
      synced: (at) => this.#synced(at),
      changed: () => this.#tellAll(),
    });
    parts.tabs.onTold(() => void this.#lookAround());
  }

  #fill(full: boolean): void {
    if (this.#facts.full === full) return;
    this.#facts.full = full;
    this.#tellAll();
  }

  /** Looks what lies on the phone. */
  async start(): Promise<void> {
    const { raw } = this.#parts;
    const [lock, wiped] = [await readLock(raw), await readWiped(raw)];
    void sayFarewells(raw, this.#transport);
    if (lock !== undefined) {
      this.#facts.pinsLeft = PIN_TRIES_MAX - lock.tries;
      this.#go('locked');
      return this.#obey();
    }
    this.#facts.wipedBecause = wiped ?? null;
    this.#go(wiped === undefined ? 'signed-out' : 'wiped');
    if (wiped === undefined) await this.#recognise();
  }

  /** Whoever is signed in already, from the desks, goes on to the PIN. */
  async #recognise(): Promise<void> {
    const found = await findHolder(this.#transport);
    if (found === undefined || isRefusal(found) || this.#stage !== 'signed-out') return;
    this.#newcomer = found;
    this.#go('choose-pin');
  }

  /** Also before the PIN: has somebody ordered a wipe? */
  async #obey(): Promise<void> {
    const device = await readDevice(this.#parts.raw);
    const reason = device === undefined ? null : await askToWipe(this.#transport, device);
    if (reason !== null) await this.#wipe(reason);
  }

  snapshot(): Snapshot {
    this.#shown ??= this.#show();
    return this.#shown;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tellAll(): void {
    this.#shown = null;
    for (const listener of this.#listeners) listener();
  }

  #go(stage: Stage): void {
    this.#stage = stage;
    this.#tellAll();
  }

  #show(): Snapshot {
    const opened = this.#opened;
    const box = opened?.box.entries ?? nothing;
    const entries = showBox(box, { sending: this.#sync.sending, shares: this.#sync.shares, skew: this.#clock.skew ?? 0 });
    return {
      stage: this.#stage,
      ...this.#facts,
      busy: this.#sync.busy,
      signInNeeded: this.#sync.signInNeeded,
      ...this.#more,
      online: this.#clock.online,
      skew: this.#clock.skew,
      holder: opened?.holder ?? this.#newcomer,
      pack: this.#pack(),
      entries,
      waiting: entries.filter(({ state }) => state === 'waiting' || state === 'sending').length,
      toDecide: box.filter(waitsForPerson).length,
      elsewhere: this.#stage === 'open' && !this.#leads,
    };
  }

  #pack(): Pack | null {
    const opened = this.#opened;
    if (opened?.base == null) return null;
    return this.#packs.at({ base: opened.base, box: opened.box.entries, holder: opened.holder, now: this.#clock.now() });
  }

  async signIn(credentials: Credentials): Promise<SignedIn> {
    const { holder, ...outcome } = await enter(this.#transport, credentials, this.#opened?.holder ?? null);
    if (outcome.state !== 'signed-in' || holder === undefined) return outcome;
    if (this.#opened !== null) {
      await this.#opened.store.keep('holder', holder);
      this.#opened = { ...this.#opened, holder };
      this.#sync.signInNeeded = false;
      this.#tellAll();
      this.#wake(true);
    } else if (this.#stage === 'signed-out') {
      this.#newcomer = holder;
      this.#go('choose-pin');
    }
    return outcome;
  }

  async choosePin(pin: string): Promise<void> {
    if (!isPin(pin)) throw new Error('A PIN has six digits.');
    const holder = this.#newcomer;
    if (holder === null) throw new Error('Nobody is signed in.');
    const { key, lock } = await makeKeys(pin);
    const { raw, userAgent, newId } = this.#parts;
    await keepDevice(raw, newDevice(newId(), guessedName(userAgent)));
    await raw.put([[LOCK, lock]]);
    await new SealedStore(raw, key).keep('holder', holder);
    this.#newcomer = null;
    await this.#open(key);
  }

  unlock(pin: string): Promise<Unlocked> {
    return this.#tryPin(async (lock) => {
      const key = await openKeys(lock, pin);
      return key === undefined ? undefined : { lock, gives: () => this.#open(key) };
    });
  }

  changePin(from: string, to: string): Promise<Unlocked> {
    if (!isPin(to)) throw new Error('A PIN has six digits.');
    return this.#tryPin(async (lock) => {
      const changed = await changeKeys(lock, from, to);
      return changed === undefined ? undefined : { lock: changed, gives: async () => undefined };
    });
  }

  async #tryPin(open: Parameters<typeof tryPin<() => Promise<void>>>[2]): Promise<Unlocked> {
    const { tries, gave } = await tryPin(this.#parts.raw, this.#parts.tabs, open);
    this.#facts.pinsLeft = PIN_TRIES_MAX - tries;
    if (gave !== undefined) {
      await gave();
      this.#tellAll();
      return { state: 'open' };
    }
    if (tries >= PIN_TRIES_MAX) await this.#wipe('wrong-pins');
    this.#tellAll();
    return tries >= PIN_TRIES_MAX ? { state: 'wiped' } : { state: 'wrong', pinsLeft: this.#facts.pinsLeft };
  }

  async #open(key: CryptoKey): Promise<void> {
    const { raw, tabs } = this.#parts;
    const store = new SealedStore(raw, key);
    const box = new Box(store, tabs, () => this.#tellAll());
    const holder = (await store.readKept('holder')) as Holder | undefined;
    if (holder === undefined) throw new Error('The phone holds nobody’s data.');
    const base = ((await store.readKept('pack')) as BasePack | undefined) ?? null;
    await box.look();
    this.#opened = { store, box, holder, base, fetchedAt: null };
    this.#more.lastSyncAt = ((await store.readKept('synced')) as string | undefined) ?? null;
    this.#go('open');
    void this.#weigh();
    if (this.#leads) this.#wake(true);
    else if (!this.#queued)
      tabs.lead(() => {
        this.#leads = true;
        this.#tellAll();
        this.#wake(true);
      });
    this.#queued = true;
  }

  lock(): void {
    if (this.#opened === null) return;
    this.#opened = null;
    this.#sync.callOff();
    this.#go('locked');
  }

  async signOut(): Promise<void> {
    await this.#wipe('signed-out');
    await leave(this.#transport);
  }

  acknowledge(): void {
    if (this.#stage !== 'wiped') return;
    this.#facts.wipedBecause = null;
    void forgetWiped(this.#parts.raw);
    this.#go('signed-out');
  }

  async #wipe(reason: WipeReason): Promise<void> {
    const { raw, tabs } = this.#parts;
    this.#sync.callOff();
    await tabs.alone(() => clearPhone(raw, reason));
    await this.#parts.clearCaches();
    this.#forget(reason);
    tabs.tell();
    void sayFarewells(raw, this.#transport);
  }

  #forget(reason: WipeReason): void {
    this.#opened = null;
    this.#newcomer = null;
    this.#packs.forget();
    this.#sync.forget();
    this.#facts = { ...this.#facts, wipedBecause: reason, pinsLeft: PIN_TRIES_MAX };
    this.#more = { ...this.#more, lastSyncAt: null, storage: null };
    this.#go('wiped');
  }

  /** Another tab wrote, wiped, or has something to send. */
  async #lookAround(): Promise<void> {
    const wiped = await readWiped(this.#parts.raw);
    if (wiped !== undefined && this.#stage !== 'wiped' && this.#stage !== 'signed-out') return this.#forget(wiped);
    await this.#opened?.box.look();
    if (this.#leads && !this.#sync.busy) await this.#sync.once(false);
  }

  async refresh(): Promise<void> {
    if (this.#leads) await this.#sync.again(true);
    else this.#parts.tabs.tell();
  }

  #placeOf({ deed, record }: OutEntry): string {
    if (deed.kind === 'report') return deed.place;
    return this.#pack()?.events.find(({ id }) => id === record)?.place ?? this.#opened?.holder.place ?? '';
  }

  async #synced(at: string): Promise<void> {
    this.#more.lastSyncAt = at;
    await this.#opened?.store.keep('synced', at);
    await this.#weigh();
  }

  async #weigh(): Promise<void> {
    this.#more.storage = await this.#parts.storage();
    this.#tellAll();
  }

  #need(): Opened {
    if (this.#opened === null) throw new Error('The phone is locked.');
    return this.#opened;
  }

  async queue(deed: Deed): Promise<string> {
    const { box, base } = this.#need();
    if (deed.kind === 'step' && this.#pack()?.events.every((each) => each.id !== deed.event) !== false)
      throw new Error('The phone does not hold this event.');
    const id = this.#parts.newId();
    const record = recordOf(deed, id);
    const seen = base?.events.find((each) => each.id === record)?.version ?? null;
    await box.change((before) =>
      enqueue(before, { id, record, deed, seen, phoneTime: this.#parts.phoneTime(), photos: photosOf(deed, this.#parts.newId) }),
    );
    this.#wake();
    return id;
  }

  async decide(entry: string, decision: Decision): Promise<void> {
    const { box } = this.#need();
    await box.change((before) => decideEntry(before, entry, decision, wantedBy(before, entry, decision, this.#parts.newId)));
    this.#wake();
  }

  /** Something is to be sent: by this tab, or by the one that sends. */
  #wake(fresh = false): void {
    if (!this.#leads) return; // it was told by the change itself
    void this.#sync.again(fresh);
  }

  offers(event: string): readonly ShownOffer[] {
    const opened = this.#opened;
    const of = this.#pack()?.events.find(({ id }) => id === event)?.of;
    if (opened?.base == null || of === undefined) return [];
    return eventOffers(of, opened.holder, { now: this.#clock.iso(), calendar: calendarFor(opened.base) });
  }

  async keepPhoto(file: Blob): Promise<string> {
    const { store } = this.#need();
    const id = this.#parts.newId();
    await store.keepPhoto(id, await this.#parts.shrink(file));
    void this.#weigh();
    return id;
  }

  async photo(id: string): Promise<Blob | undefined> {
    return this.#opened?.store.readPhoto(id);
  }

  dropPhoto = (id: string): Promise<void> => this.#need().store.dropPhoto(id);

  async eventPhoto(event: string, file: string): Promise<Blob | undefined> {
    return (await this.photo(file)) ?? this.#transport.picture(`/events/event/${event}/files/${file}/preview`);
  }

  draft = async (key: string): Promise<unknown> => this.#need().store.readDraft(key);
  keepDraft = (key: string, value: unknown): Promise<void> => this.#need().store.keepDraft(key, value);
  dropDraft = (key: string): Promise<void> => this.keepDraft(key, undefined);

  async devices(): Promise<readonly DeviceLine[]> {
    return devicesOf(this.#transport, await readDevice(this.#parts.raw));
  }

  async nameDevice(name: string): Promise<void> {
    const device = await readDevice(this.#parts.raw);
    if (device === undefined) return;
    await keepDevice(this.#parts.raw, { ...device, name });
    await this.refresh();
  }

  async wipeDevice(id: string): Promise<void> {
    await orderWipe(this.#transport, id);
    await this.refresh();
  }

  /** This browser cannot keep secrets. */
  refuse(): void {
    this.#go('unfit');
  }

  /** The browser says that the line is back, or the page is looked at again. */
  nudge(): void {
    this.#sync.hurry();
    if (this.#stage === 'locked') void this.#obey();
    else this.#wake();
  }
}
