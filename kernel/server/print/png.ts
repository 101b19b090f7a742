import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const made = Buffer.alloc(body.length + 8);
  made.writeUInt32BE(data.length, 0);
  body.copy(made, 4);
  made.writeUInt32BE(crc32(body), body.length + 4);
  return made;
}

/** A picture of black and white squares, each `scale` points wide, as PNG (one bit a point). */
export function squaresAsPng(squares: readonly (readonly boolean[])[], scale: number): Buffer {
  const size = squares.length * scale;
  const stride = Math.ceil(size / 8) + 1; // a filter byte leads each line
  const lines = Buffer.alloc(stride * size);
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) {
      const dark = squares[Math.floor(y / scale)]?.[Math.floor(x / scale)] === true;
      const at = y * stride + 1 + Math.floor(x / 8);
      if (!dark) lines[at] = (lines[at] ?? 0) | (0x80 >> (x % 8));
    }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head[8] = 1; // bits a point; the rest says grey, no filter method of its own, not interlaced
  return Buffer.concat([SIGNATURE, chunk('IHDR', head), chunk('IDAT', deflateSync(lines)), chunk('IEND', Buffer.alloc(0))]);
}
