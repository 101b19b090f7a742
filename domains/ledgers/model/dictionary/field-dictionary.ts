import { type CodeList, type Field, type Register, type Text, codeList, extraFields } from '@linli/kernel/model';
import { declaredEntries } from './entries.ts';
import { type Entry, isHome } from './entry.ts';
import { type HeaderReader, headerReader } from './find-entries.ts';

/** Every fact that a ledger or form may ask, as a county knows them: the declared ones, and the fields that it added itself. */
export interface FieldDictionary {
  /** Those that may be asked today. */
  readonly entries: readonly Entry[];
  /** Also finds a field that is no longer asked: what it held is still shown. */
  readonly find: (path: string) => Entry | undefined;
  readonly get: (path: string) => Entry;
  readonly meanings: HeaderReader;
}

/** A field of a register as a county has it, where it differs from the declared one. */
interface CountyOwn {
  readonly register: string;
  readonly key: string;
  readonly field: Field;
}

const prefixOf = (register: Pick<Register, 'name'>): string => register.name.slice(register.name.indexOf('.') + 1);

/** The registers in which entries are kept, by name. */
const homes: ReadonlyMap<string, Register> = new Map(
  declaredEntries.filter(isHome).map(({ target: { register } }) => [register.name, register]),
);

const dictionaryOf = (entries: readonly Entry[], former: readonly Entry[] = []): FieldDictionary => {
  const byPath = new Map([...former, ...entries].map((entry) => [entry.path, entry]));
  const find = (path: string): Entry | undefined => byPath.get(path);
  let reader: HeaderReader | undefined;
  return Object.freeze({
    entries,
    find,
    get: (path: string): Entry => {
      const entry = find(path);
      if (entry === undefined) throw new Error(`The field dictionary has no entry "${path}".`);
      return entry;
    },
    meanings: (text: string, group?: string) => (reader ??= headerReader(entries))(text, group),
  });
};

/** The field dictionary without anything that a county added. */
export const declaredFields: FieldDictionary = dictionaryOf(declaredEntries);

function entryOf({ register: name, key, field }: CountyOwn): Entry | undefined {
  const register = homes.get(name);
  if (register === undefined) return undefined;
  const { kind, label } = field;
  return { path: `${prefixOf(register)}.${key}`, role: 'self', kind, label, target: { register, field: key }, field, headers: [label.zh] };
}

/** Targets stay the declared registers, whose names tell them; the field is the county's. */
function withOwn(own: readonly CountyOwn[]): FieldDictionary {
  if (own.length === 0) return declaredFields;
  const changed = new Map(own.map((each) => [`${each.register} ${each.key}`, each.field]));
  const declared = declaredEntries.map((entry) => {
    const field = isHome(entry) ? changed.get(`${entry.target.register.name} ${entry.target.field}`) : undefined;
    return field === undefined ? entry : { ...entry, field };
  });
  const added = own.filter(({ field }) => field.extra !== undefined).flatMap((each) => entryOf(each) ?? []);
  return dictionaryOf(
    [...declared, ...added.filter(({ field }) => field?.retired !== true)],
    added.filter(({ field }) => field?.retired === true),
  );
}

/** What a county changed of the registers in which entries are kept: fields of its own, and code lists with its own items. */
function ownOf(registers: ReadonlyMap<string, Register>): CountyOwn[] {
  return [...homes].flatMap(([name, declared]) => {
    const here = registers.get(name);
    if (here === undefined || here === declared) return [];
    const extended = Object.entries(here.fields).filter(
      ([key, field]) => field.codes !== undefined && field.extra === undefined && field.codes !== declared.fields[key]?.codes,
    );
    return [...extended, ...extraFields(here)].map(([key, field]) => ({ register: name, key, field }));
  });
}

const known = new WeakMap<ReadonlyMap<string, Register>, FieldDictionary>();

/** The field dictionary of a county, from its registers. The declared one where it added nothing. */
export function fieldsOfCounty(registers: ReadonlyMap<string, Register>): FieldDictionary {
  const there = known.get(registers);
  if (there !== undefined) return there;
  const made = withOwn(ownOf(registers));
  known.set(registers, made);
  return made;
}

type ToldList = Pick<CodeList, 'name' | 'standard' | 'label' | 'items' | 'open'>;

/** A county's field as plain data, which a thread can be given. */
export interface ToldField {
  readonly register: string;
  readonly key: string;
  readonly field: Omit<Field, 'codes'>;
  readonly codes: ToldList | null;
}

const toldList = ({ name, standard, label, items, open }: CodeList): ToldList => ({ name, standard, label: { ...label }, items, open });

/** What a county added and changed, to build its dictionary elsewhere by `fieldsTold`. */
export const tellFields = (registers: ReadonlyMap<string, Register>): readonly ToldField[] =>
  ownOf(registers).map(({ register, key, field: { codes, ...field } }) => ({
    register,
    key,
    field,
    codes: codes === undefined ? null : toldList(codes),
  }));

export const fieldsTold = (told: readonly ToldField[]): FieldDictionary =>
  withOwn(
    told.map(({ register, key, field, codes }) => ({
      register,
      key,
      field: codes === null ? field : { ...field, codes: codeList(codes.name, codes) },
    })),
  );

/** How an entry is called, whatever became of it. */
export const labelOf = (fields: FieldDictionary, path: string): Text => fields.find(path)?.label ?? { zh: path, en: path };
