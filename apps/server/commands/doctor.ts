import { statfs } from 'node:fs/promises';
import { verifyChains } from '@linli/kernel/server';
import type { Command } from '../command.ts';
import { type Running, openPlatform } from '../running.ts';

interface Finding {
  readonly name: string;
  readonly good: boolean;
  readonly said: string;
}

const DISK_FREE_MIN = 2 * 2 ** 30; // an import of a county's ledgers with its log

/** Looks at what an operator would have to look at; says what is wrong and what to do. */
export const doctor: Command = {
  name: 'doctor',
  usage: 'doctor',
  help: '体检：数据库、磁盘、审计链、积压。Checks database, disk, audit chain and backlog.',
  run: async () => {
    const running = await openPlatform({ quiet: true });
    try {
      const findings = await examine(running);
      for (const { name, good, said } of findings) console.log(`${good ? '正常 ok  ' : '注意 look'} ${name}: ${said}`);
      return findings.every((each) => each.good) ? 0 : 1;
    } finally {
      await running.stop();
    }
  },
};

async function examine({ engine, db, config }: Running): Promise<Finding[]> {
  const disk = await statfs(config.dataDir);
  const free = disk.bavail * disk.bsize;
  const one = async (text: string): Promise<number> => Number((await db.owner.query<{ n: number }>(text)).rows[0]?.n ?? 0);
  const stale = await one('select count(*) as n from kernel.stale');
  const waiting = await one("select count(*) as n from kernel.job where state in ('waiting', 'running')");
  const places = await one('select count(*) as n from regions.region');
  const chains = await verifyChains(db);
  const broken = chains.filter((each) => each.fault !== null);
  return [
    { name: '数据库 database', good: true, said: `PostgreSQL ${engine.version} (${engine.kind})` },
    {
      name: '磁盘 disk',
      good: free > DISK_FREE_MIN,
      said: `${(free / 2 ** 30).toFixed(1)} GiB free${free > DISK_FREE_MIN ? '' : '，请清理或扩容。Free some space.'}`,
    },
    { name: '区划树 places', good: places > 600_000, said: `${places}${places > 600_000 ? '' : '，请运行 linli regions load'}` },
    {
      name: '审计链 audit',
      good: broken.length === 0,
      said:
        broken.length === 0
          ? `${chains.length} 条链完整 whole`
          : `${broken.map((each) => each.county).join(', ')}，请运行 linli audit verify`,
    },
    { name: '积压 backlog', good: stale < 10_000, said: `${stale} 项待计算, ${waiting} 个任务` },
  ];
}
