import { open } from 'node:fs/promises';
import type { FileKind } from '../../model/index.ts';
import { readZipNames } from '../workbook/index.ts';

const CHUNK = 65_536;

const signatures: readonly (readonly [FileKind, (head: Buffer) => boolean])[] = [
  ['pdf', (head) => head.toString('latin1', 0, 5) === '%PDF-'],
  ['png', (head) => head.toString('latin1', 0, 8) === '\x89PNG\r\n\x1a\n'],
  ['jpeg', (head) => head.toString('latin1', 0, 3) === '\xff\xd8\xff'],
  ['webp', (head) => head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP'],
];

const isZip = (head: Buffer): boolean => head.toString('latin1', 0, 4) === 'PK\x03\x04';
/** Bytes that no text holds: control characters but tab, line ends and form feed. In UTF-8 and GB 18030 alike. */
const isUntextual = (byte: number): boolean => (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) || byte === 127;

/** What a file is by its bytes, whatever its name says; undefined for anything that an attachment may not be. */
export async function recogniseFile(path: string): Promise<FileKind | undefined> {
  const file = await open(path, 'r');
  try {
    const head = Buffer.alloc(CHUNK);
    const { bytesRead } = await file.read(head, 0, CHUNK, 0);
    const start = head.subarray(0, bytesRead);
    const signed = signatures.find(([, fits]) => fits(start));
    if (signed !== undefined) return signed[0];
    if (isZip(start)) return officeKind(await readZipNames(file));
    for await (const chunk of file.createReadStream({ start: 0, autoClose: false }))
      if ((chunk as Buffer).some(isUntextual)) return undefined;
    return 'text';
  } finally {
    await file.close();
  }
}

/** Word and Excel without macros and embedded programs; other archives are none of ours. */
function officeKind(names: readonly string[] | undefined): FileKind | undefined {
  if (names === undefined || names.some((name) => /vbaProject\.bin$|\.(?:exe|dll|js|vbs|bat|ps1)$|activeX\//i.test(name))) return undefined;
  if (!names.includes('[Content_Types].xml')) return undefined;
  if (names.includes('word/document.xml')) return 'docx';
  return names.includes('xl/workbook.xml') ? 'xlsx' : undefined;
}
