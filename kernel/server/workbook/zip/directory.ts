import type { FileHandle } from 'node:fs/promises';
import type { Limits } from '../limits.ts';
import { fault } from '../refusal.ts';
import { findDirectory } from './end-record.ts';

/** One part of a zip file, checked: its packed bytes lie in `[dataStart, dataStart + packedSize)` and belong to no other part. */
export interface ZipEntry {
  readonly name: string;
  readonly method: 'stored' | 'deflated';
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly dataStart: number;
}

export type ZipDirectory = ReadonlyMap<string, ZipEntry>;

interface ListedEntry {
  name: string;
  method: number;
  flags: number;
  crc: number;
  packedSize: number;
  size: number;
  headerStart: number;
}

const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
const FLAG_ENCRYPTED = 0x2041;
const FLAG_UTF8 = 0x800;

/**
 * Reads the directory of a zip file and refuses it before anything is unpacked: too many parts, too large or too
 * dense when unpacked, unsafe or repeated names, parts that overlap (ASVS 5.2.3). Keys are the names with `/`.
 */
export async function readZipDirectory(file: FileHandle, fileSize: number, limits: Limits): Promise<ZipDirectory> {
  const { start, bytes, count } = await findDirectory(file, fileSize);
  if (count > limits.entries) throw fault('zip-entries');
  if (bytes > limits.smallPartBytes) throw fault('zip-entries');
  const directory = await readAt(file, start, bytes);
  const listed = listEntries(directory, limits);
  if (listed.length !== count) throw fault('zip-broken');
  checkSizes(listed, limits);
  return locate(file, listed, start);
}

/** Reads exactly `length` bytes; a file that ends sooner is broken. */
async function readAt(file: FileHandle, start: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, start);
  if (bytesRead !== length) throw fault('zip-broken');
  return buffer;
}

function listEntries(directory: Buffer, limits: Limits): ListedEntry[] {
  const listed: ListedEntry[] = [];
  let at = 0;
  while (at < directory.length) {
    if (at + CENTRAL_BYTES > directory.length || directory.readUInt32LE(at) !== CENTRAL_SIGNATURE) throw fault('zip-broken');
    const nameLength = directory.readUInt16LE(at + 28);
    const extraLength = directory.readUInt16LE(at + 30);
    const next = at + CENTRAL_BYTES + nameLength + extraLength + directory.readUInt16LE(at + 32);
    if (next > directory.length) throw fault('zip-broken');
    if (listed.length >= limits.entries) throw fault('zip-entries');
    listed.push(readEntry(directory, at, nameLength, extraLength));
    at = next;
  }
  return listed;
}

function readEntry(directory: Buffer, at: number, nameLength: number, extraLength: number): ListedEntry {
  const flags = directory.readUInt16LE(at + 8);
  if ((flags & FLAG_ENCRYPTED) !== 0) throw fault('encrypted');
  const nameStart = at + CENTRAL_BYTES;
  const nameBytes = directory.subarray(nameStart, nameStart + nameLength);
  const entry: ListedEntry = {
    name: safeName(nameBytes.toString((flags & FLAG_UTF8) === 0 ? 'latin1' : 'utf8')),
    method: directory.readUInt16LE(at + 10),
    flags,
    crc: directory.readUInt32LE(at + 16),
    packedSize: directory.readUInt32LE(at + 20),
    size: directory.readUInt32LE(at + 24),
    headerStart: directory.readUInt32LE(at + 42),
  };
  applyZip64(entry, directory.subarray(nameStart + nameLength, nameStart + nameLength + extraLength));
  return entry;
}

/** Java's writers note sizes in the zip64 field even for small files. */
function applyZip64(entry: ListedEntry, extra: Buffer): void {
  let at = 0;
  while (at + 4 <= extra.length) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === 1) {
      const field = extra.subarray(at + 4, at + 4 + length);
      let taken = 0;
      const next = (): number => {
        if (taken + 8 > field.length) throw fault('zip-broken');
        const value = Number(field.readBigUInt64LE(taken));
        taken += 8;
        return value;
      };
      if (entry.size === 0xffffffff) entry.size = next();
      if (entry.packedSize === 0xffffffff) entry.packedSize = next();
      if (entry.headerStart === 0xffffffff) entry.headerStart = next();
      return;
    }
    at += 4 + length;
  }
}

/** Some old writers use backslashes; names are never used as paths, yet a climbing one shows a hostile file. */
function safeName(raw: string): string {
  const name = raw.replaceAll('\\', '/');
  const unsafe = name === '' || name.includes('\0') || name.startsWith('/') || /^[A-Za-z]:/.test(name) || name.split('/').includes('..');
  if (unsafe) throw fault('zip-name', { part: name.slice(0, 100) });
  return name;
}

function checkSizes(listed: readonly ListedEntry[], limits: Limits): void {
  let unpacked = 0;
  for (const entry of listed) {
    unpacked += entry.size;
    if (unpacked > limits.unpackedBytes) throw fault('zip-size', { part: entry.name });
    if (entry.size > limits.ratioFloorBytes && entry.size > entry.packedSize * limits.ratio) throw fault('zip-ratio', { part: entry.name });
  }
}

async function locate(file: FileHandle, listed: ListedEntry[], directoryStart: number): Promise<ZipDirectory> {
  const entries = new Map<string, ZipEntry>();
  const taken = new Set<string>();
  let free = 0;
  for (const entry of listed.toSorted((a, b) => a.headerStart - b.headerStart)) {
    if (entry.headerStart < free) throw fault('zip-overlap', { part: entry.name });
    const header = await readAt(file, entry.headerStart, LOCAL_BYTES);
    if (header.readUInt32LE(0) !== LOCAL_SIGNATURE) throw fault('zip-broken', { part: entry.name });
    const dataStart = entry.headerStart + LOCAL_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
    free = dataStart + entry.packedSize;
    if (free > directoryStart) throw fault('zip-overlap', { part: entry.name });
    const key = entry.name.toLowerCase();
    if (taken.has(key)) throw fault('zip-duplicate', { part: entry.name });
    taken.add(key);
    entries.set(entry.name, { ...checkedMethod(entry), dataStart });
  }
  return entries;
}

function checkedMethod({ name, method, crc, packedSize, size }: ListedEntry): Omit<ZipEntry, 'dataStart'> {
  if (method === 8) return { name, method: 'deflated', crc, packedSize, size };
  if (method === 0 && packedSize === size) return { name, method: 'stored', crc, packedSize, size };
  throw fault('zip-broken', { part: name });
}
