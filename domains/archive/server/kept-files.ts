import { type Work, sql } from '@linli/kernel/server';

export type Part = 'sheet' | 'cells' | 'metadata' | 'manifest';
export type Rendition = 'plain' | 'clear' | 'masked';

/** A frozen file as the database knows it. */
export interface KeptFile {
  readonly no: number;
  readonly name: string;
  readonly part: Part;
  readonly rendition: Rendition;
  readonly bytes: number;
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
}

/** Where its bytes lie in the vault. Told by the filing and its number, so that a second try writes over the first. */
export const vaultName = (county: string, filing: string, no: number): string => `archive/${county}/${filing}/${no}`;

export async function writeKeptFiles(work: Work, county: string, filing: string, place: string, files: readonly KeptFile[]): Promise<void> {
  await sql`
    insert into archive.kept_file (county, filing, no, place, name, part, rendition, bytes, sha256)
    select ${county}, ${filing}::uuid, no, ${place}, name, part, rendition, bytes, sha256
    from json_to_recordset(${JSON.stringify(files)}::json) as x(no integer, name text, part text, rendition text, bytes bigint, sha256 text)
    returning no
  `.execute(work.tx);
}

/** The files of some filings, by filing, in their order. */
export async function keptFilesOf(work: Work, county: string, filings: readonly string[]): Promise<Map<string, KeptFile[]>> {
  const found = await sql<KeptFile & { filing: string }>`
    select filing, no, name, part, rendition, bytes, sha256 from archive.kept_file
    where county = ${county} and filing = any(${[...filings]}::uuid[]) order by filing, no
  `.execute(work.tx);
  const files = new Map<string, KeptFile[]>();
  for (const { filing, ...file } of found.rows) files.set(filing, [...(files.get(filing) ?? []), file]);
  return files;
}

/** Which of two renditions a reader gets: the plain one where there is only one. */
export const isFor = (rendition: Rendition, clear: boolean): boolean => rendition === 'plain' || rendition === (clear ? 'clear' : 'masked');
