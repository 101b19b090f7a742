import { createHmac, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One generation of keys. `seal` encrypts columns, `index` makes blind indexes; both 32 bytes. */
export interface KeyPair {
  readonly kid: number;
  readonly suite: 'aes-256-gcm' | 'sm4-gcm';
  readonly seal: Buffer;
  readonly index: Buffer;
}

/** The newest pair seals; older ones still open what they sealed until rotation has rewritten it. */
export interface KeyRing {
  readonly current: KeyPair;
  find(kid: number): KeyPair | undefined;
}

const fileOf = (dataDir: string): string => join(dataDir, 'keys.json');

interface StoredPair {
  kid: number;
  suite: KeyPair['suite'];
  seal: string;
  index: string;
}

function ringOf(pairs: readonly KeyPair[]): KeyRing {
  const current = pairs.at(-1);
  if (current === undefined) throw new Error('The key file holds no key.');
  return { current, find: (kid) => pairs.find((each) => each.kid === kid) };
}

function newPair(kid: number, suite: KeyPair['suite']): KeyPair {
  return { kid, suite, seal: randomBytes(32), index: randomBytes(32) };
}

const load = (dataDir: string): KeyPair[] =>
  (JSON.parse(readFileSync(fileOf(dataDir), 'utf8')) as StoredPair[]).map((each) => ({
    ...each,
    seal: Buffer.from(each.seal, 'base64'),
    index: Buffer.from(each.index, 'base64'),
  }));

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
}

/** Reads the key file of a data folder, or makes the first key. Without this file sealed columns cannot be read again. */
export function openKeys(dataDir: string, suite: KeyPair['suite'] = 'aes-256-gcm'): KeyRing {
  if (!existsSync(fileOf(dataDir))) store(dataDir, [newPair(1, suite)]);
  return ringOf(load(dataDir));
}

/** Adds a generation. The index key stays, so that search works while the rows are rewritten. */
export function addKey(dataDir: string, suite: KeyPair['suite']): KeyRing {
  const pairs = load(dataDir);
  const last = ringOf(pairs).current;
  const made = { ...newPair(last.kid + 1, suite), index: last.index };
  store(dataDir, [...pairs, made]);
  return ringOf([...pairs, made]);
}

/** A ring that lives in memory, for tests. */
export function memoryKeys(seed = 'test'): KeyRing {
  const derive = (use: string): Buffer => createHmac('sha256', seed).update(use).digest();
  return ringOf([{ kid: 1, suite: 'aes-256-gcm', seal: derive('seal'), index: derive('index') }]);
}
