import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Refusal } from '@linli/kernel/model';
import type { Decision, Deed } from '../deeds.ts';
import type { Reply } from '../transport.ts';
import { readReply } from './answers.ts';
import { requestOf } from './requests.ts';
import {
  type Done,
  type Frozen,
  type OutEntry,
  type Outbox,
  type Outcome,
  behindOf,
  decideEntry,
  enqueue,
  findEntry,
  freeze,
  isSettled,
  nextOf,
  photoDone,
  settle,
  waitsForPerson,
} from './state.ts';

const refusal = (code: string, kind: Refusal['kind'] = 'conflict'): Refusal => ({
  refused: true,
  kind,
  code,
  sentence: { zh: code, en: code },
});

/** A server as the outbox knows it: records with versions, answers kept by key, and a log of what was really done. */
class ModelServer {
  readonly versions = new Map<string, number>();
  readonly answers = new Map<string, Reply>();
  readonly log: { record: string; what: string }[] = [];

  ask({ key, path, body }: Frozen, record: string): Reply {
    const known = this.answers.get(key);
    if (known !== undefined) return known;
    const reply = this.#do(path, body, record);
    if (reply.is === 'ok') this.answers.set(key, reply);
    return reply;
  }

  #do(path: string, body: Readonly<Record<string, unknown>>, record: string): Reply {
    const version = this.versions.get(record);
    if (!path.includes('/steps/')) {
      if (version !== undefined) return { is: 'refused', refusal: refusal('record-exists'), retrySeconds: null, date: null };
      this.versions.set(record, 1);
      this.log.push({ record, what: String(body['id']) });
      return { is: 'ok', body: { id: record, number: '1' }, date: null };
    }
    if (version === undefined) return { is: 'refused', refusal: refusal('no-such-record', 'unknown'), retrySeconds: null, date: null };
    if (body['version'] !== version)
      return { is: 'refused', refusal: refusal('changed-meanwhile', 'stale'), retrySeconds: null, date: null };
    this.versions.set(record, version + 1);
    this.log.push({ record, what: String((body['values'] as Record<string, unknown>)['secured']) });
    return { is: 'ok', body: { row: { version: version + 1 } }, date: null };
  }

  /** Somebody at a desk. */
  change(record: string): void {
    const version = this.versions.get(record);
    if (version !== undefined) this.versions.set(record, version + 1);
  }
}

interface Under {
  readonly entry: string;
  readonly record: string;
  readonly frozen: Frozen;
  reply?: Reply;
}

/** The phone: what is kept survives a kill, what is under way does not. */
class Phone {
  kept: Outbox = [];
  under: Under[] = [];
  #keys = 0;
  readonly server: ModelServer;
  constructor(server: ModelServer) {
    this.server = server;
  }

  queue(id: string, record: string, deed: Deed, photos: Done['photos'] = []): void {
    this.kept = enqueue(this.kept, { id, record, deed, phoneTime: 0, seen: this.server.versions.get(record) ?? null, photos });
  }

  begin(): void {
    const entry = nextOf(this.kept, new Set(this.under.map(({ record }) => record)));
    if (entry === undefined) return;
    this.kept = freeze(this.kept, entry.id, requestOf(this.kept, entry, { key: `key ${(this.#keys += 1)}`, seenAt: null }));
    const { frozen } = findEntry(this.kept, entry.id) as OutEntry & { frozen: Frozen };
    this.under.push({ entry: entry.id, record: entry.record, frozen });
  }

  /** One that goes through as it should. */
  send(): void {
    this.begin();
    this.arrive(this.under.length - 1, false);
    this.hear(this.under.length - 1);
  }

  /** The request arrives; `again`: the net delivers it twice. */
  arrive(at: number, again: boolean): void {
    const one = this.under[at % Math.max(1, this.under.length)];
    if (one === undefined || one.reply !== undefined) return;
    one.reply = this.server.ask(one.frozen, one.record);
    if (again) one.reply = this.server.ask(one.frozen, one.record);
  }

  hear(at: number): void {
    const one = this.under.find((each, no) => no >= at % Math.max(1, this.under.length) && each.reply !== undefined);
    if (one?.reply === undefined) return;
    this.under = this.under.filter((each) => each !== one);
    const entry = findEntry(this.kept, one.entry);
    if (entry === undefined) return;
    this.kept = settle(this.kept, entry.id, one.frozen.key, this.#outcomeOf(entry, one.reply));
  }

  #outcomeOf(entry: OutEntry, reply: Reply): Outcome {
    const read = readReply(entry, reply);
    if (read.is === 'look') {
      const conflict = { state: read.sentence, by: null, at: null, possible: true, sentence: read.sentence, fields: [] };
      return { is: 'conflict', conflict, theirs: this.server.versions.get(entry.record) ?? 0 };
    }
    if (read.is === 'photos-gone-by') return { is: 'later', sentence: null };
    return read;
  }

  /** Request or answer is lost: the phone gives it up and tries again. */
  lose(at: number): void {
    const one = this.under[at % Math.max(1, this.under.length)];
    if (one === undefined) return;
    this.under = this.under.filter((each) => each !== one);
    this.kept = settle(this.kept, one.entry, one.frozen.key, { is: 'later', sentence: null });
  }

  kill(): void {
    this.under = [];
    this.kept = structuredClone(this.kept) as Outbox;
  }

  decide(take: (entry: OutEntry) => Decision): void {
    const entry = this.kept.find(waitsForPerson);
    if (entry !== undefined) this.kept = decideEntry(this.kept, entry.id, take(entry));
  }

  /** A good line and a patient person, until nothing is left. */
  finish(take: (entry: OutEntry) => Decision): void {
    for (let turn = 0; turn < 1_000 && this.kept.some((entry) => !isSettled(entry)); turn += 1) {
      this.decide(take);
      this.begin();
      for (let at = 0; at < this.under.length; at += 1) this.arrive(at, false);
      while (this.under.some(({ reply }) => reply !== undefined)) this.hear(0);
    }
  }
}

type Act = {
  readonly is: 'queue' | 'send' | 'begin' | 'arrive' | 'twice' | 'hear' | 'lose' | 'kill' | 'mine' | 'theirs' | 'change';
  readonly at: number;
};

const acts = (kinds: readonly Act['is'][]): fc.Arbitrary<Act[]> =>
  fc.array(fc.record({ is: fc.constantFrom(...kinds), at: fc.nat(5) }), { maxLength: 100, size: 'max' });

const RECORDS = ['r0', 'r1', 'r2'];

/** Does the acts; deeds are numbered in the order of doing. Every record begins with a report of this phone. */
function live(
  all: readonly Act[],
  look: (phone: Phone) => void = () => undefined,
): { phone: Phone; server: ModelServer; deeds: string[][] } {
  const server = new ModelServer();
  const phone = new Phone(server);
  const deeds: string[][] = RECORDS.map(() => []);
  for (const { is, at } of all) {
    if (is === 'queue') {
      const which = at % RECORDS.length;
      const record = RECORDS[which] ?? '';
      const own = deeds[which] ?? [];
      const id = own.length === 0 ? record : `${record} step ${own.length}`;
      const values = { secured: id };
      own.push(id);
      const report: Deed = { kind: 'report', place: '999921001001', category: 'A01', description: '路灯' };
      phone.queue(id, record, own.length === 1 ? report : { kind: 'step', event: record, step: 'arrive', values });
    } else if (is === 'begin') phone.begin();
    else if (is === 'arrive' || is === 'twice') phone.arrive(at, is === 'twice');
    else if (is === 'hear') phone.hear(at);
    else if (is === 'send') phone.send();
    else if (is === 'lose') phone.lose(at);
    else if (is === 'kill') phone.kill();
    else if (is === 'change') server.change(RECORDS[at % RECORDS.length] ?? '');
    else phone.decide(() => ({ take: is }));
    look(phone);
  }
  return { phone, server, deeds };
}

const doneTo = (server: ModelServer, record: string): string[] =>
  server.log.filter((each) => each.record === record).map(({ what }) => what);

describe('an outbox', () => {
  it('sends everything once and in order, whatever is lost, repeated, reordered or killed', () => {
    fc.assert(
      fc.property(acts(['queue', 'queue', 'send', 'begin', 'begin', 'arrive', 'twice', 'hear', 'lose', 'kill']), (all) => {
        const { phone, server, deeds } = live(all);
        phone.finish(({ id }) => expect.unreachable(`nobody else changed anything, and ${id} waits for a person`));
        expect(phone.kept.every(({ state }) => state === 'sent')).toBe(true);
        for (const [which, record] of RECORDS.entries()) expect(doneTo(server, record)).toEqual(deeds[which]);
      }),
      { numRuns: 250 },
    );
  });

  it('loses and doubles nothing when others change the same records and a person decides', () => {
    fc.assert(
      fc.property(
        acts([
          'queue',
          'queue',
          'send',
          'send',
          'begin',
          'begin',
          'arrive',
          'twice',
          'hear',
          'lose',
          'kill',
          'change',
          'change',
          'mine',
          'theirs',
        ]),
        (all) => {
          const { phone, server, deeds } = live(all);
          phone.finish(({ theirs }) => ({ take: (theirs ?? 0) % 2 === 0 ? 'mine' : 'theirs' }));
          expect(phone.kept.every(isSettled)).toBe(true);
          for (const [which, record] of RECORDS.entries()) {
            const dropped = new Set(phone.kept.filter(({ state }) => state === 'dropped').map(({ id }) => id));
            expect(doneTo(server, record)).toEqual((deeds[which] ?? []).filter((id) => !dropped.has(id)));
          }
        },
      ),
      { numRuns: 250 },
    );
  });

  it('never has two of one record under way, and never passes one that waits for a person', () => {
    fc.assert(
      fc.property(
        acts(['queue', 'send', 'send', 'send', 'begin', 'arrive', 'hear', 'lose', 'kill', 'change', 'change', 'mine', 'theirs']),
        (all) => {
          live(all, ({ kept, under }) => {
            expect(new Set(under.map(({ record }) => record)).size).toBe(under.length);
            const next = nextOf(kept, new Set());
            expect(next === undefined ? undefined : behindOf(kept, next)).toBeUndefined();
            for (const record of RECORDS) {
              const own = kept.filter((each) => each.record === record && each.state !== 'dropped').map(isSettled);
              expect(own.lastIndexOf(true), 'none was sent before an earlier one').toBeLessThan(
                own.includes(false) ? own.indexOf(false) : own.length,
              );
            }
          });
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('an entry', () => {
  const box = enqueue([], {
    id: 'a',
    record: 'a',
    deed: { kind: 'report', place: '9', category: 'A01', description: '积水' },
    phoneTime: 0,
    seen: null,
    photos: [{ id: 'p', field: 'photosBefore', upload: 'u', key: 'u' }],
  });
  const near = { is: 'duplicate', near: [], sentence: { zh: '报过', en: 'Reported' } } as const;

  it('that may be a duplicate goes as another one or joins the first, under a new key', () => {
    const asked = settle(box, 'a', null, near);
    expect(requestOf(asked, asked[0] as OutEntry, { key: 'k', seenAt: null }).body).toMatchObject({ again: false });
    const another = decideEntry(asked, 'a', { take: 'another' });
    expect(another[0]).toMatchObject({ state: 'waiting', frozen: null });
    expect(requestOf(another, another[0] as OutEntry, { key: 'k', seenAt: null }).body).toMatchObject({ again: true });
    const joined = decideEntry(asked, 'a', { take: 'same', as: 'main' });
    expect(requestOf(joined, joined[0] as OutEntry, { key: 'k', seenAt: null }).body).toMatchObject({ sameAs: 'main' });
    expect(decideEntry(asked, 'a', { take: 'mine' }), 'no decision of this state').toEqual(asked);
  });

  it('whose photos the server cleared away sends them anew, once', () => {
    const gone = { is: 'photos-gone', fresh: ['u2'], sentence: { zh: '没有', en: 'Gone' } } as const;
    const sent = photoDone(box, 'a', 'p');
    expect(sent[0]?.photos).toMatchObject([{ done: true }]);
    const again = settle(sent, 'a', null, gone);
    expect(again[0]).toMatchObject({ state: 'waiting', renewed: true, photos: [{ id: 'p', upload: 'u2', done: false }] });
    expect(settle(again, 'a', null, gone)[0]).toMatchObject({ state: 'refused' });
  });

  it('does not hear an answer to a request that it has given up', () => {
    const frozen = freeze(box, 'a', { key: 'first', path: '', body: {} });
    const decided = decideEntry(settle(frozen, 'a', 'first', { is: 'refused', sentence: { zh: '不行', en: 'No' } }), 'a', {
      take: 'again',
    });
    const anew = freeze(decided, 'a', { key: 'second', path: '', body: {} });
    expect(settle(anew, 'a', 'first', { is: 'done', version: 1, number: null })).toEqual(anew);
  });
});
