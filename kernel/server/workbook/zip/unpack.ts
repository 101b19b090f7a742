import type { FileHandle } from 'node:fs/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import { fault } from '../refusal.ts';
import type { ZipEntry } from './directory.ts';

const READ_BYTES = 64 * 1024;
const UNPACKED_BYTES = 256 * 1024;

/**
 * The bytes of one part, in pieces of at most 256 KiB. Stops with a fault as soon as more bytes come out than the
 * directory announced, and at the end when the size or the check sum is another.
 */
export async function* unpack(file: FileHandle, entry: ZipEntry): AsyncGenerator<Buffer, void, undefined> {
  let size = 0;
  let sum = 0;
  for await (const chunk of entry.method === 'stored' ? readPacked(file, entry) : inflate(file, entry)) {
    size += chunk.length;
    if (size > entry.size) throw fault('zip-broken', { part: entry.name });
    sum = crc32(chunk, sum);
    yield chunk;
  }
  if (size !== entry.size || sum !== entry.crc) throw fault('zip-broken', { part: entry.name });
}

/** A whole part in memory; refused when it is larger than `limit`. */
export async function unpackWhole(file: FileHandle, entry: ZipEntry, limit: number): Promise<Buffer> {
  if (entry.size > limit) throw fault('zip-size', { part: entry.name });
  const chunks: Buffer[] = [];
  for await (const chunk of unpack(file, entry)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The packed bytes as they stand in the file. */
export async function* readPacked(file: FileHandle, entry: ZipEntry): AsyncGenerator<Buffer, void, undefined> {
  const end = entry.dataStart + entry.packedSize;
  for (let at = entry.dataStart; at < end;) {
    const buffer = Buffer.allocUnsafe(Math.min(READ_BYTES, end - at));
    const { bytesRead } = await file.read(buffer, 0, buffer.length, at);
    if (bytesRead === 0) throw fault('zip-broken', { part: entry.name });
    at += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

async function* inflate(file: FileHandle, entry: ZipEntry): AsyncGenerator<Buffer, void, undefined> {
  const inflater = createInflateRaw({ chunkSize: UNPACKED_BYTES });
  const feeding = feed(file, entry, inflater);
  try {
    for await (const chunk of inflater) yield toBuffer(chunk);
    await feeding;
  } catch (thrown) {
    if (isZlibError(thrown)) throw fault('zip-broken', { part: entry.name });
    throw thrown;
  } finally {
    inflater.destroy();
    await feeding.catch(() => undefined);
  }
}

async function feed(file: FileHandle, entry: ZipEntry, inflater: ReturnType<typeof createInflateRaw>): Promise<void> {
  try {
    for await (const chunk of readPacked(file, entry)) {
      if (inflater.destroyed || inflater.writableEnded) return;
      if (!inflater.write(chunk)) await drained(inflater);
    }
    inflater.end();
  } catch (thrown) {
    inflater.destroy(thrown instanceof Error ? thrown : new Error(String(thrown)));
  }
}

function drained(inflater: ReturnType<typeof createInflateRaw>): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      inflater.off('drain', go).off('close', go);
      resolve();
    };
    if (inflater.destroyed) resolve();
    else inflater.on('drain', go).on('close', go);
  });
}

function toBuffer(chunk: unknown): Buffer {
  if (chunk instanceof Buffer) return chunk;
  throw new TypeError('zlib gives buffers');
}

function isZlibError(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && String(thrown.code).startsWith('Z_');
}
