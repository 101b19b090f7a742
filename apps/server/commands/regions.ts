import { parseArgs } from 'node:util';
import { asOwner, behindWall, serviceWall } from '@linli/kernel/server';
import { loadRegions, placeDirectory } from '@linli/regions/server';
import { type Command, CommandRefused } from '../command.ts';
import { openPlatform } from '../running.ts';

const help = `区划树。The tree of places.
  linli regions load             loads the national tree (once; repairs a half load)
  linli regions show 610921      says what a code is called`;

export const regions: Command = {
  name: 'regions',
  usage: 'regions load|show CODE',
  help,
  run: async (args) => {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
    const [action, code] = positionals;
    if (action !== 'load' && (action !== 'show' || code === undefined)) throw new CommandRefused(help);
    const running = await openPlatform({ quiet: true });
    try {
      await asOwner(running.db, (_tx, client) => loadRegions(client));
      if (action === 'load') console.log('区划树已就绪。The tree is loaded.');
      if (code === undefined) return 0;
      const names = await behindWall(running.db, serviceWall([]), (tx) => placeDirectory.names(tx, [code]));
      const name = names.get(code);
      console.log(name === undefined || name === code ? `没有代码 ${code}。There is no place ${code}.` : `${code} ${name}`);
      return name === undefined || name === code ? 1 : 0;
    } finally {
      await running.stop();
    }
  },
};
