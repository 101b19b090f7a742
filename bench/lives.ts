import { fork } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { type Figures, figuresOf } from './measure.ts';

/** One request of a life, as a browser sends it. */
export interface LifeStep {
  readonly kind: string;
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly url: string;
  readonly token: string;
  readonly body?: unknown;
}

/** A case from its opening to its end: each step waits for the one before. All is known beforehand, because ids are the client's. */
export type Life = readonly LifeStep[];

interface Task {
  readonly lives: readonly Life[];
  readonly clients: number;
  readonly seconds: number;
  readonly warmUpSeconds: number;
}

export interface LivesTold {
  /** Whole lives that ended. */
  readonly whole: number;
  readonly livesPerSecond: number;
  readonly kinds: Readonly<Record<string, Figures>>;
  readonly all: Figures;
  /** Lives ended in each second, from the beginning. */
  readonly bySecond: readonly number[];
  /** Requests sent away with 503 or 429, and how many of these said when to come back. */
  readonly sentAway: number;
  readonly saidWhen: number;
  readonly p95Away: number;
  /** Any other answer that was not 200, the first words of it. */
  readonly failed: readonly string[];
}

/** Leads lives with so many clients, in a process of their own. */
export function leadLives(task: Task): Promise<LivesTold> {
  return new Promise((resolve, reject) => {
    const child = fork(import.meta.filename, [], { execArgv: [...process.execArgv] });
    let answer: LivesTold | undefined;
    child.on('message', (message) => (answer = message as LivesTold));
    child.on('error', reject);
    child.on('exit', (code) => (answer === undefined ? reject(new Error(`The clients ended with ${code}.`)) : resolve(answer)));
    child.send(task);
  });
}

interface Tally {
  readonly durations: Map<string, number[]>;
  readonly away: number[];
  saidWhen: number;
  readonly ends: number[];
  readonly failed: string[];
}

/** One step; answers whether the life goes on. Who is sent away waits for a second, as the button on the screen does. */
async function take({ kind, method, url, token, body }: LifeStep, tally: Tally): Promise<boolean> {
  const asked = performance.now();
  const headers = { Authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) };
  const answer = await fetch(url, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }).catch(
    (error: unknown) => String(error),
  );
  const took = (): number => performance.now() - asked;
  if (typeof answer === 'string') {
    tally.failed.push(`${kind}: ${answer}`);
    return false;
  }
  const text = await answer.text();
  if (answer.status === 503 || answer.status === 429) {
    tally.away.push(took());
    if (answer.headers.get('retry-after') !== null) tally.saidWhen += 1;
    await pause(1_000);
    return false;
  }
  if (answer.status !== 200) {
    tally.failed.push(`${kind}: ${answer.status} ${text.slice(0, 300)}`);
    return false;
  }
  const own = tally.durations.get(kind) ?? [];
  own.push(took());
  tally.durations.set(kind, own);
  return true;
}

async function serve({ lives, clients, seconds, warmUpSeconds }: Task): Promise<void> {
  let turn = 0;
  const lead = async (until: number, tally: Tally): Promise<void> => {
    while (performance.now() < until) {
      const life = lives[turn++];
      if (life === undefined) return;
      let goesOn = true;
      for (const step of life) if (goesOn) goesOn = await take(step, tally);
      if (goesOn) tally.ends.push(performance.now());
    }
  };
  const run = async (length: number): Promise<{ tally: Tally; begun: number; took: number }> => {
    const tally: Tally = { durations: new Map(), away: [], saidWhen: 0, ends: [], failed: [] };
    const begun = performance.now();
    await Promise.all(Array.from({ length: clients }, () => lead(begun + length * 1_000, tally)));
    return { tally, begun, took: (performance.now() - begun) / 1_000 };
  };
  if (warmUpSeconds > 0) await run(warmUpSeconds);
  const { tally, begun, took } = await run(seconds);
  const bySecond = Array.from({ length: seconds }, (_, at) => tally.ends.filter((end) => Math.floor((end - begun) / 1_000) === at).length);
  const told: LivesTold = {
    whole: tally.ends.length,
    livesPerSecond: tally.ends.length / took,
    kinds: Object.fromEntries([...tally.durations].map(([kind, own]) => [kind, figuresOf(own, took)])),
    all: figuresOf([...tally.durations.values()].flat(), took),
    bySecond,
    sentAway: tally.away.length,
    saidWhen: tally.saidWhen,
    p95Away: figuresOf(tally.away, took).p95,
    failed: tally.failed,
  };
  process.send?.(told);
  process.disconnect?.();
}

if (process.argv[1] === import.meta.filename) process.once('message', (message) => void serve(message as Task));
