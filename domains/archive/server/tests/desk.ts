import type { Actor } from '@linli/kernel/model';
import { newId, type Platform } from '@linli/kernel/server';

/** As much of the test platform as these tests need; the kit itself is for test files only. */
export interface Testing {
  readonly platform: Platform;
  readonly db: { readonly owner: { query(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }> } };
  ask(actor: Actor | null, method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown; response: Response }>;
}

/** Does the work of the job runner, one job after the other, in this process. */
export async function runWaiting({ platform, db }: Testing): Promise<unknown[]> {
  const outcomes: unknown[] = [];
  for (;;) {
    const found = await db.owner.query(
      "update kernel.job set state = 'done' where id = (select id from kernel.job where state = 'waiting' order by created_at limit 1) returning id, kind, input",
    );
    const job = found.rows[0] as { id: string; kind: string; input: { actor: Actor; input: unknown } } | undefined;
    if (job === undefined) return outcomes;
    const kind = platform.jobs.get(job.kind);
    if (kind === undefined) throw new Error(`Nobody knows the job ${job.kind}.`);
    outcomes.push(
      await kind.run({ id: job.id, actor: job.input.actor, platform, input: job.input.input, progress: async () => undefined }),
    );
  }
}

export type Must = <T = Record<string, never>>(who: Actor, method: string, path: string, body?: unknown) => Promise<T>;

const field = (key: string, header: string, name: string) => ({ key, header, from: 'entry', name, width: 12, required: false });
const listDesign = {
  subject: 'T10',
  note: '60 周岁及以上',
  fields: [
    field('a', '序号', 'table.serial'),
    field('b', '姓名', 'person.name'),
    field('c', '身份证号', 'person.identityNumber'),
    field('d', '联系电话', 'person.phone'),
    field('e', '现居住地址', 'person.currentAddress'),
  ],
  newFields: [],
};

/** A form about elders, admitted and sent to one community of the county. */
export async function sendForm(
  must: Must,
  test: Testing,
  officer: Actor,
  place: string,
  title: string,
  { cycle = 'monthly', firstDueOn = '2026-11-25' } = {},
): Promise<string> {
  const [template, task] = [newId(), newId()];
  const draft = { title, department: officer.departments[0], cycle, shape: 'list', design: listDesign };
  await must(officer, 'put', `/ledgers/form-templates/${template}`, draft);
  for (const step of ['submit', 'admit']) {
    const { version } = await must<{ version: number }>(officer, 'get', `/ledgers/form-templates/${template}`);
    await must(officer, 'post', `/ledgers/form-templates/${template}/steps`, { version, step });
  }
  await must(officer, 'post', '/ledgers/form-tasks', { id: task, template, places: [place], firstDueOn, until: null });
  await runWaiting(test);
  return task;
}

export async function stepForm(must: Must, who: Actor, id: string, step: string, reason?: string): Promise<void> {
  const { form } = await must<{ form: { version: number } }>(who, 'get', `/ledgers/forms/${id}`);
  await must(who, 'post', `/ledgers/forms/${id}/steps`, { version: form.version, step, ...(reason === undefined ? {} : { reason }) });
}
