import { existsSync, readFileSync } from 'node:fs';
import { type Anchor, type Database, anchorFile, sealEntries, verifyChains } from '@linli/kernel/server';
import { type Command, CommandRefused } from '../command.ts';
import { openPlatform } from '../running.ts';

const faults = {
  changed: '这一条被改动过。This entry was changed.',
  missing: '这一条不见了。This entry is missing.',
  'changes-differ': '这一条所附的变更记录被改动过。The changes of this entry were altered.',
  'cut-off': '从这里起的记录被截掉了。The chain was cut off here.',
  'head-differs': '与链外留存的校验值不符。It differs from the anchor kept outside the database.',
  'stray-change': '记录的一次变更没有对应的审计记录，是另外写进去的。A step of a record has no entry: it was put in by hand.',
} as const;

function readAnchors(dataDir: string): Anchor[] {
  const file = anchorFile(dataDir);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Anchor);
}

/** Seals what is open, verifies every chain, and says a line for each. */
export async function verifyTrail(db: Database, dataDir: string): Promise<{ readonly whole: boolean; readonly lines: readonly string[] }> {
  await sealEntries(db);
  const verdicts = await verifyChains(db, readAnchors(dataDir));
  const lines = verdicts.map(({ county, links, fault }) => {
    const name = county === '' ? '（县以上）' : county;
    if (fault === null) return `${name}: ${links} 条，完整。${links} entries, whole.`;
    const where = `${fault.no === 0 ? '记录' : `第 ${fault.no} 条`}${fault.id === null ? '' : `（${fault.id}）`}`;
    return `${name}: ${where}：${faults[fault.what]}`;
  });
  return { whole: verdicts.every((verdict) => verdict.fault === null), lines };
}

export const audit: Command = {
  name: 'audit',
  usage: 'audit verify',
  help: '校验审计链。Verify the audit chains, against the anchors outside the database as well.\nExit code 0: whole; 1: the first bad entry is named.',
  run: async (args) => {
    if (args[0] !== 'verify') throw new CommandRefused('用法：linli audit verify');
    const running = await openPlatform({ quiet: true });
    try {
      const { whole, lines } = await verifyTrail(running.db, running.config.dataDir);
      for (const line of lines) console.log(line);
      return whole ? 0 : 1;
    } finally {
      await running.stop();
    }
  },
};
