import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';

/** Where a workbook goes: a path, or a stream that is left open for the caller to end. */
export type Sink = string | Writable;

/** Opens the sink, lets `work` write, and closes what was opened here; on failure the stream to a path is destroyed. */
export async function withSink<T>(sink: Sink, work: (target: Writable) => Promise<T>): Promise<T> {
  if (typeof sink !== 'string') return work(sink);
  const target = createWriteStream(sink, { highWaterMark: 256 * 1024 });
  const closed = finished(target);
  closed.catch(() => undefined);
  try {
    const result = await work(target);
    target.end();
    await closed;
    return result;
  } catch (thrown) {
    target.destroy();
    await closed.catch(() => undefined);
    throw thrown;
  }
}

/** Writes and waits while the target is full; fails when the target has failed or was closed. */
export async function writeTo(target: Writable, bytes: Uint8Array): Promise<void> {
  if (target.destroyed) throw target.errored ?? new Error('the target was closed');
  if (target.write(bytes)) return;
  await new Promise<void>((resolve, reject) => {
    const drained = (): void => settle(resolve);
    const closed = (): void => settle(() => reject(target.errored ?? new Error('the target was closed')));
    const settle = (then: () => void): void => {
      target.off('drain', drained).off('close', closed).off('error', closed);
      then();
    };
    target.on('drain', drained).on('close', closed).on('error', closed);
  });
}
