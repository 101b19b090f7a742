import type { Writable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';
import { writeTo } from '../write/sink.ts';

interface WrittenEntry {
  readonly name: Buffer;
  readonly flags: number;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly headerStart: number;
}

type Bytes = AsyncIterable<Buffer | string> | Iterable<Buffer | string>;

const FLAGS_STREAMED = 0x0808;
const FLAGS_KNOWN = 0x0800;
/** 1980-01-01: the same workbook gives the same bytes. */
const DOS_DATE = 0x0021;
const LARGEST = 0xffffffff;

/** Writes a zip file front to back; sizes follow each part, so nothing is kept in memory. */
export class ZipWriter {
  readonly #target: Writable;
  readonly #entries: WrittenEntry[] = [];
  #at = 0;

  constructor(target: Writable) {
    this.#target = target;
  }

  /** Packs one part from its pieces. */
  async add(name: string, content: Bytes): Promise<void> {
    const headerStart = this.#at;
    const nameBytes = Buffer.from(name, 'utf8');
    await this.#write(localHeader(nameBytes, { flags: FLAGS_STREAMED, method: 8, crc: 0, packedSize: 0, size: 0 }));
    const dataStart = this.#at;
    const { crc, size } = await this.#deflate(content);
    const packedSize = this.#at - dataStart;
    if (size > LARGEST || this.#at > LARGEST) throw new RangeError('a part of a zip file is larger than 4 GiB');
    await this.#write(descriptor(crc, packedSize, size));
    this.#entries.push({ name: nameBytes, flags: FLAGS_STREAMED, method: 8, crc, packedSize, size, headerStart });
  }

  /** Copies a part that is packed already. */
  async addPacked(name: string, { method, crc, packedSize, size }: Omit<HeaderFields, 'flags'>, packed: Bytes): Promise<void> {
    const headerStart = this.#at;
    const nameBytes = Buffer.from(name, 'utf8');
    await this.#write(localHeader(nameBytes, { flags: FLAGS_KNOWN, method, crc, packedSize, size }));
    for await (const chunk of packed) await this.#write(chunk);
    this.#entries.push({ name: nameBytes, flags: FLAGS_KNOWN, method, crc, packedSize, size, headerStart });
  }

  /** Writes the directory. The target is left open. */
  async finish(): Promise<void> {
    const start = this.#at;
    if (this.#entries.length >= 0xffff || start > LARGEST) throw new RangeError('this is too large for a zip file');
    for (const entry of this.#entries) await this.#write(centralHeader(entry));
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(this.#entries.length, 8);
    end.writeUInt16LE(this.#entries.length, 10);
    end.writeUInt32LE(this.#at - start, 12);
    end.writeUInt32LE(start, 16);
    await this.#write(end);
  }

  async #write(chunk: Buffer | string): Promise<void> {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk;
    this.#at += bytes.length;
    await writeTo(this.#target, bytes);
  }

  async #deflate(content: Bytes): Promise<{ crc: number; size: number }> {
    const deflater = createDeflateRaw({ level: 5 });
    let crc = 0;
    let size = 0;
    const drained = this.#drain(deflater);
    // When the target fails the deflater closes: the drain knows why.
    drained.catch(() => undefined);
    try {
      for await (const piece of content) {
        const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
        if (bytes.length === 0) continue;
        crc = crc32(bytes, crc);
        size += bytes.length;
        await writeTo(deflater, bytes).catch((closed: unknown) => drained.then(() => Promise.reject(closed)));
      }
      deflater.end();
      await drained;
    } finally {
      deflater.destroy();
    }
    return { crc, size };
  }

  async #drain(deflater: ReturnType<typeof createDeflateRaw>): Promise<void> {
    for await (const chunk of deflater) if (chunk instanceof Buffer) await this.#write(chunk);
  }
}

interface HeaderFields {
  flags: number;
  method: 0 | 8;
  crc: number;
  packedSize: number;
  size: number;
}

function localHeader(name: Buffer, fields: HeaderFields): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  writeFields(header, 6, fields);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

function centralHeader(entry: WrittenEntry): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(20, 6);
  writeFields(header, 8, entry);
  header.writeUInt16LE(entry.name.length, 28);
  header.writeUInt32LE(entry.headerStart, 42);
  return Buffer.concat([header, entry.name]);
}

function writeFields(header: Buffer, at: number, { flags, method, crc, packedSize, size }: HeaderFields): void {
  header.writeUInt16LE(flags, at);
  header.writeUInt16LE(method, at + 2);
  header.writeUInt16LE(DOS_DATE, at + 6);
  header.writeUInt32LE(crc, at + 8);
  header.writeUInt32LE(packedSize, at + 12);
  header.writeUInt32LE(size, at + 16);
}

function descriptor(crc: number, packedSize: number, size: number): Buffer {
  const bytes = Buffer.alloc(16);
  bytes.writeUInt32LE(0x08074b50, 0);
  bytes.writeUInt32LE(crc, 4);
  bytes.writeUInt32LE(packedSize, 8);
  bytes.writeUInt32LE(size, 12);
  return bytes;
}
