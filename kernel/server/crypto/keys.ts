import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const suites = ['aes-256-gcm', 'sm4-gcm'] as const;
export type Suite = (typeof suites)[number];

/** One generation of keys. `seal` encrypts columns, `index` makes blind indexes; both 32 bytes. */
export interface KeyPair {
  readonly kid: number;
  readonly suite: Suite;
  readonly seal: Buffer;
  readonly index: Buffer;
  /** ISO instants: when it was made, and when everything at rest had been sealed anew with it. Null where unknown or still to do. */
  readonly madeAt: string | null;
  readonly finishedAt: string | null;
}

/**
 * The newest pair seals; older ones still open what they sealed until rotation has rewritten it. A ring is alive: another
 * program may add a generation, and the next look sees it.
 */
export interface KeyRing {
  readonly current: KeyPair;
  readonly generations: readonly KeyPair[];
  find(kid: number): KeyPair | undefined;
  /** Reads the key file again if it has changed since. */
  reload(): void;
}

const fileOf = (dataDir: string): string => join(dataDir, 'keys.json');

interface StoredPair {
  kid: number;
  suite: Suite;
  seal: string;
  index: string;
  madeAt?: string | null;
  finishedAt?: string | null;
}

function newestOf(pairs: readonly KeyPair[]): KeyPair {
  const current = pairs.at(-1);
  if (current === undefined) throw new Error('The key file holds no key.');
  return current;
}

function newPair(kid: number, suite: Suite): KeyPair {
  return { kid, suite, seal: randomBytes(32), index: randomBytes(32), madeAt: new Date().toISOString(), finishedAt: null };
}

const load = (dataDir: string): KeyPair[] =>
  (JSON.parse(readFileSync(fileOf(dataDir), 'utf8')) as StoredPair[]).map((each) => ({
    madeAt: null,
    finishedAt: null,
    ...each,
    seal: Buffer.from(each.seal, 'base64'),
    index: Buffer.from(each.index, 'base64'),
  }));

/** On the disk before anything is sealed with it: a key lost to a power failure would take what it sealed with it. */
function store(dataDir: string, pairs: readonly KeyPair[]): void {
  const text = JSON.stringify(
    pairs.map((each) => ({ ...each, seal: each.seal.toString('base64'), index: each.index.toString('base64') })),
    null,
    2,
  );
  const fresh = `${fileOf(dataDir)}.new`;
  writeFileSync(fresh, text, { mode: 0o600, flush: true });
  renameSync(fresh, fileOf(dataDir));
  chmodSync(fileOf(dataDir), 0o600);
  if (process.platform === 'win32') return;
  const folder = openSync(dataDir, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** Which version of the key file is this? A rename gives a new inode, so that two in one millisecond differ. */
function stampOf(dataDir: string): string {
  const { ino, mtimeMs, size } = statSync(fileOf(dataDir));
  return `${ino}:${mtimeMs}:${size}`;
}

class FileRing implements KeyRing {
  readonly #dataDir: string;
  #stamp = '';
  #pairs: readonly KeyPair[] = [];

  constructor(dataDir: string) {
    this.#dataDir = dataDir;
    this.reload();
  }

  get current(): KeyPair {
    return newestOf(this.#pairs);
  }

  get generations(): readonly KeyPair[] {
    return this.#pairs;
  }

  find(kid: number): KeyPair | undefined {
    const found = this.#pairs.find((each) => each.kid === kid);
    if (found !== undefined) return found;
    this.reload();
    return this.#pairs.find((each) => each.kid === kid);
  }

  reload(): void {
    const stamp = stampOf(this.#dataDir);
    if (stamp === this.#stamp) return;
    const before = new Map(this.#pairs.map((each) => [each.kid, each]));
    // A generation that is known already stays the same object: keys derived from it are remembered by identity.
    this.#pairs = load(this.#dataDir).map((each) => {
      const known = before.get(each.kid);
      return known === undefined ? each : { ...each, seal: known.seal, index: known.index };
    });
    this.#stamp = stamp;
  }
}

/** Reads the key file of a data folder, or makes the first key. Without this file sealed columns cannot be read again. */
export function openKeys(dataDir: string, suite: Suite = 'aes-256-gcm'): KeyRing {
  if (!existsSync(fileOf(dataDir))) {
    const first = newPair(1, suite);
    store(dataDir, [{ ...first, finishedAt: first.madeAt }]);
  }
  return new FileRing(dataDir);
}

/** Adds a generation. The index key stays, so that search works while the rows are rewritten. */
export function addKey(dataDir: string, suite: Suite): KeyRing {
  const pairs = load(dataDir);
  const last = newestOf(pairs);
  store(dataDir, [...pairs, { ...newPair(last.kid + 1, suite), index: last.index }]);
  return new FileRing(dataDir);
}

/** Notes that everything at rest is sealed with the newest generation. */
export function finishKey(dataDir: string, at: string): void {
  const pairs = load(dataDir);
  store(dataDir, [...pairs.slice(0, -1), { ...newestOf(pairs), finishedAt: at }]);
}
