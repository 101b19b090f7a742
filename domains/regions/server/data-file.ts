import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { compileReadings } from '../model/readings.ts';
import type { Readings } from '../model/readings.ts';

/** The national tree as shipped; its format is described in data/README.md. */
const dataFilePath = fileURLToPath(new URL('../data/regions-2023.bin', import.meta.url));

export interface DataFileHeader {
  readonly format: number;
  readonly edition: string;
  readonly cutoff: string;
  readonly source: string;
  readonly nodes: number;
  /** Of the lines `code name\n` in code order. */
  readonly sha256: string;
  readonly sections: readonly { readonly name: string; readonly raw: number; readonly packed: number }[];
}

export interface DataFile {
  readonly header: DataFileHeader;
  readonly readings: () => Readings;
  /** All nodes in code order, so that a parent comes before its children. */
  readonly nodes: () => Iterable<{ readonly code: string; readonly name: string }>;
}

const MAGIC = 'LINLIREG';
const FORMAT = 1;
const segmentDigits = [2, 2, 2, 3, 3];

export function openDataFile(path: string = dataFilePath): DataFile {
  const file = readFileSync(path);
  if (file.toString('latin1', 0, MAGIC.length) !== MAGIC) throw new Error(`${path} is not a file of regions.`);
  const start = MAGIC.length + 4;
  const end = start + file.readUInt32LE(MAGIC.length);
  const header = JSON.parse(file.toString('utf8', start, end)) as DataFileHeader;
  if (header.format !== FORMAT) throw new Error(`${path} has format ${header.format}; this version reads ${FORMAT}.`);
  const section = (name: string): Buffer => unpack(file, end, header, name);
  return {
    header,
    readings: () => compileReadings(section('readings').toString('utf8')),
    nodes: () => decode(header, section('levels'), section('steps'), section('names').toString('utf16le')),
  };
}

function unpack(file: Buffer, start: number, header: DataFileHeader, name: string): Buffer {
  let at = start;
  for (const each of header.sections) {
    if (each.name === name) {
      const raw = brotliDecompressSync(file.subarray(at, at + each.packed));
      if (raw.length !== each.raw) throw new Error(`The section "${name}" has ${raw.length} bytes instead of ${each.raw}.`);
      return raw;
    }
    at += each.packed;
  }
  throw new Error(`The file of regions has no section "${name}".`);
}

function* decode(header: DataFileHeader, levels: Buffer, steps: Buffer, names: string): Generator<{ code: string; name: string }> {
  const path = ['', '', '', '', '']; // the last code seen at each level
  const segments = [0, 0, 0, 0, 0];
  let stepAt = 0;
  let nameAt = 0;
  for (let index = 0; index < header.nodes; index++) {
    const level = levels[index] ?? 0;
    let step = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = steps[stepAt++] ?? 0;
      step |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    const segment = (segments[level] ?? 0) + step;
    segments[level] = segment;
    const code = (path[level - 1] ?? '') + String(segment).padStart(segmentDigits[level] ?? 0, '0');
    path[level] = code;
    segments.fill(0, level + 1);
    const until = names.indexOf('\n', nameAt);
    const name = names.slice(nameAt, until < 0 ? undefined : until);
    nameAt = until + 1;
    yield { code, name };
  }
}
