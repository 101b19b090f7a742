import type { Field, ValueOf } from './field.ts';
import type { FactDeclaration } from './fact.ts';
import type { Level } from './place.ts';
import { type Department, type Role, departments } from './scope.ts';
import type { Text } from './text.ts';

export type Fields = Readonly<Record<string, Field>>;

/** Rights are sentences outside the handler: which roles may do what with the rows of a register, within their place. */
export interface Rights {
  readonly read: readonly Role[];
  readonly write: readonly Role[];
  /** See a masked value in clear, with a purpose and a trace that the resident can read. */
  readonly unmask: readonly Role[];
  readonly export: readonly Role[];
}

export interface RegisterDeclaration<F extends Fields = Fields> {
  readonly label: Text;
  /** What one row is, in one sentence. */
  readonly help: Text;
  /** Law, standard or plan row (Q or M number) that asks for it. */
  readonly source: string;
  /** Heading in the menus, where a domain keeps many kinds; the domain's own label where it is left out. */
  readonly group?: Text;
  /** The level of place at which a row lives. */
  readonly at: Level;
  /** The department that owns the kind of fact. */
  readonly owner: Department;
  /** Further departments whose officers may see it; the owner always does. `all` opens it to every department. */
  readonly sharedWith?: readonly Department[] | 'all';
  readonly rights: Rights;
  readonly fields: F;
  /** The fields that name a row to a person; the first is its title. */
  readonly title: readonly string[];
  /** A place field from which a row is seen as well as from where it lives (a person's registered home). */
  readonly alsoSeenFrom?: string;
  /** Who keeps something derived from the rows (`residents.candidates`): told of every change in the transaction that makes it. */
  readonly followedBy?: readonly string[];
  /** The text field that keeps the account of the resident whose row it is. A resident reaches rows of his own only, at both walls. */
  readonly holder?: string;
  /**
   * The code field that names the department a row belongs to: officers of departments see and change only rows of theirs, at both
   * walls, and none that name no department. "sharedWith" says which departments the kind of fact is open to at all.
   */
  readonly walledBy?: string;
  /** Issued by an upper level and read by everybody below it: programmes, targets, lists. */
  readonly seenBelow?: boolean;
  /**
   * A row tells of the place itself (its bodies, its standing): it ends when the place goes under in another one, and is not
   * carried over. The named fields repeat the official code and name and follow them.
   */
  readonly ofPlace?: { readonly code?: string; readonly name?: string };
  /**
   * A row is numbered by the place at which it lives (a grid): the field that repeats the code follows the place when that is merged or
   * recoded, and the number of before is added to `former`.
   */
  readonly numbered?: { readonly code: string; readonly former: string };
  /** Combinations that may stand only once among the rows in force of a county. */
  readonly unique?: readonly (readonly string[])[];
  /** Facts per community, kept fresh within a second of a write. */
  readonly publishes?: Readonly<Record<string, FactDeclaration>>;
  /** The date field that says from which day a row holds in the world, and counts in facts. Else: since it was entered. */
  readonly since?: string;
  /** The date field that says on which day it holds for the last time. Else: until the row was ended. */
  readonly until?: string;
  /** The order of a list when nobody asks for another. */
  readonly order?: string;
  /** Rows written only by other operations (for example merged copies): no form, no bulk, no template. */
  readonly writtenBy?: 'people' | 'operations';
  /** Though operations write the rows, the files that these ask for are brought by people beforehand. */
  readonly peopleBringFiles?: boolean;
}

export interface Register extends RegisterDeclaration {
  /** `domain.register`: one word in five places (folder, package, address, schema, labels). */
  readonly name: string;
  readonly domain: string;
}

/** A register whose fields are known to the compiler. */
export type RegisterOf<F extends Fields> = Register & { readonly fields: F };

/** A field becomes a column of the same name; these words cannot. */
const reservedWords = new Set(
  'all analyse analyze and any array as asc both case cast check collate column constraint create default desc distinct do else end except false fetch for foreign from grant group having in into is leading limit not null offset on only or order placing primary references returning select some symmetric table then to trailing true union unique user using variadic when where window with'.split(
    ' ',
  ),
);

/** What the search box can find by a stored key; anything else would fail, or read row by row. */
const searchable: readonly string[] = ['text', 'name', 'phone', 'identityNumber', 'date'];

/** Declares a kind of fact. From it come table, checks, screens, operations, workbook template, masking and audit. */
export function register<const F extends Fields>(name: string, declaration: RegisterDeclaration<F>): RegisterOf<F> {
  const [domain, own, ...rest] = name.split('.');
  if (!domain || !own || rest.length > 0) throw new Error(`A register is named "domain.register"; "${name}" is not.`);
  const taken = Object.keys(declaration.fields).find((key) => reservedWords.has(key));
  if (taken !== undefined) throw new Error(`The field "${taken}" of "${name}" is a reserved word of SQL. Name it otherwise.`);
  const unfound = Object.entries(declaration.fields).find(([, field]) => field.searched === true && !searchable.includes(field.kind));
  if (unfound !== undefined) throw new Error(`The field "${unfound[0]}" of "${name}" is of a kind that nobody can search for.`);
  for (const key of [declaration.since, declaration.until])
    if (key !== undefined && declaration.fields[key]?.kind !== 'date')
      throw new Error(`"${name}" holds by "${key}", which is no date field of it.`);
  const fault = faultOfWalls(declaration);
  if (fault !== undefined) throw new Error(`"${name}" ${fault}.`);
  return Object.freeze({ ...declaration, name, domain });
}

/** A row whose owner nobody can tell must not be open to residents at all, nor one whose department nobody can tell be walled by it. */
function faultOfWalls({ holder, walledBy, sharedWith, rights, fields }: RegisterDeclaration): string | undefined {
  if (holder !== undefined && fields[holder]?.kind !== 'text') return `is held by "${holder}", which is no text field of it`;
  if (holder === undefined && Object.values(rights).some((named: readonly Role[]) => named.includes('resident')))
    return 'is open to residents and does not say by which field a row is theirs (holder)';
  if (walledBy === undefined) return undefined;
  const codes = fields[walledBy]?.kind === 'code' ? fields[walledBy].codes?.items : undefined;
  if (codes === undefined) return `is walled by "${walledBy}", which is no code field of it`;
  if (codes.some((each) => !Object.hasOwn(departments, each.code))) return `is walled by "${walledBy}", whose codes are no departments`;
  return sharedWith === undefined ? 'is walled by department and shared with none (sharedWith)' : undefined;
}

/** The typed values of a row; any of them may be empty. */
export type ValuesOf<R extends Register> = { readonly [K in keyof R['fields']]: ValueOf<R['fields'][K]> | null };

/** A row as it travels: its place, its version and its values. */
export type RowOf<R extends Register = Register> = {
  readonly id: string;
  readonly place: string;
  readonly version: number;
  readonly updatedAt: string;
  readonly endedAt: string | null;
  readonly endReason: string | null;
  readonly values: ValuesOf<R>;
  /** Names of the fields whose value is shown masked. */
  readonly masked: readonly string[];
  /** What a reference is called: field -> title of the row it points to, where that row may be seen. */
  readonly titles?: Readonly<Record<string, string>>;
};

/** A field by a name that came from outside: `__proto__` and its like are no fields. */
export const findField = (of: Register, key: string): Field | undefined => (Object.hasOwn(of.fields, key) ? of.fields[key] : undefined);

export const fieldsOf = (of: Register): [string, Field][] => Object.entries(of.fields);

/** The fields that a form, a template or an import still asks. */
export const askedFields = (of: Register): [string, Field][] => fieldsOf(of).filter(([, field]) => field.retired !== true);

/** The fields that a county has added, with their places in `extra_keys`. */
export const extraFields = (of: Register): [string, Field & { readonly extra: { readonly slot: number } }][] =>
  fieldsOf(of).filter((entry): entry is [string, Field & { readonly extra: { readonly slot: number } }] => entry[1].extra !== undefined);

/** Everyday rights: those who work in a community keep the rows, the town and the owning department read them. */
export const keptByCommunity: Rights = {
  read: ['grid-worker', 'community-worker', 'town-officer', 'county-officer'],
  write: ['community-worker'],
  unmask: ['community-worker', 'town-officer', 'county-officer'],
  export: ['community-worker', 'town-officer', 'county-officer'],
};

/** Facts about bodies and premises, not about persons: open to every level above, kept by community and town. */
export const openToOffices: Rights = {
  read: ['grid-worker', 'community-worker', 'town-officer', 'county-officer', 'city-officer', 'province-officer'],
  write: ['community-worker', 'town-officer', 'county-officer'],
  unmask: ['community-worker', 'town-officer', 'county-officer'],
  export: ['community-worker', 'town-officer', 'county-officer', 'city-officer', 'province-officer'],
};
