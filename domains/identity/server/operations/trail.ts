import { type Refusal, type Text, countyOf, decideRight, isPlace, isRefusal, refuse } from '@linli/kernel/model';
import { type Context, fulfil, sql } from '@linli/kernel/server';
import { type ReadingRow, type TrailRow, identityOperations } from '../../model/index.ts';

const PAGE = 50;
const DAY_MILLISECONDS = 86_400_000;
const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

const badCursor = (): Refusal =>
  refuse(
    'invalid',
    'bad-cursor',
    { zh: '翻页位置不对，请从第一页重新看。', en: 'This place in the list is not known. Begin again at the first page.' },
    { where: 'after' },
  );

/** `instant~id` of the last line seen: entries are listed newest first, by that pair. */
export const cursorOf = (row: { at: string; id: string }): string => `${row.at}~${row.id}`;

export function readCursor(after: string | undefined): { at: string; id: string } | undefined | Refusal {
  if (after === undefined) return undefined;
  const [at = '', id = ''] = after.split('~');
  return Number.isNaN(Date.parse(at)) || !uuid.test(id) ? badCursor() : { at, id };
}

const conditions = (parts: readonly (ReturnType<typeof sql> | undefined)[]) =>
  sql.join(
    parts.filter((each) => each !== undefined),
    sql` and `,
  );

/** The day begins in China at this instant. */
const dawnOf = (day: string, daysLater = 0): string =>
  new Date(Date.parse(`${day}T00:00:00+08:00`) + daysLater * DAY_MILLISECONDS).toISOString();

/** Each county's entries lie in their own order: the newest of each are taken and merged, so that a long trail opens fast. */
function countiesOf({ actor, platform }: Context): string[] {
  const county = countyOf(actor.place);
  const counties = county === undefined ? platform.countiesInUse.list().filter((each) => each.startsWith(actor.place)) : [county];
  return [...counties, ''];
}

export const labelOf = ({ platform }: Context, operation: string): Text => {
  const declared =
    platform.dictionary.operations.get(operation) ?? platform.operations.find((each) => each.declaration.name === operation)?.declaration;
  return declared?.label ?? { zh: operation, en: operation };
};

type StoredEntry = Omit<TrailRow, 'placeName' | 'label'>;

export const listTrail = fulfil(identityOperations.listTrail, async (context, input) => {
  const { tx } = context;
  const cursor = readCursor(input.after);
  if (isRefusal(cursor)) return cursor;
  const limit = input.limit ?? PAGE;
  const account = input.account === undefined || input.account === '' ? undefined : await findAccountId(context, input.account);
  if (account === null) return { rows: [], next: null };
  const where = conditions([
    sql`e.county = c.county`,
    cursor && sql`(e.at, e.id) < (${cursor.at}::timestamptz, ${cursor.id}::uuid)`,
    input.place === undefined ? undefined : sql`e.place >= ${input.place} and e.place < ${`${input.place}:`}`,
    account === undefined
      ? undefined
      : sql`(e.account = ${account}::uuid or (e.account is null and e.register = 'identity.account' and e.record = ${account}::uuid))`,
    input.operation === undefined || input.operation === ''
      ? undefined
      : sql`(e.operation = ${input.operation} or e.operation >= ${`${input.operation}.`} and e.operation < ${`${input.operation}/`})`,
    input.outcome === undefined ? undefined : input.outcome === 'done' ? sql`e.outcome = 'done'` : sql`e.outcome <> 'done'`,
    input.from === undefined ? undefined : sql`e.at >= ${dawnOf(input.from)}`,
    input.to === undefined ? undefined : sql`e.at < ${dawnOf(input.to, 1)}`,
  ]);
  const found = await sql<StoredEntry>`
    select e.* from unnest(${countiesOf(context)}::text[]) as c(county) cross join lateral (
      select e.id, e.at, e.account, e.actor_name as "actorName", e.role, e.place, e.operation, e.register, e.record, e.outcome, e.purpose,
        e.details, e.address, e.changes, e.sealed_no is not null as sealed
      from kernel.audit_entry e where ${where} order by e.at desc, e.id desc limit ${limit + 1}
    ) e order by e.at desc, e.id desc limit ${limit + 1}`.execute(tx);
  const page = found.rows.slice(0, limit);
  const last = page.at(-1);
  const names = await namesOf(context, page);
  return {
    rows: page.map((each) => ({ ...each, placeName: names.get(each.place) ?? each.place, label: labelOf(context, each.operation) })),
    next: found.rows.length > limit && last !== undefined ? cursorOf(last) : null,
  };
});

async function namesOf({ tx, platform }: Context, rows: readonly { place: string }[]): Promise<Map<string, string>> {
  const places = [...new Set(rows.map((each) => each.place))].filter((each) => each !== '' && isPlace(each));
  return places.length === 0 ? new Map() : platform.places.names(tx, places);
}

/** An id, or the user name that stands for it; null when nobody is called so. */
async function findAccountId({ tx }: Context, text: string): Promise<string | null> {
  if (uuid.test(text)) return text;
  const found = await sql<{ id: string }>`select id from identity.account where user_name = ${text.toLowerCase()}`.execute(tx);
  return found.rows[0]?.id ?? null;
}

const noSuchRegister = refuse(
  'unknown',
  'no-such-register',
  { zh: '没有这个登记册。', en: 'There is no such register.' },
  { where: 'register' },
);

interface StoredReading extends Omit<ReadingRow, 'placeName' | 'label'> {
  readonly id: string;
}

/** Behind the wall of whoever asks: only records of registers and places that the post may read. */
export const listReadings = fulfil(identityOperations.listReadings, async (context, input) => {
  const register = context.dictionary.registers.get(input.register);
  if (register === undefined) return noSuchRegister;
  const forbidden = decideRight(context.actor, register, 'read');
  if (forbidden !== undefined) return forbidden;
  const cursor = readCursor(input.after);
  if (isRefusal(cursor)) return cursor;
  const limit = input.limit ?? PAGE;
  const found = await sql<StoredReading>`
    select e.id, e.at, e.actor_name as "actorName", e.role, e.place, e.operation, e.purpose from kernel.audit_entry e
    where e.county = any(${countiesOf(context)}::text[]) and e.register = ${input.register} and e.record = ${input.record}::uuid and e.outcome = 'done'
      and ${cursor === undefined ? sql`true` : sql`(e.at, e.id) < (${cursor.at}::timestamptz, ${cursor.id}::uuid)`}
    order by e.at desc, e.id desc limit ${limit + 1}`.execute(context.tx);
  const page = found.rows.slice(0, limit);
  const last = page.at(-1);
  const names = await namesOf(context, page);
  context.note({ details: { register: input.register, record: input.record } }); // asking who read is no reading
  return {
    rows: page.map(({ id: _id, ...each }) => ({
      ...each,
      placeName: names.get(each.place) ?? each.place,
      label: labelOf(context, each.operation),
    })),
    next: found.rows.length > limit && last !== undefined ? cursorOf(last) : null,
  };
});
