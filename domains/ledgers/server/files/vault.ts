import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type KeyRing, type Platform, removeScratch, withScratchFile } from '@linli/kernel/server';

/**
 * Uploaded ledgers at rest: `<data>/files/<import>.sealed`, AES-256-GCM under a key of their own derived from the key ring.
 * They are needed for reading anew and for the marked copy, and are thrown away when the import is given up or undone, or
 * KEPT_DAYS after the upload. Layout: magic (4) | key id (2) | salt (16) | nonce (12) | ciphertext | tag (16).
 */
const MAGIC = 'LLF1';
const HEAD = 34;
const TAG = 16;
const KEPT_DAYS = 30; // time enough to mend a marked copy and hand it in again

type Where = Pick<Platform, 'config' | 'keys'>;

const folderOf = ({ config }: Where): string => join(config.dataDir, 'files');
const pathOf = (where: Where, id: string): string => join(folderOf(where), `${id}.sealed`);

function keyOf(keys: KeyRing, kid: number, salt: Buffer): Buffer {
  const pair = keys.find(kid);
  if (pair === undefined) throw new Error(`A kept file needs key ${kid}, which is not in the key file.`);
  return createHmac('sha256', pair.seal).update('file').update(salt).digest();
}

/** Seals a plain file into the vault under `id` and removes the plain one. */
export async function keepFile(where: Where, id: string, plain: string): Promise<{ bytes: number }> {
  await mkdir(folderOf(where), { recursive: true, mode: 0o700 });
  const { kid } = where.keys.current;
  const [salt, nonce] = [randomBytes(16), randomBytes(12)];
  const head = Buffer.alloc(HEAD);
  head.write(MAGIC, 0, 'latin1');
  head.writeUInt16BE(kid, 4);
  salt.copy(head, 6);
  nonce.copy(head, 22);
  const cipher = createCipheriv('aes-256-gcm', keyOf(where.keys, kid, salt), nonce);
  const { size } = await stat(plain);
  const fresh = `${pathOf(where, id)}.new`;
  await pipeline(
    createReadStream(plain),
    async function* (chunks: AsyncIterable<Buffer>) {
      yield head;
      for await (const chunk of chunks) yield cipher.update(chunk);
      yield Buffer.concat([cipher.final(), cipher.getAuthTag()]);
    },
    createWriteStream(fresh, { mode: 0o600, flush: true }),
  );
  await rename(fresh, pathOf(where, id));
  await removeScratch(plain);
  return { bytes: size };
}

/** Opens a kept file into a scratch file that only we may read, for as long as `work` runs. Undefined when it is gone. */
export async function withKeptFile<T>(where: Where, id: string, work: (path: string) => Promise<T>): Promise<T | undefined> {
  const sealed = await stat(pathOf(where, id)).catch(() => undefined);
  if (sealed === undefined || sealed.size < HEAD + TAG) return undefined;
  const plain = await withScratchFile((path) => unsealFile(where, pathOf(where, id), sealed.size, path));
  try {
    return await work(plain);
  } finally {
    await removeScratch(plain);
  }
}

async function unsealFile(where: Where, from: string, size: number, to: string): Promise<void> {
  const [head, tag] = [Buffer.alloc(HEAD), Buffer.alloc(TAG)];
  const file = await open(from, 'r');
  try {
    await file.read(head, 0, HEAD, 0);
    await file.read(tag, 0, TAG, size - TAG);
  } finally {
    await file.close();
  }
  if (head.toString('latin1', 0, 4) !== MAGIC) throw new Error(`${from} is not a kept file.`);
  const decipher = createDecipheriv('aes-256-gcm', keyOf(where.keys, head.readUInt16BE(4), head.subarray(6, 22)), head.subarray(22, HEAD));
  decipher.setAuthTag(tag);
  await pipeline(createReadStream(from, { start: HEAD, end: size - TAG - 1 }), decipher, createWriteStream(to, { mode: 0o600 }));
}

export const hasKeptFile = (where: Where, id: string): Promise<boolean> =>
  stat(pathOf(where, id)).then(
    () => true,
    () => false,
  );

export const dropFile = (where: Where, id: string): Promise<void> => rm(pathOf(where, id), { force: true });

/** Throws away what was kept long enough. */
export async function sweepFiles(where: Where, now: Date): Promise<void> {
  for (const name of await readdir(folderOf(where)).catch(() => [])) {
    if (!name.endsWith('.sealed') && !name.endsWith('.new')) continue;
    const path = join(folderOf(where), name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: now.getTime() }));
    if (now.getTime() - mtimeMs > KEPT_DAYS * 86_400_000) await rm(path, { force: true });
  }
}
