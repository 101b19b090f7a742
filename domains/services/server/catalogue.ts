import { type Refusal, countyOf, refuse } from '@linli/kernel/model';
import { type Work, insertRows, newId, sql } from '@linli/kernel/server';
import { modelCatalogue } from '../model/catalogue/index.ts';
import { type ItemForm, modeOf } from '../model/item-form.ts';
import { item } from '../model/registers/item.ts';

/** A whole catalogue is read at once; the longest in use have under two hundred items. What is no longer in force does not count. */
const ITEMS_MAX = 300;

export const countyHere = ({ actor }: Pick<Work, 'actor'>): string => {
  const county = countyOf(actor.place);
  if (county === undefined) throw new Error(`A catalogue is kept inside a county, not at "${actor.place}".`);
  return county;
};

/** The typed columns of an edition; the whole of it goes beside the row. */
export const valuesOf = (form: ItemForm): Record<string, unknown> => ({
  code: form.code,
  name: form.name.zh,
  nameEn: form.name.en,
  area: form.area,
  kind: form.kind,
  mode: modeOf(form),
  part: form.part,
  decider: form.decider,
  department: form.department,
  statutory: form.statutory?.length ?? null,
  statutoryUnit: form.statutory?.unit ?? null,
  committed: form.committed,
  fee: form.fee,
  result: form.result.zh,
});

export interface Content {
  readonly item: string;
  readonly content: ItemForm;
}

export async function keepContents({ tx }: Pick<Work, 'tx'>, county: string, contents: readonly Content[]): Promise<void> {
  if (contents.length === 0) return;
  await sql`
    insert into services.item_content (county, item, content)
    select ${county}, x.item, x.content from json_to_recordset(${JSON.stringify(contents)}::json) as x(item uuid, content jsonb)
    on conflict (county, item) do update set content = excluded.content
  `.execute(tx);
}

/** Contents of some editions, by edition. */
export async function contentsOf({ tx }: Pick<Work, 'tx'>, county: string, items: readonly string[]): Promise<Map<string, ItemForm>> {
  const found = await sql<Content>`
    select item, content from services.item_content where county = ${county} and item = any(${[...items]}::uuid[])
  `.execute(tx);
  return new Map(found.rows.map((row) => [row.item, row.content]));
}

/** The codes that a county uses or has used, and whether one is still in use: in force, to come or being drafted. */
export async function codesOf({ tx, today }: Pick<Work, 'tx' | 'today'>, county: string): Promise<ReadonlyMap<string, boolean>> {
  const found = await sql<{ code: string; used: boolean }>`
    select code, bool_or(valid_to is null or valid_to >= ${today}) as used
    from services.item where county = ${county} and ended_at is null group by code
  `.execute(tx);
  return new Map(found.rows.map(({ code, used }) => [code, used]));
}

export const decideRoom = (codes: ReadonlyMap<string, boolean>, added: number): Refusal | undefined =>
  [...codes.values()].filter((used) => used).length + added <= ITEMS_MAX
    ? undefined
    : refuse('conflict', 'too-many-items', {
        zh: `一个县的目录最多 ${ITEMS_MAX} 个事项。请先合并或停办用不着的。`,
        en: `A county's catalogue holds ${ITEMS_MAX} items at most. Merge or end some first.`,
      });

/** Adds the items of the model catalogue whose codes the county has not; they hold from today. */
export async function adoptModel(work: Work, county: string, by: string): Promise<{ added: number; there: number } | Refusal> {
  const known = await codesOf(work, county);
  const added = modelCatalogue.filter((each) => !known.has(each.code)).map((content) => ({ item: newId(), content }));
  const full = decideRoom(known, added.length);
  if (full !== undefined) return full;
  await insertRows(
    work,
    item,
    added.map(({ item: id, content }) => ({
      id,
      place: county,
      origins: { '*': { kind: 'system', on: work.today, label: 'model catalogue' } },
      values: { ...valuesOf(content), edition: 1, state: 'confirmed', validFrom: work.today, confirmedBy: by },
    })),
  );
  await keepContents(work, county, added);
  return { added: added.length, there: modelCatalogue.length - added.length };
}
