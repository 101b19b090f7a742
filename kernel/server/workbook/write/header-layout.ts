import type { Merge } from '../types.ts';
import type { ColumnSpec, SheetSpec } from './sheet-spec.ts';
import { headingLines } from './sheet-spec.ts';

/** The lines above the data, and which of their cells are merged. Rows count from 1. */
export interface HeaderLayout {
  readonly lines: readonly { readonly role: 'title' | 'note' | 'heading'; readonly texts: readonly (string | null)[] }[];
  readonly merges: readonly Merge[];
  /** The rows of the header proper, repeated on each printed page; null when there is none. */
  readonly repeated: { readonly from: number; readonly to: number } | null;
}

/** Lays out title, notes and a header of one or more lines. */
export function layOutHeader({ title, notes = [], columns }: SheetSpec): HeaderLayout {
  const width = Math.max(1, columns.length);
  const above = [
    ...(title === undefined ? [] : [{ role: 'title' as const, texts: [title] }]),
    ...notes.map((note) => ({ role: 'note' as const, texts: [note] })),
  ];
  const depth = Math.max(0, ...columns.map((column) => headingLines(column).length));
  const first = above.length + 1;
  const grid = Array.from({ length: depth }, (_, line) => columns.map((column) => headingLines(column)[line] ?? null));
  const wide: Merge[] = width === 1 ? [] : above.map((_, at) => ({ top: at + 1, left: 0, bottom: at + 1, right: width - 1 }));
  const blocks = findBlocks(columns, depth);
  return {
    lines: [
      ...above,
      ...grid.map((line, at) => ({
        role: 'heading' as const,
        texts: line.map((text, column) => (startsBlock(blocks, at, column) ? text : null)),
      })),
    ],
    merges: [
      ...wide,
      ...blocks
        .filter(({ top, left, bottom, right }) => top !== bottom || left !== right)
        .map(({ top, left, bottom, right }) => ({ top: first + top, left, bottom: first + bottom, right })),
    ],
    repeated: depth === 0 ? null : { from: first, to: first + depth - 1 },
  };
}

function startsBlock(blocks: readonly Merge[], line: number, column: number): boolean {
  return blocks.some(({ top, left }) => top === line && left === column);
}

/** Groups of header cells: a group spans the columns whose headings agree down to it; the last line of a column reaches to the bottom. */
function findBlocks(columns: readonly ColumnSpec[], depth: number): Merge[] {
  const blocks: Merge[] = [];
  for (let line = 0; line < depth; line++) {
    for (let left = 0; left < columns.length;) {
      const lines = linesAt(columns, left);
      let right = left;
      const isLast = line === lines.length - 1;
      while (!isLast && right + 1 < columns.length && sharesGroup(lines, linesAt(columns, right + 1), line)) right++;
      if (line < lines.length) blocks.push({ top: line, left, bottom: isLast ? depth - 1 : line, right });
      left = right + 1;
    }
  }
  return blocks;
}

function linesAt(columns: readonly ColumnSpec[], column: number): readonly string[] {
  const spec = columns[column];
  return spec === undefined ? [] : headingLines(spec);
}

function sharesGroup(a: readonly string[], b: readonly string[], line: number): boolean {
  if (b.length <= line + 1) return false;
  for (let at = 0; at <= line; at++) if (a[at] !== b[at]) return false;
  return true;
}
