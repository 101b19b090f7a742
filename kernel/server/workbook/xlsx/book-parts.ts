import type { FileHandle } from 'node:fs/promises';
import type { Limits } from '../limits.ts';
import { fault } from '../refusal.ts';
import { isTrue, readAttributes } from '../xml/attributes.ts';
import { readPart } from '../xml/read-part.ts';
import type { XmlListener } from '../xml/tokens.ts';
import type { ZipDirectory, ZipEntry } from '../zip/directory.ts';

export interface BookSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly entry: ZipEntry;
}

/** What the workbook part and its relations say. */
export interface BookParts {
  readonly workbook: ZipEntry;
  readonly sheets: readonly BookSheet[];
  readonly from1904: boolean;
  readonly strings: ZipEntry | null;
  readonly styles: ZipEntry | null;
}

export interface Relation {
  readonly id: string;
  /** The last word of the type address: `worksheet`, `styles`. */
  readonly type: string;
  readonly target: string;
}

interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly relation: string;
}

/** Finds the sheets of a workbook and the parts that they share. */
export async function readBookParts(file: FileHandle, zip: ZipDirectory, limits: Limits): Promise<BookParts> {
  const root = (await readRelations(file, zip, '', limits)).find(({ type }) => type === 'officeDocument');
  const workbook = root === undefined ? undefined : findPart(zip, root.target);
  if (workbook === undefined) throw fault('part-missing');
  if (workbook.name.endsWith('.bin')) throw fault('binary-workbook');
  const relations = await readRelations(file, zip, workbook.name, limits);
  const { sheets, from1904, isWorkbook } = await readWorkbook(file, workbook, limits);
  if (!isWorkbook) throw fault('text-document');
  if (sheets.length > limits.sheets) throw fault('too-many-sheets');
  const shared = (type: string): ZipEntry | null => {
    const relation = relations.find((one) => one.type === type);
    return (relation && findPart(zip, relation.target)) ?? null;
  };
  const found = sheets.flatMap((sheet) => locateSheet(zip, relations, sheet));
  if (found.length === 0) throw fault('no-sheet');
  return { workbook, sheets: found, from1904, strings: shared('sharedStrings'), styles: shared('styles') };
}

/** Chart and dialog sheets have no cells and are passed over. */
function locateSheet(zip: ZipDirectory, relations: readonly Relation[], { name, hidden, relation: id }: ListedSheet): BookSheet[] {
  const relation = relations.find((one) => one.id === id);
  if (relation !== undefined && relation.type !== 'worksheet') return [];
  const entry = relation && findPart(zip, relation.target);
  if (entry === undefined) throw fault('part-missing', { sheet: name });
  return [{ name, hidden, entry }];
}

async function readWorkbook(
  file: FileHandle,
  entry: ZipEntry,
  limits: Limits,
): Promise<{ sheets: ListedSheet[]; from1904: boolean; isWorkbook: boolean }> {
  const sheets: ListedSheet[] = [];
  let from1904 = false;
  let isWorkbook = false;
  const listener: XmlListener = {
    open(name, raw) {
      if (name === 'workbook') isWorkbook = true;
      if (name === 'workbookPr') from1904 = isTrue(readAttributes(raw).get('date1904'));
      if (name !== 'sheet') return;
      const attributes = readAttributes(raw);
      const state = attributes.get('state') ?? 'visible';
      sheets.push({ name: attributes.get('name') ?? '', hidden: state !== 'visible', relation: attributes.get('id') ?? '' });
    },
    text() {},
    close() {},
  };
  await readPart(file, entry, listener, limits.smallPartBytes);
  return { sheets, from1904, isWorkbook };
}

/** The relations of a part (`''` for the package itself), their targets as part names; external ones are left out. */
export async function readRelations(file: FileHandle, zip: ZipDirectory, part: string, limits: Limits): Promise<Relation[]> {
  const relations: Relation[] = [];
  const entry = findPart(zip, relationsName(part));
  if (entry === undefined) return relations;
  const listener: XmlListener = {
    open(name, raw) {
      if (name !== 'Relationship') return;
      const attributes = readAttributes(raw);
      if (attributes.get('TargetMode') === 'External') return;
      relations.push({
        id: attributes.get('Id') ?? '',
        type: (attributes.get('Type') ?? '').split('/').at(-1) ?? '',
        target: resolveTarget(part, attributes.get('Target') ?? ''),
      });
    },
    text() {},
    close() {},
  };
  await readPart(file, entry, listener, limits.smallPartBytes);
  return relations;
}

/** The name of the part that holds the relations of `part`. */
export function relationsName(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Part names are compared without regard to case. */
export function findPart(zip: ZipDirectory, name: string): ZipEntry | undefined {
  const exact = zip.get(name);
  if (exact !== undefined) return exact;
  const lower = name.toLowerCase();
  for (const [key, entry] of zip) if (key.toLowerCase() === lower) return entry;
  return undefined;
}

function resolveTarget(part: string, target: string): string {
  const steps = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
