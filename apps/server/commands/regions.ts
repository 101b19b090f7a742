import { parseArgs } from 'node:util';
import { asOwner, behindWall, dayIn, serviceWall } from '@linli/kernel/server';
import { listChangesBelow, loadRegions, placeDirectory } from '@linli/regions/server';
import { type Command, CommandRefused } from '../command.ts';
import { openPlatform, type Running } from '../running.ts';

const help = `区划树。The tree of places.
  linli regions load             loads the national tree (once; repairs a half load)
  linli regions show 610921      says what a code is called, and what became of it
  linli regions changes [610921] lists the changes of places, newest first`;

export const regions: Command = {
  name: 'regions',
  usage: 'regions load|show CODE|changes [CODE]',
  help,
  run: async (args) => {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
    const [action, code] = positionals;
    const known = action === 'load' || action === 'changes' || (action === 'show' && code !== undefined);
    if (!known || positionals.length > 2) throw new CommandRefused(help);
    const running = await openPlatform({ quiet: true });
    try {
      await asOwner(running.db, (_tx, client) => loadRegions(client));
      if (action === 'load') console.log('区划树已就绪。The tree is loaded.');
      if (action === 'changes') return await printChanges(running, code ?? '');
      if (code === undefined) return 0;
      const names = await behindWall(running.db, serviceWall([]), (tx) => placeDirectory.names(tx, [code]));
      const name = names.get(code);
      const today = dayIn(new Date());
      const ended = await behindWall(running.db, serviceWall([]), (tx) => placeDirectory.ended(tx, [code], today));
      const gone = ended.get(code);
      console.log(
        name === undefined || name === code
          ? `没有代码 ${code}。There is no place ${code}.`
          : `${code} ${name}${gone === undefined ? '' : `\n${gone.zh} ${gone.en}`}`,
      );
      return name === undefined || name === code ? 1 : 0;
    } finally {
      await running.stop();
    }
  },
};

async function printChanges(running: Running, place: string): Promise<number> {
  const changes = await asOwner(running.db, (tx) => listChangesBelow(tx, place));
  for (const each of changes) console.log([each.on, each.state.padEnd(9), each.document, each.title.zh, each.id].join('  '));
  if (changes.length === 0) console.log('还没有区划变更。There is no change of places yet.');
  return 0;
}
