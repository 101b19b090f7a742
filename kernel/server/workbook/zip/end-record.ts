import type { FileHandle } from 'node:fs/promises';
import { fault } from '../refusal.ts';

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
const ZIP64_LOCATOR_BYTES = 20;
const ZIP64_END_SIGNATURE = 0x06064b50;
const ZIP64_END_BYTES = 56;

export interface DirectoryPlace {
  readonly start: number;
  readonly bytes: number;
  readonly count: number;
}

/** Finds the directory at the end of a zip file, in the plain and in the 64-bit form. */
export async function findDirectory(file: FileHandle, fileSize: number): Promise<DirectoryPlace> {
  const length = Math.min(fileSize, END_BYTES + LONGEST_COMMENT + ZIP64_LOCATOR_BYTES);
  const tailStart = fileSize - length;
  const tail = Buffer.alloc(length);
  const { bytesRead } = await file.read(tail, 0, length, tailStart);
  const end = lastEndRecord(tail.subarray(0, bytesRead));
  const place = {
    count: tail.readUInt16LE(end + 10),
    bytes: tail.readUInt32LE(end + 12),
    start: tail.readUInt32LE(end + 16),
  };
  const marked = place.count === 0xffff || place.bytes === 0xffffffff || place.start === 0xffffffff;
  const exact = marked ? await readZip64(file, tail, end) : place;
  const endStart = tailStart + end;
  if (exact.start + exact.bytes > endStart || tail.readUInt16LE(end + 4) !== 0) throw fault('zip-broken');
  return exact;
}

function lastEndRecord(tail: Buffer): number {
  for (let at = tail.length - END_BYTES; at >= 0; at--) {
    if (tail.readUInt32LE(at) === END_SIGNATURE && at + END_BYTES + tail.readUInt16LE(at + 20) === tail.length) return at;
  }
  throw fault('zip-broken');
}

async function readZip64(file: FileHandle, tail: Buffer, end: number): Promise<DirectoryPlace> {
  const locator = end - ZIP64_LOCATOR_BYTES;
  if (locator < 0 || tail.readUInt32LE(locator) !== ZIP64_LOCATOR_SIGNATURE) throw fault('zip-broken');
  const record = Buffer.alloc(ZIP64_END_BYTES);
  const recordStart = Number(tail.readBigUInt64LE(locator + 8));
  if (!Number.isSafeInteger(recordStart)) throw fault('zip-broken');
  const { bytesRead } = await file.read(record, 0, ZIP64_END_BYTES, recordStart);
  if (bytesRead !== ZIP64_END_BYTES || record.readUInt32LE(0) !== ZIP64_END_SIGNATURE) throw fault('zip-broken');
  return {
    count: Number(record.readBigUInt64LE(32)),
    bytes: Number(record.readBigUInt64LE(40)),
    start: Number(record.readBigUInt64LE(48)),
  };
}
