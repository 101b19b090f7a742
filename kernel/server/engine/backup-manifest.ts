import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from './durable.ts';
import { EngineRefused } from './engine-refused.ts';

/** Below the backup folder, with `/`. The checksum proves that nothing broke, not who wrote it: no path may lead out. */
const path = z.string().refine((text) => /^(data|wal)(\/|$)/.test(text) && !text.split('/').includes('..'));

const manifestShape = z.object({
  format: z.literal(1),
  /** `18.4` */
  serverVersion: z.string(),
  /** `linux-x64`: cluster files do not travel between platforms. */
  platform: z.string(),
  systemIdentifier: z.string(),
  startedAt: z.iso.datetime(),
  /** The earliest point in time that this backup can be restored to. */
  finishedAt: z.iso.datetime(),
  firstWal: z.string(),
  lastWal: z.string(),
  folders: z.array(path),
  /** Sizes in bytes, SHA-256 in hexadecimal. */
  files: z.array(z.object({ path, bytes: z.number(), sha256: z.string() })),
});

/** What a backup says about itself. Instants are ISO 8601 in UTC, by the server's clock. */
export type BackupManifest = z.infer<typeof manifestShape>;
export type BackedUpFile = BackupManifest['files'][number];

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
  const manifest = manifestShape.safeParse(JSON.parse(text));
  if (!manifest.success) throw damaged(folder, MANIFEST);
  return manifest.data;
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
