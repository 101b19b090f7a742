import type { Command } from '../command.ts';
import { openPlatform } from '../running.ts';

export const migrateCommand: Command = {
  name: 'migrate',
  usage: 'migrate',
  help: '更新数据库结构。Bring the database up to this version.\nOn a server with Citus the tables are distributed by county in the same run.',
  run: async () => {
    const running = await openPlatform({ quiet: true });
    console.log('数据库结构已是最新。The database is up to date.');
    await running.stop();
    return 0;
  },
};
