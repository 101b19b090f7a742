import type { FieldDictionary } from '../dictionary/index.ts';
import { widthOf } from './layout.ts';
import type { LedgerTemplate, TemplateColumn } from './template.ts';

/**
 * The ledger with the columns that a county added: fields of its own in the ledger's own register that it shows in lists. They
 * stand behind what the department asks, before the note (docs/decisions/0018).
 */
export function withCountyColumns(template: LedgerTemplate, fields: FieldDictionary): LedgerTemplate {
  const own = (template.status ?? template.lines.of).name;
  const added = fields.entries
    .filter(({ field, target }) => field?.extra !== undefined && field.listed === true && target?.register.name === own)
    .map(({ label, path }): TemplateColumn => ({ header: label.zh, entry: path, width: widthOf(label.zh, path) }));
  if (added.length === 0) return template;
  const note = template.columns.findIndex(({ entry }) => entry.endsWith('.note'));
  const at = note < 0 ? template.columns.length : note;
  return { ...template, columns: [...template.columns.slice(0, at), ...added, ...template.columns.slice(at)] };
}
