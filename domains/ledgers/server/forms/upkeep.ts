import type { JobKind, Platform } from '@linli/kernel/server';
import { countyAt } from './rights.ts';
import { moveAnswers } from './move-answers.ts';
import { fillOpen, moveWithTime, openDue } from './open-forms.ts';

/** Fills the forms of a task that was just sent, with the progress in sight of whoever sent it. */
export const openFormsJob: JobKind = {
  name: 'ledgers.open-forms',
  run: async (run) => {
    const { platform, actor } = run;
    const { task } = run.input as { task: string };
    const county = countyAt(actor.place);
    const by = { account: actor.account, post: actor.post, name: actor.name };
    await openDue(platform, county, task, by);
    return { filled: await fillOpen(platform, county, county, { task, onlyNew: true, by }, (done, total) => run.progress(done, total)) };
  },
};

/** What the calendar does to forms, a few times a day: next periods open and are filled, late ones are marked, old ones locked. */
export async function keepForms(platform: Platform): Promise<void> {
  for (const county of platform.countiesInUse.list()) {
    await moveAnswers(platform, county);
    const tasks = await platform.db.owner.query<{ id: string }>(
      'select id from ledgers.form_task where county = $1 and ended_at is null order by id',
      [county],
    );
    for (const { id } of tasks.rows) await openDue(platform, county, id);
    await fillOpen(platform, county, county, { onlyNew: true });
    await moveWithTime(platform, county);
  }
}
