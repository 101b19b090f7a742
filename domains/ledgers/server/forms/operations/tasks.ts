import { type InputOf, type Refusal, decidePlace, isRefusal, placeRange, refuse } from '@linli/kernel/model';
import {
  type Context,
  type Stored,
  applyChanges,
  changeRow,
  findStored,
  insertRows,
  sql,
  startJob,
  unknownRow,
} from '@linli/kernel/server';
import type { endTask, getTask, sendTask, takeForms } from '../../../model/forms/index.ts';
import { form, formTask, formTemplate } from '../../../model/forms/registers/index.ts';
import { type FormState, decideStep, formSteps } from '../../../model/forms/steps.ts';
import { factsOfForm } from '../form-facts.ts';
import { countyAt, decideDepartment } from '../rights.ts';

export async function sendOne(context: Context, input: InputOf<typeof sendTask>) {
  const county = countyAt(context.actor.place);
  const template = await findStored(context, formTemplate, input.template, true);
  if (template === undefined) return unknownRow(formTemplate);
  const department = String(template['department']);
  const barred =
    decideDepartment(context.actor, department) ??
    input.places.map((each) => decidePlace(context.actor, each)).find((each) => each !== undefined);
  if (barred !== undefined) return barred;
  const no = decideSending(context, template, input) ?? (await decideTwice(context, county, input));
  if (no !== undefined) return no;
  const { title, cycle } = template;
  await insertRows(context, formTask, [
    {
      id: input.id,
      place: county,
      origins: { '*': { kind: 'desk', on: context.today } },
      values: {
        title,
        template: input.template,
        department,
        cycle,
        sentTo: input.places,
        startsOn: context.today,
        firstDueOn: input.firstDueOn,
        until: input.until,
        opened: 0,
        addsUp: true,
      },
    },
  ]);
  const job = await startJob(
    context,
    'ledgers.open-forms',
    { zh: `下发《${String(title)}》并填好`, en: `Sending "${String(title)}", filled` },
    { task: input.id },
  );
  context.note({ register: formTask.name, record: input.id, place: county, details: { places: input.places } });
  return { id: input.id, job: job.id };
}

function decideSending(context: Context, template: Stored, input: InputOf<typeof sendTask>): Refusal | undefined {
  if (template['state'] !== 'admitted')
    return refuse('conflict', 'not-admitted', {
      zh: '这份报表没有准入，不能发给社区。社区可以拒填没有准入的报表。',
      en: 'This form is not admitted and cannot be sent. Communities may refuse forms that are not admitted.',
    });
  if (input.firstDueOn < context.today || (input.until !== null && input.until < input.firstDueOn))
    return refuse(
      'invalid',
      'due-past',
      { zh: '截止日期不能早于今天，也不能晚于停报日期。', en: 'The due day lies in the past, or after the last day.' },
      { where: 'firstDueOn' },
    );
  return undefined;
}

/** The same form is not asked of the same place twice. */
async function decideTwice(context: Context, county: string, input: InputOf<typeof sendTask>): Promise<Refusal | undefined> {
  const running = await sql<{ places: string[] }>`
    select sent_to as places from ledgers.form_task where county = ${county} and template = ${input.template}::uuid and ended_at is null and cycle <> 'once'
  `.execute(context.tx);
  const sent = running.rows.flatMap((row) => row.places);
  const twice = input.places.find((place) => sent.some((each) => place.startsWith(each) || each.startsWith(place)));
  return twice === undefined
    ? undefined
    : refuse('conflict', 'already-sent', {
        zh: '这份报表已经按期发给其中的地方了，不用再发。要改范围，先停止原来的下发。',
        en: 'This form already goes to some of these places. Stop that sending first if the places should change.',
      });
}

export async function endOne(context: Context, input: InputOf<typeof endTask>) {
  const stored = await findStored(context, formTask, input.id, true);
  if (stored === undefined) return unknownRow(formTask);
  const no = decideDepartment(context.actor, String(stored['department']));
  if (no !== undefined) return no;
  const changed = await changeRow(context, formTask, { id: input.id, version: input.version, end: { reason: input.reason } });
  if (isRefusal(changed)) return changed;
  const withdrawn = input.withdraw ? await withdrawOpen(context, input) : 0;
  context.note({ register: formTask.name, record: input.id, place: changed.place, details: { reason: input.reason, withdrawn } });
  return { id: input.id, withdrawn };
}

/** Forms that nobody has confirmed yet end with their task; what was typed into records stays there. */
async function withdrawOpen(context: Context, { id, reason }: InputOf<typeof endTask>): Promise<number> {
  const open = await sql<Stored>`
    select * from ledgers.form where county = ${countyAt(context.actor.place)} and task = ${id}::uuid and state in ('open', 'returned') and ended_at is null
    order by id for update
  `.execute(context.tx);
  await applyChanges(
    context,
    form,
    open.rows.map((before) => ({ before, change: { id: String(before['id']), end: { reason } } })),
  );
  return open.rows.length;
}

interface Counted {
  readonly town: string;
  readonly all: number;
  readonly waiting: number;
  readonly late: number;
  readonly returned: number;
  readonly confirmed: number;
  readonly taken: number;
}

const countColumns = (today: string) => sql`
  count(*) as all, count(*) filter (where state in ('open', 'returned')) as waiting,
  count(*) filter (where state in ('open', 'returned') and due_on < ${today}) as late,
  count(*) filter (where state = 'returned') as returned, count(*) filter (where state = 'confirmed') as confirmed,
  count(*) filter (where state in ('taken', 'locked')) as taken`;

const conditions = (show: string | undefined, today: string) => {
  if (show === 'late') return sql`state in ('open', 'returned') and due_on < ${today}`;
  if (show === 'waiting') return sql`state in ('open', 'returned')`;
  if (show === 'taken') return sql`state in ('taken', 'locked')`;
  return show === undefined || show === 'all' ? sql`true` : sql`state = ${show}`;
};

const PAGE = 50;
const add = (rows: readonly Counted[], key: Exclude<keyof Counted, 'town'>): number => rows.reduce((total, each) => total + each[key], 0);

/** How far one period of a form has come, town by town, and the forms themselves. */
export async function getOneTask(context: Context, input: InputOf<typeof getTask>) {
  const stored = await findStored(context, formTask, input.id);
  if (stored === undefined) return unknownRow(formTask);
  const county = countyAt(context.actor.place);
  const within = input.place ?? context.actor.place;
  const outside = decidePlace(context.actor, within);
  if (outside !== undefined) return outside;
  const template = await findStored(context, formTemplate, String(stored['template']));
  const periods = (
    await sql<{
      period: string;
    }>`select distinct period from ledgers.form where county = ${county} and task = ${input.id}::uuid and ended_at is null order by period desc`.execute(
      context.tx,
    )
  ).rows.map((row) => row.period);
  const period = input.period ?? periods[0] ?? null;
  const [from, before] = placeRange(within);
  const here = sql`county = ${county} and task = ${input.id}::uuid and period = ${period} and place >= ${from} and place < ${before} and ended_at is null`;
  const towns = (
    await sql<Counted>`select left(place, 9) as town, ${countColumns(context.today)} from ledgers.form where ${here} group by left(place, 9) order by 1`.execute(
      context.tx,
    )
  ).rows;
  const found = await sql<Stored>`
    select * from ledgers.form where ${here} and ${conditions(input.show, context.today)} and place > ${input.after ?? ''} order by place limit ${PAGE + 1}
  `.execute(context.tx);
  const rows = found.rows.slice(0, PAGE);
  const names = await context.platform.places.names(context.tx, [
    ...towns.map((each) => each.town),
    ...rows.map((row) => String(row['place'])),
  ]);
  const named = (place: string): string => names.get(place) ?? place;
  return {
    id: input.id,
    version: Number(stored['version']),
    title: String(stored['title']),
    department: String(stored['department']),
    cycle: String(stored['cycle']),
    shape: template?.['shape'] === 'figures' ? 'figures' : 'list',
    endedAt: (stored['ended_at'] as string | null) ?? null,
    endReason: (stored['end_reason'] as string | null) ?? null,
    template: String(stored['template']),
    periods,
    period,
    counts: {
      all: add(towns, 'all'),
      waiting: add(towns, 'waiting'),
      late: add(towns, 'late'),
      returned: add(towns, 'returned'),
      confirmed: add(towns, 'confirmed'),
      taken: add(towns, 'taken'),
    },
    towns: towns.map(({ town, ...each }) => ({ place: town, name: named(town), ...each })),
    forms: rows.map((row) => ({ ...factsOfForm(row, context.today), placeName: named(String(row['place'])) })),
    next: found.rows.length > PAGE ? String(rows.at(-1)?.['place']) : null,
  };
}

/** The owner takes what is confirmed; until then a community can take its confirmation back. */
export async function takeOnes(context: Context, input: InputOf<typeof takeForms>) {
  const stored = await findStored(context, formTask, input.id);
  if (stored === undefined) return unknownRow(formTask);
  const county = countyAt(context.actor.place);
  const state: FormState = 'confirmed';
  const no = decideStep(formSteps.take, context.actor, { state, owner: String(stored['department']) });
  if (no !== undefined) return no;
  const found = await sql<Stored>`
    select * from ledgers.form where county = ${county} and task = ${input.id}::uuid and period = ${input.period} and state = 'confirmed' for update
  `.execute(context.tx);
  if (found.rows.length === 0)
    return refuse('conflict', 'nothing-to-take', { zh: '还没有新确认的报表可以收取。', en: 'No newly confirmed form is there to take.' });
  await applyChanges(
    context,
    form,
    found.rows.map((before) => ({ before, change: { id: String(before['id']), values: { state: formSteps.take.to } } })),
  );
  const waiting = await sql<{ n: number }>`
    select count(*) as n from ledgers.form where county = ${county} and task = ${input.id}::uuid and period = ${input.period} and state in ('open', 'returned')
  `.execute(context.tx);
  context.note({ register: formTask.name, record: input.id, place: county, details: { taken: found.rows.length, period: input.period } });
  return { taken: found.rows.length, waiting: waiting.rows[0]?.n ?? 0 };
}
