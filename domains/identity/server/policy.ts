import { type Tx, sql } from '@linli/kernel/server';
import type { Policy } from '../model/index.ts';

export interface StoredPolicy extends Policy {
  readonly version: number;
}

export async function getPolicy(tx: Tx): Promise<StoredPolicy> {
  const found =
    await sql<StoredPolicy>`select profile, password_days as "passwordDays", idle_minutes as "idleMinutes", session_hours as "sessionHours", version from identity.policy`.execute(
      tx,
    );
  const policy = found.rows[0];
  if (policy === undefined) throw new Error('The rules for accounts cannot be read.');
  return policy;
}
