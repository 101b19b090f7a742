import { createHash } from 'node:crypto';
import { isRefusal, placeRange, workingCalendar } from '@linli/kernel/model';
import { type Platform, type Stored, type Work, applyChanges, changeRow, findStored, insertRows, sql } from '@linli/kernel/server';
import { type Cycle, dueAt, periodAt, periodsToOpen } from '../../model/forms/period.ts';
import { form, formTask, formTemplate } from '../../model/forms/registers/index.ts';
import { fillForm } from './filling/fill-form.ts';
import { type Behalf, onBehalf } from './on-behalf.ts';

/** The id of a community's form is told by task, place and period, so that no form is ever opened twice. */
function formId(task: string, place: string, period: string): string {
  const bytes = createHash('sha256').update(`form ${task} ${place} ${period}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The communities of a county that lie in these places: those on register, and communities that are named themselves. */
async function communitiesIn(work: Work, county: string, places: readonly string[]): Promise<string[]> {
  const named = places.filter((each) => each.length === 12);
  const wider = places.filter((each) => each.length < 12).map((each) => placeRange(each));
  if (wider.length === 0) return [...new Set(named)].toSorted();
  const within = sql.join(
    wider.map(([from, before]) => sql`(place >= ${from} and place < ${before})`),
    sql` or `,
  );
  const found = await sql<{ place: string }>`
    select distinct place from regions.community where county = ${county} and ended_at is null and (${within})
  `.execute(work.tx);
  return [...new Set([...named, ...found.rows.map((row) => row.place)])].toSorted();
}

async function openPeriod(work: Work, task: Stored, template: Stored, n: number): Promise<void> {
  const county = String(task['county']);
  const [id, cycle, start] = [String(task['id']), String(task['cycle']) as Cycle, String(task['starts_on'])];
  const period = periodAt(cycle, start, n);
  const due = dueAt(workingCalendar(), cycle, String(task['first_due_on']), start, n);
  const places = await communitiesIn(work, county, task['sent_to'] as string[]);
  const rows = places.map((place) => ({ id: formId(id, place, period.key), place }));
  const there = await sql<{ id: string }>`
    select id from ledgers.form where county = ${county} and task = ${id}::uuid and period = ${period.key}
  `.execute(work.tx);
  const known = new Set(there.rows.map((row) => row.id));
  await insertRows(
    work,
    form,
    rows
      .filter((each) => !known.has(each.id))
      .map((each) => ({
        ...each,
        origins: { '*': { kind: 'task', id, on: work.today } },
        values: {
          title: task['title'],
          period: period.key,
          task: id,
          template: task['template'],
          department: task['department'],
          shape: template['shape'],
          state: 'open',
          dueOn: due.on,
          dueProvisional: due.provisional,
          lockOn: due.lockOn,
          late: false,
          lines: 0,
          cells: 0,
          autoCells: 0,
          manualCells: 0,
          correctedCells: 0,
          knownCells: 0,
          gaps: 0,
        },
      })),
  );
}

/** Opens the forms of every period that has begun. Run again, it opens nothing twice. */
export async function openDue(platform: Platform, county: string, taskId: string, by?: Behalf['by']): Promise<void> {
  const behalf = { county, place: county, operation: 'ledgers.open-forms', ...(by === undefined ? {} : { by }) };
  await onBehalf(platform, behalf, async (work) => {
    const task = await findStored(work, formTask, taskId, true);
    if (task === undefined || task['ended_at'] !== null) return;
    const opened = Number(task['opened']);
    const until = (task['until'] as string | null) ?? null;
    // What was retired meanwhile reaches nobody any more.
    const template = await findStored(work, formTemplate, String(task['template']));
    if (template?.['state'] !== 'admitted') return;
    const due = periodsToOpen(String(task['cycle']) as Cycle, String(task['starts_on']), opened, work.today, until);
    for (const n of due) await openPeriod(work, task, template, n);
    const last = due.at(-1);
    if (last === undefined) return;
    const changed = await changeRow(work, formTask, { id: taskId, values: { opened: last + 1 } });
    if (isRefusal(changed)) throw new Error(changed.code);
  });
}

/** Fills open forms of a place that were never filled, or not today: one community after the other, each in its own transaction. */
export async function fillOpen(
  platform: Platform,
  county: string,
  place: string,
  which: {
    readonly task?: string;
    readonly form?: string;
    readonly onlyNew?: boolean;
    readonly anew?: boolean;
    readonly by?: Behalf['by'];
  },
  progress: (done: number, total: number) => Promise<void> = async () => undefined,
): Promise<number> {
  const waiting = await onBehalf(platform, { county, place, operation: 'ledgers.fill-forms' }, async (work) => {
    const [from, before] = placeRange(place);
    const task = which.task === undefined ? sql`true` : sql`task = ${which.task}::uuid`;
    const one =
      which.form === undefined
        ? which.anew === true
          ? sql`true`
          : sql`(filled_on is null ${which.onlyNew === true ? sql`` : sql`or filled_on < ${work.today}`})`
        : sql`id = ${which.form}::uuid`;
    const found = await sql<{ id: string; place: string }>`
      select id, place from ledgers.form where county = ${county} and place >= ${from} and place < ${before} and state in ('open', 'returned') and ended_at is null and ${task} and ${one} order by place, id
    `.execute(work.tx);
    return found.rows;
  });
  const by = which.by === undefined ? {} : { by: which.by };
  for (const [at, each] of waiting.entries()) {
    await onBehalf(
      platform,
      { county, place: each.place, operation: 'ledgers.fill-forms', details: { form: each.id }, ...by },
      async (work) => {
        const stored = await findStored(work, form, each.id, true);
        if (stored !== undefined && ['open', 'returned'].includes(String(stored['state']))) await fillForm(work, stored);
      },
    );
    await progress(at + 1, waiting.length);
  }
  return waiting.length;
}

/** Marks what is late, and locks what was confirmed once its time is over. */
export async function moveWithTime(platform: Platform, county: string): Promise<void> {
  await onBehalf(platform, { county, place: county, operation: 'ledgers.move-forms' }, async (work) => {
    const late = await sql<Stored>`
      select * from ledgers.form where county = ${county} and state in ('open', 'returned') and due_on < ${work.today} and late is distinct from true and ended_at is null for update
    `.execute(work.tx);
    await applyChanges(
      work,
      form,
      late.rows.map((before) => ({ before, change: { id: String(before['id']), values: { late: true } } })),
    );
    const over = await sql<Stored>`
      select * from ledgers.form where county = ${county} and state in ('confirmed', 'taken') and lock_on < ${work.today} for update
    `.execute(work.tx);
    await applyChanges(
      work,
      form,
      over.rows.map((before) => ({ before, change: { id: String(before['id']), values: { state: 'locked' } } })),
    );
  });
}
