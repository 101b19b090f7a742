import { setTimeout as pause } from 'node:timers/promises';
import { inOneLine, wordsOf } from './engine-refused.ts';
import type { Home } from './home.ts';
import type { Postmaster } from './postmaster.ts';
import { launchPostmaster, stopOrphans, stopPostmaster } from './postmaster.ts';
import type { EngineLog } from './types.ts';

const FIRST_DELAY_MS = 200;
const LONGEST_DELAY_MS = 30_000;
/** A former server's last connections may take a moment to leave; after that a failed first start is a real one. */
const FIRST_START_TRIES = 3;
const STILL_RECOVERING_MS = 10_000;

export interface Supervised {
  readonly pid: () => number;
  stop(): Promise<void>;
}

/** Starts the server and starts it again whenever it ends without being asked to, for as long as this program runs. */
export async function supervise(home: Home, log: EngineLog): Promise<Supervised> {
  let current = await startPatiently(home, log);
  let stopping = false;
  const cancel = new AbortController();

  // Last resort when the program ends without `stop`: nothing asynchronous runs any more, but a signal can still be sent.
  const onExit = (): void => {
    try {
      process.kill(current.pid, 'SIGINT');
    } catch {
      // Already gone.
    }
  };
  process.once('exit', onExit);

  const watch = async (): Promise<void> => {
    let delay = FIRST_DELAY_MS;
    while (!stopping) {
      const how = await current.ended;
      if (stopping) return;
      log(
        inOneLine({
          zh: `数据库意外停止（${how}），正在重新启动。`,
          en: `The database ended unexpectedly (${how}); it is being started again.`,
        }),
        { how },
      );
      try {
        await stopOrphans(home);
        if (stopping) return;
        current = launchPostmaster(home);
        await reportSlowness(current, log);
        delay = FIRST_DELAY_MS;
        log(inOneLine({ zh: `数据库已恢复运行（进程号 ${current.pid}）。`, en: `The database runs again (process ${current.pid}).` }), {
          pid: current.pid,
        });
      } catch (error) {
        if (stopping) return;
        log(inOneLine({ zh: `数据库未能启动，稍后再试：${wordsOf(error)}`, en: `The database did not start; another try follows.` }), {
          retryMs: delay,
        });
        await pause(delay, undefined, { signal: cancel.signal }).catch(() => undefined);
        delay = Math.min(delay * 2, LONGEST_DELAY_MS);
      }
    }
  };
  const watching = watch();

  return {
    pid: () => current.pid,
    async stop() {
      stopping = true;
      cancel.abort();
      process.off('exit', onExit);
      await stopPostmaster(home, current);
      await watching;
    },
  };
}

async function startPatiently(home: Home, log: EngineLog): Promise<Postmaster> {
  for (let turn = 1; ; turn += 1) {
    const postmaster = launchPostmaster(home);
    try {
      await reportSlowness(postmaster, log);
      return postmaster;
    } catch (error) {
      await postmaster.ended;
      if (turn === FIRST_START_TRIES) throw error;
      await stopOrphans(home);
      await pause(FIRST_DELAY_MS * turn);
    }
  }
}

async function reportSlowness(postmaster: Postmaster, log: EngineLog): Promise<void> {
  const timer = setInterval(
    () =>
      log(
        inOneLine({
          zh: '数据库正在从上次中断中恢复，请稍候。',
          en: 'The database is recovering from the last interruption; please wait.',
        }),
      ),
    STILL_RECOVERING_MS,
  );
  try {
    await postmaster.ready;
  } finally {
    clearInterval(timer);
  }
}
