import type { Refusal, RowOf } from '@linli/kernel/model';
import { type Context, type Stored, type Work, decodeRow, findStored, sql, unknownRow } from '@linli/kernel/server';
import type { ItemAnswer } from '../model/operations.ts';
import { item } from '../model/registers/item.ts';
import { contentsOf, countyHere } from './catalogue.ts';

type Edition = ItemAnswer['editions'][number];

/** What an edition's row tells, as screens get it. */
export function factsOf(stored: Stored, work: Pick<Work, 'keys'>): Edition {
  const { id, version, values }: RowOf<typeof item> = decodeRow(item, stored, work.keys);
  return {
    id,
    version,
    edition: values.edition ?? 1,
    state: values.state === 'confirmed' ? 'confirmed' : 'draft',
    validFrom: values.validFrom,
    validTo: values.validTo,
    editor: values.editor,
    confirmedBy: values.confirmedBy,
    closingReason: values.closingReason,
  };
}

/** What is being written is the county's business; the counter goes by what was confirmed. */
export const seesDrafts = ({ actor }: Pick<Work, 'actor'>): boolean => actor.role === 'county-officer';

/** All editions of a code, the newest first. */
export async function editionsOf({ tx }: Pick<Work, 'tx'>, county: string, code: string): Promise<Stored[]> {
  const found = await sql<Stored>`
    select * from services.item where county = ${county} and code = ${code} and ended_at is null order by edition desc
  `.execute(tx);
  return found.rows;
}

export async function answerOf(context: Context, id: string): Promise<ItemAnswer | Refusal> {
  const stored = await findStored(context, item, id);
  if (stored === undefined) return unknownRow(item);
  const county = countyHere(context);
  const previous = typeof stored['previous'] === 'string' ? stored['previous'] : undefined;
  const contents = await contentsOf(context, county, previous === undefined ? [id] : [id, previous]);
  const content = contents.get(id);
  if (content === undefined) throw new Error(`The item ${id} has no content.`);
  const editions = await editionsOf(context, county, String(stored['code']));
  return {
    ...factsOf(stored, context),
    place: String(stored['place']),
    item: content,
    writer: String(stored['updated_by']),
    before: (previous === undefined ? undefined : contents.get(previous)) ?? null,
    editions: editions.map((each) => factsOf(each, context)).filter((each) => each.state === 'confirmed' || seesDrafts(context)),
  };
}
