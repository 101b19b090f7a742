import { existsSync, readFileSync } from 'node:fs';
import { type Anchor, anchorFile, sealEntries, verifyChains } from '@linli/kernel/server';
import { type Command, CommandRefused } from '../command.ts';
import { openPlatform } from '../running.ts';

const faults = {
  changed: '这一条被改动过。This entry was changed.',
  missing: '这一条不见了。This entry is missing.',
  'changes-differ': '这一条所附的变更记录被改动过。The changes of this entry were altered.',
  'cut-off': '从这里起的记录被截掉了。The chain was cut off here.',
  'head-differs': '与链外留存的校验值不符。It differs from the anchor kept outside the database.',
} as const;

function readAnchors(dataDir: string): Anchor[] {
  const file = anchorFile(dataDir);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Anchor);
}

export const audit: Command = {
  name: 'audit',
  usage: 'audit verify',
  help: '校验审计链。Verify the audit chains, against the anchors outside the database as well.\nExit code 0: whole; 1: the first bad entry is named.',
  run: async (args) => {
    if (args[0] !== 'verify') throw new CommandRefused('用法：linli audit verify');
    const running = await openPlatform({ quiet: true });
    try {
      await sealEntries(running.db);
      const verdicts = await verifyChains(running.db, readAnchors(running.config.dataDir));
      for (const verdict of verdicts) {
        const name = verdict.county === '' ? '（县以上）' : verdict.county;
        if (verdict.fault === null) console.log(`${name}: ${verdict.links} 条，完整。${verdict.links} entries, whole.`);
        else
          console.log(
            `${name}: 第 ${verdict.fault.no} 条${verdict.fault.id === null ? '' : `（${verdict.fault.id}）`}：${faults[verdict.fault.what]}`,
          );
      }
      return verdicts.every((verdict) => verdict.fault === null) ? 0 : 1;
    } finally {
      await running.stop();
    }
  },
};
