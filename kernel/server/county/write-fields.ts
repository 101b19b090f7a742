import { sql } from 'kysely';
import {
  COUNTY_FIELDS_MAX,
  type CountyField,
  type CountyFieldKind,
  type FieldWish,
  type InputOf,
  type Refusal,
  type Register,
  type countyFieldOperations,
  countyKeyOf,
  decideCountyField,
  decideDeclaring,
  extendDictionary,
  isRefusal,
  ownListName,
  refuse,
  slotsOf,
} from '../../model/index.ts';
import { startJob } from '../jobs/runner.ts';
import type { Context } from '../platform.ts';
import { readDeclarations } from './declarations.ts';
import { type Declaring, announce, countyHere, lockCounty } from './here.ts';
import { INDEX_JOB } from './index-job.ts';
import { insertCodes, declaredList } from './write-codes.ts';

type Adding = InputOf<typeof countyFieldOperations.add>;
type Changing = InputOf<typeof countyFieldOperations.change>;

/** The register as the county has it now, also with what this transaction has just written. */
function findRegister(context: Declaring, name: string): Register | Refusal {
  const of = context.dictionary.registers.get(name);
  return of === undefined || of.writtenBy === 'operations'
    ? refuse(
        'unknown',
        'no-such-register',
        { zh: '没有这个登记簿，或者它由系统自动记录，不能增加字段。', en: 'There is no such register, or the system writes it by itself.' },
        { where: 'register' },
      )
    : of;
}

const EVER = '9999-12-31'; // fields that are not asked yet count as well

/** May the county have this field, as its declarations stand now, under the lock? */
async function decideBeside(context: Declaring, name: string, wish: FieldWish, except?: string): Promise<Refusal | undefined> {
  const declared = await readDeclarations(context.tx, countyHere(context));
  const dictionary = extendDictionary(context.platform.dictionary, declared, EVER);
  const of = dictionary.registers.get(name);
  return of === undefined ? undefined : decideCountyField(dictionary, of, wish, except);
}

const unknownField = (): Refusal => refuse('unknown', 'no-such-field', { zh: '本县没有这个字段。', en: 'The county has no such field.' });

async function indexIfAsked(context: Declaring, of: Register, field: CountyField): Promise<void> {
  if (field.indexed || (!field.listed && !field.searched)) return;
  await startJob(
    context,
    INDEX_JOB,
    { zh: `为“${of.label.zh}”的“${field.label.zh}”建立索引`, en: `Index "${field.label.en}" of "${of.label.en}"` },
    { county: countyHere(context), register: of.name, key: field.key },
  );
}

async function fieldNow(context: Declaring, register: string, key: string): Promise<CountyField | undefined> {
  const { fields } = await readDeclarations(context.tx, countyHere(context));
  return fields.find((each) => each.register === register && each.key === key);
}

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

/** Which list a choice takes; a refusal when it has none. */
function decideList(
  context: Declaring,
  kind: CountyFieldKind,
  { list, items }: Pick<Adding, 'list' | 'items'>,
): Refusal | 'own' | 'declared' | 'none' {
  if (kind !== 'code' && kind !== 'codes') return 'none';
  if (list !== null) {
    return declaredList(context, list) === undefined
      ? refuse('unknown', 'no-such-list', { zh: '没有这份选项表。', en: 'There is no such code list.' }, { where: 'list' })
      : 'declared';
  }
  return items.length > 0
    ? 'own'
    : refuse(
        'invalid',
        'items-needed',
        { zh: '请至少写一个选项，或者选用已有的选项表。', en: 'Write at least one item, or use an existing list.' },
        { where: 'items' },
      );
}

export async function addField(context: Context, input: Adding) {
  const of = findRegister(context, input.register);
  if (isRefusal(of)) return of;
  return decideDeclaring(context.actor, of, input.owner) ?? insertField(context, of, input);
}

/**
 * A field that another door has decided about, such as the admission of a form: who may declare is not asked, everything else
 * is. Answers the register as the county has it from now on beside the field.
 */
export async function admitField(context: Declaring, input: Adding): Promise<Refusal | { field: CountyField; register: Register }> {
  const of = findRegister(context, input.register);
  if (isRefusal(of)) return of;
  const field = await insertField(context, of, input);
  if (isRefusal(field)) return field;
  const declared = await readDeclarations(context.tx, countyHere(context));
  return { field, register: extendDictionary(context.platform.dictionary, declared, context.today).registers.get(of.name) ?? of };
}

async function insertField(context: Declaring, of: Register, input: Adding): Promise<CountyField | Refusal> {
  const list = decideList(context, input.kind, input);
  if (isRefusal(list)) return list;
  await lockCounty(context);
  const barred = await decideBeside(context, of.name, input);
  if (barred !== undefined) return barred;
  const county = countyHere(context);
  const own = (await readDeclarations(context.tx, county)).fields.filter((each) => each.register === of.name);
  if (own.length >= COUNTY_FIELDS_MAX) {
    return refuse('limited', 'too-many-fields', {
      zh: `一个登记簿最多 ${COUNTY_FIELDS_MAX} 个自定义字段（含已停用的）。请先看看能不能用已有的字段。`,
      en: `A register takes at most ${COUNTY_FIELDS_MAX} fields of the county, retired ones included. See whether an existing one will do.`,
    });
  }
  const key = countyKeyOf(
    input.label.zh,
    own.map((each) => each.key),
  );
  const slot = own.reduce((next, each) => Math.max(next, each.slot + slotsOf(each.kind)), 1);
  const listName = list === 'none' ? null : list === 'own' ? ownListName(of.name, key) : input.list;
  await sql`
    insert into kernel.county_field (county, register, key, kind, label, help, example, unit, required, searched, listed, purpose, reason, owner, cycle, list, slot,
      valid_from, created_at, created_by, updated_at, updated_by)
    values (${county}, ${of.name}, ${key}, ${input.kind}, ${json(input.label)}::jsonb, ${json(input.help)}::jsonb, ${input.example}, ${json(input.unit)}::jsonb,
      ${input.required}, ${input.searched}, ${input.listed}, ${input.purpose}, ${input.reason}, ${input.owner}, ${input.cycle}, ${listName}, ${slot},
      ${input.validFrom}, ${context.now}, ${context.actor.account}::uuid, ${context.now}, ${context.actor.account}::uuid) returning key
  `.execute(context.tx);
  if (list === 'own' && listName !== null) {
    const refused = await insertCodes(context, listName, input.items);
    if (isRefusal(refused)) return refused;
  }
  return settle(context, of, key, { kind: input.kind, label: input.label.zh, reason: input.reason });
}

/** Reads the field back, has it indexed, tells the county, and notes what was done. */
async function settle(context: Declaring, of: Register, key: string, details: Record<string, unknown>) {
  const field = await fieldNow(context, of.name, key);
  if (field === undefined) return unknownField();
  await indexIfAsked(context, of, field);
  await announce(context);
  context.note({ register: of.name, details: { field: key, ...details } });
  return field;
}

function stale(seen: number, current: CountyField): Refusal {
  return refuse(
    'stale',
    'changed-meanwhile',
    {
      zh: '这个字段刚才被别人改过，请看过最新的再改。',
      en: 'Somebody changed this field meanwhile. Look at the newest before you change it.',
    },
    { details: { seen, current } },
  );
}

/** The field that is to change, if this post may and has seen the newest of it. */
async function openField(context: Context, input: { register: string; key: string; version: number }) {
  const of = findRegister(context, input.register);
  if (isRefusal(of)) return of;
  await lockCounty(context);
  const field = await fieldNow(context, of.name, input.key);
  if (field === undefined) return unknownField();
  const barred = decideDeclaring(context.actor, of, field.owner);
  if (barred !== undefined) return barred;
  return field.version === input.version ? { of, field } : stale(input.version, field);
}

const setField = (context: Context, register: string, key: string, values: ReturnType<typeof sql>) =>
  sql`update kernel.county_field set ${values}, version = version + 1, updated_at = ${context.now}, updated_by = ${context.actor.account}::uuid
    where county = ${countyHere(context)} and register = ${register} and key = ${key}`.execute(context.tx);

export async function changeField(context: Context, input: Changing) {
  const opened = await openField(context, input);
  if (isRefusal(opened)) return opened;
  const { of, field } = opened;
  const barred =
    decideDeclaring(context.actor, of, input.owner) ?? (await decideBeside(context, of.name, { ...input, kind: field.kind }, field.key));
  if (barred !== undefined) return barred;
  await setField(
    context,
    of.name,
    field.key,
    sql`label = ${json(input.label)}::jsonb, help = ${json(input.help)}::jsonb, example = ${input.example}, unit = ${json(input.unit)}::jsonb,
      required = ${input.required}, searched = ${input.searched}, listed = ${input.listed}, purpose = ${input.purpose}, reason = ${input.reason},
      owner = ${input.owner}, cycle = ${input.cycle}, valid_from = ${input.validFrom}`,
  );
  const before = {
    label: field.label.zh,
    required: field.required,
    searched: field.searched,
    listed: field.listed,
    purpose: field.purpose,
  };
  return settle(context, of, field.key, { before, label: input.label.zh, reason: input.reason });
}

export async function retireField(context: Context, input: InputOf<typeof countyFieldOperations.retire>) {
  const opened = await openField(context, input);
  if (isRefusal(opened)) return opened;
  const { of, field } = opened;
  await setField(context, of.name, field.key, sql`retired_on = coalesce(retired_on, ${context.today}), retire_reason = ${input.reason}`);
  return settle(context, of, field.key, { label: field.label.zh, retired: true, reason: input.reason });
}

export async function restoreField(context: Context, input: InputOf<typeof countyFieldOperations.restore>) {
  const opened = await openField(context, input);
  if (isRefusal(opened)) return opened;
  const { of, field } = opened;
  const barred = await decideBeside(context, of.name, field, field.key);
  if (barred !== undefined) return barred;
  await setField(context, of.name, field.key, sql`retired_on = null, retire_reason = null`);
  return settle(context, of, field.key, { label: field.label.zh, retired: false });
}
