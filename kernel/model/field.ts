import type { AskCycle } from './ask-cycle.ts';
import type { CodeList } from './codes/code-list.ts';
import type { Text } from './text.ts';
import type { FileKind, Geometry } from './values/index.ts';

/**
 * The kinds of field. Everything that differs between fields is told by the kind and its options; screens, tables,
 * checks and workbooks never ask for a field or a register by name.
 */
export type FieldKind =
  | 'text'
  | 'longText'
  | 'name'
  | 'integer'
  | 'decimal'
  | 'money'
  | 'date'
  | 'instant'
  | 'yesNo'
  | 'code'
  | 'codes'
  | 'place'
  | 'places'
  | 'reference'
  | 'identityNumber'
  | 'phone'
  | 'account'
  | 'secretText'
  | 'geometry'
  | 'attachment';

export interface FieldOptions {
  readonly label: Text;
  readonly help?: Text;
  /** Law, standard or plan row; the register's own source where it is left out. */
  readonly source?: string;
  /** A plausible value: shown in the form, used by the template, the documentation and the tests. */
  readonly example?: string;
  readonly required?: boolean;
  /** Shown as a column of the list. */
  readonly listed?: boolean;
  /** Found by the search box: exactly, by its beginning, and for names by pinyin and initials. */
  readonly searched?: boolean;
  /** Why it may be kept (PIPL art. 6). Needed for personal data. */
  readonly purpose?: string;
  readonly unit?: Text;
  readonly min?: number;
  readonly max?: number;
  /** Set when the row is made, never changed after. */
  readonly fixed?: boolean;
  /** Kinds of files that an attachment takes; all that the platform knows where it is left out. `max` is how many. */
  readonly accepts?: readonly FileKind[];
  /** Pictures are kept without what the camera wrote into them: where, when, by which phone. How the picture is turned stays. */
  readonly plainPictures?: boolean;
  /** No longer asked: values stay readable, nothing new is written. */
  readonly retired?: boolean;
  /** A geometry that is looked for by where it lies: its bounds stand in columns of their own, `area_west` to `area_north` in degrees. */
  readonly extent?: boolean;
  /** Declared by a county at run time: kept in the row's `extra`, its comparable key at this place of `extra_keys`. */
  readonly extra?: { readonly slot: number; readonly cycle: AskCycle };
}

export interface Field<T = unknown> extends FieldOptions {
  readonly kind: FieldKind;
  readonly codes?: CodeList;
  /** `domain.register` that a reference points to. */
  readonly to?: string;
  /** Only in the type: what a value is on the wire. */
  readonly value?: T;
}

export type ValueOf<F> = F extends Field<infer T> ? T : never;

const field =
  <T>(kind: FieldKind) =>
  (options: FieldOptions): Field<T> =>
    Object.freeze({ kind, ...options });

/** A line of text, at most 200 characters. */
export const text = field<string>('text');
/** Several lines, at most 4,000 characters. */
export const longText = field<string>('longText');
/** A personal or organisation name; the store keeps pinyin and initials beside it. */
export const name = field<string>('name');
/** A whole number. */
export const integer = field<number>('integer');
/** A number with up to 4 decimals, on the wire a JSON number. */
export const decimal = field<number>('decimal');
/** An amount in fen (1/100 yuan), a whole number. */
export const money = field<number>('money');
/** A day, `YYYY-MM-DD`. */
export const date = field<string>('date');
/** A moment, ISO 8601 with zone. */
export const instant = field<string>('instant');
export const yesNo = field<boolean>('yesNo');
/** A place by its official code. */
export const place = field<string>('place');
/** Several places by their official codes. */
export const places = field<string[]>('places');
/** A citizen's identity number (GB 11643): encrypted, masked, found through a blind index. */
export const identityNumber = field<string>('identityNumber');
/** A telephone number: encrypted, masked, found whole or by its last four digits. */
export const phone = field<string>('phone');
/** A bank account: encrypted, only its last four digits are shown. */
export const account = field<string>('account');
/** Text that only those may read who give a purpose (health, guardianship): encrypted. */
export const secretText = field<string>('secretText');
/** A GeoJSON geometry in CGCS2000 degrees. */
export const geometry = field<Geometry>('geometry');
/** Files kept by the platform, by their ids; 10 of 10 MB each unless `max` says fewer. */
export const attachment = field<string[]>('attachment');

export const code = (codes: CodeList, options: FieldOptions): Field<string> => Object.freeze({ kind: 'code', codes, ...options });
export const codes = (list: CodeList, options: FieldOptions): Field<string[]> => Object.freeze({ kind: 'codes', codes: list, ...options });
/** Points to a row of another register in the same county, by its id. */
export const reference = (to: string, options: FieldOptions): Field<string> => Object.freeze({ kind: 'reference', to, ...options });

const sealedKinds: readonly FieldKind[] = ['identityNumber', 'phone', 'account', 'secretText'];

/** Sealed fields are encrypted in the table and masked on every screen. */
export const isSealed = (of: Field): boolean => sealedKinds.includes(of.kind);
