import { t01 } from './t01.ts';
import { t06 } from './t06.ts';
import { t10 } from './t10.ts';
import type { LedgerId, LedgerTemplate } from './template.ts';

export { ELDER_AGE } from './t10.ts';
export { type LedgerId, type LedgerTemplate, prefixOf, type TemplateColumn } from './template.ts';

/** Ledgers that are read and filled today. */
export const templates: readonly LedgerTemplate[] = [t01, t06, t10];

export const findTemplate = (id: string): LedgerTemplate | undefined => templates.find((each) => each.id === id);

export function getTemplate(id: LedgerId): LedgerTemplate {
  const found = findTemplate(id);
  if (found === undefined) throw new Error(`There is no ledger "${id}".`);
  return found;
}
