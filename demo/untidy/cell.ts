/** A cell before it is written to a file. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly format?: string; readonly formula?: string };

export const textCell = (text: string): Cell => ({ kind: 'text', text });
export const numberCell = (value: number, format?: string): Cell => ({
  kind: 'number',
  value,
  ...(format === undefined ? {} : { format }),
});

/** What a text export of the cell shows. */
export function shownText(cell: Cell): string {
  return cell.kind === 'text' ? cell.text : String(cell.value);
}
