import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Config } from '../config.ts';
import { type KeyRing, type Suite, suites } from '../crypto/keys.ts';
import { keyBytes } from '../crypto/seal.ts';
import { syncFolder } from '../engine/durable.ts';
import { removeScratch, withScratchFile } from './scratch.ts';

/**
 * Files at rest: `<data>/files/<name>.sealed`, each under a key of its own derived from the key ring. A name may have folders.
 * Layout: magic (4) | key id (2) | suite (1) | nought (1) | salt (16) | nonce (12) | ciphertext | tag (16). The first layout
 * (`LLF1`, AES-256-GCM, without the two bytes after the key id) is still read.
 */
const MAGIC = 'LLF2';
const FORMER = 'LLF1';
const HEAD = 36;
const FORMER_HEAD = 34;
const TAG = 16;
const DAY = 86_400_000; // milliseconds

export interface Where {
  readonly config: Pick<Config, 'dataDir'>;
  readonly keys: KeyRing;
}

export const vaultFolder = (where: Where): string => join(where.config.dataDir, 'files');
const pathOf = (where: Where, name: string): string => join(vaultFolder(where), `${name}.sealed`);

interface Head {
  readonly kid: number;
  readonly suite: Suite;
  readonly salt: Buffer;
  readonly nonce: Buffer;
  readonly bytes: number;
}

function keyOf(keys: KeyRing, { kid, suite, salt }: Pick<Head, 'kid' | 'suite' | 'salt'>): Buffer {
  const pair = keys.find(kid);
  if (pair === undefined) throw new Error(`A kept file needs key ${kid}, which is not in the key file.`);
  return createHmac('sha256', pair.seal).update('file').update(salt).digest().subarray(0, keyBytes[suite]);
}

function headOf(read: Buffer): Head | undefined {
  const magic = read.toString('latin1', 0, 4);
  const kid = read.readUInt16BE(4);
  if (magic === FORMER)
    return { kid, suite: 'aes-256-gcm', salt: read.subarray(6, 22), nonce: read.subarray(22, FORMER_HEAD), bytes: FORMER_HEAD };
  const suite = suites[read.readUInt8(6)];
  if (magic !== MAGIC || suite === undefined) return undefined;
  return { kid, suite, salt: read.subarray(8, 24), nonce: read.subarray(24, HEAD), bytes: HEAD };
}

/** Seals a plain file under `name` with the newest key, and puts it on the disk for good before it answers. The plain one stays. */
export async function sealFile(where: Where, name: string, plain: string): Promise<void> {
  const path = pathOf(where, name);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const { kid, suite } = where.keys.current;
  const [salt, nonce] = [randomBytes(16), randomBytes(12)];
  const head = Buffer.alloc(8);
  head.write(MAGIC, 0, 'latin1');
  head.writeUInt16BE(kid, 4);
  head.writeUInt8(suites.indexOf(suite), 6);
  const cipher = createCipheriv(suite as 'aes-256-gcm', keyOf(where.keys, { kid, suite, salt }), nonce);
  const fresh = `${path}.${randomBytes(6).toString('hex')}.new`;
  try {
    await pipeline(
      createReadStream(plain),
      async function* (chunks: AsyncIterable<Buffer>) {
        yield Buffer.concat([head, salt, nonce]);
        for await (const chunk of chunks) yield cipher.update(chunk);
        yield Buffer.concat([cipher.final(), cipher.getAuthTag()]);
      },
      createWriteStream(fresh, { mode: 0o600, flush: true }),
    );
    await rename(fresh, path);
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Seals a plain file into the vault under `name` and removes the plain one, whatever comes of it. */
export async function keepFile(where: Where, name: string, plain: string): Promise<{ bytes: number }> {
  try {
    const { size } = await stat(plain);
    await sealFile(where, name, plain);
    return { bytes: size };
  } finally {
    await removeScratch(plain);
  }
}

/** Opens a kept file into a scratch file that only we may read; whoever takes it removes it. Undefined when it is gone. */
export async function openKeptFile(where: Where, name: string): Promise<string | undefined> {
  const sealed = await stat(pathOf(where, name)).catch(() => undefined);
  if (sealed === undefined || sealed.size < HEAD + TAG - 2) return undefined;
  return withScratchFile((path) => unsealFile(where, pathOf(where, name), sealed.size, path));
}

/** The same, for as long as `work` runs. */
export async function withKeptFile<T>(where: Where, name: string, work: (path: string) => Promise<T>): Promise<T | undefined> {
  const plain = await openKeptFile(where, name);
  if (plain === undefined) return undefined;
  try {
    return await work(plain);
  } finally {
    await removeScratch(plain);
  }
}

async function unsealFile(where: Where, from: string, size: number, to: string): Promise<void> {
  // One handle throughout: a file that is sealed anew meanwhile takes its place under the name, not under the handle.
  const file = await open(from, 'r');
  try {
    const [start, tag] = [Buffer.alloc(HEAD), Buffer.alloc(TAG)];
    await file.read(start, 0, HEAD, 0);
    const now = (await file.stat()).size;
    await file.read(tag, 0, TAG, now - TAG);
    const head = headOf(start);
    if (head === undefined || now < size - 2) throw new Error(`${from} is not a kept file.`);
    const decipher = createDecipheriv(head.suite as 'aes-256-gcm', keyOf(where.keys, head), head.nonce);
    decipher.setAuthTag(tag);
    const body = file.createReadStream({ start: head.bytes, end: now - TAG - 1, autoClose: false });
    await pipeline(body, decipher, createWriteStream(to, { mode: 0o600 }));
  } finally {
    await file.close();
  }
}

export const hasKeptFile = (where: Where, name: string): Promise<boolean> =>
  stat(pathOf(where, name)).then(
    () => true,
    () => false,
  );

export const dropFile = (where: Where, name: string): Promise<void> => rm(pathOf(where, name), { force: true });

/** Throws away what was kept for `days` in a folder of the vault: all of it, or only what a killed program left half written. */
export async function sweepFiles(where: Where, folder: string, days: number, now: Date, only: '.new' | 'all' = 'all'): Promise<void> {
  const at = join(vaultFolder(where), folder);
  for (const name of await readdir(at).catch(() => [])) {
    if (!name.endsWith('.new') && (only === '.new' || !name.endsWith('.sealed'))) continue;
    const path = join(at, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: now.getTime() }));
    if (now.getTime() - mtimeMs > days * DAY) await rm(path, { force: true });
  }
}

/** Names of all kept files, folder by folder. */
export async function* keptFiles(where: Where): AsyncGenerator<string> {
  yield* namesIn(vaultFolder(where), '');
}

async function* namesIn(root: string, below: string): AsyncGenerator<string> {
  const entries = await readdir(join(root, below), { withFileTypes: true }).catch(() => []);
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) yield* namesIn(root, name);
    else if (entry.name.endsWith('.sealed')) yield name.slice(0, -'.sealed'.length);
  }
}

/** By which generation of keys a file is sealed; undefined when it is gone or is no kept file. */
export async function generationOf(where: Where, name: string): Promise<number | undefined> {
  const file = await open(pathOf(where, name), 'r').catch(() => undefined);
  if (file === undefined) return undefined;
  try {
    const start = Buffer.alloc(HEAD);
    const { bytesRead } = await file.read(start, 0, HEAD, 0);
    return bytesRead === HEAD ? headOf(start)?.kid : undefined;
  } finally {
    await file.close();
  }
}
