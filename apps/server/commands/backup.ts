import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { backup as backUp, copyVault, findRunningEngine, readConfig, restore as restoreFrom } from '@linli/kernel/server';
import { type Command, CommandRefused } from '../command.ts';
import { log, openPlatform } from '../running.ts';

/**
 * What lies beside the database and is lost with it. The keys come last: a rotation that runs meanwhile has written a new key
 * before anything was sealed with it, so the copy of the keys opens every copy made before.
 */
const BESIDE = ['audit-anchors.jsonl', 'keys.json'] as const;

const backupHelp = `备份（可在运行时做）。Back up, also while running.
  linli backup --to /backup/2026-11-23 [--without-keys]
The folder holds the database (with checksums), the keys, the anchors and the kept files. Without the keys sealed values cannot be
read again: keep them apart if you must, but keep them.`;

const restoreHelp = `恢复。Restore; the program must be stopped.
  linli restore --from /backup/2026-11-23 [--until 2026-11-23T08:00:00Z | --until latest] [--replace]
--until needs the log that was archived since the backup. --replace puts a database that is there aside, never away.`;

export const backup: Command = {
  name: 'backup',
  usage: 'backup --to FOLDER',
  help: backupHelp,
  run: async (args) => {
    const { values } = parseArgs({ args: [...args], options: { to: { type: 'string' }, 'without-keys': { type: 'boolean' } } });
    if (values.to === undefined) throw new CommandRefused(`缺少 --to。--to is missing.\n${backupHelp}`);
    const { dataDir } = readConfig(process.env);
    const to = resolve(values.to);
    mkdirSync(to, { recursive: true, mode: 0o700 });
    const running = await openPlatform({ quiet: true });
    try {
      const report = await backUp({ ownerUrl: running.engine.ownerUrl, dataDir, to: join(to, 'database') });
      const kept = await copyVault(join(dataDir, 'files'), join(to, 'files'));
      for (const name of BESIDE) {
        if (!existsSync(join(dataDir, name)) || (name === 'keys.json' && values['without-keys'] === true)) continue;
        cpSync(join(dataDir, name), join(to, name));
      }
      console.log(
        `已备份到 ${to}：${report.files} 个文件，${(report.bytes / 2 ** 20).toFixed(0)} MiB；另有保存的文件 ${kept} 个。Backed up, with ${kept} kept files.`,
      );
      return 0;
    } finally {
      await running.stop();
    }
  },
};

export const restore: Command = {
  name: 'restore',
  usage: 'restore --from FOLDER [--until T]',
  help: restoreHelp,
  run: async (args) => {
    const { values } = parseArgs({
      args: [...args],
      options: { from: { type: 'string' }, until: { type: 'string' }, replace: { type: 'boolean' } },
    });
    if (values.from === undefined) throw new CommandRefused(`缺少 --from。--from is missing.\n${restoreHelp}`);
    const { dataDir } = readConfig(process.env);
    const from = resolve(values.from);
    if (!existsSync(join(from, 'database'))) throw new CommandRefused(`${from} 不是备份文件夹。${from} is no backup folder.`);
    if ((await findRunningEngine(dataDir)) !== null)
      throw new CommandRefused('系统还在运行，请先停止再恢复。The program is running; stop it first.');
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const report = await restoreFrom({
      from: join(from, 'database'),
      dataDir,
      ...(values.until === undefined ? {} : { until: values.until }),
      replace: values.replace === true,
      log,
    });
    for (const name of BESIDE)
      if (existsSync(join(from, name)) && !existsSync(join(dataDir, name))) cpSync(join(from, name), join(dataDir, name));
    const kept = await copyVault(join(from, 'files'), join(dataDir, 'files'));
    const until = report.lastChangeAt ?? '备份完成时 the end of the backup';
    console.log(
      `已恢复：${report.tables} 张表，${report.rows} 行，放回文件 ${kept} 个；数据到 ${until}。Restored with ${kept} kept files, data up to that moment.`,
    );
    if (!report.reachedUntil)
      console.log(
        '归档的日志没有到您要的时间，已恢复到最后一笔。The archived log ends before the moment you named; everything it holds is there.',
      );
    if (report.formerCluster !== null)
      console.log(
        `原来的数据库改名保留在 ${report.formerCluster}，确认无误后可删除。The former database is kept there; delete it when all is well.`,
      );
    return 0;
  },
};
