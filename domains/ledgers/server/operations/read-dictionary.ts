import type { Context } from '@linli/kernel/server';
import { type Entry, isHome } from '../../model/dictionary/index.ts';
import { isEligible } from '../../model/reading/index.ts';
import { type LedgerTemplate, templates, withCountyColumns } from '../../model/templates/index.ts';
import { fieldsHere } from '../county-fields.ts';
import { mayFill } from '../filling/registers.ts';

const ledgersOf = (all: readonly LedgerTemplate[], entry: string): string[] =>
  all.filter((each) => each.columns.some((column) => column.entry === entry)).map((each) => each.id);

const readersOf = (entry: Entry): string[] => [
  ...templates.filter((each) => isEligible(entry, each)).map((each) => each.id),
  ...(isEligible(entry, undefined) ? ['unknown'] : []),
];

export const dictionaryOf = async (context: Context) => {
  const fields = fieldsHere(context);
  const all = templates.map((each) => withCountyColumns(each, fields));
  return {
    entries: fields.entries.map((entry) => ({
      entry: entry.path,
      label: entry.label,
      register: isHome(entry) ? entry.target.register.name : null,
      field: isHome(entry) ? entry.target.field : null,
      kind: entry.kind,
      role: entry.role,
      ledgers: ledgersOf(all, entry.path),
      readBy: readersOf(entry),
    })),
  };
};

/** The ledgers that this post may see filled: those of which it may read every register. */
export const templatesOf = async (context: Context) => {
  const fields = fieldsHere(context);
  return {
    templates: templates
      .map((each) => withCountyColumns(each, fields))
      .filter((each) => mayFill(context.actor, fields, each, 'read') === undefined)
      .map(({ id, title, askedBy, columns }) => ({
        id,
        title,
        askedBy,
        columns: columns.map(({ entry, header }) => ({ entry, header })),
      })),
  };
};
