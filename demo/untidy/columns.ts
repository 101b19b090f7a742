import { captionsOf, writeCaption } from './captions.ts';
import { drawExtraColumns, type ExtraColumn } from './extra-columns.ts';
import type { Pen } from './pen.ts';
import type { LedgerKind } from './ledgers.ts';

/** A column of one table. `group` is the first line of a header of two. */
export type Column =
  | { readonly kind: 'serial'; readonly caption: string; readonly group: undefined }
  | { readonly kind: 'blank'; readonly caption: ''; readonly group: undefined }
  | { readonly kind: 'field'; readonly field: string; readonly caption: string; readonly group: string | undefined }
  | { readonly kind: 'extra'; readonly extra: ExtraColumn; readonly caption: string; readonly group: string | undefined };

/** The whole header text of a column, both lines. */
export function headerText(column: Column): string {
  return column.group === undefined ? column.caption : `${column.group}/${column.caption}`;
}

/** Keeps the columns of one heading together and shuffles the rest. */
function reorder(pen: Pen, columns: readonly Column[]): Column[] {
  const bundles = new Map<string, Column[]>();
  for (const [at, column] of columns.entries()) {
    const key = column.group ?? `#${at}`;
    bundles.set(key, [...(bundles.get(key) ?? []), column]);
  }
  return pen.random.shuffled([...bundles.values()]).flat();
}

function fieldColumns(pen: Pen, ledger: LedgerKind, withoutNumbers: boolean): Column[] {
  const { captions, omit, header } = pen.habits;
  return captionsOf(ledger)
    .filter(({ field }) => !omit.includes(field) && !(withoutNumbers && field === 'identityNumber'))
    .map((caption): Column => ({
      kind: 'field',
      field: caption.field,
      caption: (header === 'two-line' ? caption.under : undefined) ?? writeCaption(pen.random, caption, captions),
      group: header === 'two-line' ? caption.group : undefined,
    }));
}

function extraColumns(pen: Pen, ledger: LedgerKind): Column[] {
  const two = pen.habits.header === 'two-line';
  return drawExtraColumns(pen.random, ledger, pen.habits.extras).map((extra): Column => ({
    kind: 'extra',
    extra,
    caption: (two ? extra.under : undefined) ?? extra.header,
    group: two ? extra.group : undefined,
  }));
}

/** The columns of the tables of a file, left to right. */
export function drawColumns(pen: Pen, ledger: LedgerKind, withoutNumbers: boolean): Column[] {
  const { habits, random } = pen;
  const fields = fieldColumns(pen, ledger, withoutNumbers);
  const extras = extraColumns(pen, ledger);
  let columns: Column[];
  if (habits.order === 'shuffled') {
    columns = reorder(pen, [...fields, ...extras]);
    pen.mark('columns-shuffled');
  } else {
    // Clerks put their own columns before the last one, the notes.
    columns = [...fields.slice(0, -1), ...extras, ...fields.slice(-1)];
  }
  for (let count = 0; count < habits.blankColumns; count += 1) {
    columns.splice(random.int(1, columns.length), 0, { kind: 'blank', caption: '', group: undefined });
    pen.mark('column-blank');
  }
  if (habits.serial !== 'none') columns.unshift({ kind: 'serial', caption: random.pick(['序号', '编号', 'No.']), group: undefined });
  for (const _ of extras) pen.mark('column-unknown');
  for (const _ of habits.omit) pen.mark('column-omitted');
  return columns;
}
