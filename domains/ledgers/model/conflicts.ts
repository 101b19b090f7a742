import type { CodeList, Field, Text } from '@linli/kernel/model';
import { normaliseText } from '@linli/kernel/model';
import type { Entry } from './dictionary/index.ts';
import type { LedgerTemplate } from './templates/index.ts';

/** Where a value that is already kept came from. */
export interface ValueSource {
  readonly kind: 'desk' | 'import' | 'task' | 'system';
  /** Id of the import. */
  readonly id?: string;
  /** The ledger's title or the desk. */
  readonly label?: string;
  /** The day of which it speaks, `YYYY-MM-DD`. */
  readonly on?: string;
  /** The ledger that it came from, where it was one. */
  readonly ledger?: string;
}

export type Ruling = 'none' | 'fill' | 'existing' | 'incoming' | 'ask';

export interface Ruled {
  readonly ruling: Ruling;
  readonly why: Text;
}

export interface Incoming {
  readonly value: unknown;
  /** Reckoned from the identity number. */
  readonly derived: boolean;
  readonly template: Pick<LedgerTemplate, 'id' | 'owners'> | undefined;
  readonly asOf: string;
}

export interface Existing {
  readonly value: unknown;
  readonly source: ValueSource | undefined;
  /** Day of the last change of the row: when a value typed at a desk was typed. */
  readonly changedOn: string;
  readonly template: Pick<LedgerTemplate, 'id' | 'owners'> | undefined;
}

const ruled = (ruling: Ruling, zh: string, en: string): Ruled => ({ ruling, why: { zh, en } });

const loose = (value: unknown): string =>
  normaliseText(String(value))
    .replaceAll(/[\s,，.。、;；:：\-—–_()（）"“”]/g, '')
    .toLowerCase();

/** Is one code only a closer word for the other (长子 for 子)? Answers the closer one. */
function closerCode(codes: CodeList | undefined, a: unknown, b: unknown): unknown {
  if (codes === undefined || typeof a !== 'string' || typeof b !== 'string') return undefined;
  if (codes.find(a)?.parent === b) return a;
  return codes.find(b)?.parent === a ? b : undefined;
}

/** Marks between the parts of an address tell nothing, nor whether a number at its end is called one. */
const addressLetters = (text: string): string => loose(text).replace(/[#号]$/, '');

const PART_MIN = 4; // a bare house number is part of many addresses

/** Does one address only leave out parts of the other (北街12号 of 城关镇北街社区北街12号)? Answers whose is the fuller. */
function fullerAddress(entry: Entry, incoming: unknown, existing: unknown): 'incoming' | 'existing' | undefined {
  if (!addresses.has(entry.path) || typeof incoming !== 'string' || typeof existing !== 'string') return undefined;
  const [mine, theirs] = [addressLetters(incoming), addressLetters(existing)];
  if (mine.length >= PART_MIN && mine.length < theirs.length && isPartOf(mine, theirs)) return 'existing';
  return theirs.length >= PART_MIN && theirs.length < mine.length && isPartOf(theirs, mine) ? 'incoming' : undefined;
}

/** A closed stretch of it, wherever it stands, whose ends do not cut through a number: 街1号 is no part of 街12号. */
function isPartOf(short: string, long: string): boolean {
  for (let at = long.indexOf(short); at >= 0; at = long.indexOf(short, at + 1)) {
    const before = long.charAt(at - 1);
    const after = long.charAt(at + short.length);
    const cut = (outer: string, inner: string): boolean => /\d/.test(outer) && /\d/.test(inner);
    if (!cut(before, short.charAt(0)) && !cut(after, short.charAt(short.length - 1))) return true;
  }
  return false;
}

const addresses: ReadonlySet<string> = new Set(['person.currentAddress', 'person.registeredAddress', 'household.address']);

const setOf = (value: unknown): string => JSON.stringify(Array.isArray(value) ? value.map(String).toSorted() : value);

/** Do two values tell the same? Texts compare without blanks and marks, lists without order. */
function tellsTheSame(field: Field, a: unknown, b: unknown): boolean {
  if (Array.isArray(a) || Array.isArray(b)) return setOf(a) === setOf(b);
  if (typeof a === 'string' && typeof b === 'string' && (field.kind === 'text' || field.kind === 'name' || field.kind === 'longText'))
    return loose(a) === loose(b);
  return a === b;
}

/** A name or number by which a person is known is never changed by a ledger on its own. */
const knownBy: ReadonlySet<string> = new Set(['person.name', 'person.identityNumber']);

/**
 * Which value counts when a ledger and the register disagree: what follows from the identity number; then the ledger of the
 * newer day; on one day the ledger of the department that owns the field; otherwise somebody is asked. The other value is
 * shown beside it with its ledger and its day, and stays in the history.
 */
export function decideConflict(entry: Entry, incoming: Incoming, existing: Existing): Ruled {
  const { field } = entry;
  if (field === undefined || incoming.value === undefined || incoming.value === null)
    return ruled('none', '这份台账没有填', 'The ledger says nothing');
  if (existing.value === null || existing.value === undefined || (Array.isArray(existing.value) && existing.value.length === 0))
    return ruled('fill', '登记册里还空着，按这份台账补上', 'Empty in the register: filled from this ledger');
  if (tellsTheSame(field, incoming.value, existing.value)) return ruled('none', '内容一致', 'Both say the same');
  const closer = closerCode(field.codes, incoming.value, existing.value);
  if (closer !== undefined)
    return closer === incoming.value
      ? ruled('incoming', '这份台账写得更细', 'This ledger is more exact')
      : ruled('none', '登记册里写得更细', 'The register is more exact');
  const fuller = fullerAddress(entry, incoming.value, existing.value);
  if (fuller === 'existing')
    return ruled(
      'existing',
      '登记册里的地址写得更全，这份台账只写了其中一段，保留更全的',
      'The register has the fuller address, of which this ledger tells a part: the fuller one stays',
    );
  if (fuller === 'incoming' && incoming.asOf >= dayOf(existing))
    return ruled('incoming', '这份台账的地址写得更全', 'The address of this ledger is fuller');
  if (incoming.derived) return ruled('incoming', '以身份证号推算的为准', 'What follows from the identity number counts');
  if (knownBy.has(entry.path))
    return ruled(
      'ask',
      '姓名和证件号不自动改，请核对证件后决定',
      'Names and numbers are never changed by themselves: compare with the card',
    );
  return byDay(entry, incoming, existing);
}

const dayOf = (existing: Existing): string => existing.source?.on ?? existing.changedOn;

function byDay(entry: Entry, incoming: Incoming, existing: Existing): Ruled {
  const on = dayOf(existing);
  if (existing.source?.kind === 'desk' && on >= incoming.asOf)
    return ruled('existing', `窗口在 ${on} 登记过，比这份台账新`, `Entered at the desk on ${on}, later than this ledger`);
  if (incoming.asOf > on)
    return ruled(
      'incoming',
      `这份台账（${incoming.asOf}）比原来的（${on}）新`,
      `This ledger (${incoming.asOf}) is newer than what is kept (${on})`,
    );
  if (incoming.asOf < on)
    return ruled(
      'existing',
      `原来的（${on}）比这份台账（${incoming.asOf}）新`,
      `What is kept (${on}) is newer than this ledger (${incoming.asOf})`,
    );
  const owner = entry.target?.register.owner;
  const mine = owner !== undefined && incoming.template?.owners.includes(owner) === true;
  const theirs = owner !== undefined && existing.template?.owners.includes(owner) === true;
  if (mine && !theirs) return ruled('incoming', '这一项归这份台账的部门管', 'The department of this ledger owns the field');
  if (theirs && !mine) return ruled('existing', '这一项归原来那份台账的部门管', 'The department of the earlier ledger owns the field');
  return ruled('ask', '两份台账同一天，说法不同，请选一个', 'Two ledgers of one day disagree: choose one');
}
