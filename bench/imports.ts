import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { generatePopulation, type Person } from '@linli/demo/people';
import { writeWorkbook } from '@linli/kernel/server';
import type { ImportRun } from './import-run.ts';

const PLACE = '610921100001';

interface Line {
  readonly serial: number;
  readonly member: Person;
  readonly head: boolean;
  readonly grid: string;
}

type Column = readonly [heading: string, value: (line: Line) => string | number];

/** What the ledger of residents asks for. */
const known: readonly Column[] = [
  ['序号', (line) => line.serial],
  ['姓名', (line) => line.member.name],
  ['性别', (line) => (line.member.sex === '1' ? '男' : '女')],
  ['民族', () => '汉族'],
  ['出生日期', (line) => line.member.birthDate],
  ['身份证号', (line) => line.member.identityNumber],
  ['户籍地址', (line) => line.member.registeredAddress],
  ['现居住地址', (line) => line.member.currentAddress],
  ['联系电话', (line) => line.member.phone ?? ''],
  ['文化程度', () => ''],
  ['工作单位', (line) => line.member.employer ?? ''],
  ['与户主关系', (line) => (line.head ? '户主' : '')],
  ['网格编码', (line) => line.grid],
  ['备注', () => ''],
];

/** What communities add of their own: no register knows it, so every cell is kept beside the line until somebody says what it is. */
const own: readonly Column[] = [
  ['楼长姓名', () => '周文清'],
  ['楼长分组', (line) => `第${(line.serial % 9) + 1}组`],
  ['水表号', (line) => `S${line.serial}`],
  ['电表号', (line) => `D${line.serial}`],
  ['燃气户号', () => ''],
  ['宽带', (line) => (line.serial % 3 === 0 ? '电信' : '')],
  ['车位', () => ''],
  ['养犬', (line) => (line.serial % 17 === 0 ? '是' : '否')],
  ['入户日期', () => '2026-05-11'],
  ['入户人', () => '王小芳'],
  ['回访', () => '已回访'],
  ['意见', () => ''],
  ['底册页码', (line) => `第${Math.ceil(line.serial / 25)}页`],
  ['底册行号', (line) => `第${(line.serial % 25) + 1}行`],
  ['录入人', () => '王小芳'],
  ['复核', () => ''],
];

/** A ledger of residents as a community keeps it, clean enough that nothing has to be decided by hand. */
function* ledgerRows(persons: number, columns: readonly Column[]): Generator<(string | number)[]> {
  let serial = 0;
  for (const { household, members, dwelling } of generatePopulation({ place: PLACE, seed: 'bench', persons, today: '2026-11-23' })) {
    for (const member of members) {
      serial += 1;
      const line: Line = { serial, member, head: member === members[household.headIndex], grid: dwelling.grid ?? '' };
      yield columns.map(([, value]) => value(line));
    }
  }
}

/** How the start script bids the engine to collect: sooner than it would by itself, but without a limit at which the program would end. */
function heapFlags(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')) as { scripts: { start: string } };
  return scripts.start.match(/--(?:heap|max)-[\w=-]+/g) ?? [];
}

/** The import in a process of its own, so that its memory is the program's alone, with the flags of the start script. */
function runAlone(path: string): Promise<ImportRun> {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'import-run.ts'), [path, PLACE], {
      execArgv: [...process.execArgv, ...heapFlags()],
      env: { ...process.env, MALLOC_ARENA_MAX: '1' }, // as `npm start` has it (tools/node.mjs)
    });
    let answer: ImportRun | undefined;
    child.on('message', (message) => (answer = message as ImportRun));
    child.on('error', reject);
    child.on('exit', (code) => (answer === undefined ? reject(new Error(`The import ended with ${code}.`)) : resolve(answer)));
  });
}

const rate = (rows: number, seconds: number): string => Math.round(rows / seconds).toLocaleString('en');

function report(rows: number, columns: number, run: ImportRun, load: readonly number[]): string {
  const rounds = [...new Set(run.steps.map((each) => each.round))];
  const lines = run.steps.map(
    ({ round, kind, seconds, programCpu, postgresCpu }) =>
      `| ${round}: ${kind} | ${seconds.toFixed(1)} | ${rate(rows, seconds)} | ${programCpu.toFixed(1)} | ${postgresCpu.toFixed(1)} |`,
  );
  const sums = rounds.map((round) => {
    const seconds = run.steps.filter((each) => each.round === round).reduce((sum, each) => sum + each.seconds, 0);
    return `| ${round}: together | ${seconds.toFixed(1)} | ${rate(rows, seconds)} | | |`;
  });
  return [
    `### Import of a ledger of ${rows.toLocaleString('en')} rows × ${columns} columns`,
    '',
    '| step | seconds | rows/s | CPU s of the program | CPU s of PostgreSQL |',
    '|---|---|---|---|---|',
    ...lines,
    ...sums,
    '',
    `${run.persons.toLocaleString('en')} persons on register and ${run.changes.toLocaleString('en')} changes in the audit afterwards. ` +
      `Peak memory of the program ${Math.round(run.peakMiB)} MiB. Load average ${load.map((each) => each.toFixed(1)).join(', ')}.`,
  ].join('\n');
}

/** A workbook of residents: read, matched, checked, written, with its audit; an empty community first, then once more into a full one. */
export async function benchImports(persons: number, width: number): Promise<string> {
  const columns = [...known, ...own].slice(0, width);
  const folder = mkdtempSync(join(tmpdir(), 'linli-bench-'));
  const path = join(folder, 'T01.xlsx');
  await writeWorkbook(path, [
    {
      name: 'T01',
      title: '南街社区居民基本信息台账',
      columns: columns.map(([heading]) => ({ heading, format: 'text' })),
      rows: ledgerRows(persons, columns),
    },
  ]);
  try {
    const run = await runAlone(path);
    return report(persons, columns.length, run, loadavg());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
