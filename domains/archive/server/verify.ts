import { readFile } from 'node:fs/promises';
import { type Refusal, refuse } from '@linli/kernel/model';
import { type Platform, type Stored, sha256Of, withKeptFile } from '@linli/kernel/server';
import { manifestOf } from './freeze/render.ts';
import { type KeptFile, vaultName } from './kept-files.ts';

export interface Damage {
  readonly filing: string;
  readonly fileNumber: string;
  readonly name: string;
  /** Gone from the vault, not to be opened, opened and another one, or a list that no longer agrees with the entry. */
  readonly what: 'missing' | 'unreadable' | 'changed' | 'list';
}

async function damageOf(platform: Platform, county: string, id: string, file: KeptFile): Promise<Damage['what'] | undefined> {
  try {
    const digest = await withKeptFile(platform, vaultName(county, id, file.no), sha256Of);
    return digest === undefined ? 'missing' : digest === file.sha256 ? undefined : 'changed';
  } catch (error) {
    platform.log('an archived file cannot be opened', { filing: id, file: file.no, error: (error as Error).message });
    return 'unreadable';
  }
}

/** The list of files, its digest and the entry must tell the same: a row that somebody wrote over shows here. */
async function listAgrees(platform: Platform, county: string, stored: Stored, files: readonly KeptFile[]): Promise<boolean> {
  const list = files.find((each) => each.part === 'manifest');
  if (list === undefined || list.sha256 !== stored['digest'] || files.length !== Number(stored['files'])) return false;
  const written = await withKeptFile(platform, vaultName(county, String(stored['id']), list.no), (path) => readFile(path, 'utf8'));
  return written === manifestOf(files.filter((each) => each !== list));
}

/** Reads every file of a filing again and compares it with what was written down when it was frozen. */
export async function verifyFiling(platform: Platform, stored: Stored, files: readonly KeptFile[]): Promise<Damage[]> {
  const [id, county, fileNumber] = [String(stored['id']), String(stored['county']), String(stored['file_number'])];
  const damages: Damage[] = [];
  for (const file of files) {
    const what = await damageOf(platform, county, id, file);
    if (what !== undefined) damages.push({ filing: id, fileNumber, name: file.name, what });
  }
  if (damages.length === 0 && !(await listAgrees(platform, county, stored, files)))
    damages.push({ filing: id, fileNumber, name: 'manifest.sha256', what: 'list' });
  return damages;
}

/** Damaged files are not handed out as if they were whole. */
export const refuseDamage = ([first]: readonly Damage[]): Refusal | undefined =>
  first === undefined
    ? undefined
    : refuse('conflict', 'damaged', {
        zh: `档号 ${first.fileNumber} 的文件 ${first.name} 已经损坏或丢失，不能导出。请告诉系统管理员，从备份里找回。`,
        en: `The file ${first.name} of ${first.fileNumber} is damaged or gone. Tell the system administrator: it is in the backup.`,
      });
