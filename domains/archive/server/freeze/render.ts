import { stat, writeFile } from 'node:fs/promises';
import { departments } from '@linli/kernel/model';
import { sha256Of, writeWorkbook } from '@linli/kernel/server';
import type { Issued } from '@linli/ledgers/server';
import { retentionCodes } from '../../model/codes.ts';
import type { KeptFile, Part, Rendition } from '../kept-files.ts';
import { writeCells } from './write-cells.ts';

/** A file that was just written, still in clear on this machine. */
export interface FreshFile extends KeptFile {
  readonly path: string;
}

export interface Rendered {
  readonly files: readonly FreshFile[];
  /** SHA-256 of the cells in clear: the same content has the same. */
  readonly content: string;
  readonly hasMasked: boolean;
}

/** What is said of a filing beside its content. */
export interface Particulars {
  readonly fileNumber: string;
  readonly retention: string;
  readonly keepUntil: string | null;
  readonly archivedAt: string;
  readonly archivedBy: string;
}

async function measured(no: number, name: string, part: Part, rendition: Rendition, path: string): Promise<FreshFile> {
  return { no, name, part, rendition, path, bytes: (await stat(path)).size, sha256: await sha256Of(path) };
}

/** Sheet and cells, once as they are and, where something is masked, once more for readers without the right to see it. */
export async function renderContent(issued: Issued, folder: string): Promise<Rendered> {
  const hasMasked = issued.columns.some((each) => each.sealed);
  const wanted: readonly { clear: boolean; rendition: Rendition; end: string }[] = hasMasked
    ? [
        { clear: true, rendition: 'clear', end: '' },
        { clear: false, rendition: 'masked', end: '-masked' },
      ]
    : [{ clear: true, rendition: 'plain', end: '' }];
  const pathOf = (name: string): string => `${folder}/${name}`;
  await writeCells(
    issued,
    wanted.map(({ clear, end }) => ({ clear, json: pathOf(`cells${end}.json`), csv: pathOf(`cells${end}.csv`) })),
  );
  const files: FreshFile[] = [];
  for (const { clear, rendition, end } of wanted) {
    await writeWorkbook(pathOf(`sheet${end}.xlsx`), [issued.sheetOf(clear)]);
    for (const [part, name] of [
      ['sheet', `sheet${end}.xlsx`],
      ['cells', `cells${end}.csv`],
      ['cells', `cells${end}.json`],
    ] as const)
      files.push(await measured(files.length + 1, name, part, rendition, pathOf(name)));
  }
  return { files, hasMasked, content: files.find((each) => each.name === 'cells.json')?.sha256 ?? '' };
}

const departmentName = (code: string): string =>
  Object.hasOwn(departments, code) ? departments[code as keyof typeof departments].zh : code;

/** The particulars of an electronic document, after DA/T 46, in words that need no other table. */
function metadataOf(issued: Issued, { fileNumber, retention, keepUntil, archivedAt, archivedBy }: Particulars): string {
  const { kind, id, title, place, placeName, department, year, period, on, lines, registers } = issued;
  const told = {
    format: 'linli-filing/1',
    fileNumber,
    title: `${placeName}${title}`,
    period,
    year,
    asOf: on,
    filedBy: { code: place, name: placeName },
    department: { code: department, name: departmentName(department) },
    retention: { code: retention, name: retentionCodes.find(retention)?.zh ?? retention },
    keepUntil,
    archivedAt,
    archivedBy,
    source: { kind, id },
    lines,
    registers,
    columns: issued.columns.map(({ header, unit, register, field, sealed }) => ({ header, unit, register, field, masked: sealed })),
    standards: ['国家档案局令第8号', 'DA/T 22-2015', 'DA/T 13-2022', 'DA/T 46-2009'],
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}

/** `<sha256>  <name>`, a file a line: what sha256sum reads. */
export const manifestOf = (files: readonly Pick<KeptFile, 'name' | 'sha256'>[]): string =>
  files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');

/** Metadata, and over all of it the list whose own digest is that of the filing. */
export async function renderParticulars(
  issued: Issued,
  particulars: Particulars,
  content: readonly FreshFile[],
  folder: string,
): Promise<{ files: readonly FreshFile[]; digest: string }> {
  const [metadata, list] = [`${folder}/metadata.json`, `${folder}/manifest.sha256`];
  await writeFile(metadata, metadataOf(issued, particulars), { mode: 0o600 });
  const told = [...content, await measured(content.length + 1, 'metadata.json', 'metadata', 'plain', metadata)];
  await writeFile(list, manifestOf(told), { mode: 0o600 });
  const manifest = await measured(told.length + 1, 'manifest.sha256', 'manifest', 'plain', list);
  return { files: [...told, manifest], digest: manifest.sha256 };
}
