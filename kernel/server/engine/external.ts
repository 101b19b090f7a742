import { existsSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { writeDurably } from './durable.ts';
import { codeOf, EngineRefused, inOneLine, wordsOf } from './engine-refused.ts';
import { type ServerFacts, decideServer } from './decide-server.ts';
import { addressWith, readableAddress } from './external-address.ts';
import { APP_ROLE_ATTRIBUTES, withClient } from './roles.ts';
import { randomPassword, scramVerifier } from './scram.ts';
import type { Engine, EngineLog } from './types.ts';
import { APP_ROLE } from './types.ts';

/** Checks a server of the operator's own and gives it the application's role; starts and stops nothing. */
export async function useExternal(options: { dataDir: string; databaseUrl: string; log: EngineLog }): Promise<Engine> {
  const { databaseUrl, log } = options;
  const dataDir = resolve(options.dataDir);
  await mkdir(dataDir, { recursive: true });
  const facts = await reach(databaseUrl);
  const refusal = decideServer(facts);
  if (refusal !== null) throw refusal;
  if (facts.characterType === 'C') {
    log(
      inOneLine({
        zh: `数据库 ${facts.database} 的字符分类是 C，汉字模糊查找会失效；新建数据库时请用 LC_CTYPE 'C.UTF-8'。`,
        en: `Database ${facts.database} has character type C, which does not know Chinese letters; create databases with LC_CTYPE 'C.UTF-8'.`,
      }),
    );
  }
  const password = await keepPassword(dataDir);
  const appUrl = addressWith(databaseUrl, APP_ROLE, password);
  if (!(await isBoundRole(appUrl))) {
    await giveRole(databaseUrl, facts, password);
    await proveRole(appUrl, facts);
  }
  log(
    inOneLine({
      zh: `使用自有数据库 ${readableAddress(databaseUrl)}（PostgreSQL ${facts.version}）。`,
      en: `Using the PostgreSQL ${facts.version} at ${readableAddress(databaseUrl)}.`,
    }),
  );
  return { ownerUrl: databaseUrl, appUrl, kind: 'external', version: facts.version, dataDir: null, stop: async () => undefined };
}

async function reach(databaseUrl: string): Promise<ServerFacts> {
  try {
    return await withClient(databaseUrl, readFacts);
  } catch (error) {
    throw new EngineRefused(
      'server-unreachable',
      {
        zh: '无法连接 DATABASE_URL 指定的数据库 {address}：{reason}。请检查地址、用户名、密码，以及服务器是否已启动并允许本机连接。',
        en: 'The database at {address}, named in DATABASE_URL, cannot be reached: {reason}. Check the address, the user and the password, and that the server runs and lets this machine in.',
      },
      { address: readableAddress(databaseUrl), reason: reasonOf(error) },
    );
  }
}

/** An address with several numbers fails with an empty sentence and one reason for each. */
function reasonOf(error: unknown): string {
  const reasons = error instanceof AggregateError ? error.errors.map((one: unknown) => wordsOf(one)) : [wordsOf(error)];
  return reasons.join('; ');
}

async function readFacts(client: pg.Client): Promise<ServerFacts> {
  const { rows } = await client.query<ServerFacts>(
    `
    select current_setting('server_version_num')::int as "versionNumber",
           split_part(current_setting('server_version'), ' ', 1) as version,
           current_setting('server_encoding') as encoding,
           pg_is_in_recovery() as "readOnly",
           current_database()::text as database,
           current_user::text as "user",
           d.datctype::text as "characterType",
           has_database_privilege(current_user, d.oid, 'CREATE') as "mayCreate",
           r.rolsuper or r.rolcreaterole as "mayCreateRoles",
           exists (select from pg_roles where rolname = $1) as "hasAppRole"
      from pg_database d, pg_roles r
     where d.datname = current_database() and r.rolname = current_user`,
    [APP_ROLE],
  );
  const facts = rows[0];
  if (facts === undefined) throw new Error('the server says nothing about itself');
  return facts;
}

/** The password stays the same over restarts, so that an administrator has to act once only. */
async function keepPassword(dataDir: string): Promise<string> {
  const path = join(dataDir, 'app-role.secret');
  if (existsSync(path)) {
    const kept = readFileSync(path, 'utf8').trim();
    if (kept !== '') return kept;
  }
  const made = randomPassword();
  await writeDurably(path, `${made}\n`);
  return made;
}

/** Whether the application can sign in, and as a role that row level security binds. */
async function isBoundRole(appUrl: string): Promise<boolean> {
  try {
    return await withClient(appUrl, async (client) => {
      const { rows } = await client.query<{ bound: boolean }>(
        'select not (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole) as bound from pg_roles where rolname = current_user and current_user = $1',
        [APP_ROLE],
      );
      return rows[0]?.bound === true;
    });
  } catch {
    return false;
  }
}

async function giveRole(databaseUrl: string, facts: ServerFacts, password: string): Promise<void> {
  const verifier = scramVerifier(password);
  if (!facts.mayCreateRoles) throw askAdministrator(facts, verifier);
  try {
    await withClient(databaseUrl, async (client) => {
      const { rows } = await client.query<{ wide: boolean }>(
        'select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole as wide from pg_roles where rolname = $1',
        [APP_ROLE],
      );
      const found = rows[0];
      if (found === undefined) await client.query(`CREATE ROLE ${APP_ROLE} ${APP_ROLE_ATTRIBUTES} PASSWORD '${verifier}'`);
      // Servers before 16 let only a superuser name attributes such as BYPASSRLS, even to take them away.
      else await client.query(`ALTER ROLE ${APP_ROLE} ${found.wide ? APP_ROLE_ATTRIBUTES : 'LOGIN'} PASSWORD '${verifier}'`);
      await client.query(`GRANT CONNECT ON DATABASE ${pg.escapeIdentifier(facts.database)} TO ${APP_ROLE}`);
    });
  } catch (error) {
    if (codeOf(error) === '42501') throw askAdministrator(facts, verifier);
    throw error;
  }
}

async function proveRole(appUrl: string, facts: ServerFacts): Promise<void> {
  if (await isBoundRole(appUrl)) return;
  throw new EngineRefused(
    'app-role-cannot-connect',
    {
      zh: '角色 {role} 已建立，但不能用密码连接数据库 {database}。请在服务器的 pg_hba.conf 中靠前加入“{line}”，并执行 SELECT pg_reload_conf()。',
      en: 'Role {role} exists but cannot connect to database {database} with its password. Add "{line}" near the top of the server\'s pg_hba.conf and run SELECT pg_reload_conf().',
    },
    {
      role: APP_ROLE,
      database: facts.database,
      line: `${appUrl.includes('host=%2F') ? 'local' : 'host'} ${facts.database} ${APP_ROLE} ${appUrl.includes('host=%2F') ? '' : 'samenet '}scram-sha-256`,
    },
  );
}

/** The statement carries the stored form of the password, so it may be mailed and logged without giving the password away. */
function askAdministrator(facts: ServerFacts, verifier: string): EngineRefused {
  const database = pg.escapeIdentifier(facts.database);
  const password = `PASSWORD '${verifier}'`;
  return new EngineRefused(
    'app-role-missing',
    {
      zh: '用户 {user} 不能在数据库上建立或修改角色 {role}。请数据库管理员执行后再启动：{sql}',
      en: 'User {user} may not create or change role {role}. Have an administrator run this, then start again: {sql}',
    },
    {
      user: facts.user,
      role: APP_ROLE,
      sql: `${facts.hasAppRole ? 'ALTER' : 'CREATE'} ROLE ${APP_ROLE} ${APP_ROLE_ATTRIBUTES} ${password}; GRANT CONNECT ON DATABASE ${database} TO ${APP_ROLE};`,
    },
  );
}
