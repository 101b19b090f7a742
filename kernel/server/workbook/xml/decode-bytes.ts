import { isAscii, isUtf8 } from 'node:buffer';
import { fault } from '../refusal.ts';

/** Turns the bytes of an XML part into text piece by piece: UTF-8, or UTF-16 with a byte order mark. */
export class XmlBytes {
  #rest: Buffer = Buffer.alloc(0);
  #wide: TextDecoder | null = null;
  #started = false;

  write(piece: Buffer): string {
    let bytes = this.#rest.length === 0 ? piece : Buffer.concat([this.#rest, piece]);
    if (!this.#started) {
      if (bytes.length < 3) {
        this.#rest = bytes;
        return '';
      }
      this.#started = true;
      this.#wide = wideDecoder(bytes);
      if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) bytes = bytes.subarray(3);
    }
    if (this.#wide !== null) {
      this.#rest = Buffer.alloc(0);
      return this.#wide.decode(bytes, { stream: true });
    }
    const whole = wholeCharacters(bytes);
    // A copy: the piece it is cut from would stay in memory with it.
    this.#rest = Buffer.from(bytes.subarray(whole));
    return decodeUtf8(bytes.subarray(0, whole));
  }

  end(): string {
    if (this.#wide !== null) return this.#wide.decode();
    const last = this.#rest;
    this.#rest = Buffer.alloc(0);
    return decodeUtf8(last);
  }
}

function wideDecoder(bytes: Buffer): TextDecoder | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be');
  return null;
}

function decodeUtf8(bytes: Buffer): string {
  if (isAscii(bytes)) return bytes.toString('latin1');
  if (!isUtf8(bytes)) throw fault('xml-broken');
  return bytes.toString('utf8');
}

/** How many of the bytes form whole characters: a character may be cut at the end of a piece. */
export function wholeCharacters(bytes: Buffer): number {
  const length = bytes.length;
  for (let back = 1; back <= 3 && back <= length; back++) {
    const byte = bytes[length - back] ?? 0;
    if (byte < 0x80) return length;
    if (byte >= 0xc0) return sequenceLength(byte) > back ? length - back : length;
  }
  return length;
}

function sequenceLength(lead: number): number {
  if (lead >= 0xf0) return 4;
  return lead >= 0xe0 ? 3 : 2;
}
