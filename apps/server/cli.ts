#!/usr/bin/env node
import { type Command, CommandRefused, printHelp } from './command.ts';
import { audit } from './commands/audit.ts';
import { backup, restore } from './commands/backup.ts';
import { exportCommand, importCommand } from './commands/workbook.ts';
import { figures } from './commands/figures.ts';
import { doctor } from './commands/doctor.ts';
import { keys } from './commands/keys.ts';
import { migrateCommand } from './commands/migrate.ts';
import { regions } from './commands/regions.ts';
import { start } from './commands/start.ts';
import { user } from './commands/user.ts';

const commands: readonly Command[] = [
  start,
  migrateCommand,
  importCommand,
  exportCommand,
  user,
  audit,
  backup,
  restore,
  keys,
  doctor,
  regions,
  figures,
];

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === 'help') {
    printHelp(commands);
    return name === undefined ? 1 : 0;
  }
  const command = commands.find((each) => each.name === name);
  if (command === undefined) {
    console.error(`没有“${name}”这个命令。There is no command "${name}". Try: linli --help`);
    return 2;
  }
  if (rest.includes('--help')) {
    console.log(`linli ${command.usage}\n\n${command.help}`);
    return 0;
  }
  try {
    return await command.run(rest);
  } catch (error) {
    if (error instanceof CommandRefused || (error instanceof Error && ['EngineRefused', 'BadConfig'].includes(error.constructor.name))) {
      console.error(error.message);
      return 2;
    }
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
      console.error(`${error.message}\nlinli ${command.usage}`);
      return 2;
    }
    throw error;
  }
}

process.exitCode = await main(process.argv.slice(2));
