import type { Platform } from '@linli/kernel/server';

/** Whether somebody still works on a job. Asked as the owner: the job may be another administrator's. */
export async function isUnderWay(platform: Platform, job: string | null): Promise<boolean> {
  if (job === null) return false;
  const { rows } = await platform.db.owner.query("select 1 from kernel.job where id = $1 and state in ('waiting', 'running')", [job]);
  return rows.length > 0;
}
