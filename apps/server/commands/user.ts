import { parseArgs } from 'node:util';
import { type Department, type Refusal, type Role, isRefusal } from '@linli/kernel/model';
import { addUser, disableUser, listUsers, resetUser, unlockUser } from '@linli/identity/server';
import { type Command, CommandRefused } from '../command.ts';
import { type Running, openPlatform } from '../running.ts';

const help = `管理账号。Manage accounts.
  linli user list
  linli user add --user li --name 李 --role community-worker --place 610921100001 [--department civil-affairs]
  linli user disable --user li --reason "离职"
  linli user unlock --user li
  linli user reset --user li            prints a one-time link`;

export const user: Command = {
  name: 'user',
  usage: 'user list|add|disable|unlock|reset',
  help,
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        user: { type: 'string' },
        name: { type: 'string' },
        role: { type: 'string' },
        place: { type: 'string' },
        department: { type: 'string', multiple: true },
        title: { type: 'string' },
        reason: { type: 'string' },
      },
    });
    const action = positionals[0] ?? '';
    if (!(action in actions)) throw new CommandRefused(`没有这个动作。There is no such action: "${action}".\n${help}`);
    const running = await openPlatform({ quiet: true });
    try {
      const said = await actions[action as keyof typeof actions](running, values);
      if (isRefusal(said)) throw new CommandRefused(`${said.sentence.zh}${said.sentence.en}`);
      console.log(said);
      return 0;
    } finally {
      await running.stop();
    }
  },
};

interface Given {
  readonly user?: string;
  readonly name?: string;
  readonly role?: string;
  readonly place?: string;
  readonly department?: string[];
  readonly title?: string;
  readonly reason?: string;
}

function need(given: Given, key: 'user' | 'name' | 'role' | 'place' | 'reason'): string {
  const value = given[key];
  if (value === undefined || value === '') throw new CommandRefused(`缺少 --${key}。--${key} is missing.\n${help}`);
  return value;
}

const actions = {
  list: async ({ platform }: Running) =>
    (await listUsers(platform)).map((each) => Object.values(each).map(String).join('\t')).join('\n') || '还没有账号。No accounts yet.',
  add: async ({ platform }: Running, given: Given) => {
    const asked = {
      user: need(given, 'user'),
      name: need(given, 'name'),
      role: need(given, 'role') as Role,
      place: need(given, 'place'),
      departments: (given.department ?? []) as Department[],
      title: given.title ?? '',
    };
    return linkOf(await addUser(platform, asked));
  },
  disable: async ({ platform }: Running, given: Given) => doneOf(await disableUser(platform, need(given, 'user'), need(given, 'reason'))),
  unlock: async ({ platform }: Running, given: Given) => doneOf(await unlockUser(platform, need(given, 'user'))),
  reset: async ({ platform }: Running, given: Given) => linkOf(await resetUser(platform, need(given, 'user'))),
};

const linkOf = (said: Refusal | { user: string; link: string }): Refusal | string =>
  isRefusal(said) ? said : `${said.user}: ${said.link}`;
const doneOf = (said: Refusal | { user: string }): Refusal | string => (isRefusal(said) ? said : `${said.user}: 已完成。Done.`);
