import { readFile, writeFile } from 'node:fs/promises';
import type { FileKind } from '../../model/index.ts';

/** Markers of JPEG (ITU-T T.81 table B.1): 0xE0 to 0xEF are of applications, 0xFE is a comment, after 0xDA the picture itself follows. */
const APP0 = 0xe0;
const APP14 = 0xee; // Adobe: without it colours are read wrongly
const APP15 = 0xef;
const COMMENT = 0xfe;
const SCAN = 0xda;
const END = 0xd9;
const MARK = 0xff;
/** Within a scan 0xFF stands for itself before 0, and 0xD0 to 0xD7 only count. */
const isOfScan = (marker: number): boolean => marker === 0 || (marker >= 0xd0 && marker <= 0xd7);
const EXIF = 0xe1;
const ORIENTATION = 0x0112;
const EXIF_HEAD = 'Exif\0\0';

/** How the picture is turned (1 to 8), out of the segment of the camera; 1 where it does not say. */
function turnIn(exif: Buffer): number {
  if (exif.toString('latin1', 0, 6) !== EXIF_HEAD || exif.length < 14) return 1;
  const tiff = exif.subarray(6);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number): number => (at + 4 > tiff.length ? 0 : little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const first = long(4);
  for (let at = first + 2; at < first + 2 + short(first) * 12 && at + 12 <= tiff.length; at += 12)
    if (short(at) === ORIENTATION) return short(at + 8) >= 1 && short(at + 8) <= 8 ? short(at + 8) : 1;
  return 1;
}

/** A segment that says how the picture is turned, and nothing else. */
function turnOnly(turn: number): Buffer {
  const body = Buffer.concat([
    Buffer.from(`${EXIF_HEAD}MM\0*\0\0\0\b\0\u0001`, 'latin1'),
    Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0]),
  ]);
  const head = Buffer.from([0xff, EXIF, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** Where the next marker stands that belongs to no scan, or the end of what there is. */
function scanEnd(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(MARK, from); at !== -1; at = bytes.indexOf(MARK, at + 1)) {
    const marker = bytes[at + 1] ?? 0;
    if (marker !== MARK && !isOfScan(marker)) return at;
  }
  return bytes.length;
}

/** Up to the end of the picture: phones append films and second pictures, with all that is written into these. */
function plainJpeg(bytes: Buffer): Buffer {
  const kept: Buffer[] = [];
  let [at, turn] = [2, 1];
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    // A marker may be filled up in front; bytes that belong to nothing are passed over, as by whoever shows the picture.
    if (bytes[at] !== MARK || marker === MARK) {
      at = scanEnd(bytes, at);
      continue;
    }
    if (marker === END) break;
    const head = Math.min(bytes.length, at + 2 + bytes.readUInt16BE(at + 2));
    const end = marker === SCAN ? scanEnd(bytes, head) : head;
    if (marker === EXIF) turn = turn === 1 ? turnIn(bytes.subarray(at + 4, end)) : turn;
    const ours = (marker > APP0 && marker <= APP15 && marker !== APP14) || marker === COMMENT;
    if (!ours) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return Buffer.concat([bytes.subarray(0, 2), ...(turn === 1 ? [] : [turnOnly(turn)]), ...kept, Buffer.from([MARK, END])]);
}

/** Chunks of PNG (ISO/IEC 15948) in which programs write about a picture rather than the picture. */
const pngTalk = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']);
const PNG_HEAD = 8;
const PNG_END = 'IEND'; // what lies behind it is no picture: a screenshot cut smaller in its place leaves its old rest there

function plainPng(bytes: Buffer): Buffer {
  const kept: Buffer[] = [bytes.subarray(0, PNG_HEAD)];
  for (let [at, name] = [PNG_HEAD, '']; name !== PNG_END && at + 12 <= bytes.length;) {
    const end = Math.min(bytes.length, at + 12 + bytes.readUInt32BE(at));
    name = bytes.toString('latin1', at + 4, at + 8);
    if (!pngTalk.has(name)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return Buffer.concat(kept);
}

const webpTalk = new Set(['EXIF', 'XMP ']);
const WEBP_HEAD = 12;
const WEBP_FLAGS = 20; // of the first chunk, where it is the extended one
const EXIF_AND_XMP = 0b0000_1100;

function plainWebp(bytes: Buffer): Buffer {
  const kept: Buffer[] = [Buffer.from(bytes.subarray(0, WEBP_HEAD))];
  for (let at = WEBP_HEAD; at + 8 <= bytes.length;) {
    const size = bytes.readUInt32LE(at + 4);
    const end = Math.min(bytes.length, at + 8 + size + (size % 2));
    if (!webpTalk.has(bytes.toString('latin1', at, at + 4))) kept.push(bytes.subarray(at, end));
    at = end;
  }
  const plain = Buffer.concat(kept);
  plain.writeUInt32LE(plain.length - 8, 4);
  if (plain.toString('latin1', WEBP_HEAD, WEBP_HEAD + 4) === 'VP8X') plain[WEBP_FLAGS] = (plain[WEBP_FLAGS] ?? 0) & ~EXIF_AND_XMP;
  return plain;
}

/** A picture without what was written into it beside the picture; anything else as it is. */
export function plainPicture(bytes: Buffer, kind: FileKind): Buffer {
  if (kind === 'jpeg') return plainJpeg(bytes);
  if (kind === 'png') return plainPng(bytes);
  return kind === 'webp' ? plainWebp(bytes) : bytes;
}

/** The same for a file in its place; attached files are small enough to be held once. */
export async function makePlain(path: string, kind: FileKind): Promise<void> {
  const bytes = await readFile(path);
  const plain = plainPicture(bytes, kind);
  if (plain.length !== bytes.length || !plain.equals(bytes)) await writeFile(path, plain);
}
