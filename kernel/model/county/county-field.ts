import type { AskCycle } from '../ask-cycle.ts';
import type { FieldKind } from '../field.ts';
import type { CountyIndicator } from './county-indicator.ts';
import type { Department } from '../scope.ts';
import type { Text } from '../text.ts';

/** What a county may ask beyond the declarations. Kinds that need machinery of their own (names, places, maps) stay with us. */
export const countyFieldKinds = [
  'text',
  'longText',
  'integer',
  'decimal',
  'money',
  'date',
  'yesNo',
  'code',
  'codes',
  'phone',
  'account',
  'secretText',
] as const satisfies readonly FieldKind[];

/** Characters of its name: a column head. */
export const COUNTY_LABEL_MAX = 40;

export type CountyFieldKind = (typeof countyFieldKinds)[number];

export const countyFieldKindLabels: Record<CountyFieldKind, Text> = {
  text: { zh: '一行文字', en: 'A line of text' },
  longText: { zh: '多行文字', en: 'Several lines of text' },
  integer: { zh: '整数', en: 'Whole number' },
  decimal: { zh: '小数', en: 'Decimal number' },
  money: { zh: '金额（元）', en: 'Amount (yuan)' },
  date: { zh: '日期', en: 'Date' },
  yesNo: { zh: '是或否', en: 'Yes or no' },
  code: { zh: '单选', en: 'One of a list' },
  codes: { zh: '多选', en: 'Several of a list' },
  phone: { zh: '电话（加密）', en: 'Phone (encrypted)' },
  account: { zh: '银行账号（加密）', en: 'Bank account (encrypted)' },
  secretText: { zh: '保密文字（加密）', en: 'Confidential text (encrypted)' },
};

/** A field that a county has added to a register, as data. Its key is never given to another field. */
export interface CountyField {
  readonly register: string;
  /** `x_` and the pinyin of the first label: no declared field can ever be called so. */
  readonly key: string;
  readonly kind: CountyFieldKind;
  readonly label: Text;
  readonly help: Text | null;
  readonly example: string | null;
  readonly unit: Text | null;
  readonly required: boolean;
  readonly searched: boolean;
  readonly listed: boolean;
  /** Why it may be kept (PIPL art. 6); needed on registers about persons. */
  readonly purpose: string | null;
  /** Why the county needs it at all: for which matter, on whose demand. */
  readonly reason: string;
  readonly owner: Department;
  readonly cycle: AskCycle;
  /** Name of the code list: one of the declared ones, or the field's own, `register.key`. */
  readonly list: string | null;
  /** First place in `extra_keys`; a phone takes two (whole, tail). */
  readonly slot: number;
  /** First day on which it is asked, `YYYY-MM-DD`. */
  readonly validFrom: string;
  /** Since this day it is no longer asked. */
  readonly retiredOn: string | null;
  /** Its index stands: the search box may look there. */
  readonly indexed: boolean;
  readonly version: number;
}

/** An item that a county has added to a list that is open, or to a list of its own. Retired, never deleted. */
export interface CountyCode {
  readonly list: string;
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly retiredOn: string | null;
}

/** All that a county declares at run time. */
export interface CountyDeclarations {
  readonly fields: readonly CountyField[];
  readonly codes: readonly CountyCode[];
  readonly indicators: readonly CountyIndicator[];
}

export const noDeclarations: CountyDeclarations = Object.freeze({ fields: [], codes: [], indicators: [] });

/** The name of a field's own list. */
export const ownListName = (register: string, key: string): string => `${register}.${key}`;

/** How many places of `extra_keys` a kind takes. */
export const slotsOf = (kind: CountyFieldKind): number => (kind === 'phone' ? 2 : 1);
