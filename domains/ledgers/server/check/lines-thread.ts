import { parentPort, workerData } from 'node:worker_threads';
import { type LinesRead, type ReadTask, readLines, Unreadable } from './read-lines.ts';
import type { ThreadAnswer } from './line-source.ts';

/** Runs in a thread of its own: reads a workbook and hands its lines over, a batch for each that is asked for. */
async function serve(task: ReadTask): Promise<void> {
  const port = parentPort;
  if (port === null) throw new Error('this file runs as a worker thread');
  const say = (answer: ThreadAnswer): void => port.postMessage(answer);
  const lines = readLines(task);
  const handOver = async (): Promise<void> => {
    try {
      const { value, done } = (await lines.next()) as IteratorResult<LinesRead, undefined>;
      say(done === true ? { kind: 'done' } : value);
    } catch (error) {
      if (error instanceof Unreadable) return say({ kind: 'refused', sentence: error.sentence });
      throw error;
    }
  };
  let turn = Promise.resolve();
  port.on('message', () => {
    turn = turn.then(handOver);
  });
}

await serve(workerData as ReadTask);
