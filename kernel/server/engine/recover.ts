import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { configureCluster } from './configure.ts';
import { EngineRefused, inOneLine, wordsOf } from './engine-refused.ts';
import { openDoorway } from './entrance.ts';
import type { Home } from './home.ts';
import { giveTo } from './home.ts';
import { launchPostmaster, stopPostmaster } from './postmaster.ts';
import { readEveryTable } from './read-every-table.ts';
import { withClient } from './roles.ts';
import { dropSocketFolder } from './socket-folder.ts';
import type { EngineLog } from './types.ts';
import { OWNER_ROLE } from './types.ts';

/** How far the log is played: to the end of the backup, to an instant, or to the end of what is there. */
export type RecoveryTarget =
  | { readonly kind: 'backup' }
  | { readonly kind: 'latest' }
  | { readonly kind: 'instant'; readonly instant: string };

export interface Recovered {
  readonly lastChangeAt: string | null;
  readonly reachedUntil: boolean;
  readonly tables: number;
  readonly rows: number;
}

/** Starts the copied cluster, lets it play the log, reads everything in it once, and stops it in order. */
export async function recover(home: Home, stage: string, target: RecoveryTarget, log: EngineLog): Promise<Recovered> {
  try {
    return { ...(await play(home, stage, target)), reachedUntil: true };
  } catch (error) {
    if (target.kind !== 'instant' || !wordsOf(error).includes('recovery ended before configured recovery target'))
      throw notRecovered(home, error);
    // Nothing was written at or after the wanted instant, or it was not archived: then the end of the log is the answer.
    log(
      inOneLine({
        zh: `归档日志到 ${target.instant} 之前就结束了，将恢复到日志末尾。`,
        en: `The archived log ends before ${target.instant}; everything in it is restored.`,
      }),
      { until: target.instant },
    );
    const all = await play(home, stage, { kind: 'latest' }).catch((again: unknown) => {
      throw notRecovered(home, again);
    });
    return { ...all, reachedUntil: false };
  }
}

async function play(home: Home, stage: string, target: RecoveryTarget): Promise<Omit<Recovered, 'reachedUntil'>> {
  const doorway = await openDoorway(home);
  try {
    await configureCluster(home, doorway, decideRecoverySettings(stage, target));
    const signalFile = join(home.cluster, 'recovery.signal');
    await writeFile(signalFile, '');
    await giveTo(signalFile, home.user);
    const server = launchPostmaster(home);
    try {
      await server.ready;
      const lastChangeAt = await withClient(doorway.addressOf(OWNER_ROLE, 'postgres'), async (client) => {
        const { rows } = await client.query<{ at: Date | null }>('select pg_last_xact_replay_timestamp() as at');
        return rows[0]?.at?.toISOString() ?? null;
      });
      const read = await readEveryTable((database) => doorway.addressOf(OWNER_ROLE, database));
      return { lastChangeAt, ...read };
    } finally {
      await stopPostmaster(home, server);
    }
  } finally {
    if (doorway.socketDir !== null) await dropSocketFolder(doorway.socketDir);
  }
}

/** Connections are let in only after the log was played, so that "ready" means restored. */
function decideRecoverySettings(stage: string, target: RecoveryTarget): Record<string, string> {
  const fetch =
    process.platform === 'win32'
      ? `copy "${stage.replaceAll('%', '%%')}\\%f" "%p"`
      : `test -f ${shellQuote(stage)}/%f && cp ${shellQuote(stage)}/%f %p`;
  return {
    hot_standby: 'off',
    // Nothing is archived until the restore has gone well: a timeline that was given up must not be found in the archive.
    archive_library: '',
    archive_command: '',
    restore_command: fetch,
    recovery_target_action: 'promote',
    ...(target.kind === 'backup' ? { recovery_target: 'immediate', recovery_target_timeline: 'current' } : {}),
    // PostgreSQL takes no letter for a time zone here.
    ...(target.kind === 'instant'
      ? { recovery_target_time: target.instant.replace('T', ' ').replace('Z', '+00'), recovery_target_inclusive: 'on' }
      : {}),
  };
}

/** For the shell, and for PostgreSQL, which replaces `%` letters before. */
function shellQuote(path: string): string {
  return `'${path.replaceAll("'", "'\\''").replaceAll('%', '%%')}'`;
}

function notRecovered(home: Home, error: unknown): EngineRefused {
  if (error instanceof EngineRefused) return error;
  return new EngineRefused(
    'not-recovered',
    {
      zh: '备份已复制，但数据库未能恢复：{reason}。原有数据未动，详情见 {folder}/postgres-log。',
      en: 'The backup was copied but the database could not be recovered: {reason}. What was there before is untouched; details are in {folder}/postgres-log.',
    },
    { reason: wordsOf(error), folder: home.folder },
  );
}
