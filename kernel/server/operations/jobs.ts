import { sql } from 'kysely';
import { z } from 'zod';
import { operation, refuse } from '../../model/index.ts';
import { type Context, fulfil } from '../platform.ts';
import type { Job } from '../jobs/job.ts';

const jobForm = z.object({
  id: z.string(),
  kind: z.string(),
  title: z.object({ zh: z.string(), en: z.string() }),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  done: z.number(),
  total: z.number().nullable(),
  outcome: z.unknown(),
  createdAt: z.string(),
});

const columns = sql`id, kind, title, state, done, total, outcome, created_at as "createdAt"`;
const JOBS_SHOWN = 50; // what somebody still remembers having started

const list = operation({
  name: 'kernel.jobs',
  method: 'get',
  path: '/kernel/jobs',
  access: { to: 'signed-in' },
  quiet: true,
  label: { zh: '查看我的任务', en: 'See my jobs' },
  input: z.strictObject({}),
  output: z.object({ jobs: z.array(jobForm) }),
});

const get = operation({
  name: 'kernel.job',
  method: 'get',
  path: '/kernel/jobs/{id}',
  access: { to: 'signed-in' },
  quiet: true,
  label: { zh: '查看一个任务', en: 'See a job' },
  input: z.strictObject({ id: z.uuid() }),
  output: jobForm,
});

const cancel = operation({
  name: 'kernel.cancel-job',
  method: 'post',
  path: '/kernel/jobs/{id}/cancel',
  access: { to: 'signed-in' },
  label: { zh: '取消一个任务', en: 'Cancel a job' },
  input: z.strictObject({ id: z.uuid() }),
  output: jobForm,
});

const unknown = () =>
  refuse('unknown', 'no-such-job', { zh: '没有这个任务，或者它不是您的。', en: 'There is no such job, or it is not yours.' });

async function findJob(context: Context, id: string): Promise<Job | undefined> {
  const found =
    await sql<Job>`select ${columns} from kernel.job where account = ${context.actor.account}::uuid and id = ${id}::uuid`.execute(
      context.tx,
    );
  return found.rows[0];
}

/** A job that never began is cancelled at once; a running one stops at its next step. */
async function cancelJob(context: Context, id: string) {
  await sql`
    update kernel.job set cancel = true, state = case state when 'waiting' then 'cancelled' else state end, updated_at = ${context.now}
    where account = ${context.actor.account}::uuid and id = ${id}::uuid and state in ('waiting', 'running')
  `.execute(context.tx);
  return (await findJob(context, id)) ?? unknown();
}

export const jobOperations = [
  fulfil(list, async (context) => {
    const found =
      await sql<Job>`select ${columns} from kernel.job where account = ${context.actor.account}::uuid order by created_at desc limit ${JOBS_SHOWN}`.execute(
        context.tx,
      );
    return { jobs: found.rows };
  }),
  fulfil(get, async (context, input) => (await findJob(context, input.id)) ?? unknown()),
  fulfil(cancel, (context, input) => cancelJob(context, input.id)),
];
