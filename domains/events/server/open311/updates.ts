import { type InputOf, type OutputOf, type Refusal, findStep, isRefusal } from '@linli/kernel/model';
import { type Context, addComments, newId, openForReading, sql } from '@linli/kernel/server';
import { event } from '../../model/event/event.ts';
import { firstRules } from '../../model/event/rules.ts';
import type { Open311Update, open311Update, open311Updates } from '../../model/open311/operations.ts';
import { type UpdateStatus, parseStatus, statusAfter, statusWord } from '../../model/open311/update-statuses.ts';
import { asPlatform, lookAtCounty, openForReports } from '../county-look.ts';
import { withoutNumbers } from '../public-events.ts';
import { type KnownKey, countUse, findKey } from './keys.ts';
import * as no from './refusals.ts';
import { countyFor, given } from './services.ts';
import { ROWS_MAX, type Span, momentIn, pageOf, spanOf } from './span.ts';

/** Steps of which the reporter is told, with what is said: no more than that leaves the platform. */
const told = new Map(
  Object.keys(firstRules.steps).flatMap((step) => {
    const words = findStep(firstRules, step)?.announces;
    return words === undefined ? [] : [[step, words.zh] as const];
  }),
);

/** Which of them tell what was done, as the desk wrote it for the reporter. */
const withOutcome: readonly string[] = ['feedBack', 'close', 'closeInTime'];

interface Line {
  readonly id: string;
  readonly step: string;
  readonly state: string;
  readonly at: string;
  readonly number: string;
  readonly outcome: string | null;
}

function shown({ id, step, state, at, number, outcome }: Line): Open311Update {
  const done = withOutcome.includes(step) && outcome !== null ? `：${withoutNumbers(outcome)}` : '';
  const description = `${told.get(step) ?? ''}${done}`;
  return { id, request: number, status: statusAfter(step, state), at: new Date(at).toISOString(), description };
}

type Page = Exclude<ReturnType<typeof pageOf>, Refusal>;

/** Of events that may be shown, void ones too: the other side learns that nothing more will come. */
async function production({ tx }: Context, county: string, { from, until }: Span, { at, size }: Page): Promise<Open311Update[]> {
  const steps = [...told.keys()];
  const found = await lookAtCounty(tx, county, [event.name], () =>
    sql<Line>`
      select l.id, l.step, l.to_state as state, l.at, e.number, e.outcome
      from kernel.case_line l join events.event e on e.county = l.county and e.id = l.record
      where l.county = ${county} and l.register = ${event.name} and l.at >= ${from}::timestamptz and l.at < ${until}::timestamptz
        and l.step = any(${steps}::text[]) and e.open and e.ended_at is null
      order by l.at, l.id limit ${Math.max(0, Math.min(size, ROWS_MAX - at))} offset ${Math.min(at, ROWS_MAX)}
    `.execute(tx),
  );
  return found.rows.map(shown);
}

async function trials({ tx }: Context, county: string, { from, until }: Span, { at, size }: Page): Promise<Open311Update[]> {
  await openForReading(tx, county, []);
  const found = await sql<Open311Update>`
    select id, request, status, at, description from events.trial_update
    where county = ${county} and at >= ${from}::timestamptz and at < ${until}::timestamptz
    order by at, id limit ${Math.max(0, Math.min(size, ROWS_MAX - at))} offset ${Math.min(at, ROWS_MAX)}
  `.execute(tx);
  return found.rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }));
}

export async function listUpdates(
  context: Context,
  input: InputOf<typeof open311Updates>,
): Promise<OutputOf<typeof open311Updates> | Refusal> {
  const county = countyFor(context, input.jurisdiction);
  if (isRefusal(county)) return county;
  const key = given(input.key);
  const known = key === undefined ? undefined : await findKey(context, county, key);
  if (isRefusal(known)) return known;
  const span = spanOf(input, Date.parse(context.now));
  if (isRefusal(span)) return span;
  const page = pageOf(input);
  if (isRefusal(page)) return page;
  await openForReading(context.tx, county, []);
  return { updates: await (input.trial ? trials : production)(context, county, span, page) };
}

type Input = InputOf<typeof open311Update>;

interface Checked {
  readonly county: string;
  readonly key: KnownKey;
  readonly status: UpdateStatus | undefined;
  readonly description: string | undefined;
  readonly mediaUrl: string | undefined;
}

async function check(context: Context, input: Input): Promise<Checked | Refusal> {
  const county = countyFor(context, input.jurisdiction);
  if (isRefusal(county)) return county;
  const key = await findKey(context, county, input.key);
  if (isRefusal(key)) return key;
  const [word, description, at] = [given(input.status), given(input.description), given(input.at)];
  const status = word === undefined ? undefined : parseStatus(word);
  if (word !== undefined && status === undefined) return no.badUpdateStatus;
  if (at !== undefined && momentIn(at) === undefined) return no.badDate('updated_datetime');
  if (status === undefined && description === undefined) return no.wordsNeeded;
  return { county, key, status, description, mediaUrl: given(input.mediaUrl) };
}

/** What stands in the timeline. Whose word it is says the line itself. */
const wordsOf = ({ status, description, mediaUrl }: Checked): string =>
  [
    ...(status === undefined ? [] : [`对方状态：${statusWord(status)}`]),
    ...(description === undefined ? [] : [description]),
    ...(mediaUrl === undefined ? [] : [`照片：${mediaUrl}`]),
  ].join('\n');

async function keepTrial({ tx, now }: Context, request: string, checked: Checked): Promise<{ id: string } | Refusal> {
  const { county, status, description } = checked;
  await openForReading(tx, county, []);
  const known = await sql`select 1 from events.trial_report where county = ${county} and number = ${request}`.execute(tx);
  if (known.rows.length === 0) return no.noRequest;
  const id = newId();
  await sql`
    insert into events.trial_update (county, id, request, status, description, at)
    values (${county}, ${id}::uuid, ${request}, ${status ?? 'OPEN'}, ${description ?? ''}, ${now})
  `.execute(tx);
  return { id };
}

/** The event that is meant: one that everybody may see, or that this key reported. */
async function findEvent({ tx }: Context, { county, key }: Checked, number: string): Promise<string | undefined> {
  const found = await lookAtCounty(tx, county, [event.name], () =>
    sql<{ id: string }>`
      select id from events.event
      where county = ${county} and number = ${number} and ended_at is null and (open or (channel = 'open311' and foreign_source = ${key.system}))
    `.execute(tx),
  );
  return found.rows[0]?.id;
}

/** The id under which it was kept, now or the first time; `again`: it had been sent before. */
async function takeOnce({ tx, now }: Context, { county, key }: Checked, record: string, update: string | undefined) {
  const id = newId();
  if (update === undefined) return { id, again: false };
  const made = await sql<{ id: string }>`
    insert into events.foreign_update (county, key, number, id, event, at)
    values (${county}, ${key.id}::uuid, ${update}, ${id}::uuid, ${record}::uuid, ${now})
    on conflict (county, key, number) do nothing returning id
  `.execute(tx);
  if (made.rows.length > 0) return { id, again: false };
  const before = await sql<{ id: string }>`
    select id from events.foreign_update where county = ${county} and key = ${key.id}::uuid and number = ${update}
  `.execute(tx);
  return { id: before.rows[0]?.id ?? id, again: true };
}

/** A word of another system about an event. It moves nothing: whoever has the event reads it and decides. */
export async function updateFromSystem(context: Context, input: Input): Promise<{ id: string } | Refusal> {
  const checked = await check(context, input);
  if (isRefusal(checked)) return checked;
  const { county, key } = checked;
  const often = await countUse(context, county, key);
  if (often !== undefined) return often;
  context.note({ details: { key: key.id, system: key.system, trial: input.trial } });
  if (input.trial) return keepTrial(context, input.request, checked);
  const record = await findEvent(context, checked, input.request);
  if (record === undefined) return no.noRequest;
  const step = { county, operation: 'events.open311-update', register: event.name, name: key.system, lines: true } as const;
  const { id, again } = await takeOnce(context, checked, record, given(input.update));
  if (again) return { id };
  return asPlatform(context, step, async (work) => {
    await openForReports(work.tx, county, [event.name]);
    await addComments(work, event, [{ id: record, words: wordsOf(checked) }]);
    return { id };
  });
}
