import { dictionary, isHome } from '../../model/dictionary/index.ts';
import { templates } from '../../model/templates/index.ts';

const ledgersOf = (entry: string): string[] =>
  templates.filter((each) => each.columns.some((column) => column.entry === entry)).map((each) => each.id);

export const dictionaryOf = async () => ({
  entries: dictionary.map((entry) => ({
    entry: entry.path,
    label: entry.label,
    register: isHome(entry) ? entry.target.register.name : null,
    field: isHome(entry) ? entry.target.field : null,
    kind: entry.kind,
    role: entry.role,
    ledgers: ledgersOf(entry.path),
  })),
});

export const templatesOf = async () => ({
  templates: templates.map(({ id, title, askedBy, columns }) => ({
    id,
    title,
    askedBy,
    columns: columns.map(({ entry, header }) => ({ entry, header })),
  })),
});
