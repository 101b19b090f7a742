import {
  addSubstitution,
  countyOf,
  endSubstitution,
  findDayNumber,
  type InputOf,
  listDeskColleagues,
  listSubstitutions,
  type OutputOf,
  refuse,
} from '../../model/index.ts';
import { sql } from '../db/database.ts';
import { type Colleague, type Context, type Operation, fulfil } from '../platform.ts';

const DAYS_MAX = 92; // whoever is away for longer gives the post up
const SHOWN_MAX = 50;

/** Whoever could stand in: the same role at the same place. */
async function deskOf({ actor, platform, tx, today }: Context): Promise<readonly Colleague[]> {
  const all = await platform.colleagues.at(tx, actor.place, [actor.role], today);
  return all.filter((each) => each.account !== actor.account && each.place === actor.place);
}

/** Those that concern this person, as the one who is away or the one who stands in. */
async function mine(context: Context) {
  const county = countyOf(context.actor.place) ?? '';
  const { account } = context.actor;
  const found = await sql<OutputOf<typeof listSubstitutions>['substitutions'][number]>`
    select id, account, account_name as "accountName", substitute, substitute_name as "substituteName",
      from_day as "fromDay", until_day as "untilDay", reason, ended_at as "endedAt"
    from kernel.substitution where county = ${county} and (account = ${account}::uuid or substitute = ${account}::uuid)
    order by at desc, id limit ${SHOWN_MAX}
  `.execute(context.tx);
  return { substitutions: found.rows };
}

/** Whoever goes away names a colleague of the same desk; what was given to the one comes to the other for those days. */
async function addOne(context: Context, { id, substitute, fromDay, untilDay, reason }: InputOf<typeof addSubstitution>) {
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
  fulfil(listSubstitutions, (context) => mine(context)),
  fulfil(listDeskColleagues, async (context) => ({
    colleagues: (await deskOf(context)).map(({ account, name, title }) => ({ account, name, title })),
  })),
  fulfil(addSubstitution, (context, input) => addOne(context, input)),
  fulfil(endSubstitution, (context, input) => endOne(context, input.id)),
];
