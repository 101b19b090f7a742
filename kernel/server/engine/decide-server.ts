import { EngineRefused } from './engine-refused.ts';

/** What a server of the operator's own says about itself and about the user of DATABASE_URL. */
export interface ServerFacts {
  /** 150018 for 15.18 */
  readonly versionNumber: number;
  readonly version: string;
  readonly encoding: string;
  /** A standby takes no writes. */
  readonly readOnly: boolean;
  readonly database: string;
  readonly user: string;
  readonly characterType: string;
  readonly mayCreate: boolean;
  readonly mayCreateRoles: boolean;
  /** Whether the application's role is there already, whatever its password and rights. */
  readonly hasAppRole: boolean;
}

/** The oldest release with `security_invoker` views and public schemas that not everybody may write in. */
const OLDEST_VERSION = 150_000;

/** Null when the server can be used; otherwise what is wrong with it and what to do. */
export function decideServer(facts: ServerFacts): EngineRefused | null {
  const { version, database, user, encoding } = facts;
  if (facts.versionNumber < OLDEST_VERSION) {
    return new EngineRefused(
      'server-too-old',
      {
        zh: '数据库是 PostgreSQL {version}，本程序需要 15 或更高版本。请升级数据库，或去掉 DATABASE_URL 使用自带的数据库。',
        en: 'The database is PostgreSQL {version}; this program needs 15 or later. Upgrade it, or leave DATABASE_URL out to use the database that comes with this program.',
      },
      { version },
    );
  }
  if (facts.readOnly) {
    return new EngineRefused('server-read-only', {
      zh: 'DATABASE_URL 指向的是只读备库。请改为主库的地址。',
      en: 'DATABASE_URL names a read-only standby. Name the primary server instead.',
    });
  }
  if (encoding !== 'UTF8') {
    return new EngineRefused(
      'database-not-utf8',
      {
        zh: "数据库 {database} 的编码是 {encoding}，本程序需要 UTF8。请新建：CREATE DATABASE linli ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8' TEMPLATE template0。",
        en: "Database {database} is encoded in {encoding}; this program needs UTF8. Make one: CREATE DATABASE linli ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8' TEMPLATE template0.",
      },
      { database, encoding },
    );
  }
  if (!facts.mayCreate) {
    return new EngineRefused(
      'database-not-owned',
      {
        zh: '用户 {user} 不能在数据库 {database} 中建立模式。请管理员执行：ALTER DATABASE "{database}" OWNER TO "{user}"。',
        en: 'User {user} may not create schemas in database {database}. Have an administrator run: ALTER DATABASE "{database}" OWNER TO "{user}".',
      },
      { user, database },
    );
  }
  return null;
}
