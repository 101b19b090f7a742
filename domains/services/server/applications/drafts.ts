import { type InputOf, type OutputOf, type Refusal, isRefusal, refuse } from '@linli/kernel/model';
import {
  type Context,
  type Platform,
  type SealedStore,
  type Tx,
  behindWall,
  newSalt,
  placeFault,
  seal,
  serviceWall,
  sql,
  unseal,
} from '@linli/kernel/server';
import { application } from '../../model/application/application.ts';
import type { getDraft, myDrafts, saveDraft } from '../../model/application/operations.ts';
import type { Draft } from '../../model/application/submission.ts';
import { countyHere } from '../catalogue.ts';
import { editionInForce } from './edition.ts';

const ABOUT = 'services.draft.content_sealed';
/** An unfinished application is nobody's file: whoever has not come back within a month begins anew (个人信息保护法 19). */
const KEPT_DAYS = 30;
const DRAFTS_MAX = 200; // of one community; a counter with more has stopped to look at them
const OWN_MAX = 20;

export const sealedDrafts: SealedStore = {
  table: 'services.draft',
  key: [
    ['county', 'text'],
    ['id', 'uuid'],
  ],
  columns: [{ name: 'content_sealed', about: ABOUT }],
  salt: { column: 'key_salt' },
};

type Facts = OutputOf<typeof saveDraft>;

interface Row extends Facts {
  readonly content: Buffer;
  readonly salt: Buffer;
}

const columns = sql.raw(
  'id, place, item, item_name as "itemName", applicant, saved_at as "savedAt", account_name as "savedBy", content_sealed as content, key_salt as salt',
);

const factsOf = ({ id, place, item, itemName, applicant, savedAt, savedBy }: Facts): Facts => ({
  id,
  place,
  item,
  itemName,
  applicant,
  savedAt,
  savedBy,
});

interface Saving {
  readonly id: string;
  readonly place: string;
  readonly applicant?: string | undefined;
  readonly draft: Draft;
}

/** Whose drafts are meant: a resident's own, or those of the counters of the place. Policies hold to the same. */
const own = ({ actor }: Context) =>
  actor.role === 'resident'
    ? sql`holder = ${actor.account}`
    : sql`holder is null and place >= ${actor.place} and place < ${`${actor.place}:`}`;

async function keep(context: Context, { id, place, applicant, draft }: Saving): Promise<Facts | Refusal> {
  const county = countyHere(context);
  const form = await editionInForce(context, county, draft.item);
  if (isRefusal(form)) return form;
  const max = context.actor.role === 'resident' ? OWN_MAX : DRAFTS_MAX;
  const there = await sql<{ other: number }>`
    select count(*) as other from services.draft where county = ${county} and ${own(context)} and id <> ${id}::uuid
  `.execute(context.tx);
  if ((there.rows[0]?.other ?? 0) >= max)
    return refuse('limited', 'too-many-drafts', {
      zh: `没办完的草稿已经有 ${max} 份，请先办完或删掉几份。`,
      en: `There are ${max} unfinished applications. Finish or delete some first.`,
    });
  const salt = newSalt();
  const sealed = seal(context.keys, salt, ABOUT, JSON.stringify(draft));
  const holder = context.actor.role === 'resident' ? context.actor.account : null;
  await sql`
    insert into services.draft (county, id, place, holder, account, account_name, item, item_name, applicant, saved_at, content_sealed, key_salt)
    values (${county}, ${id}::uuid, ${place}, ${holder}, ${context.actor.account}::uuid, ${context.actor.name}, ${draft.item}::uuid, ${form.name.zh},
      ${applicant ?? draft.applicantName ?? null}, ${context.now}, ${sealed}::bytea, ${salt}::bytea)
    on conflict (county, id) do update set place = excluded.place, account = excluded.account, account_name = excluded.account_name, item = excluded.item,
      item_name = excluded.item_name, applicant = excluded.applicant, saved_at = excluded.saved_at, content_sealed = excluded.content_sealed, key_salt = excluded.key_salt
  `.execute(context.tx);
  context.note({ place, details: { item: form.code } });
  return {
    id,
    place,
    item: draft.item,
    itemName: form.name.zh,
    applicant: applicant ?? draft.applicantName ?? null,
    savedAt: context.now,
    savedBy: context.actor.name,
  };
}

export async function saveCounterDraft(context: Context, input: InputOf<typeof saveDraft>): Promise<Facts | Refusal> {
  return (await placeFault(context, application.cases, input.place)) ?? keep(context, input);
}

export const saveOwnDraft = (context: Context, input: { readonly id: string; readonly draft: Draft }): Promise<Facts | Refusal> =>
  keep(context, { ...input, place: context.actor.place });

async function rowsOf(context: Context, only?: string): Promise<Row[]> {
  const found = await sql<Row>`
    select ${columns} from services.draft where county = ${countyHere(context)} and ${own(context)} ${only === undefined ? sql`` : sql`and id = ${only}::uuid`}
    order by saved_at desc, id limit ${DRAFTS_MAX}
  `.execute(context.tx);
  return found.rows;
}

const opened = ({ keys }: Context, row: Row): Draft => JSON.parse(unseal(keys, row.salt, ABOUT, row.content) ?? 'null') as Draft;

export const listCounterDrafts = async (context: Context) => ({ drafts: (await rowsOf(context)).map(factsOf) });

export async function listOwnDrafts(context: Context): Promise<OutputOf<typeof myDrafts>> {
  return { drafts: (await rowsOf(context)).map((row) => ({ ...factsOf(row), draft: opened(context, row) })) };
}

const noSuchDraft = (): Refusal =>
  refuse('unknown', 'no-such-draft', { zh: '没有这份草稿，可能已经提交或删除。', en: 'There is no such draft; it was sent or deleted.' });

export async function openDraft(context: Context, { id }: InputOf<typeof getDraft>): Promise<OutputOf<typeof getDraft> | Refusal> {
  const [row] = await rowsOf(context, id);
  if (row === undefined) return noSuchDraft();
  context.note({ place: row.place });
  return { ...factsOf(row), draft: opened(context, row) };
}

export async function deleteDraft(context: Context, county: string, id: string): Promise<boolean> {
  const gone = await sql<{
    id: string;
  }>`delete from services.draft where county = ${county} and id = ${id}::uuid and ${own(context)} returning id`.execute(context.tx);
  return gone.rows.length > 0;
}

export async function dropDraft(context: Context, { id }: { readonly id: string }) {
  return (await deleteDraft(context, countyHere(context), id)) ? { dropped: true as const } : noSuchDraft();
}

const before = (now: Date, days: number): string => new Date(now.getTime() - days * 86_400_000).toISOString();

async function sweepCounty(tx: Tx, county: string, now: Date): Promise<void> {
  await sql`delete from services.draft where county = ${county} and saved_at < ${before(now, KEPT_DAYS)}`.execute(tx);
}

/** What nobody came back to is deleted. Bears running twice at once. */
export async function sweepDrafts(platform: Platform): Promise<void> {
  for (const county of platform.countiesInUse.list())
    await behindWall(platform.db, serviceWall([application.name], [county]), (tx) => sweepCounty(tx, county, platform.clock()));
}
