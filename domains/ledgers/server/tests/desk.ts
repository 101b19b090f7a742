import { readFile } from 'node:fs/promises';
import type { Actor } from '@linli/kernel/model';
import { newId, type Platform, removeScratch, type SheetSpec, withScratchFile, writeWorkbook } from '@linli/kernel/server';

/** As much of the test platform as these tests need; the kit itself is for test files only. */
export interface Testing {
  readonly platform: Platform;
  readonly db: { readonly owner: { query(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }> } };
  ask(actor: Actor | null, method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown; response: Response }>;
  sendFile(actor: Actor | undefined, path: string, bytes: Uint8Array): Promise<{ status: number; body: unknown }>;
}

interface WaitingJob {
  readonly id: string;
  readonly kind: string;
  readonly input: { actor: Actor; input: unknown };
}

/** Does the work of the job runner, one job after the other, in this process. */
export async function runWaiting(
  { platform, db }: Testing,
  progress: (done: number) => Promise<void> = async () => undefined,
): Promise<unknown[]> {
  const outcomes: unknown[] = [];
  for (;;) {
    const found = await db.owner.query(
      "update kernel.job set state = 'running' where id = (select id from kernel.job where state = 'waiting' order by created_at limit 1) returning id, kind, input",
    );
    const job = found.rows[0] as WaitingJob | undefined;
    if (job === undefined) return outcomes;
    const kind = platform.jobs.get(job.kind);
    if (kind === undefined) throw new Error(`Nobody knows the job ${job.kind}.`);
    try {
      outcomes.push(await kind.run({ id: job.id, actor: job.input.actor, platform, input: job.input.input, progress }));
      await db.owner.query("update kernel.job set state = 'done' where id = $1", [job.id]);
    } catch (error) {
      await db.owner.query("update kernel.job set state = 'failed' where id = $1", [job.id]);
      throw error;
    }
  }
}

/** A workbook of plain cells, as bytes. */
export async function workbookOf(
  sheets: readonly { name: string; rows: readonly (readonly (string | number | null)[])[]; merges?: SheetSpec['merges'] }[],
): Promise<Uint8Array> {
  const width = (rows: readonly (readonly unknown[])[]): number => Math.max(...rows.map((row) => row.length));
  const path = await withScratchFile((target) =>
    writeWorkbook(
      target,
      sheets.map(({ name, rows, merges }) => ({
        name,
        columns: Array.from({ length: width(rows) }, () => ({})),
        rows,
        ...(merges === undefined ? {} : { merges }),
      })),
    ),
  );
  const bytes = await readFile(path);
  await removeScratch(path);
  return bytes;
}

/** A clerk who hands in ledgers and works through them. */
export function clerkAt(test: Testing, actor: Actor) {
  const must = async <T = Record<string, unknown>>(method: string, path: string, body?: unknown): Promise<T> => {
    const answer = await test.ask(actor, method, `/api/ledgers${path}`, body);
    if (answer.status !== 200) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as T;
  };
  return {
    must,
    ask: (method: string, path: string, body?: unknown) => test.ask(actor, method, `/api/ledgers${path}`, body),
    /** Hands a file in and waits for the dry run. */
    handIn: async (
      bytes: Uint8Array,
      asOf: string,
      fileName = '台账.xlsx',
      ledger?: string,
      progress?: () => Promise<void>,
    ): Promise<string> => {
      const id = newId();
      const query = new URLSearchParams({ id, fileName, place: actor.place, asOf, ...(ledger === undefined ? {} : { ledger }) });
      const sent = await test.sendFile(actor, `/api/ledgers/imports?${query.toString()}`, bytes);
      if (sent.status !== 200) throw new Error(JSON.stringify(sent.body));
      await runWaiting(test, progress);
      return id;
    },
    apply: async (id: string): Promise<void> => {
      await must('post', `/imports/${id}/apply`, {});
      await runWaiting(test);
    },
  };
}
