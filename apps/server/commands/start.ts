import { parseArgs } from 'node:util';
import { refusalOfDatabase } from '@linli/kernel/server';
import { type Command, CommandRefused } from '../command.ts';
import { isScale, scales } from '../demo/scale.ts';
import { log, openPlatform } from '../running.ts';
import { openHouse } from '../open-house.ts';
import { serve } from '../serve.ts';
import { startTreeLoader } from '../tree-loader.ts';

export const start: Command = {
  name: 'start',
  usage: 'start [--scale S]',
  help: '启动系统。Start everything.\nPORT (8080), HOST (127.0.0.1), LINLI_DATA (./data), DATABASE_URL (own PostgreSQL 15 or later), LINLI_DEMO (1: demo county in a new folder; 0: empty).\n--scale accounts|demo|county|million: how many invented people a new demo folder gets (demo: 30,000; accounts: none, and of the tree of places their province only).',
  run: async (args) => {
    const { values } = parseArgs({ args: [...args], options: { scale: { type: 'string', default: 'demo' } } });
    const { scale } = values;
    if (!isScale(scale)) throw new CommandRefused(`没有“${scale}”这种规模。--scale is one of ${scales.join(', ')}.`);
    outliveTheDatabase();
    const begun = performance.now();
    const running = await openPlatform({ alone: true });
    const house = await openHouse(running, scale);
    const server = await serve(running);
    const tree = scale === 'accounts' ? undefined : startTreeLoader(running);
    const furnished = house
      .furnish()
      .catch((error: unknown) => running.platform.log('the demo is not complete', { error: (error as Error).message }));
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    console.log(`\n邻里已启动（${seconds} 秒）。Linli is running.\n\n  ${server.url}\n\n${house.greeting(server.url)}\n`);
    return new Promise((resolve) => {
      let stopping = false;
      const stop = (): void => {
        if (stopping) return;
        stopping = true;
        console.log('正在停止……Stopping.');
        void Promise.all([server.stop(), tree?.stop(), furnished])
          .then(() => running.stop())
          .then(() => resolve(0))
          .catch((error: unknown) => {
            console.error(error);
            resolve(1);
          });
      };
      process.once('SIGINT', stop);
      process.once('SIGTERM', stop);
    });
  },
};

/**
 * The queue reports the end of a job without waiting for the answer (graphile-worker 0.18), so that a connection lost just then
 * is nobody's failure and would end the program. The job is taken up again from our own list. Everything else still ends it.
 */
function outliveTheDatabase(): void {
  process.on('unhandledRejection', (error) => {
    const known = refusalOfDatabase(error);
    if (known === undefined || (known !== 'again' && known.kind !== 'unavailable')) throw error;
    log('lost its database', { error: error instanceof Error ? error.message : String(error) });
  });
}
