import { sql } from 'kysely';
import {
  type CodeList,
  type CountyCode,
  type InputOf,
  type Refusal,
  codeListsOf,
  type countyFieldOperations,
  decideDeclaring,
  findCountyList,
  isRefusal,
  refuse,
} from '../../model/index.ts';
import type { Context } from '../platform.ts';
import { readDeclarations } from './declarations.ts';
import { type Declaring, countyHere } from './here.ts';

type Item = InputOf<typeof countyFieldOperations.addCodes>['items'][number];

/** A declared list by name. */
export const declaredList = (context: Declaring, name: string): CodeList | undefined => codeListsOf(context.platform.dictionary).get(name);

const unknownList = (): Refusal => refuse('unknown', 'no-such-list', { zh: '没有这份选项表。', en: 'There is no such code list.' });

function decideItems(list: CodeList, items: readonly Item[]): Refusal | undefined {
  if (!list.open) {
    return refuse('forbidden', 'list-closed', {
      zh: `“${list.label.zh}”由标准（${list.standard}）规定，县里不能增加选项。`,
      en: `"${list.label.en}" is fixed by ${list.standard}; a county cannot add to it.`,
    });
  }
  const labels = items.flatMap(({ zh, en }) => (zh === en ? [zh] : [zh, en]));
  const twice = labels.find((label, at) => list.parse(label).ok || labels.indexOf(label) !== at);
  if (twice === undefined) return undefined;
  return refuse(
    'conflict',
    'item-there',
    { zh: `“${twice}”已经在选项里了。`, en: `"${twice}" is among the items already.` },
    { where: 'items' },
  );
}

/** Adds items behind those that the list has; a code is `x` and a number that the county never gave before in this list. */
export async function insertCodes(context: Declaring, name: string, items: readonly Item[]): Promise<Refusal | readonly CountyCode[]> {
  const county = countyHere(context);
  const declared = await readDeclarations(context.tx, county);
  const list = findCountyList(context.platform.dictionary, declared, name, context.today);
  if (list === undefined) return unknownList();
  const barred = decideItems(list, items);
  if (barred !== undefined) return barred;
  const last = declared.codes.filter((each) => each.list === name).reduce((most, each) => Math.max(most, Number(each.code.slice(1))), 0);
  const rows = items.map((item, at) => ({ ...item, code: `x${last + at + 1}` }));
  await sql`
    insert into kernel.county_code (county, list, code, zh, en, created_at, created_by, updated_at, updated_by)
    select ${county}, ${name}, code, zh, en, ${context.now}, ${context.actor.account}::uuid, ${context.now}, ${context.actor.account}::uuid
    from json_to_recordset(${JSON.stringify(rows)}::json) as x(code text, zh text, en text) returning code
  `.execute(context.tx);
  return rows.map(({ code, zh, en }) => ({ list: name, code, zh, en, retiredOn: null }));
}

/** The owner of a list: the department of the field that it was made for; anybody who may declare for a shared one. */
export async function decideListOwner(context: Context, name: string): Promise<Refusal | undefined> {
  const { fields } = await readDeclarations(context.tx, countyHere(context));
  const field = fields.find((each) => each.list === name && each.list.endsWith(each.key));
  return decideDeclaring(context.actor, undefined, field?.owner);
}

export async function setCode(context: Context, input: InputOf<typeof countyFieldOperations.setCode>) {
  const county = countyHere(context);
  const declared = await readDeclarations(context.tx, county);
  const item = declared.codes.find((each) => each.list === input.list && each.code === input.code);
  if (item === undefined) return refuse('unknown', 'no-such-item', { zh: '本县没有这个选项。', en: 'The county has no such item.' });
  const barred = await decideListOwner(context, input.list);
  if (barred !== undefined) return barred;
  if (!input.retired && item.retiredOn !== null) {
    const list = findCountyList(context.platform.dictionary, declared, input.list, context.today);
    const refused = list === undefined ? unknownList() : decideItems(list, [item]);
    if (isRefusal(refused)) return refused;
  }
  const retiredOn = input.retired ? (item.retiredOn ?? context.today) : null;
  await sql`
    update kernel.county_code set retired_on = ${retiredOn}, updated_at = ${context.now}, updated_by = ${context.actor.account}::uuid
    where county = ${county} and list = ${input.list} and code = ${input.code}
  `.execute(context.tx);
  context.note({ details: { list: input.list, item: item.zh, retired: input.retired } });
  return { ...item, retiredOn };
}
