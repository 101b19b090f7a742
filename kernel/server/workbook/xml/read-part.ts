import type { FileHandle } from 'node:fs/promises';
import { fault } from '../refusal.ts';
import type { ZipEntry } from '../zip/directory.ts';
import { unpack } from '../zip/unpack.ts';
import { XmlBytes } from './decode-bytes.ts';
import type { XmlListener } from './tokens.ts';
import { XmlTokens } from './tokens.ts';

/** Reads one part from top to bottom and tells the listener; yields after each piece, so that rows can be handed on. */
export async function* walkPart(
  file: FileHandle,
  entry: ZipEntry,
  listener: XmlListener,
  keepsPrefixes = false,
): AsyncGenerator<void, void, undefined> {
  const bytes = new XmlBytes();
  const tokens = new XmlTokens(listener, keepsPrefixes);
  for await (const piece of unpack(file, entry)) {
    tokens.push(bytes.write(piece));
    yield;
  }
  tokens.push(bytes.end());
  tokens.end();
  yield;
}

/** Reads one part whose size is bounded by `limit` bytes. */
export async function readPart(file: FileHandle, entry: ZipEntry, listener: XmlListener, limit: number): Promise<void> {
  if (entry.size > limit) throw fault('zip-size', { part: entry.name });
  for await (const _piece of walkPart(file, entry, listener));
}
