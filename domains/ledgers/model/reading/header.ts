import { type FieldDictionary, declaredFields, headerKey } from '../dictionary/index.ts';
import { type GridMerge, type GridRow, isBlank, looksLikeData } from './grid.ts';

/** The heading of one column: the group above it, where there is one, and its own line. */
export interface Heading {
  readonly no: number;
  readonly group: string;
  readonly own: string;
}

/** Header lines of a table: the rows that they take, and what stands over each column. */
export interface HeaderBlock {
  readonly rows: readonly number[];
  readonly headings: readonly Heading[];
}

export const headingText = (heading: Heading): string =>
  heading.group === '' || heading.group === heading.own ? heading.own : `${heading.group}·${heading.own}`;

const KNOWN = 0.85; // exact words, or a role before exact words
const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** Is this, word for word, a header that somebody would print? */
export const isKnown = (text: string, group = '', fields: FieldDictionary = declaredFields): boolean =>
  (fields.meanings(text, group)[0]?.score ?? 0) >= KNOWN;

const filledOf = (row: GridRow): { no: number; text: string }[] =>
  row.cells.flatMap((cell, no) => (isBlank(cell) ? [] : [{ no, text: tidy(cell.text) }]));

/** Does the row consist of headers? Two known ones at least, half of them known, and nothing that only data looks like. */
export function isHeaderRow(row: GridRow, fields: FieldDictionary = declaredFields): boolean {
  if (row.cells.some(looksLikeData)) return false;
  const filled = filledOf(row);
  if (filled.length < 2 || filled.some(({ text }) => text.length > 40)) return false;
  const known = filled.filter(({ text }) => isKnown(text, '', fields)).length;
  return known >= 2 && (known / filled.length >= 0.5 || (known >= 4 && known / filled.length >= 0.3));
}

interface Lines {
  readonly row: GridRow;
  readonly merges: readonly GridMerge[];
}

/** What stands over a column in one header line, merges included. */
function over(lines: readonly Lines[], at: number, no: number): string {
  const line = lines[at];
  if (line === undefined) return '';
  const own = line.row.cells[no];
  if (own !== undefined && !isBlank(own)) return tidy(own.text);
  for (const above of lines.slice(0, at + 1)) {
    const merge = above.merges.find(
      (each) => each.left <= no && no <= each.right && each.top <= line.row.index && line.row.index <= each.bottom,
    );
    const cell = merge === undefined ? undefined : above.row.cells[merge.left];
    if (cell !== undefined && !isBlank(cell)) return tidy(cell.text);
  }
  return '';
}

/** Without merges (a table saved as CSV) a group stands over its first column only, and the cells to its right are blank. */
function inherited(lines: readonly Lines[], at: number, no: number): string {
  const line = lines[at];
  if (line === undefined || line.merges.length > 0) return '';
  for (let left = no - 1; left >= 0; left -= 1) {
    const cell = line.row.cells[left];
    if (cell !== undefined && !isBlank(cell)) return isBlank(lines.at(-1)?.row.cells[left]) ? '' : tidy(cell.text);
  }
  return '';
}

function headingsOf(lines: readonly Lines[]): Heading[] {
  const width = Math.max(...lines.map(({ row, merges }) => Math.max(row.cells.length, ...merges.map((each) => each.right + 1))));
  const headings: Heading[] = [];
  for (let no = 0; no < width; no += 1) {
    const parts: string[] = [];
    for (let at = 0; at < lines.length; at += 1) {
      const here = over(lines, at, no);
      const last = at === lines.length - 1;
      const text = here !== '' || last || over(lines, lines.length - 1, no) === '' ? here : inherited(lines, at, no);
      if (text !== '' && parts.at(-1) !== text) parts.push(text);
    }
    const own = parts.pop();
    if (own !== undefined) headings.push({ no, group: parts.join(''), own });
  }
  return headings;
}

/** The line below carries headers too: it has nothing but known words, under a group or in the gaps of the line above. */
function continues(above: GridRow, below: GridRow | undefined, fields: FieldDictionary): boolean {
  if (below === undefined || below.index !== above.index + 1 || below.cells.some(looksLikeData)) return false;
  const filled = filledOf(below);
  if (filled.length === 0 || filled.length > filledOf(above).length * 3) return false;
  const groupAt = (no: number): string => {
    for (let left = no; left >= 0; left -= 1) if (!isBlank(above.cells[left])) return tidy(above.cells[left]?.text ?? '');
    return '';
  };
  if (filled.every(({ no, text }) => headerKey(text) === headerKey(tidy(above.cells[no]?.text ?? '')))) return false;
  return filled.every(({ no, text }) => isKnown(text, groupAt(no), fields) || isKnown(text, '', fields));
}

const isGroupLine = (row: GridRow, merges: readonly GridMerge[], width: number): boolean => {
  const filled = filledOf(row);
  return (
    filled.length >= 2 &&
    !row.cells.some(looksLikeData) &&
    filled.every(({ text }) => text.length <= 12) &&
    !merges.some((each) => each.right - each.left + 1 >= width)
  );
};

/**
 * The header that begins with `rows[0]`: one to three lines, told by cells merged downwards or by a second line of known
 * headers. `above` is the row right before, which may be a line of groups only.
 */
export function readHeader(
  rows: readonly GridRow[],
  mergesAt: (row: number) => readonly GridMerge[],
  above?: GridRow,
  fields: FieldDictionary = declaredFields,
): HeaderBlock | undefined {
  const [first, second, third] = rows;
  if (first === undefined) return undefined;
  const own = isHeaderRow(first, fields);
  const second2 = second !== undefined && second.index === first.index + 1 ? second : undefined;
  if (
    !own &&
    !(
      second2 !== undefined &&
      isHeaderRow(second2, fields) &&
      isGroupLine(first, mergesAt(first.index), second2.cells.length) &&
      mergesAt(first.index).some((each) => each.bottom > each.top)
    )
  )
    return undefined;
  const lines: GridRow[] =
    above !== undefined && above.index === first.index - 1 && isGroupLine(above, mergesAt(above.index), first.cells.length)
      ? [above, first]
      : [first];
  const bottom = Math.max(...lines.flatMap((row) => [row.index, ...mergesAt(row.index).map((each) => each.bottom)]));
  const merged = bottom > first.index && bottom <= first.index + 2;
  if (second2 !== undefined && ((merged && bottom >= second2.index) || continues(first, second2, fields))) {
    lines.push(second2);
    if (third !== undefined && third.index === second2.index + 1 && merged && bottom >= third.index) lines.push(third);
  }
  const last = lines.at(-1);
  if (last !== undefined && lines.length > 1 && last.cells.some(looksLikeData)) lines.pop();
  return { rows: lines.map((row) => row.index), headings: headingsOf(lines.map((row) => ({ row, merges: mergesAt(row.index) }))) };
}
