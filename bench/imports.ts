import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generatePopulation } from '@linli/demo/people';
import { newId, writeWorkbook } from '@linli/kernel/server';
import { actor, type TestPlatform } from '@linli/kernel/testkit';
import { openCounty } from './county.ts';

const PLACE = '610921100001';
const headings = [
  '序号',
  '姓名',
  '性别',
  '民族',
  '出生日期',
  '身份证号',
  '户籍地址',
  '现居住地址',
  '联系电话',
  '文化程度',
  '工作单位',
  '与户主关系',
  '网格编码',
  '备注',
] as const;

/** A ledger of residents as a community keeps it, clean enough that nothing has to be decided by hand. */
function* ledgerRows(persons: number): Generator<(string | number)[]> {
  let serial = 0;
  for (const { household, members, dwelling } of generatePopulation({ place: PLACE, seed: 'bench', persons, today: '2026-11-23' })) {
    for (const member of members) {
      serial += 1;
      yield [
        serial,
        member.name,
        member.sex === '1' ? '男' : '女',
        '汉族',
        member.birthDate,
        member.identityNumber,
        member.registeredAddress,
        member.currentAddress,
        member.phone ?? '',
        '',
        member.employer ?? '',
        member === members[household.headIndex] ? '户主' : '',
        dwelling.grid ?? '',
        '',
      ];
    }
  }
}

interface WaitingJob {
  readonly id: string;
  readonly kind: string;
  readonly input: { readonly actor: ReturnType<typeof actor>; readonly input: unknown };
}

/** Does the waiting jobs here, as the runner would, and answers the seconds of each kind. */
async function runJobs(test: TestPlatform): Promise<Map<string, number>> {
  const seconds = new Map<string, number>();
  for (;;) {
    const found = await test.db.owner.query<WaitingJob>(
      "update kernel.job set state = 'running' where id = (select id from kernel.job where state = 'waiting' order by created_at limit 1) returning id, kind, input",
    );
    const job = found.rows[0];
    if (job === undefined) return seconds;
    const begun = performance.now();
    await test.platform.jobs
      .get(job.kind)
      ?.run({ id: job.id, actor: job.input.actor, platform: test.platform, input: job.input.input, progress: async () => undefined });
    await test.db.owner.query("update kernel.job set state = 'done' where id = $1", [job.id]);
    seconds.set(job.kind, (performance.now() - begun) / 1_000);
  }
}

/** A workbook of residents: read, matched, checked, written, with its audit; an empty community first, then once more into a full one. */
export async function benchImports(persons: number): Promise<string> {
  const county = await openCounty('none');
  const folder = mkdtempSync(join(tmpdir(), 'linli-bench-'));
  const path = join(folder, 'T01.xlsx');
  await writeWorkbook(path, [
    {
      name: 'T01',
      title: '南街社区居民基本信息台账',
      columns: headings.map((heading) => ({ heading, format: 'text' })),
      rows: ledgerRows(persons),
    },
  ]);
  const { test } = county;
  const worker = actor('community-worker', PLACE);
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50);
  const lines = [
    `### Import of a ledger of ${persons.toLocaleString('en')} rows × ${headings.length} columns`,
    '',
    '| step | seconds | rows/s |',
    '|---|---|---|',
  ];
  for (const [round, asOf] of [
    ['into an empty community', '2026-06-30'],
    ['the same once more', '2026-07-31'],
  ] as const) {
    const id = newId();
    const sent = await test.sendFile(
      worker,
      `/api/ledgers/imports?id=${id}&fileName=T01.xlsx&place=${PLACE}&asOf=${asOf}`,
      readFileSync(path),
    );
    if (sent.status !== 200) throw new Error(JSON.stringify(sent.body));
    const checked = await runJobs(test);
    const applied = await test.ask(worker, 'post', `/api/ledgers/imports/${id}/apply`, {});
    if (applied.status !== 200) throw new Error(JSON.stringify(applied.body));
    for (const [kind, seconds] of [...checked, ...(await runJobs(test))])
      lines.push(`| ${round}: ${kind} | ${seconds.toFixed(1)} | ${Math.round(persons / seconds).toLocaleString('en')} |`);
  }
  clearInterval(watch);
  const kept = await test.db.owner.query<{ n: number }>('select count(*) as n from residents.person');
  lines.push(
    '',
    `${(kept.rows[0]?.n ?? 0).toLocaleString('en')} persons on register afterwards. Peak memory of the program ${Math.round(peak / 2 ** 20)} MiB (this bench included).`,
  );
  rmSync(folder, { recursive: true, force: true });
  await county.stop();
  return lines.join('\n');
}
