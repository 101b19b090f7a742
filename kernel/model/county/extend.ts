import { type CodeItem, type CodeList, codeList, extendCodeList } from '../codes/index.ts';
import type { Dictionary } from '../domain.ts';
import { type FactDeclaration, count, sum } from '../fact.ts';
import type { Field, FieldKind } from '../field.ts';
import type { Fields, Register } from '../register.ts';
import { indicatorOfCounty } from './county-indicator.ts';
import { type CountyCode, type CountyDeclarations, type CountyField, ownListName } from './county-field.ts';

/** Every code list that the declared registers use, by name. */
export function codeListsOf(dictionary: Pick<Dictionary, 'registers'>): ReadonlyMap<string, CodeList> {
  const found = new Map<string, CodeList>();
  for (const register of dictionary.registers.values())
    for (const field of Object.values(register.fields)) if (field.codes !== undefined) found.set(field.codes.name, field.codes);
  return found;
}

const itemOf = ({ code, zh, en }: CountyCode): CodeItem => ({ code, zh, en });

/** The items of a list that a county has added, in force and retired at a day. */
function itemsAt(codes: readonly CountyCode[], list: string, today: string): { now: CodeItem[]; retired: CodeItem[] } {
  const own = codes.filter((each) => each.list === list);
  const isRetired = (each: CountyCode): boolean => each.retiredOn !== null && each.retiredOn <= today;
  return { now: own.filter((each) => !isRetired(each)).map(itemOf), retired: own.filter(isRetired).map(itemOf) };
}

const emptyList = (name: string, label: Field['label']): CodeList => codeList(name, { standard: 'county', label, items: [], open: true });

function listOf(of: CountyField, lists: ReadonlyMap<string, CodeList>, codes: readonly CountyCode[], today: string): CodeList | undefined {
  if (of.list === null) return undefined;
  const base = lists.get(of.list) ?? emptyList(of.list, of.label);
  const { now, retired } = itemsAt(codes, of.list, today);
  return extendCodeList(base, now, retired);
}

/** The field as every screen, check and workbook knows fields. */
export function fieldOfCounty(of: CountyField, list: CodeList | undefined, today: string): Field {
  const retired = of.retiredOn !== null && of.retiredOn <= today;
  return Object.freeze({
    kind: of.kind,
    label: of.label,
    source: of.reason,
    extra: { slot: of.slot, cycle: of.cycle },
    required: of.required && !retired,
    listed: of.listed && !retired,
    searched: of.searched && of.indexed,
    ...(of.help === null ? {} : { help: of.help }),
    ...(of.example === null ? {} : { example: of.example }),
    ...(of.unit === null ? {} : { unit: of.unit }),
    ...(of.purpose === null ? {} : { purpose: of.purpose }),
    ...(list === undefined ? {} : { codes: list }),
    ...(retired ? { retired } : {}),
  });
}

const VALUES_COUNTED_MAX = 40; // a longer list is counted as filled or not, or each write would count for seconds

const summedKinds: readonly FieldKind[] = ['integer', 'decimal', 'money'];

/** Facts that a county field publishes: how many rows have it, for a number their sum, for a choice how many have each value. */
function factsOf(register: Register, key: string, field: Field): Record<string, FactDeclaration> {
  const name = (value: string): string => `${register.name.slice(register.domain.length + 1)}.${key}.${value}`;
  const facts: Record<string, FactDeclaration> = { [name('filled')]: count().matching({ [key]: { present: true } }) };
  if (summedKinds.includes(field.kind)) facts[name('sum')] = sum(key);
  if (field.kind === 'yesNo') for (const value of [true, false]) facts[name(String(value))] = count().matching({ [key]: value });
  const items = field.codes?.items ?? [];
  if (items.length <= VALUES_COUNTED_MAX) for (const { code } of items) facts[name(code)] = count().matching({ [key]: code });
  return facts;
}

/** Lists with what the county adds to them: items of its own, and its fields in lists that name the fields of a register. */
function withListItems(fields: Fields, { codes, fields: own }: CountyDeclarations, today: string): Fields {
  const named = new Set(codes.map((each) => each.list));
  return Object.fromEntries(
    Object.entries(fields).map(([key, field]) => {
      const list = field.codes;
      if (list === undefined || !isExtended(list, own, named)) return [key, field];
      const { now, retired } = list.fieldsOf === undefined ? itemsAt(codes, list.name, today) : fieldItems(own, list.fieldsOf, today);
      return [key, { ...field, codes: extendCodeList(list, now, retired) }];
    }),
  );
}

const isExtended = (list: CodeList, own: readonly CountyField[], named: ReadonlySet<string>): boolean =>
  list.fieldsOf === undefined ? list.open && named.has(list.name) : own.some((each) => each.register === list.fieldsOf);

/** The county's fields of a register as items: those that are asked, and those that once were. */
function fieldItems(own: readonly CountyField[], register: string, today: string): { now: CodeItem[]; retired: CodeItem[] } {
  const mine = own.filter((each) => each.register === register && each.validFrom <= today);
  const itemOfField = ({ key, label }: CountyField): CodeItem => ({ code: key, ...label });
  const isRetired = (each: CountyField): boolean => each.retiredOn !== null && each.retiredOn <= today;
  return { now: mine.filter((each) => !isRetired(each)).map(itemOfField), retired: mine.filter(isRetired).map(itemOfField) };
}

function extendRegister(register: Register, declared: CountyDeclarations, lists: ReadonlyMap<string, CodeList>, today: string): Register {
  const own = declared.fields.filter((each) => each.register === register.name && each.validFrom <= today);
  const fields = withListItems(register.fields, declared, today);
  const added = own.map((each): [string, Field] => [each.key, fieldOfCounty(each, listOf(each, lists, declared.codes, today), today)]);
  const facts = Object.assign({}, ...added.map(([key, field]) => factsOf(register, key, field))) as Record<string, FactDeclaration>;
  return Object.freeze({
    ...register,
    fields: { ...fields, ...Object.fromEntries(added) },
    ...(added.length === 0 ? {} : { publishes: { ...register.publishes, ...facts } }),
  });
}

const touches = (register: Register, { fields }: CountyDeclarations, named: ReadonlySet<string>): boolean =>
  fields.some((each) => each.register === register.name) ||
  Object.values(register.fields).some(({ codes }) => codes !== undefined && isExtended(codes, fields, named));

/**
 * The dictionary as a county knows it at a day: its own fields stand in the registers like declared ones. Registers that
 * the county left alone are the very same objects.
 */
export function extendDictionary(base: Dictionary, declared: CountyDeclarations, today: string): Dictionary {
  if (declared.indicators.length > 0) return withIndicators(extendDictionary(base, { ...declared, indicators: [] }, today), declared);
  if (declared.fields.length === 0 && declared.codes.length === 0) return base;
  const lists = codeListsOf(base);
  const named = new Set(declared.codes.map((each) => each.list));
  const registers = new Map(
    [...base.registers].map(([name, register]) => [
      name,
      touches(register, declared, named) ? extendRegister(register, declared, lists, today) : register,
    ]),
  );
  const facts = new Map(
    [...registers.values()].flatMap((register) =>
      Object.keys(register.publishes ?? {}).map((key) => [`${register.domain}.${key}`, { register, key }] as const),
    ),
  );
  const domains = base.domains.map((each) => ({ ...each, registers: each.registers.map((of) => registers.get(of.name) ?? of) }));
  return { ...base, domains, registers, facts };
}

const withIndicators = (dictionary: Dictionary, { indicators }: CountyDeclarations): Dictionary => ({
  ...dictionary,
  indicators: new Map([...dictionary.indicators, ...indicators.map(indicatorOfCounty).map((each) => [each.name, each] as const)]),
});

/** A list by name as a county has it: declared and extended, or a field's own. */
export function findCountyList(base: Dictionary, declared: CountyDeclarations, name: string, today: string): CodeList | undefined {
  const list = codeListsOf(base).get(name);
  const owner = declared.fields.find((each) => ownListName(each.register, each.key) === name);
  const start = list ?? (owner === undefined ? undefined : emptyList(name, owner.label));
  if (start === undefined) return undefined;
  const { now, retired } = itemsAt(declared.codes, name, today);
  return extendCodeList(start, now, retired);
}
