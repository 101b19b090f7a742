import { createReadStream, readFileSync, readdirSync } from 'node:fs';
import { Readable } from 'node:stream';
import { newId } from '@linli/kernel/server';
import { actor, type TestPlatform } from '@linli/kernel/testkit';
import { openCounty } from './county.ts';

/** One step of an import, as the process that did it saw it. CPU seconds are user and system together. */
export interface Step {
  readonly round: string;
  readonly kind: string;
  readonly seconds: number;
  readonly programCpu: number;
  readonly postgresCpu: number;
}

export interface ImportRun {
  readonly steps: readonly Step[];
  /** Highest resident memory of this process, MiB; PostgreSQL runs in others. */
  readonly peakMiB: number;
  readonly persons: number;
  readonly changes: number;
}

const TICKS = 100; // a second, on every Linux that we know

/** CPU seconds of the PostgreSQL that this process started, its ended sessions included. Zero where there is no /proc. */
function postgresCpu(): number {
  const seen: { pid: number; parent: number; ticks: number }[] = [];
  try {
    for (const pid of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      if (!stat.includes('(postgres)')) continue;
      const rest = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const own = Number(rest[1]) === process.pid; // of ended sessions only the postmaster knows
      const ticks = rest.slice(11, own ? 15 : 13).reduce((sum, each) => sum + Number(each), 0);
      seen.push({ pid: Number(pid), parent: Number(rest[1]), ticks });
    }
  } catch {
    return 0;
  }
  const master = seen.find((each) => each.parent === process.pid)?.pid;
  return seen.filter((each) => each.pid === master || each.parent === master).reduce((sum, each) => sum + each.ticks, 0) / TICKS;
}

const ownCpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

interface WaitingJob {
  readonly id: string;
  readonly kind: string;
  readonly input: { readonly actor: ReturnType<typeof actor>; readonly input: unknown };
}

/** Does the waiting jobs here, as the runner would. */
async function runJobs(test: TestPlatform, round: string): Promise<Step[]> {
  const steps: Step[] = [];
  for (;;) {
    const found = await test.db.owner.query<WaitingJob>(
      "update kernel.job set state = 'running' where id = (select id from kernel.job where state = 'waiting' order by created_at limit 1) returning id, kind, input",
    );
    const job = found.rows[0];
    if (job === undefined) return steps;
    const [begun, program, postgres] = [performance.now(), ownCpu(), postgresCpu()];
    await test.platform.jobs
      .get(job.kind)
      ?.run({ id: job.id, actor: job.input.actor, platform: test.platform, input: job.input.input, progress: async () => undefined });
    steps.push({
      round,
      kind: job.kind,
      seconds: (performance.now() - begun) / 1_000,
      programCpu: ownCpu() - program,
      postgresCpu: postgresCpu() - postgres,
    });
    await test.db.owner.query("update kernel.job set state = 'done' where id = $1", [job.id]);
  }
}

async function importFile(path: string, place: string): Promise<ImportRun> {
  const county = await openCounty('none');
  const { test } = county;
  const worker = actor('community-worker', place);
  const steps: Step[] = [];
  for (const [round, asOf] of [
    ['into an empty community', '2026-06-30'],
    ['the same once more', '2026-07-31'],
  ] as const) {
    const id = newId();
    const sent = await fetch(`${county.url}/api/ledgers/imports?id=${id}&fileName=T01.xlsx&place=${place}&asOf=${asOf}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${test.tokenFor(worker)}`, 'Content-Type': 'application/octet-stream' },
      body: Readable.toWeb(createReadStream(path)),
      duplex: 'half',
    } as RequestInit);
    if (sent.status !== 200) throw new Error(await sent.text());
    steps.push(...(await runJobs(test, round)));
    const applied = await test.ask(worker, 'post', `/api/ledgers/imports/${id}/apply`, {});
    if (applied.status !== 200) throw new Error(JSON.stringify(applied.body));
    steps.push(...(await runJobs(test, round)));
  }
  const kept = await test.db.owner.query<{ persons: number; changes: number }>(
    'select (select count(*) from residents.person) as persons, (select count(*) from kernel.change) as changes',
  );
  await county.stop();
  return {
    steps,
    peakMiB: process.resourceUsage().maxRSS / 1_024,
    persons: kept.rows[0]?.persons ?? 0,
    changes: kept.rows[0]?.changes ?? 0,
  };
}

const [path, place] = process.argv.slice(2);
if (path === undefined || place === undefined) throw new Error('import-run <workbook> <place>');
process.send?.(await importFile(path, place));
process.disconnect?.();
