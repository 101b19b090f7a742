import { type InputOf, type Refusal, isRefusal, refuse } from '@linli/kernel/model';
import { type Context, openForReading, sql } from '@linli/kernel/server';
import type { GuideLine, getGuide, listGuide } from '../../model/guide.ts';
import type { ItemForm } from '../../model/item-form.ts';
import { item } from '../../model/registers/item.ts';

/** What the list does not show: most of an edition. */
const LEFT_OUT: readonly (keyof ItemForm)[] = [
  'materials',
  'questions',
  'who',
  'course',
  'basis',
  'result',
  'kind',
  'statutory',
  'fee',
  'throughTown',
  'joint',
  'noticeDays',
];

async function countyFor({ tx, platform }: Context, asked: string | undefined): Promise<{ code: string; name: string } | Refusal> {
  const inUse = platform.countiesInUse.list();
  if (asked !== undefined && !inUse.includes(asked))
    return refuse('unknown', 'county-not-in-use', {
      zh: '这个县还没有开通网上办事。请到社区（村）窗口，或打 12345。',
      en: 'This county is not served here yet. Go to the counter of your community or call 12345.',
    });
  const [first, ...others] = inUse;
  const code = asked ?? (others.length === 0 ? first : undefined);
  if (code === undefined)
    return refuse('invalid', 'which-county', { zh: '请先选您住的地方。', en: 'Choose where you live first.' }, { where: 'county' });
  const names = await platform.places.names(tx, [code]);
  return { code, name: names.get(code) ?? code };
}

/** Editions in force today, by code. Bounded like the catalogue: a county has some hundred items. */
export async function listGuideLines(context: Context, input: InputOf<typeof listGuide>) {
  const county = await countyFor(context, input.county);
  if (isRefusal(county)) return county;
  await openForReading(context.tx, county.code, [item.name]);
  const found = await sql<{ id: string; content: Omit<GuideLine, 'id'> }>`
    select i.id, c.content - ${[...LEFT_OUT]}::text[] as content
    from services.item i join services.item_content c on c.county = i.county and c.item = i.id
    where i.county = ${county.code} and i.ended_at is null and i.state = 'confirmed'
      and i.valid_from <= ${context.today} and (i.valid_to is null or i.valid_to >= ${context.today})
    order by i.code
  `.execute(context.tx);
  return { county, items: found.rows.map(({ id, content }) => ({ id, ...content })) };
}

export async function getGuideOf(context: Context, input: InputOf<typeof getGuide>) {
  const county = await countyFor(context, input.county);
  if (isRefusal(county)) return county;
  await openForReading(context.tx, county.code, [item.name]);
  const found = await sql<{ id: string; edition: number; valid_from: string; content: ItemForm }>`
    select i.id, i.edition, i.valid_from, c.content
    from services.item i join services.item_content c on c.county = i.county and c.item = i.id
    where i.county = ${county.code} and i.code = ${input.code} and i.ended_at is null and i.state = 'confirmed'
      and i.valid_from <= ${context.today} and (i.valid_to is null or i.valid_to >= ${context.today})
  `.execute(context.tx);
  const edition = found.rows[0];
  if (edition === undefined)
    return refuse('unknown', 'no-such-item', {
      zh: '这个事项现在不办了，或者还没有开办。要办的事可以搜一搜，也可以打窗口电话问。',
      en: 'This item is not offered now. Search for what you need, or call the counter.',
    });
  return { county, id: edition.id, edition: edition.edition, validFrom: edition.valid_from, item: edition.content };
}
