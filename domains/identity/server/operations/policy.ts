import { refuse } from '@linli/kernel/model';
import { fulfil, sql } from '@linli/kernel/server';
import { identityOperations } from '../../model/index.ts';
import { getPolicy as readPolicy } from '../policy.ts';
import { liveSessions } from '../sessions/cache.ts';

export const getPolicy = fulfil(identityOperations.getPolicy, ({ tx }) => readPolicy(tx));

export const setPolicy = fulfil(identityOperations.setPolicy, async (context, { version, ...policy }) => {
  const { tx, actor, now } = context;
  const set = await sql`
    update identity.policy set profile = ${policy.profile}, password_days = ${policy.passwordDays}, idle_minutes = ${policy.idleMinutes},
      session_hours = ${policy.sessionHours}, version = version + 1, updated_at = ${now}, updated_by = ${actor.account}::uuid
    where id = 1 and version = ${version} returning id`.execute(tx);
  const current = await readPolicy(tx);
  if (set.rows.length === 0) {
    return refuse(
      'stale',
      'changed-meanwhile',
      { zh: '规则刚刚被别人改过，请看过最新的再改。', en: 'The rules were changed meanwhile. Look at the newest before you change them.' },
      { details: { seen: version, current } },
    );
  }
  liveSessions.clear();
  context.note({ details: policy });
  return current;
});
