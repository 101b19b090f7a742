/** A command of `linli`. `run` answers the exit code; what the person did wrong is a CommandRefused with a sentence. */
export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly help: string;
  run(args: readonly string[]): Promise<number>;
}

export class CommandRefused extends Error {}

export function printHelp(commands: readonly Command[]): void {
  console.log('linli 邻里\n');
  for (const command of commands) console.log(`  linli ${command.usage.padEnd(46)} ${command.help.split('\n')[0] ?? ''}`);
  console.log('\nEach command answers --help.');
}
