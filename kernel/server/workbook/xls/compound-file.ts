import type { FileHandle } from 'node:fs/promises';
import { fault } from '../refusal.ts';

const HEADER_BYTES = 512;
const DIRECTORY_ENTRY_BYTES = 128;
const LAST_SECTOR = 0xfffffffa;
const MOST_DIRECTORY_SECTORS = 4096;

/** The names in an OLE compound file (the container of .xls, .doc, .et and of encrypted .xlsx). */
export async function readCompoundStreams(file: FileHandle, fileSize: number): Promise<ReadonlySet<string>> {
  const header = await readBytes(file, 0, HEADER_BYTES);
  const sectorShift = header.readUInt16LE(30);
  if (header.length < HEADER_BYTES || (sectorShift !== 9 && sectorShift !== 12)) throw fault('xls-broken');
  const sectorSize = 1 << sectorShift;
  const names = new Set<string>();
  let sector = header.readUInt32LE(48);
  for (let seen = 0; sector < LAST_SECTOR; seen++) {
    if (seen > MOST_DIRECTORY_SECTORS || (sector + 1) * sectorSize >= fileSize) throw fault('xls-broken');
    readNames(await readBytes(file, (sector + 1) * sectorSize, sectorSize), names);
    sector = await nextSector(file, header, sector, sectorSize);
  }
  return names;
}

function readNames(sector: Buffer, names: Set<string>): void {
  for (let at = 0; at + DIRECTORY_ENTRY_BYTES <= sector.length; at += DIRECTORY_ENTRY_BYTES) {
    const length = sector.readUInt16LE(at + 64);
    if (length > 2 && length <= 64) names.add(sector.toString('utf16le', at, at + length - 2));
  }
}

/** The sector after `sector`, from the allocation table; tables beyond the 109 of the header belong to files above 7 MB and end the walk. */
async function nextSector(file: FileHandle, header: Buffer, sector: number, sectorSize: number): Promise<number> {
  const perTable = sectorSize / 4;
  const table = Math.floor(sector / perTable);
  if (table >= 109) return LAST_SECTOR;
  const tableSector = header.readUInt32LE(76 + table * 4);
  if (tableSector >= LAST_SECTOR) return LAST_SECTOR;
  const entry = await readBytes(file, (tableSector + 1) * sectorSize + (sector % perTable) * 4, 4);
  return entry.length < 4 ? LAST_SECTOR : entry.readUInt32LE(0);
}

async function readBytes(file: FileHandle, start: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, start);
  if (bytesRead < Math.min(length, 4)) throw fault('xls-broken');
  return buffer;
}
