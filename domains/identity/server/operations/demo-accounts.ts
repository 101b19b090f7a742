import { type Role, refuse } from '@linli/kernel/model';
import { fulfil, sql } from '@linli/kernel/server';
import { identityOperations } from '../../model/index.ts';
import { openingTables } from '../opening.ts';
import { codeAt, demoTotpSecret } from '../secrets/totp.ts';

interface DemoRow {
  readonly user: string;
  readonly password: string;
  readonly name: string;
  readonly role: Role;
  readonly place: string;
  readonly departments: string[];
}

const notInDemo = refuse('unknown', 'not-in-demo', {
  zh: '这里不是演示环境，没有演示账号。',
  en: 'This is no demo; there are no demo accounts.',
});

export const demoAccounts = fulfil(identityOperations.demoAccounts, async ({ tx, demo, platform, today }) => {
  if (!demo) return notInDemo;
  const rows = await openingTables(tx, async () => {
    const found = await sql<DemoRow>`
      select distinct on (a.created_at, a.id) a.user_name as user, s.demo_password as password, a.name, p.role, p.place, p.departments
      from identity.account a join identity.secret s on s.account = a.id join identity.post p on p.account = a.id
      where a.demo and a.status = 'active' and s.demo_password is not null and p.valid_from <= ${today}::date and (p.valid_to is null or p.valid_to > ${today}::date)
      order by a.created_at, a.id, p.id`.execute(tx);
    return found.rows;
  });
  const names = await platform.places.names(tx, [...new Set(rows.map((row) => row.place))]);
  const now = platform.clock();
  return {
    accounts: rows.map(({ place, ...row }) => ({
      ...row,
      placeName: names.get(place) ?? place,
      code: codeAt(demoTotpSecret(row.user), now),
    })),
  };
});
