import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE_BYTES = 8;
const FRAME_BYTES = 12; // length, name and checksum around what a chunk says

interface Chunk {
  readonly name: string;
  readonly body: Buffer;
}

function readChunks(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE_BYTES; at < png.length;) {
    const bytes = png.readUInt32BE(at);
    chunks.push({ name: png.toString('latin1', at + 4, at + 8), body: png.subarray(at + 8, at + 8 + bytes) });
    at += bytes + FRAME_BYTES;
  }
  return chunks;
}

function writeChunk({ name, body }: Chunk): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  checksum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, checksum]);
}

/** The same picture, packed as tightly as the format allows: a browser packs for speed, a repository keeps for years. */
export function packPng(png: Buffer): Buffer {
  const chunks = readChunks(png);
  const pixels = inflateSync(Buffer.concat(chunks.filter(({ name }) => name === 'IDAT').map(({ body }) => body)));
  const first = chunks.findIndex(({ name }) => name === 'IDAT');
  const packed = chunks.flatMap((chunk, at) => {
    if (chunk.name !== 'IDAT') return [chunk];
    return at === first ? [{ name: 'IDAT', body: deflateSync(pixels, { level: 9, memLevel: 9 }) }] : [];
  });
  return Buffer.concat([png.subarray(0, SIGNATURE_BYTES), ...packed.map(writeChunk)]);
}
