import { isUtf8 } from 'node:buffer';
import type { FileHandle } from 'node:fs/promises';
import iconv from 'iconv-lite';
import { fault } from '../refusal.ts';
import { wholeCharacters } from '../xml/decode-bytes.ts';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Turns bytes into text piece by piece. */
export interface TextPieces {
  write(piece: Buffer): string;
  end(): string;
}

const READ_BYTES = 256 * 1024;
/** Characters that GB 18030 cannot explain, per thousand: a stray byte happens, a foreign encoding shows at once. */
const TOLERATED_PER_THOUSAND = 2;

/** The bytes of a whole file, in pieces that are each their own memory. */
export async function* readFile(file: FileHandle): AsyncGenerator<Buffer, void, undefined> {
  for (let at = 0; ;) {
    const buffer = Buffer.allocUnsafe(READ_BYTES);
    const { bytesRead } = await file.read(buffer, 0, READ_BYTES, at);
    if (bytesRead === 0) return;
    at += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

/** Decides by the byte order mark, else by the whole file: valid UTF-8 or else GB 18030 (which contains GBK and GB 2312). */
export async function detectEncoding(file: FileHandle): Promise<TextEncoding> {
  const head = Buffer.alloc(3);
  await file.read(head, 0, 3, 0);
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (await isUtf8Throughout(file)) return 'utf-8';
  if (await looksLikeGb(file)) return 'gb18030';
  throw fault('encoding');
}

async function isUtf8Throughout(file: FileHandle): Promise<boolean> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of readFile(file)) {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    const whole = wholeCharacters(bytes);
    if (!isUtf8(bytes.subarray(0, whole))) return false;
    rest = bytes.subarray(whole);
  }
  return isUtf8(rest);
}

async function looksLikeGb(file: FileHandle): Promise<boolean> {
  const decoder = textPieces('gb18030');
  let characters = 0;
  let unknown = 0;
  const look = (text: string): void => {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code < 128) continue;
      characters++;
      if (code === 0xfffd) unknown++;
    }
  };
  for await (const piece of readFile(file)) look(decoder.write(piece));
  look(decoder.end());
  return unknown * 1000 <= characters * TOLERATED_PER_THOUSAND;
}

export function textPieces(encoding: TextEncoding): TextPieces {
  const decoder = iconv.getDecoder(encoding, { stripBOM: true });
  let started = false;
  const withoutMark = (text: string): string => {
    if (started || text === '') return text;
    started = true;
    return text.startsWith('\ufeff') ? text.slice(1) : text;
  };
  return {
    write: (piece) => withoutMark(decoder.write(piece)),
    end: () => withoutMark(decoder.end() ?? ''),
  };
}
