import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { type Actor, isRefusal } from '@linli/kernel/model';
import { type FileAnswer, runOperation } from '@linli/kernel/server';
import { type Command, CommandRefused } from '../command.ts';
import { type Running, openPlatform } from '../running.ts';

const importHelp = `把填好的模板导入一类登记。Import a filled template into a register; checks only, unless --apply.
  linli import workers.xlsx --register staff.worker --place 610921100001 --user nanjie [--apply]`;

const exportHelp = `导出一类登记。Export a register, masked unless --clear.
  linli export --register staff.worker --place 610921 --user minzheng --purpose "年中核对" --to workers.xlsx [--clear]`;

const options = {
  register: { type: 'string' },
  place: { type: 'string' },
  user: { type: 'string' },
  purpose: { type: 'string' },
  to: { type: 'string' },
  apply: { type: 'boolean' },
  clear: { type: 'boolean' },
} as const;

function need(values: Readonly<Record<string, unknown>>, key: string, help: string): string {
  const value = values[key];
  if (typeof value !== 'string' || value === '') throw new CommandRefused(`缺少 --${key}。--${key} is missing.\n${help}`);
  return value;
}

/** The command acts as a member of staff, with that post's rights, and leaves the same trail. */
async function actorOf({ db }: Running, user: string): Promise<Actor> {
  const found = await db.owner.query<Actor>(
    `select p.account, p.id as post, a.name, p.role, p.place, p.departments from identity.post p join identity.account a on a.id = p.account
     where a.user_name = $1 and a.status = 'active' and p.valid_from <= current_date and (p.valid_to is null or p.valid_to >= current_date) order by p.valid_from limit 1`,
    [user],
  );
  const actor = found.rows[0];
  if (actor === undefined) throw new CommandRefused(`没有账号“${user}”，或者它没有岗位。There is no account "${user}" with a post.`);
  return actor;
}

async function ask(
  running: Running,
  user: string,
  name: string,
  input: unknown,
  body: ReadableStream<Uint8Array> | null = null,
): Promise<unknown> {
  const declared = running.platform.operations.find((each) => each.declaration.name === name);
  if (declared === undefined) throw new CommandRefused(`没有这类登记。There is no such register: ${name.replace(/\.\w+$/, '')}`);
  const actor = await actorOf(running, user);
  const operation = await running.platform.countyDictionaries.operation(declared, actor.place);
  const checked = operation.declaration.input.safeParse(input);
  if (!checked.success)
    throw new CommandRefused(checked.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
  const outcome = await runOperation(running.platform, {
    operation,
    actor,
    input: checked.data,
    idempotencyKey: null,
    request: { address: 'cli', origin: '', token: null, userAgent: 'linli', body, signal: AbortSignal.timeout(3_600_000) },
    setCookie: () => undefined,
  });
  if (isRefusal(outcome)) throw new CommandRefused(`${outcome.sentence.zh}${outcome.sentence.en}`);
  return outcome;
}

async function withPlatform(work: (running: Running) => Promise<number>): Promise<number> {
  const running = await openPlatform({ quiet: true });
  try {
    return await work(running);
  } finally {
    await running.stop();
  }
}

interface Imported {
  readonly rows: number;
  readonly added: number;
  readonly faults: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly column: string;
    readonly sentence: { readonly zh: string };
  }[];
}

export const importCommand: Command = {
  name: 'import',
  usage: 'import FILE --register R --place P --user U [--apply]',
  help: importHelp,
  run: async (args) => {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    const file = positionals[0] ?? '';
    if (!existsSync(file)) throw new CommandRefused(`找不到文件“${file}”。There is no file "${file}".\n${importHelp}`);
    const register = need(values, 'register', importHelp);
    const input = { fileName: basename(file), place: need(values, 'place', importHelp), apply: values.apply === true ? 'true' : 'false' };
    const user = need(values, 'user', importHelp);
    return withPlatform(async (running) => {
      const body = Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>;
      const outcome = (await ask(running, user, `${register}.import`, input, body)) as Imported;
      for (const fault of outcome.faults) console.log(`${fault.sheet} 第 ${fault.row} 行 ${fault.column}: ${fault.sentence.zh}`);
      console.log(
        `共 ${outcome.rows} 行，写入 ${outcome.added} 行，${outcome.faults.length} 处有错。${outcome.rows} rows, ${outcome.added} added, ${outcome.faults.length} faults.`,
      );
      return outcome.faults.length === 0 ? 0 : 1;
    });
  },
};

export const exportCommand: Command = {
  name: 'export',
  usage: 'export --register R --place P --user U --purpose T --to FILE',
  help: exportHelp,
  run: async (args) => {
    const { values } = parseArgs({ args: [...args], options });
    const [register, place, user, purpose, to] = ['register', 'place', 'user', 'purpose', 'to'].map((key) => need(values, key, exportHelp));
    const format = to?.endsWith('.csv') === true ? 'csv' : 'xlsx';
    return withPlatform(async (running) => {
      const answer = (await ask(running, user ?? '', `${register}.export`, {
        purpose,
        format,
        clear: values.clear === true,
        place,
      })) as FileAnswer;
      const body = Readable.from(answer.body instanceof Uint8Array ? [answer.body] : answer.body);
      await pipeline(body, createWriteStream(to ?? '', { mode: 0o600 }));
      console.log(`已导出到 ${to}。Exported.`);
      return 0;
    });
  },
};
