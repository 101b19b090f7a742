import type { Role } from '@linli/kernel/model';
import { behindWall, newId, sql, wallOf } from '@linli/kernel/server';
import { actor, libraryMigrations, libraryModel, startTestPlatform, type TestPlatform } from '@linli/kernel/testkit';
import { residentsModel } from '@linli/residents/model';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { residentsMigrations } from './testing/migrations.ts';
import { identityModel } from '../model/index.ts';
import { colleagueDirectory, identityServer } from './index.ts';

const today = '2026-11-23';
const here = '610921100001';

let test: TestPlatform;
beforeAll(async () => {
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: [libraryModel, identityModel, residentsModel],
    migrations: [libraryMigrations, ...residentsMigrations],
    operations: identityServer.operations,
  });
});
afterAll(() => test.close());

/** Somebody with one post, as the tables keep it. */
async function seat(
  name: string,
  role: Role,
  place: string,
  more: { readonly until?: string; readonly status?: string } = {},
): Promise<string> {
  const id = newId();
  await test.db.owner.query(
    `insert into identity.account (id, user_name, name, place, status, created_at, updated_at) values ($1, $2, $3, $4, $5, now(), now())`,
    [id, `u${id}`, name, place, more.status ?? 'active'],
  );
  await test.db.owner.query(
    `insert into identity.post (id, account, role, place, title, valid_from, valid_to, granted_at) values ($1, $2, $3, $4, '', '2026-01-01', $5, now())`,
    [newId(), id, role, place, more.until ?? null],
  );
  return id;
}

it('names those at the desk of a place and above it, by posts in force, to somebody who may read no account', async () => {
  await seat('同一社区', 'community-worker', here);
  await seat('隔壁社区', 'community-worker', '610921100002');
  await seat('本镇', 'town-officer', '610921100');
  await seat('外镇', 'town-officer', '610921101');
  await seat('已离任', 'town-officer', '610921100', { until: today });
  await seat('停用的', 'community-worker', here, { status: 'disabled' });
  const asking = actor('community-worker', here);
  await behindWall(test.db, wallOf(asking, test.platform.dictionary, ['610921']), async (tx) => {
    const found = await colleagueDirectory.at(tx, here, ['community-worker', 'town-officer'], today);
    expect(found.map(({ name, place }) => [name, place])).toEqual([
      ['同一社区', here],
      ['本镇', '610921100'],
    ]);
    // The wall stands again afterwards.
    expect((await sql`select 1 from identity.account`.execute(tx)).rows).toEqual([]);
  });
});
