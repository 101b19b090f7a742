import { type Case, workingCalendar } from '@linli/kernel/model';
import { eventOffers } from './offers.ts';
import type { Decision, Deed, Entry } from './deeds.ts';
import type { Engine, Snapshot } from './engine-types.ts';
import type { Holder, Pack } from './pack.ts';

const empty: Pack = { asOf: '', grids: [], dwellings: [], quarterEnd: '', visits: [], categories: [], baseMaps: [], events: [] };

interface Start {
  readonly holder: Holder;
  readonly pack?: Partial<Pack>;
  readonly entries?: readonly Entry[];
}

const recordOf = (deed: Deed, id: string): string => (deed.kind === 'step' ? deed.event : id);

/** An engine that keeps everything in memory and sends nothing: for screens before there is a server, and their tests. The PIN is 123456. */
export function memoryEngine({ holder, pack = {}, entries = [] }: Start): Engine {
  let now: Snapshot = {
    stage: 'open',
    wipedBecause: null,
    pinsLeft: 10,
    online: true,
    busy: false,
    signInNeeded: false,
    holder,
    pack: { ...empty, ...pack },
    entries,
    waiting: 0,
    toDecide: 0,
    lastSyncAt: null,
    skew: 0,
    storage: { used: 2_000_000, room: 2_000_000_000, persisted: true },
    elsewhere: false,
  };
  const listeners = new Set<() => void>();
  const photos = new Map<string, Blob>();
  const drafts = new Map<string, unknown>();
  const set = (change: Partial<Snapshot>): void => {
    const next = { ...now, ...change };
    const waiting = next.entries.filter(({ state }) => state === 'waiting' || state === 'sending').length;
    const toDecide = next.entries.filter(({ state }) => ['refused', 'conflict', 'duplicate'].includes(state)).length;
    now = { ...next, waiting, toDecide };
    for (const listener of listeners) listener();
  };
  const change = (id: string, to: Partial<Entry>): void =>
    set({ entries: now.entries.map((each) => (each.id === id ? { ...each, ...to } : each)) });
  const done = (decision: Decision): Partial<Entry> =>
    decision.take === 'theirs' || decision.take === 'drop'
      ? { state: 'dropped' }
      : { state: 'waiting', conflict: null, near: null, sentence: null };
  return {
    snapshot: () => now,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    signIn: async () => {
      set({ stage: 'choose-pin', holder });
      return { state: 'signed-in' };
    },
    choosePin: async () => set({ stage: 'open' }),
    changePin: async (from) => (from === '123456' ? { state: 'open' } : { state: 'wrong', pinsLeft: now.pinsLeft }),
    unlock: async (pin) => {
      if (pin === '123456') {
        set({ stage: 'open', pinsLeft: 10 });
        return { state: 'open' };
      }
      set({ pinsLeft: now.pinsLeft - 1 });
      return { state: 'wrong', pinsLeft: now.pinsLeft };
    },
    lock: () => set({ stage: 'locked' }),
    signOut: async () => set({ stage: 'wiped', wipedBecause: 'signed-out', entries: [], holder: null, pack: null }),
    acknowledge: () => set({ stage: 'signed-out', wipedBecause: null }),
    refresh: async () =>
      set({
        entries: now.entries.map((each) => (each.state === 'waiting' ? { ...each, state: 'sent' } : each)),
        lastSyncAt: new Date().toISOString(),
      }),
    queue: async (deed) => {
      const id = crypto.randomUUID();
      const wants = deed.kind === 'report' ? (deed.photos ?? []) : [];
      const entry: Entry = {
        id,
        record: recordOf(deed, id),
        deed,
        doneAt: new Date().toISOString(),
        state: 'waiting',
        photos: wants.map((photo) => ({ id: photo, share: 0 })),
        tries: 0,
        sentence: null,
        behind: null,
        conflict: null,
        near: null,
        number: null,
      };
      set({ entries: [...now.entries, entry] });
      return id;
    },
    decide: async (id, decision) => change(id, done(decision)),
    offers: (id) => {
      const of: Case | undefined = now.pack?.events.find((each) => each.id === id)?.of;
      return of === undefined ? [] : eventOffers(of, holder, { now: new Date().toISOString(), calendar: workingCalendar() });
    },
    keepPhoto: async (file) => {
      const id = crypto.randomUUID();
      photos.set(id, file);
      return id;
    },
    photo: async (id) => photos.get(id),
    dropPhoto: async (id) => void photos.delete(id),
    eventPhoto: async () => undefined,
    draft: async (key) => drafts.get(key),
    keepDraft: async (key, value) => void drafts.set(key, value),
    dropDraft: async (key) => void drafts.delete(key),
    devices: async () => [],
    nameDevice: async () => undefined,
    wipeDevice: async () => undefined,
  };
}
