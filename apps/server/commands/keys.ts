import { parseArgs } from 'node:util';
import { type Need, type Suite, needsOf, rotateKeys, suites } from '@linli/kernel/server';
import { type Command, CommandRefused } from '../command.ts';
import { sealedStores } from '../compose.ts';
import { type Running, openPlatform } from '../running.ts';

const help = `密钥：看有哪几代、哪些还用得着；换一代新的。Keys: which generations there are and what needs them; a new one.
  linli keys list
  linli keys rotate [--suite aes-256-gcm|sm4-gcm] [--rest MILLISECONDS]
rotate adds a generation and seals everything at rest anew with it: columns of registers, second factors, staged imports, kept
files. The program may run meanwhile. Stopped or killed, run it again: it goes on where it was. --rest waits between batches, so
that a busy server is not disturbed. Without --suite the present one stays.
Older generations are never taken out of the key file: the audit trail and earlier backups keep what they sealed.
Make a backup afterwards: one made before does not hold the new key.`;

export const keys: Command = {
  name: 'keys',
  usage: 'keys list|rotate [--suite S]',
  help,
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { suite: { type: 'string' }, rest: { type: 'string' } },
    });
    const [action, ...more] = positionals;
    if ((action !== 'list' && action !== 'rotate') || more.length > 0)
      throw new CommandRefused(`没有这个动作。There is no such action: "${positionals.join(' ')}".\n${help}`);
    const suite = suiteOf(values.suite);
    const rest = restOf(values.rest);
    if (action === 'list' && (suite !== undefined || values.rest !== undefined))
      throw new CommandRefused('--suite 和 --rest 只用于 rotate。--suite and --rest belong to rotate.');
    const running = await openPlatform({ quiet: true });
    try {
      return action === 'list' ? await list(running) : await rotate(running, suite, rest);
    } finally {
      await running.stop();
    }
  },
};

function suiteOf(text: string | undefined): Suite | undefined {
  const suite = suites.find((each) => each === text);
  if (text !== undefined && suite === undefined) throw new CommandRefused(`没有“${text}”这种算法。--suite is one of ${suites.join(', ')}.`);
  return suite;
}

const REST_MAX = 60_000;

function restOf(text: string | undefined): number {
  const rest = Number(text ?? 0);
  if (!Number.isInteger(rest) || rest < 0 || rest > REST_MAX)
    throw new CommandRefused(`--rest 是 0 到 ${REST_MAX} 的毫秒数。--rest is a number of milliseconds, 0 to ${REST_MAX}.`);
  return rest;
}

async function list(running: Running): Promise<number> {
  const { current, generations } = running.keys;
  const needs = await needsOf({ ...running.platform, db: running.db }, sealedStores);
  for (const { kid, suite, madeAt, finishedAt } of generations) {
    const made = madeAt === null ? '' : `，${madeAt.slice(0, 10)}`;
    const standing =
      kid !== current.kid
        ? '旧 older'
        : kid > 1 && finishedAt === null
          ? '在用，换密钥没有做完，请再运行 linli keys rotate。In use; the rotation is not finished, run it again'
          : '在用 in use';
    console.log(`第 ${kid} 代 generation ${kid}: ${suite}${made}，${standing}`);
    const own = needs.filter((need) => need.kid === kid);
    for (const need of own) console.log(`    ${nameOf(need)} ${need.count}`);
    if (own.length === 0 && kid !== current.kid)
      console.log('    数据库和文件里已没有用它的内容；较早的备份还可能要用。Nothing here needs it; earlier backups may.');
  }
  const known = new Set(generations.map((each) => each.kid));
  const lost = needs.filter((need) => !known.has(need.kid));
  for (const need of lost)
    console.log(
      `缺第 ${need.kid} 代，这些内容打不开：${nameOf(need)} ${need.count}。Generation ${need.kid} is missing from the key file: these cannot be opened.`,
    );
  return lost.length === 0 ? 0 : 1;
}

const names: Readonly<Record<string, string>> = {
  'kernel.change': '审计中的旧值（按规定保留原样）former values in the audit trail',
  files: '文件 files',
};

const nameOf = (need: Need): string => names[need.where] ?? need.where;

async function rotate(running: Running, suite: Suite | undefined, rest: number): Promise<number> {
  const { db, keys: ring, config, platform } = running;
  const sums = new Map<string, number>();
  const outcome = await rotateKeys(
    {
      db,
      keys: ring,
      config,
      dictionary: platform.dictionary,
      stores: sealedStores,
      clock: platform.clock,
      progress: async (where, count) => {
        sums.set(where, (sums.get(where) ?? 0) + count);
        console.log(`  ${names[where] ?? where} ${sums.get(where)}`);
        if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
      },
    },
    suite,
  );
  if ('refused' in outcome) {
    throw new CommandRefused(
      outcome.refused === 'already-running'
        ? '另一处正在换密钥，请等它做完。Another rotation is under way; wait for it to end.'
        : `上次换成 ${outcome.suite} 没有做完，请先不带 --suite 运行一次。The rotation to ${outcome.suite} is not finished: run it without --suite first.`,
    );
  }
  const { kid, resumed, counts, unreadable, finished } = outcome;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  console.log(
    `${resumed ? '接着上次没做完的，' : ''}已换到第 ${kid} 代（${outcome.suite}），重新加密 ${total} 处。${resumed ? 'Resumed. ' : ''}Generation ${kid}, ${total} sealed anew.`,
  );
  if (unreadable > 0) console.log(`${unreadable} 处原来就打不开，没有动。${unreadable} values could not be opened and were left alone.`);
  if (!finished)
    console.log('还有程序在用旧的一代写入，请稍后再运行一次。A program still writes with an older generation: run this again later.');
  console.log('请做一次新的备份：以前的备份里没有这一代密钥。Make a backup now: earlier ones do not hold this key.');
  return unreadable === 0 && finished ? 0 : 1;
}
