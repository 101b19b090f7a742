import { z } from 'zod';
import { countyOf, findDayNumber, operation, refuse } from '../../model/index.ts';
import { sql } from '../db/database.ts';
import { type Colleague, type Context, type Operation, fulfil } from '../platform.ts';

const DAYS_MAX = 92; // whoever is away for longer gives the post up
const SHOWN_MAX = 50;

const day = z.string().refine((each) => findDayNumber(each) !== undefined, { error: 'not-a-day' });
const shape = z.object({
  id: z.string(),
  account: z.string(),
  accountName: z.string(),
  substitute: z.string(),
  substituteName: z.string(),
  fromDay: z.string(),
  untilDay: z.string(),
  reason: z.string(),
  endedAt: z.string().nullable(),
});
const all = z.object({ substitutions: z.array(shape) });

const list = operation({
  name: 'kernel.substitutions',
  method: 'get',
  path: '/kernel/substitutions',
  access: { to: 'signed-in' },
  quiet: true,
  label: { zh: '查看顶岗安排', en: 'See who stands in for whom' },
  input: z.strictObject({}),
  output: all,
});

const add = operation({
  name: 'kernel.add-substitution',
  method: 'post',
  path: '/kernel/substitutions',
  access: { to: 'signed-in' },
  label: { zh: '请同事顶岗', en: 'Let a colleague stand in' },
  input: z.strictObject({ id: z.uuid(), substitute: z.uuid(), fromDay: day, untilDay: day, reason: z.string().trim().min(2).max(200) }),
  output: all,
  refusals: ['no-such-colleague', 'days-unfit', 'above-county'],
});

const end = operation({
  name: 'kernel.end-substitution',
  method: 'post',
  path: '/kernel/substitutions/{id}/end',
  access: { to: 'signed-in' },
  label: { zh: '结束顶岗', en: 'End a substitution' },
  input: z.strictObject({ id: z.uuid() }),
  output: all,
  refusals: ['no-such-substitution'],
});

const desk = operation({
  name: 'kernel.desk-colleagues',
  method: 'get',
  path: '/kernel/colleagues',
  access: { to: 'signed-in' },
  quiet: true,
  label: { zh: '查看同岗位的同事', en: 'See the colleagues of the desk' },
  input: z.strictObject({}),
  output: z.object({ colleagues: z.array(z.object({ account: z.string(), name: z.string(), title: z.string() })) }),
});

/** Whoever could stand in: the same role at the same place. */
async function deskOf({ actor, platform, tx, today }: Context): Promise<readonly Colleague[]> {
  const all = await platform.colleagues.at(tx, actor.place, [actor.role], today);
  return all.filter((each) => each.account !== actor.account && each.place === actor.place);
}

/** Those that concern this person, as the one who is away or the one who stands in. */
async function mine(context: Context) {
  const county = countyOf(context.actor.place) ?? '';
  const { account } = context.actor;
  const found = await sql<z.infer<typeof shape>>`
    select id, account, account_name as "accountName", substitute, substitute_name as "substituteName",
      from_day as "fromDay", until_day as "untilDay", reason, ended_at as "endedAt"
    from kernel.substitution where county = ${county} and (account = ${account}::uuid or substitute = ${account}::uuid)
    order by at desc, id limit ${SHOWN_MAX}
  `.execute(context.tx);
  return { substitutions: found.rows };
}

type Added = z.output<typeof add.input>;

/** Whoever goes away names a colleague of the same desk; what was given to the one comes to the other for those days. */
async function addOne(context: Context, { id, substitute, fromDay, untilDay, reason }: Added) {
  const { actor, tx, today } = context;
  const county = countyOf(actor.place);
  if (county === undefined)
    return refuse('forbidden', 'above-county', { zh: '顶岗只在县以内安排。', en: 'Substitutions are kept within a county.' });
  const first = findDayNumber(fromDay) ?? 0;
  const last = findDayNumber(untilDay) ?? 0;
  if (last < first || untilDay < today || last - first >= DAYS_MAX)
    return refuse(
      'invalid',
      'days-unfit',
      {
        zh: `起止日期不对：开始日不能晚于结束日，结束日不能早于今天，最多 ${DAYS_MAX} 天。`,
        en: `The days do not fit: the first not after the last, the last not before today, at most ${DAYS_MAX} of them.`,
      },
      { where: 'untilDay' },
    );
  const colleague = (await deskOf(context)).find((each) => each.account === substitute);
  if (colleague === undefined)
    return refuse(
      'invalid',
      'no-such-colleague',
      { zh: '只能请同一岗位的同事顶岗，没有找到这位。', en: 'Only a colleague of the same desk can stand in; this one was not found.' },
      { where: 'substitute' },
    );
  await sql`
    insert into kernel.substitution (county, id, account, account_name, substitute, substitute_name, from_day, until_day, reason, at)
    values (${county}, ${id}::uuid, ${actor.account}::uuid, ${actor.name}, ${substitute}::uuid, ${colleague.name}, ${fromDay}::date, ${untilDay}::date, ${reason}, ${context.now})
  `.execute(tx);
  context.note({ details: { substitute: colleague.name, fromDay, untilDay, reason } });
  return mine(context);
}

async function endOne(context: Context, id: string) {
  const ended = await sql<{ name: string }>`
    update kernel.substitution set ended_at = ${context.now}
    where county = ${countyOf(context.actor.place) ?? ''} and id = ${id}::uuid and account = ${context.actor.account}::uuid and ended_at is null
    returning substitute_name as name
  `.execute(context.tx);
  const [one] = ended.rows;
  if (one === undefined)
    return refuse('unknown', 'no-such-substitution', {
      zh: '没有这项顶岗安排，或者它不是您定的，或者已经结束。',
      en: 'There is no such substitution of yours, or it has ended.',
    });
  context.note({ details: { substitute: one.name } });
  return mine(context);
}

export const substitutionOperations: readonly Operation[] = [
  fulfil(list, (context) => mine(context)),
  fulfil(desk, async (context) => ({ colleagues: (await deskOf(context)).map(({ account, name, title }) => ({ account, name, title })) })),
  fulfil(add, (context, input) => addOne(context, input)),
  fulfil(end, (context, input) => endOne(context, input.id)),
];
