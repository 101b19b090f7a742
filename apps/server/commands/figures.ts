import { parseArgs } from 'node:util';
import { asOwner, dayIn, monthOf, monthsUpTo, newId, recountMonths, writeEntry } from '@linli/kernel/server';
import { type Command, CommandRefused } from '../command.ts';
import { type Running, openPlatform } from '../running.ts';

const MONTHS_MAX = 240; // twenty years; nobody keeps days of a row further back

const help = `重算往月的数字。Count months that are over anew.
  linli figures recount --from 2026-01 [--to 2026-10] [--county 610921]
按台账里的起止日期，把每个月底在册的记录重新数一遍，替换这些月份原有的数字；导入旧台账后用。本月的数字是实时的，不用重算。
From the rows that held at the end of each month, by the days that the registers name; replaces what stood there. For use
after an import of old ledgers. The running month is live and is not recounted.`;

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Both included, as months; refuses what is no month, stands the wrong way round, or is not over. */
function monthsAsked(from: string | undefined, to: string | undefined, running: string): string[] {
  const last = to ?? monthsUpTo(running, 2)[0] ?? '';
  if (from === undefined || !MONTH.test(from) || !MONTH.test(last)) throw new CommandRefused(help);
  if (last >= running) throw new CommandRefused(`${last} 还没有过完，本月的数字是实时的。${last} is not over; the running month is live.`);
  if (from > last) throw new CommandRefused(`起始月份 ${from} 在 ${last} 之后。${from} is after ${last}.`);
  const count = (Number(last.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(last.slice(5)) - Number(from.slice(5)) + 1;
  if (count > MONTHS_MAX) throw new CommandRefused(`一次最多重算 ${MONTHS_MAX} 个月。At most ${MONTHS_MAX} months at a time.`);
  return monthsUpTo(last, count);
}

async function recount({ platform, db }: Running, county: string, months: readonly string[]): Promise<void> {
  const found = await recountMonths(platform, county, months);
  const instant = platform.clock();
  await asOwner(db, (tx) =>
    writeEntry(tx, {
      id: newId(instant.getTime()),
      county,
      at: instant.toISOString(),
      account: null,
      post: null,
      actorName: 'linli figures recount',
      role: null,
      place: county,
      operation: 'figures.recount',
      outcome: 'done',
      details: { from: months[0], to: months.at(-1), figures: found },
      changes: 0,
    }),
  );
  console.log(`${county}：${months[0]} 至 ${months.at(-1)}，重算了 ${found} 个数字。${found} figures counted anew.`);
}

export const figures: Command = {
  name: 'figures',
  usage: 'figures recount --from 2026-01 [--to 2026-10]',
  help,
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { from: { type: 'string' }, to: { type: 'string' }, county: { type: 'string' } },
    });
    if (positionals[0] !== 'recount') throw new CommandRefused(help);
    const running = await openPlatform({ quiet: true });
    try {
      const months = monthsAsked(values.from, values.to, monthOf(dayIn(running.platform.clock())));
      const counties = running.platform.countiesInUse.list().filter((each) => values.county === undefined || each === values.county);
      if (counties.length === 0) throw new CommandRefused('没有这个县的数据。There is no data of that county.');
      for (const county of counties) await recount(running, county, months);
      return 0;
    } finally {
      await running.stop();
    }
  },
};
