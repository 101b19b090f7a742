import type { Context } from '@linli/kernel/server';
import { type Entry, dictionary, isHome } from '../../model/dictionary/index.ts';
import { isEligible } from '../../model/reading/index.ts';
import { templates } from '../../model/templates/index.ts';
import { mayFill } from '../filling/registers.ts';

const ledgersOf = (entry: string): string[] =>
  templates.filter((each) => each.columns.some((column) => column.entry === entry)).map((each) => each.id);

const readersOf = (entry: Entry): string[] => [
  ...templates.filter((each) => isEligible(entry, each)).map((each) => each.id),
  ...(isEligible(entry, undefined) ? ['unknown'] : []),
];

export const dictionaryOf = async () => ({
  entries: dictionary.map((entry) => ({
    entry: entry.path,
    label: entry.label,
    register: isHome(entry) ? entry.target.register.name : null,
    field: isHome(entry) ? entry.target.field : null,
    kind: entry.kind,
    role: entry.role,
    ledgers: ledgersOf(entry.path),
    readBy: readersOf(entry),
  })),
});

/** The ledgers that this post may see filled: those of which it may read every register. */
export const templatesOf = async ({ actor }: Context) => ({
  templates: templates
    .filter((each) => mayFill(actor, each, 'read') === undefined)
    .map(({ id, title, askedBy, columns }) => ({
      id,
      title,
      askedBy,
      columns: columns.map(({ entry, header }) => ({ entry, header })),
    })),
});
