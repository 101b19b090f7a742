import { type InputOf, isRefusal } from '@linli/kernel/model';
import { type Context, type Stored, sql, unknownRow } from '@linli/kernel/server';
import { modelCatalogue } from '../../model/catalogue/index.ts';
import type { ItemForm } from '../../model/item-form.ts';
import type { ItemFacts, getItem } from '../../model/operations.ts';
import { item } from '../../model/registers/item.ts';
import { codesOf, countyHere } from '../catalogue.ts';
import { answerOf, factsOf, seesDrafts } from '../editions.ts';

type Listed = Stored & {
  readonly item: Pick<ItemFacts, 'code' | 'name' | 'alias' | 'area' | 'part' | 'decider' | 'department' | 'committed' | 'what'>;
};

/** What a list does not show: most of an edition. */
const LEFT_OUT: readonly (keyof ItemForm)[] = ['materials', 'questions', 'who', 'course', 'basis', 'result'];

/** Everything that is in force or to come, and for the county what is being drafted. */
export async function listThem(context: Context) {
  const county = countyHere(context);
  const found = await sql<Listed>`
    select i.*, c.content - ${[...LEFT_OUT]}::text[] as item
    from services.item i join services.item_content c on c.county = i.county and c.item = i.id
    where i.county = ${county} and i.ended_at is null and (i.valid_to is null or i.valid_to >= ${context.today}) and (i.state = 'confirmed' or ${seesDrafts(context)})
    order by i.code, i.edition
  `.execute(context.tx);
  const known = await codesOf(context, county);
  const items = found.rows.map((row): ItemFacts => {
    const { id, edition, state, validFrom, validTo } = factsOf(row, context);
    const { code, name, alias, area, part, decider, department, committed, what } = row.item;
    return { id, edition, state, validFrom, validTo, code, name, alias, area, part, decider, department, committed, what };
  });
  return { items, missing: modelCatalogue.filter((each) => !known.has(each.code)).length };
}

export async function getOne(context: Context, { id }: InputOf<typeof getItem>) {
  const answer = await answerOf(context, id);
  return isRefusal(answer) || answer.state === 'confirmed' || seesDrafts(context) ? answer : unknownRow(item);
}
