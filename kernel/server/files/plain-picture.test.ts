import { describe, expect, it } from 'vitest';
import { plainPicture } from './plain-picture.ts';

const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};

/** What a phone writes: the turn of the picture, and where it was taken. */
function exif(turn: number): Buffer {
  const entries = [
    [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0],
    [0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 99],
  ];
  return Buffer.concat([
    Buffer.from('Exif\0\0MM\0*\0\0\0\b\0\u0002', 'latin1'),
    Buffer.from(entries.flat()),
    Buffer.from('GPS 108.51 32.89'),
  ]);
}

const picture = (turn: number): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0')),
    segment(0xe1, exif(turn)),
    segment(0xfe, Buffer.from('taken at home')),
    segment(0xdb, Buffer.from([1, 2, 3])),
    Buffer.from([0xff, 0xda, 0, 2, 9, 0xff, 0, 9, 0xff, 0xd0, 9, 0xff, 0xd9]),
  ]);

describe('a picture of a phone', () => {
  it('keeps nothing of where it was taken, and stands as it was held', () => {
    const plain = plainPicture(picture(6), 'jpeg');
    expect(plain.toString('latin1')).not.toMatch(/GPS|home/);
    expect(plain.toString('latin1')).toMatch(/JFIF/);
    expect(plain.includes(Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]))).toBe(true);
    expect(plain.subarray(-13)).toEqual(picture(6).subarray(-13));
    expect(plainPicture(plain, 'jpeg')).toEqual(plain);
    expect(plainPicture(picture(1), 'jpeg').toString('latin1')).not.toMatch(/Exif/);
  });

  it('ends where it ends: second pictures and films that a phone appends are left out', () => {
    const plain = plainPicture(picture(6), 'jpeg');
    expect(plainPicture(Buffer.concat([picture(6), picture(1), Buffer.from('a film')]), 'jpeg')).toEqual(plain);
    const [start, rest] = [picture(6).subarray(0, 2), picture(6).subarray(2)];
    const filled = Buffer.concat([start, Buffer.from([0xff, 0xff]), rest]);
    expect(plainPicture(filled, 'jpeg'), 'markers that are filled up').toEqual(plain);
    const scans = Buffer.from([0xff, 0xda, 0, 2, 1, 0xff, 0xc4, 0, 4, 0xff, 0xd9, 0xff, 0xda, 0, 2, 7, 0xff, 0xd9]);
    expect(plainPicture(Buffer.concat([start, scans]), 'jpeg'), 'several scans').toEqual(Buffer.concat([start, scans]));
  });

  it('that is a PNG loses its words, one that is a WebP its segments and the sign for them', () => {
    const chunk = (name: string, body: string): Buffer => {
      const size = Buffer.alloc(4);
      size.writeUInt32BE(body.length);
      return Buffer.concat([size, Buffer.from(name + body), Buffer.alloc(4)]);
    };
    const png = Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      chunk('IHDR', 'head'),
      chunk('tEXt', 'home'),
      chunk('IEND', ''),
      Buffer.from('what was cut away at home'),
    ]);
    expect(plainPicture(png, 'png').toString('latin1')).toMatch(/IHDR.*IEND/s);
    expect(plainPicture(png, 'png').toString('latin1')).not.toMatch(/home/);
    const part = (name: string, body: Buffer): Buffer => {
      const size = Buffer.alloc(4);
      size.writeUInt32LE(body.length);
      return Buffer.concat([Buffer.from(name), size, body, Buffer.alloc(body.length % 2)]);
    };
    const inside = Buffer.concat([
      part('VP8X', Buffer.from([0b1100, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
      part('VP8 ', Buffer.from('abc')),
      part('EXIF', Buffer.from('home')),
    ]);
    const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
    head.writeUInt32LE(inside.length + 4, 4);
    const webp = plainPicture(Buffer.concat([head, inside]), 'webp');
    expect(webp.toString('latin1')).not.toMatch(/home|EXIF/);
    expect(webp.readUInt32LE(4)).toBe(webp.length - 8);
    expect(webp[20]).toBe(0);
  });

  it('that ends in the middle is not read beyond its end', () => {
    const whole = picture(6);
    for (let end = 2; end < whole.length; end += 1) expect(() => plainPicture(whole.subarray(0, end), 'jpeg')).not.toThrow();
  });
});
