import type { FileHandle } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { Limits } from '../limits.ts';
import { fault } from '../refusal.ts';
import type { SheetReader, SheetRow, WorkbookReader } from '../types.ts';
import type { XlsAnswer, XlsRequest, XlsSheet, XlsTask } from './xls-protocol.ts';

/**
 * Opens a legacy .xls. Its library reads the file whole, so it runs in a thread of its own with bounded memory and time,
 * and is ended when it exceeds them.
 */
export async function openXls(file: FileHandle, path: string, size: number, limits: Limits): Promise<WorkbookReader> {
  if (size > limits.xlsBytes) throw fault('xls-too-large');
  const thread = new XlsThread({ path, limits });
  try {
    const opened = await thread.opened();
    return {
      kind: 'xls',
      async *sheets() {
        yield* opened.map((sheet, number) => sheetReader(thread, sheet, number));
      },
      close: async () => {
        await thread.end();
        await file.close();
      },
    };
  } catch (thrown) {
    await thread.end();
    throw thrown;
  }
}

function sheetReader(thread: XlsThread, sheet: XlsSheet, number: number): SheetReader {
  return {
    ...sheet,
    async *rows(): AsyncGenerator<SheetRow, void, undefined> {
      for (let from: number | null = 0; from !== null;) {
        const answer: { rows: readonly SheetRow[]; next: number | null } = await thread.ask({ sheet: number, from });
        yield* answer.rows;
        from = answer.next;
      }
    },
  };
}

type RowsAnswer = Extract<XlsAnswer, { kind: 'rows' }>;

/** The thread, one question at a time. */
class XlsThread {
  readonly #worker: Worker;
  readonly #limits: Limits;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(task: XlsTask) {
    this.#limits = task.limits;
    this.#worker = new Worker(new URL('./xls-thread.ts', import.meta.url), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: task.limits.xlsHeapMegabytes, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
      // The library prints warnings about odd files.
      stdout: true,
      stderr: true,
    });
  }

  async opened(): Promise<readonly XlsSheet[]> {
    const answer = await this.#answer();
    if (answer.kind === 'opened') return answer.sheets;
    throw fault(answer.kind === 'refused' ? answer.code : 'xls-broken');
  }

  ask(request: XlsRequest): Promise<RowsAnswer> {
    const asked = this.#turn.then(async () => {
      const coming = this.#answer();
      this.#worker.postMessage(request);
      const answer = await coming;
      if (answer.kind === 'rows') return answer;
      throw fault(answer.kind === 'refused' ? answer.code : 'xls-broken');
    });
    this.#turn = asked.catch(() => undefined);
    return asked;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  /** The next answer; a thread that runs out of memory, time or breath is ended and the file refused. */
  #answer(): Promise<XlsAnswer> {
    return new Promise((resolve, reject) => {
      const worker = this.#worker;
      const settle = (act: () => void): void => {
        clearTimeout(timer);
        worker.off('message', said).off('error', failed).off('exit', gone);
        act();
      };
      const refuse = (code: 'xls-too-heavy' | 'xls-broken'): void => settle(() => void worker.terminate().then(() => reject(fault(code))));
      const said = (answer: XlsAnswer): void => settle(() => resolve(answer));
      const failed = (thrown: unknown): void => refuse(ranOutOfMemory(thrown) ? 'xls-too-heavy' : 'xls-broken');
      const gone = (): void => refuse('xls-broken');
      const timer = setTimeout(() => refuse('xls-too-heavy'), this.#limits.xlsMilliseconds);
      worker.on('message', said).on('error', failed).on('exit', gone);
    });
  }
}

function ranOutOfMemory(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
