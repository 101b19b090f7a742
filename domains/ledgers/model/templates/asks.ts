import type { Register } from '@linli/kernel/model';
import { dwelling } from '@linli/residents/model';
import { declaredFields } from '../dictionary/index.ts';
import type { LedgerTemplate } from './template.ts';

const registers = new WeakMap<LedgerTemplate, ReadonlySet<string>>();

/** Names of the registers of which a ledger tells: those of its lines and of its columns. */
export function registersOf(template: LedgerTemplate): ReadonlySet<string> {
  const there = registers.get(template);
  if (there !== undefined) return there;
  const found = new Set([
    template.lines.of.name,
    ...[template.status, ...(template.also ?? [])].flatMap((each) => (each === undefined ? [] : [each.name])),
    ...template.columns.flatMap(({ entry }) => declaredFields.find(entry)?.target?.register.name ?? []),
  ]);
  registers.set(template, found);
  return found;
}

/** Does the ledger print this fact? */
export const wants = (template: LedgerTemplate | undefined, path: string): boolean =>
  template?.columns.some((column) => column.entry === path) === true;

/** Registers beside the person of which a line writes a row: the department's own first, then those that it also tells of. */
export const keptBeside = (template: LedgerTemplate | undefined): readonly Register[] =>
  template?.status === undefined ? [] : [template.status, ...(template.also ?? [])];

/** Names of the registers, beside those of residents, that taking the ledger in may have touched. */
export const writtenBy = (template: LedgerTemplate | undefined): readonly string[] =>
  template === undefined
    ? []
    : [
        ...keptBeside(template).map((each) => each.name),
        ...(template.knownBy === undefined ? [] : [template.lines.of.name]),
        ...(template.home === undefined ? [] : [dwelling.name, template.home.name]),
      ];

/** What tells one row of a person from the next, where the ledger's register has several: the day of the visit. */
export function whichOf(
  template: LedgerTemplate | undefined,
  register: Register,
  values: Readonly<Record<string, unknown>>,
): string | undefined {
  if (template?.eachBy === undefined || template.status?.name !== register.name) return undefined;
  const value = values[`${register.name.slice(register.name.indexOf('.') + 1)}.${template.eachBy}`];
  return typeof value === 'string' ? value : ''; // days are told as texts
}
