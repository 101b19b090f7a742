import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from './durable.ts';
import { EngineRefused, wordsOf } from './engine-refused.ts';

/** One file of a backup: its path below the backup folder with `/`, its size, and its SHA-256 in hexadecimal. */
export interface BackedUpFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What a backup says about itself. Instants are ISO 8601 in UTC, by the server's clock. */
export interface BackupManifest {
  readonly format: 1;
  /** `18.4` */
  readonly serverVersion: string;
  /** `linux-x64`: cluster files do not travel between platforms. */
  readonly platform: string;
  readonly systemIdentifier: string;
  readonly startedAt: string;
  /** The earliest point in time that this backup can be restored to. */
  readonly finishedAt: string;
  readonly firstWal: string;
  readonly lastWal: string;
  readonly folders: readonly string[];
  readonly files: readonly BackedUpFile[];
}

const MANIFEST = 'manifest.json';
const SEAL = 'manifest.sha256';

export async function writeManifest(folder: string, manifest: BackupManifest): Promise<void> {
  const text = JSON.stringify(manifest, null, 1);
  await writeDurably(join(folder, MANIFEST), text);
  await writeDurably(join(folder, SEAL), `${sha256(text)}  ${MANIFEST}\n`);
}

/** Reads what a backup says about itself; refuses what is no backup, or one whose list of files was damaged. */
export async function readManifest(folder: string): Promise<BackupManifest> {
  const [text, seal] = await Promise.all([MANIFEST, SEAL].map((name) => readFile(join(folder, name), 'utf8').catch(() => null)));
  if (text === null || text === undefined || seal === null || seal === undefined) {
    throw new EngineRefused(
      'no-backup',
      { zh: '{folder} 不是一份完整的备份（缺少 manifest 文件）。', en: '{folder} is not a complete backup (its manifest is missing).' },
      { folder },
    );
  }
  if (seal.slice(0, 64) !== sha256(text)) throw damaged(folder, MANIFEST);
  const manifest = parse(text);
  if (manifest === null) throw damaged(folder, MANIFEST);
  return manifest;
}

/** Reads every file of a backup and compares it with the manifest; the first damaged or missing one refuses the whole. */
export async function verifyBackup(options: { from: string }): Promise<BackupManifest> {
  const manifest = await readManifest(options.from);
  for (const file of manifest.files) {
    if ((await hashFile(join(options.from, file.path)).catch(() => null)) !== file.sha256) throw damaged(options.from, file.path);
  }
  return manifest;
}

export function damaged(folder: string, file: string): EngineRefused {
  return new EngineRefused(
    'backup-damaged',
    {
      zh: '备份 {folder} 已损坏：文件 {file} 缺失或内容与校验值不符。请改用另一份备份。',
      en: 'The backup {folder} is damaged: {file} is missing or differs from its checksum. Use another backup.',
    },
    { folder, file },
  );
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function parse(text: string): BackupManifest | null {
  let read: Partial<BackupManifest>;
  try {
    read = JSON.parse(text) as Partial<BackupManifest>;
  } catch (error) {
    throw new Error(`the manifest matches its checksum but is not JSON: ${wordsOf(error)}`);
  }
  if (read.format !== 1 || !Array.isArray(read.files) || !Array.isArray(read.folders)) return null;
  const paths = [...read.files.map((file) => file.path), ...read.folders];
  // The checksum proves that nothing broke, not who wrote it: no path may lead out of the folder.
  return paths.every((path) => /^(data|wal)(\/|$)/.test(path) && !path.split('/').includes('..')) ? (read as BackupManifest) : null;
}
