import type { Duplex } from 'node:stream';
import type pg from 'pg';

/** The part of pg's connection that COPY needs and that its types leave out. */
interface CopyConnection {
  readonly stream: Duplex;
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
}

const CHUNK_CHARS = 256 * 1024; // large enough that messages cost nothing, small enough to keep memory flat

/**
 * Sends lines in COPY's text format to `copy … from stdin` as fast as the server takes them. A query object of our own is
 * pg's way of speaking the protocol directly.
 */
export async function copyIn(client: pg.ClientBase, statement: string, lines: Iterable<string>): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    client.query(new CopyIn(statement, lines, (error) => (error === undefined ? resolve() : reject(error))));
  });
}

/** One field of a line; null is `\N`. */
export function copyField(value: string | number | boolean | null): string {
  if (value === null) return '\\N';
  const text = String(value);
  return /[\\\t\n\r]/.test(text)
    ? text.replace(/[\\\t\n\r]/g, (sign) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n' })[sign] ?? '\\r')
    : text;
}

class CopyIn implements pg.Submittable {
  readonly #statement: string;
  readonly #lines: Iterable<string>;
  readonly #done: (error?: Error) => void;
  #failed = false;

  constructor(statement: string, lines: Iterable<string>, done: (error?: Error) => void) {
    this.#statement = statement;
    this.#lines = lines;
    this.#done = done;
  }

  submit(connection: pg.Connection): void {
    connection.query(this.#statement);
  }

  handleCopyInResponse(connection: pg.Connection): void {
    if (!canCopy(connection)) {
      this.handleError(new Error('This version of pg cannot send COPY data.'));
      return;
    }
    void this.#send(connection);
  }

  handleCommandComplete(): void {
    // the end is told by handleReadyForQuery
  }

  handleReadyForQuery(): void {
    this.#done();
  }

  handleError(error: Error): void {
    this.#failed = true;
    this.#done(error);
  }

  async #send(connection: CopyConnection): Promise<void> {
    try {
      let chunk = '';
      for (const line of this.#lines) {
        chunk += line;
        if (chunk.length < CHUNK_CHARS) continue;
        connection.sendCopyFromChunk(Buffer.from(chunk));
        chunk = '';
        if (connection.stream.writableNeedDrain) await drained(connection.stream);
        if (this.#failed) return;
      }
      if (chunk !== '') connection.sendCopyFromChunk(Buffer.from(chunk));
      connection.endCopyFrom();
    } catch (error) {
      connection.sendCopyFail(error instanceof Error ? error.message : String(error));
    }
  }
}

function canCopy(connection: pg.Connection): connection is pg.Connection & CopyConnection {
  return 'sendCopyFromChunk' in connection && 'endCopyFrom' in connection;
}

/** Also when the connection breaks: its error reaches the query by handleError. */
async function drained(stream: Duplex): Promise<void> {
  await new Promise<void>((resolve) => {
    const go = (): void => {
      stream.off('drain', go).off('close', go);
      resolve();
    };
    stream.on('drain', go).on('close', go);
  });
}
