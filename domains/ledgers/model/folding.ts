import type { Register } from '@linli/kernel/model';
import { type Existing, type Incoming, type Ruling, type ValueSource, decideConflict } from './conflicts.ts';
import { type Entry, type FieldDictionary, isHome } from './dictionary/index.ts';
import type { ReadLine, Reason } from './parsing/index.ts';
import { type LedgerTemplate, templates } from './templates/index.ts';

/** A row that the registers hold, as far as a ledger could touch it. */
export interface HeldRow {
  /** Asked field by field: opening a sealed one costs something. */
  value(field: string): unknown;
  /** Is it known without opening anything that a sealed field holds this very value? */
  says(field: string, value: unknown): boolean;
  /** Where the value came from. */
  source(field: string): ValueSource | undefined;
  readonly changedOn: string;
}

export type Choice = 'existing' | 'incoming';

/** What a line would do to one field. */
export interface LineChange {
  readonly entry: string;
  readonly register: string;
  readonly field: string;
  readonly existing: unknown;
  readonly source: ValueSource | null;
  readonly changedOn: string;
  readonly incoming: unknown;
  readonly ruling: Ruling;
  readonly why: Reason | { readonly zh: string; readonly en: string };
  readonly decided: Choice | null;
}

/** Whether a change is to be written: filled, ruled for the ledger, or decided so. */
export const isWritten = (change: LineChange): boolean =>
  change.decided === null ? change.ruling === 'fill' || change.ruling === 'incoming' : change.decided === 'incoming';

export const isOpen = (change: LineChange): boolean => change.ruling === 'ask' && change.decided === null;

export interface FoldContext {
  /** As the county knows them. */
  readonly fields: FieldDictionary;
  readonly template: LedgerTemplate | undefined;
  readonly asOf: string;
  readonly decisions: Readonly<Record<string, Choice>>;
  /** The row that the register holds for the person; undefined: it will be a new one. */
  held(register: Register): HeldRow | undefined;
}

const templateOf = (source: ValueSource | undefined): LedgerTemplate | undefined =>
  source?.label === undefined ? undefined : templates.find((each) => each.title === source.label);

/** The entries of a line that have a home, with their values. */
function homesOf(
  line: ReadLine,
  fields: FieldDictionary,
): { readonly entry: Entry; readonly value: unknown; readonly register: Register; readonly field: string }[] {
  return Object.entries(line.values).flatMap(([path, value]) => {
    const entry = fields.find(path);
    return entry !== undefined && isHome(entry) && value !== undefined
      ? [{ entry, value, register: entry.target.register, field: entry.target.field }]
      : [];
  });
}

/**
 * Holds a line against what the registers have and rules on every field that differs. Pure: the dry run shows the outcome,
 * applying writes it, and both come from here. Fields that say the same are left out.
 */
export function foldLine(line: ReadLine, context: FoldContext): LineChange[] {
  const changes: LineChange[] = [];
  for (const { entry, value, register, field } of homesOf(line, context.fields)) {
    const held = context.held(register);
    if (held === undefined || held.says(field, value)) continue;
    const source = held.source(field);
    const present = held.value(field);
    const incoming: Incoming = { value, derived: line.derived.includes(entry.path), template: context.template, asOf: context.asOf };
    const existing: Existing = { value: present, source, changedOn: held.changedOn, template: templateOf(source) };
    const { ruling, why } = decideConflict(entry, incoming, existing);
    if (ruling === 'none') continue;
    changes.push({
      entry: entry.path,
      register: register.name,
      field,
      existing: present ?? null,
      source: source ?? null,
      changedOn: held.changedOn,
      incoming: value,
      ruling,
      why,
      decided: context.decisions[entry.path] ?? null,
    });
  }
  return changes;
}

export type LineState = 'new' | 'known' | 'changed' | 'conflict' | 'possible' | 'elsewhere' | 'duplicate' | 'fault' | 'skipped';

/** How a line of a person who is known stands, from what it would change. */
export function stateOfChanges(changes: readonly LineChange[], addsRows: boolean): LineState {
  if (changes.some(isOpen)) return 'conflict';
  return addsRows || changes.some(isWritten) ? 'changed' : 'known';
}
