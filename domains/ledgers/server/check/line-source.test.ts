import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWorkbook } from '@linli/kernel/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linesOf } from './line-source.ts';
import { type LinesRead, type ReadTask, Unreadable } from './read-lines.ts';

const folder = mkdtempSync(join(tmpdir(), 'linli-lines-'));
const task: ReadTask = {
  path: join(folder, 'T01.xlsx'),
  fileName: 'T01.xlsx',
  place: '610921100001',
  today: '2016-07-31',
  demo: true,
  ledger: null,
  memory: new Map(),
  chosen: new Map(),
  county: [],
};

const heading = (text: string) => ({ heading: text, format: 'text' as const });

beforeAll(async () => {
  await writeWorkbook(task.path, [
    {
      name: '南街',
      title: '南街社区居民基本信息台账',
      columns: ['序号', '姓名', '身份证号', '现居住地址', '与户主关系', '水表号'].map(heading),
      rows: Array.from({ length: 2_300 }, (_, at) => [
        at + 1,
        `林小${String.fromCodePoint(0x4e00 + at)}`,
        at % 5 === 0 ? '99992119900307008X' : '',
        `南街${Math.floor(at / 3) + 1}号`,
        ['户主', '配偶', '女儿'][at % 3] ?? '',
        `S${at}`,
      ]),
    },
  ]);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function all(told: ReadTask, threadBytes: number): Promise<LinesRead[]> {
  const found: LinesRead[] = [];
  for await (const read of linesOf(told, threadBytes)) found.push(read);
  return found;
}

describe('the lines of a workbook', () => {
  it('are the same from a thread as from here, in batches, with the facts of the tables at the end', async () => {
    const here = await all(task, Number.POSITIVE_INFINITY);
    expect(await all(task, 0)).toEqual(here);
    expect(here.map((each) => (each.kind === 'lines' ? each.lines.length : each.tables[0]?.rows))).toEqual([1_000, 1_000, 300, 2_300]);
    expect(here[0]).toMatchObject({ ledgers: [[0, 'T01']] });
    const lines = here.flatMap((each) => (each.kind === 'lines' ? each.lines : []));
    expect(lines[5]).toMatchObject({ no: 5, number: '99992119900307008X', earlier: 0, household: { no: 1, isHead: false, head: 3 } });
  });

  it('are refused with a sentence, from a thread as well', async () => {
    const broken = { ...task, path: join(folder, 'broken.xlsx') };
    writeFileSync(broken.path, Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(4_000, 7)]));
    for (const bytes of [0, Number.POSITIVE_INFINITY]) {
      const refused = await all(broken, bytes).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(Unreadable);
      expect((refused as Unreadable).sentence.zh).toMatch(/[。]$/);
    }
  });

  it('end when nobody wants any more of them', async () => {
    for await (const read of linesOf(task, 0)) {
      expect(read.kind).toBe('lines');
      break;
    }
  });
});
