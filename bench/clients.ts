import { fork } from 'node:child_process';
import { type Figures, underLoad } from './measure.ts';

/** What one client asks next. */
export interface Ask {
  readonly url: string;
  readonly token: string;
}

interface Task {
  readonly asks: readonly Ask[];
  readonly clients: number;
  readonly seconds: number;
}

async function ask({ url, token }: Ask): Promise<void> {
  const answer = await fetch(url, { headers: { Authorization: `Bearer ${token}` } });
  await answer.arrayBuffer();
  if (answer.status !== 200 && answer.status !== 404) throw new Error(`${url}: ${answer.status}`);
}

/** Asks in turn from several clients, after a second of warming up, in a process of their own: what clients cost is not the program's. */
export function askFor(task: Task): Promise<Figures> {
  return new Promise((resolve, reject) => {
    const child = fork(import.meta.filename, [], { execArgv: [...process.execArgv] });
    let answer: Figures | undefined;
    child.on('message', (message) => (answer = message as Figures));
    child.on('error', reject);
    child.on('exit', (code) => (answer === undefined ? reject(new Error(`The clients ended with ${code}.`)) : resolve(answer)));
    child.send(task);
  });
}

async function serve({ asks, clients, seconds }: Task): Promise<void> {
  const inTurn = (turn: number): Promise<void> => {
    const next = asks[turn % asks.length];
    if (next === undefined) throw new Error('The clients have nothing to ask.');
    return ask(next);
  };
  await underLoad(clients, 1, inTurn);
  process.send?.(await underLoad(clients, seconds, inTurn));
  process.disconnect?.();
}

if (process.argv[1] === import.meta.filename) process.once('message', (message) => void serve(message as Task));
