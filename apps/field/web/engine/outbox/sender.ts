import type { Text } from '@linli/kernel/model';
import type { Reply, Transport } from '../transport.ts';
import { type CaseNow, conflictOf, readReply } from './answers.ts';
import type { Box } from './box.ts';
import { requestOf } from './requests.ts';
import { type OutEntry, type OutPhoto, type Outcome, findEntry, freeze, nextOf, photoDone, settle } from './state.ts';

/** So many records at a time: one bar of signal is not shared among more, and the server is not flooded after a storm. */
const LANES = 4;
/** A part of a photo: what is lost when the line breaks is sent again in seconds. */
const PART_BYTES = 128 * 1_024;
/** What is sent within this time of being done was seen when it was reported. */
const SEEN_APART_MILLISECONDS = 5 * 60_000;

const FILES = '/events/event/files';

const lost: Text = {
  zh: '手机里已经没有这张照片，请去掉照片或者重新拍。',
  en: 'The picture is no longer on this phone. Take it out, or take another one.',
};

export interface SenderParts {
  readonly box: Box;
  readonly transport: Transport;
  readonly photo: (id: string) => Promise<Blob | undefined>;
  /** Where the record of an entry lies; files are brought for a place. */
  readonly placeOf: (entry: OutEntry) => string;
  /** Server's time minus the phone's, milliseconds; null where it was never heard. */
  readonly skew: () => number | null;
  readonly phoneTime: () => number;
  readonly newId: () => string;
  readonly progress: (photo: string, share: number) => void;
  readonly underWay: (entries: ReadonlySet<string>) => void;
  /** False once the phone was locked or wiped: what is on its way ends, and nothing new begins. */
  readonly goesOn: () => boolean;
}

/** `empty`: nothing is left that could go; `later`: something waits for a better line; `sign-in`: nobody is signed in. */
export type Sent = { readonly is: 'empty' } | { readonly is: 'later'; readonly afterSeconds: number | null } | { readonly is: 'sign-in' };

type Step = Outcome | { readonly is: 'sign-in' } | { readonly is: 'stop'; readonly afterSeconds: number | null };

/** One going through of the outbox. Whatever breaks leaves it as it lies on the phone; the next run begins there. */
export class Sender {
  readonly #parts: SenderParts;
  readonly #records = new Set<string>();
  readonly #sending = new Set<string>();
  #end: Sent = { is: 'empty' };
  #stopped = false;

  constructor(parts: SenderParts) {
    this.#parts = parts;
  }

  async run(): Promise<Sent> {
    await Promise.all(Array.from({ length: LANES }, () => this.#lane()));
    return this.#end;
  }

  async #lane(): Promise<void> {
    while (!this.#stopped && this.#parts.goesOn()) {
      const entry = nextOf(this.#parts.box.entries, this.#records);
      if (entry === undefined) return;
      this.#records.add(entry.record);
      this.#mark(entry.id, true);
      const step = await this.#send(entry).finally(() => this.#mark(entry.id, false));
      if (await this.#take(entry, step)) this.#records.delete(entry.record);
    }
  }

  #mark(id: string, on: boolean): void {
    if (on) this.#sending.add(id);
    else this.#sending.delete(id);
    this.#parts.underWay(new Set(this.#sending));
  }

  /** False where the record is left alone for the rest of this run. */
  async #take(entry: OutEntry, step: Step): Promise<boolean> {
    if (step.is === 'sign-in' || step.is === 'stop') {
      this.#stopped = true;
      this.#end = step.is === 'sign-in' ? step : { is: 'later', afterSeconds: step.afterSeconds };
      return false;
    }
    const { key } = findEntry(this.#parts.box.entries, entry.id)?.frozen ?? { key: null };
    await this.#parts.box.change((box) => settle(box, entry.id, key, step));
    if (step.is !== 'later') return true;
    if (this.#end.is === 'empty') this.#end = { is: 'later', afterSeconds: null };
    return false;
  }

  async #send(entry: OutEntry): Promise<Step> {
    for (const photo of entry.photos.filter(({ done }) => !done)) {
      const step = await this.#sendPhoto(entry, photo);
      if (step !== undefined) return step;
    }
    await this.#parts.box.change((box) => {
      const now = findEntry(box, entry.id);
      return now === undefined ? box : freeze(box, entry.id, requestOf(box, now, { key: this.#parts.newId(), seenAt: this.#seenAt(now) }));
    });
    const now = findEntry(this.#parts.box.entries, entry.id);
    if (now?.frozen == null) return { is: 'later', sentence: null };
    const reply = await this.#parts.transport.post(now.frozen.path, now.frozen.body, now.frozen.key);
    const stop = stopOf(reply);
    if (stop !== undefined) return stop;
    const read = readReply(now, reply);
    if (read.is === 'look') return this.#look(now, read.sentence);
    if (read.is === 'photos-gone-by') return { is: 'photos-gone', fresh: now.photos.map(this.#parts.newId), sentence: read.sentence };
    return read;
  }

  #seenAt({ phoneTime }: OutEntry): string | null {
    const skew = this.#parts.skew();
    if (skew === null || this.#parts.phoneTime() - phoneTime < SEEN_APART_MILLISECONDS) return null;
    return new Date(phoneTime + skew).toISOString();
  }

  async #look(entry: OutEntry, sentence: Text): Promise<Step> {
    const reply = await this.#parts.transport.get(`/events/event/${entry.record}/case`);
    const stop = stopOf(reply);
    if (stop !== undefined) return stop;
    if (reply.is === 'refused') return { is: 'refused', sentence: reply.refusal.sentence };
    if (reply.is !== 'ok') return { is: 'later', sentence };
    const now = reply.body as CaseNow;
    return { is: 'conflict', conflict: conflictOf(entry, now, sentence), theirs: now.row.version };
  }

  /** Undefined once it is there. */
  async #sendPhoto(entry: OutEntry, photo: OutPhoto): Promise<Step | undefined> {
    const content = await this.#parts.photo(photo.id);
    if (content === undefined) return { is: 'refused', sentence: lost };
    const query = { id: photo.id, field: photo.field, place: this.#parts.placeOf(entry), fileName: `${photo.id}.jpg` };
    const whole = content.size <= PART_BYTES;
    if (!whole) {
      const step = await this.#sendParts(entry, photo, content);
      if (step !== undefined) return step;
    }
    const reply = await this.#parts.transport.send(
      FILES,
      whole ? query : { ...query, parts: photo.upload },
      whole ? content : new Blob([]),
      photo.key,
    );
    const step = stepOfFile(entry, this.#parts.newId, reply);
    if (step !== undefined) return step;
    await this.#parts.box.change((box) => photoDone(box, entry.id, photo.id));
    this.#parts.progress(photo.id, 1);
    return undefined;
  }

  /** Goes on where the server says that it was broken off. */
  async #sendParts(entry: OutEntry, { id, upload }: OutPhoto, content: Blob): Promise<Step | undefined> {
    const known = await this.#parts.transport.get(`/kernel/uploads/${upload}`);
    const step = stepOfFile(entry, this.#parts.newId, known);
    if (step !== undefined) return step;
    let at = partsOf(known);
    while (at * PART_BYTES < content.size) {
      const part = content.slice(at * PART_BYTES, (at + 1) * PART_BYTES);
      const reply = await this.#parts.transport.send(`/kernel/uploads/${upload}/parts/${at}`, {}, part, null);
      const no = stepOfFile(entry, this.#parts.newId, reply);
      if (no !== undefined) return no;
      at = Math.max(at + 1, partsOf(reply));
      this.#parts.progress(id, Math.min(1, (at * PART_BYTES) / content.size));
    }
    return undefined;
  }
}

const partsOf = (reply: Reply): number => (reply.is === 'ok' ? Number((reply.body as { parts?: unknown }).parts) || 0 : 0);

/** No line, nobody signed in, or asked to come later: the whole run ends. */
function stopOf(reply: Reply): Step | undefined {
  if (reply.is === 'unreached') return { is: 'stop', afterSeconds: null };
  if (reply.is !== 'refused') return undefined;
  if (reply.refusal.kind === 'unauthenticated') return { is: 'sign-in' };
  return reply.refusal.kind === 'limited' || reply.refusal.kind === 'unavailable'
    ? { is: 'stop', afterSeconds: reply.retrySeconds }
    : undefined;
}

/** What a reply to a file or a part means for its entry; undefined where it went well. */
function stepOfFile(entry: OutEntry, newId: () => string, reply: Reply): Step | undefined {
  const stop = stopOf(reply);
  if (stop !== undefined || reply.is === 'ok') return stop;
  if (reply.is !== 'refused') return { is: 'later', sentence: null };
  const { code, sentence } = reply.refusal;
  if (code === 'record-exists') return undefined; // an earlier try came through
  const again = ['no-such-upload', 'part-missing', 'upload-not-yours', 'file-too-large'].includes(code);
  return again ? { is: 'photos-gone', fresh: entry.photos.map(newId), sentence } : { is: 'refused', sentence };
}
