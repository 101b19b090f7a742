import { rm } from 'node:fs/promises';
import { configureCluster } from './configure.ts';
import { createCluster, inspectCluster, refuseClosedCluster } from './cluster.ts';
import { takeDataLock } from './data-lock.ts';
import { forgetRunning, noteRunning } from './engine-file.ts';
import { EngineRefused, inOneLine, wordsOf } from './engine-refused.ts';
import { openDoorway } from './entrance.ts';
import type { Home } from './home.ts';
import { settleHome } from './home.ts';
import { signal } from './process-table.ts';
import { stopOrphans } from './postmaster.ts';
import { ensureRoles } from './roles.ts';
import { dropSocketFolder } from './socket-folder.ts';
import type { Supervised } from './supervise.ts';
import { supervise } from './supervise.ts';
import type { Engine, EngineLog, EngineOptions } from './types.ts';
import { APP_ROLE, DATABASE, OWNER_ROLE } from './types.ts';
import { setForeignArchiveAside } from './wal-archive.ts';

type Undo = () => Promise<void>;

/** Starts the PostgreSQL that comes with the program, in its data folder, and keeps it running until `stop`. */
export async function startEmbedded(options: EngineOptions): Promise<Engine> {
  const home = await settleHome(options);
  refuseClosedCluster(home);
  const undo: Undo[] = [];
  const undoAll = async (): Promise<void> => {
    const ends: PromiseSettledResult<void>[] = [];
    // One step after the other, and all of them: a database that does not stop must not keep the folder locked as well.
    for (const step of undo.splice(0).reverse()) ends.push(...(await Promise.allSettled([step()])));
    const failed = ends.find((end) => end.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
  };
  try {
    return await start(home, options.log, undo, undoAll);
  } catch (error) {
    await undoAll();
    throw error instanceof EngineRefused ? error : notStarted(home, error);
  }
}

async function start(home: Home, log: EngineLog, undo: Undo[], undoAll: () => Promise<void>): Promise<Engine> {
  let server: Supervised | null = null;
  const lock = await takeDataLock(home.folder, () => {
    log(
      inOneLine({
        zh: `数据文件夹 ${home.folder} 已被另一台机器接管，本机的数据库立即停止。`,
        en: `Another machine has taken over the data folder ${home.folder}; the database here stops at once.`,
      }),
    );
    if (server !== null) signal(server.pid(), 'SIGQUIT');
    void undoAll();
  });
  undo.push(() => lock.release());
  await endFormerServer(home, log);

  const doorway = await openDoorway(home);
  const { socketDir } = doorway;
  if (socketDir !== null) undo.push(() => dropSocketFolder(socketDir));
  if ((await inspectCluster(home)) === 'none') {
    await setForeignArchiveAside(home.archive, null);
    await createCluster(home, doorway.passwords?.owner ?? null);
    log(inOneLine({ zh: `已在 ${home.cluster} 建立新的数据库。`, en: `A new database was made in ${home.cluster}.` }), {
      cluster: home.cluster,
    });
  }
  await configureCluster(home, doorway);

  const running = await supervise(home, log);
  server = running;
  undo.push(() => running.stop());
  await ensureRoles((role, database) => doorway.addressOf(role, database), doorway.passwords);
  const ownerUrl = doorway.addressOf(OWNER_ROLE, DATABASE);
  const appUrl = doorway.addressOf(APP_ROLE, DATABASE);
  await noteRunning(home.folder, { ownerUrl, appUrl });
  undo.push(() => forgetRunning(home.folder));
  let stopped: Promise<void> | null = null;
  return {
    ownerUrl,
    appUrl,
    kind: 'embedded',
    version: home.binaries.version,
    dataDir: home.cluster,
    stop: () => (stopped ??= undoAll()),
  };
}

/** A killed program leaves its server behind; it is stopped in order, so that this start begins from a known state. */
async function endFormerServer(home: Home, log: EngineLog): Promise<void> {
  const { stopped, socketDir } = await stopOrphans(home);
  if (socketDir !== null && socketDir !== '') await dropSocketFolder(socketDir);
  await rm(`${home.folder}/postgres-run/.s.PGSQL.5432.lock`, { force: true });
  if (stopped.length === 0) return;
  log(
    inOneLine({
      zh: `上次运行遗留的数据库进程（${stopped.join('、')}）已停止。`,
      en: `Database processes left by an earlier run (${stopped.join(', ')}) were stopped.`,
    }),
    { stopped },
  );
}

function notStarted(home: Home, error: unknown): EngineRefused {
  return new EngineRefused(
    'engine-not-started',
    {
      zh: '数据库未能启动：{reason}。详情见 {folder}/postgres-log。',
      en: 'The database did not start: {reason}. Details are in {folder}/postgres-log.',
    },
    { reason: wordsOf(error), folder: home.folder },
  );
}
