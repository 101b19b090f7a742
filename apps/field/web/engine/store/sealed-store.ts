import { openBytes, sealBytes } from './keys.ts';
import type { RawStore } from './raw-store.ts';

/** The name under which the wrapped key lies; a phone without it holds nothing. */
export const LOCK = 'meta/lock';
const BOX = 'box/';
const PHOTO = 'photo/';
const DRAFT = 'draft/';
const KEPT = 'kept/';
/** Counts the changes of the outbox, so that a tab sees whether another one wrote. */
const REV = 'meta/rev';

/** Rows of the phone under the data key. Names say of what kind a row is, and nothing else. */
export class SealedStore {
  readonly #raw: RawStore;
  readonly #key: CryptoKey;
  constructor(raw: RawStore, key: CryptoKey) {
    this.#raw = raw;
    this.#key = key;
  }

  async #seal(name: string, value: unknown): Promise<Uint8Array<ArrayBuffer>> {
    return sealBytes(this.#key, name, new TextEncoder().encode(JSON.stringify(value)));
  }

  async #open(name: string, sealed: unknown): Promise<unknown> {
    if (!(sealed instanceof Uint8Array)) return undefined;
    const plain = await openBytes(this.#key, name, sealed as Uint8Array<ArrayBuffer>);
    const value: unknown = JSON.parse(new TextDecoder().decode(plain));
    return value;
  }

  async #read(name: string): Promise<unknown> {
    return this.#open(name, await this.#raw.get(name));
  }

  /** What was fetched: the pack, the holder. */
  readKept = (what: string): Promise<unknown> => this.#read(KEPT + what);
  async keep(what: string, value: unknown): Promise<void> {
    await this.#put([[KEPT + what, await this.#seal(KEPT + what, value)]]);
  }

  readDraft = (key: string): Promise<unknown> => this.#read(DRAFT + key);
  async keepDraft(key: string, value: unknown): Promise<void> {
    await this.#put([[DRAFT + key, value === undefined ? undefined : await this.#seal(DRAFT + key, value)]]);
  }

  /** Rows of the outbox by their order. */
  async readBox(): Promise<unknown[]> {
    return Promise.all((await this.#raw.list(BOX)).map(([name, sealed]) => this.#open(name, sealed)));
  }
  async writeBox(
    changed: readonly { readonly no: number }[],
    gone: readonly { readonly no: number }[],
    gonePhotos: readonly string[],
    rev: number,
  ): Promise<void> {
    const nameOf = ({ no }: { readonly no: number }): string => BOX + String(no).padStart(8, '0');
    const sealed = await Promise.all(changed.map(async (entry) => [nameOf(entry), await this.#seal(nameOf(entry), entry)] as const));
    const away = [...gone.map(nameOf), ...gonePhotos.map((id) => PHOTO + id)].map((name) => [name, undefined] as const);
    await this.#put([...sealed, ...away, [REV, rev]]);
  }

  /** False once the phone was wiped, by this tab or another: nothing is written any more. */
  async alive(): Promise<boolean> {
    return (await this.#raw.get(LOCK)) !== undefined;
  }

  async #put(changes: readonly (readonly [name: string, value: unknown])[]): Promise<void> {
    if (await this.alive()) await this.#raw.put(changes);
  }

  async rev(): Promise<number> {
    return Number((await this.#raw.get(REV)) ?? 0);
  }

  async keepPhoto(id: string, content: Blob): Promise<void> {
    const plain = new Uint8Array(await content.arrayBuffer());
    await this.#put([[PHOTO + id, { type: content.type, sealed: await sealBytes(this.#key, PHOTO + id, plain) }]]);
  }
  async readPhoto(id: string): Promise<Blob | undefined> {
    const row = (await this.#raw.get(PHOTO + id)) as { type: string; sealed: Uint8Array<ArrayBuffer> } | undefined;
    return row === undefined ? undefined : new Blob([await openBytes(this.#key, PHOTO + id, row.sealed)], { type: row.type });
  }
  async dropPhoto(id: string): Promise<void> {
    await this.#put([[PHOTO + id, undefined]]);
  }
}
