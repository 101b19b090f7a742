import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { libraryMigrations, libraryModel, startTestPlatform, type TestPlatform } from '../../testkit/index.ts';
import { asOwner, sql } from './database.ts';
import { refusalOfDatabase } from './refusals.ts';

let test: TestPlatform;
beforeAll(async () => {
  test = await startTestPlatform({ engineUrl: inject('engineUrl'), models: [libraryModel], migrations: [libraryMigrations] });
});
afterAll(() => test.close());

const failureOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );
const codeOf = (error: unknown): string | undefined => {
  const told = refusalOfDatabase(error);
  return told === 'again' || told === undefined ? told : told.code;
};

describe('a transaction', () => {
  it('whose connection breaks between two statements is known to have lost its database, and gives the connection away', async () => {
    const error = await failureOf(
      asOwner(test.db, async (tx) => {
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
        await test.db.owner.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
        await new Promise((resolve) => setTimeout(resolve, 200));
        await sql`select 1`.execute(tx);
      }),
    );
    expect(codeOf(error)).toBe('database-away');
    expect(test.db.owner.totalCount - test.db.owner.idleCount).toBe(0);
  });

  it('that swallowed the failure of a statement is never taken for committed', async () => {
    const swallowed = asOwner(test.db, async (tx) => {
      await sql`select 1 / 0`.execute(tx).catch(() => undefined);
      return 'done';
    });
    await expect(swallowed).rejects.toThrow('rolled back');
  });
});

describe('what a failure is called', () => {
  const failure = (facts: Record<string, unknown>, message = 'x'): Error => Object.assign(new Error(message), facts);
  it.each([
    ['a full disk, told by the database', failure({ code: '53100' }), 'disk-full'],
    ['a full disk, told by a file', failure({ code: 'ENOSPC', syscall: 'write' }), 'disk-full'],
    ['a used-up quota', failure({ code: 'EDQUOT' }), 'disk-full'],
    ['a server that starts', failure({ code: '57P03' }), 'database-away'],
    ['a socket that is away', failure({ code: 'ENOENT', syscall: 'connect' }), 'database-away'],
    [
      'a connection that broke while it lay idle',
      failure({}, 'Client has encountered a connection error and is not queryable'),
      'database-away',
    ],
    ['a file that is missing: ours to mend', failure({ code: 'ENOENT', syscall: 'open' }), undefined],
    ['a fault of the program', failure({ code: '42P01' }), undefined],
  ])('%s', (_name, error, code) => {
    expect(codeOf(error)).toBe(code);
  });
});
