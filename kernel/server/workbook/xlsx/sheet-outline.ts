import type { FileHandle } from 'node:fs/promises';
import type { Limits } from '../limits.ts';
import { LAST_COLUMN } from '../limits.ts';
import { fault } from '../refusal.ts';
import type { Merge } from '../types.ts';
import { isTrue, readAttributes } from '../xml/attributes.ts';
import type { ZipEntry } from '../zip/directory.ts';
import { unpack } from '../zip/unpack.ts';
import { readCellName } from './cell-reference.ts';

/** What stands before and after the cells of a sheet. */
export interface SheetOutline {
  readonly merges: readonly Merge[];
  readonly hiddenColumns: readonly number[];
}

const ELEMENT = /<(?:[A-Za-z_][\w.-]*:)?(col|mergeCell)(\s[^<>]*?)\/?>/g;
const LONGEST_HEAD = 1024 * 1024;
const LONGEST_TAIL = 16 * 1024 * 1024;
const BOUNDARY = Buffer.from('sheetData');
const OVERLAP = 64;

/**
 * Unpacks a sheet once without looking at its cells: merged cells stand at its end but are needed with its first rows.
 * Checks sizes and the check sum on the way, so that a damaged file is refused before its first row is handed out.
 */
export async function readSheetOutline(file: FileHandle, entry: ZipEntry, limits: Limits): Promise<SheetOutline> {
  const { head, tail } = await aroundCells(file, entry);
  const hiddenColumns = new Set<number>();
  for (const [name, attributes] of elements(head)) if (name === 'col') noteHidden(attributes, hiddenColumns);
  const merges: Merge[] = [];
  for (const [name, attributes] of elements(tail)) {
    if (name !== 'mergeCell') continue;
    if (merges.length >= limits.merges) throw fault('too-many-merges');
    const merge = readMerge(attributes.get('ref') ?? '');
    if (merge !== null) merges.push(merge);
  }
  return { merges, hiddenColumns: [...hiddenColumns].toSorted((a, b) => a - b) };
}

/** The text before the first and after the last `sheetData`. Both are bounded; ASCII suffices for what is looked for. */
async function aroundCells(file: FileHandle, entry: ZipEntry): Promise<{ head: string; tail: string }> {
  let head: string | null = null;
  let before = Buffer.alloc(0);
  let tail: Buffer[] = [];
  let tailBytes = 0;
  for await (const piece of unpack(file, entry)) {
    const joined = Buffer.concat([before, piece]);
    if (head === null) {
      const start = joined.indexOf(BOUNDARY);
      if (start === -1 && joined.length > LONGEST_HEAD) throw fault('xml-broken', { part: entry.name });
      if (start !== -1) head = joined.toString('latin1', 0, start);
    }
    const end = endOfCells(joined);
    if (end !== -1) tail = [joined.subarray(end)];
    else if (tail.length > 0) tail.push(piece);
    tailBytes = tail.length === 0 ? 0 : end === -1 ? tailBytes + piece.length : joined.length - end;
    if (tailBytes > LONGEST_TAIL) throw fault('too-many-merges', { part: entry.name });
    before = head === null ? joined : Buffer.from(joined.subarray(-OVERLAP));
  }
  return { head: head ?? '', tail: Buffer.concat(tail).toString('latin1') };
}

/** The place of the last closing (or empty) `sheetData` tag, or -1. */
function endOfCells(bytes: Buffer): number {
  const at = bytes.lastIndexOf(BOUNDARY);
  if (at === -1) return -1;
  const around = bytes.toString('latin1', Math.max(0, at - OVERLAP / 2), at + BOUNDARY.length + 3);
  return /<\/(?:[\w.-]*:)?sheetData|<(?:[\w.-]*:)?sheetData\s*\/>/.test(around) ? at : -1;
}

function* elements(xml: string): Generator<[name: string, attributes: ReadonlyMap<string, string>]> {
  for (const [, name = '', attributes = ''] of xml.matchAll(ELEMENT)) yield [name, readAttributes(attributes)];
}

function noteHidden(attributes: ReadonlyMap<string, string>, hidden: Set<number>): void {
  if (!isTrue(attributes.get('hidden'))) return;
  const last = Math.min(Number(attributes.get('max')), LAST_COLUMN);
  for (let column = Math.max(1, Number(attributes.get('min'))); column <= last; column++) hidden.add(column - 1);
}

function readMerge(reference: string): Merge | null {
  const [from = '', to = ''] = reference.split(':');
  const start = readCellName(from);
  const end = readCellName(to);
  if (start === null || end === null || end.row < start.row || end.column < start.column) return null;
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}
