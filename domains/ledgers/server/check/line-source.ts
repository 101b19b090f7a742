import { stat } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { Text } from '@linli/kernel/model';
import { type LinesRead, type ReadTask, readLines, Unreadable } from './read-lines.ts';

export type ThreadAnswer = LinesRead | { readonly kind: 'done' } | { readonly kind: 'refused'; readonly sentence: Text };

/** Most of the work of a check is reading; from this size on (some 10,000 lines) starting a thread for it costs less than it brings. */
const THREAD_BYTES = 1_024 * 1_024;
const AHEAD = 2; // batches asked for before they are needed: the thread never waits, and never runs away
const HEAP_MB = 96; // a sheet is streamed; shared texts and the index of numbers are what stays

/** The lines of a workbook, read beside this thread where the file is large. */
export async function* linesOf(task: ReadTask, threadBytes = THREAD_BYTES): AsyncGenerator<LinesRead> {
  const { size } = await stat(task.path);
  if (size < threadBytes) {
    yield* readLines(task);
    return;
  }
  const thread = new Worker(new URL('./lines-thread.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: 8 },
  });
  try {
    yield* answersOf(thread);
  } finally {
    await thread.terminate();
  }
}

async function* answersOf(thread: Worker): AsyncGenerator<LinesRead> {
  const waiting: ThreadAnswer[] = [];
  let failed: Error | undefined;
  let wake: () => void = () => undefined;
  thread.on('message', (answer: ThreadAnswer) => {
    waiting.push(answer);
    wake();
  });
  const fail = (error: Error): void => {
    failed ??= error;
    wake();
  };
  thread.on('error', fail);
  thread.on('exit', () => fail(new Error('The thread that reads a workbook ended before the workbook did.')));
  for (let asked = 0; asked < AHEAD; asked += 1) thread.postMessage('next');
  for (;;) {
    while (waiting.length === 0 && failed === undefined) await new Promise<void>((resolve) => (wake = resolve));
    const answer = waiting.shift();
    if (answer === undefined) throw failed ?? new Error('unreachable');
    if (answer.kind === 'done') return;
    if (answer.kind === 'refused') throw new Unreadable(answer.sentence);
    thread.postMessage('next');
    yield answer;
  }
}
