import { open } from 'node:fs/promises';
import { WAL_SEGMENT_MIB } from './cluster.ts';

const SEGMENT = /^[0-9A-F]{24}$/;
const SEGMENTS_PER_LOG = 4096 / WAL_SEGMENT_MIB;

/** Names of the write-ahead log: 8 digits of timeline, 8 of the log, 8 of the segment in it. */
export function isSegment(name: string): boolean {
  return SEGMENT.test(name);
}

export function isHistory(name: string): boolean {
  return /^[0-9A-F]{8}\.history$/.test(name);
}

/** Whether `name` (a segment, or what belongs to one) comes before the segment `first`, whatever the timelines. */
export function isBefore(name: string, first: string): boolean {
  return name.slice(8, 24) < first.slice(8, 24);
}

/** Every segment from `first` to `last` of one timeline, both included. */
export function segmentsBetween(first: string, last: string): string[] {
  const timeline = first.slice(0, 8);
  const names: string[] = [];
  for (let at = segmentNumber(first); at <= segmentNumber(last); at += 1) {
    names.push(`${timeline}${hex(Math.floor(at / SEGMENTS_PER_LOG))}${hex(at % SEGMENTS_PER_LOG)}`);
  }
  return names;
}

/** The identifier of the cluster that wrote a segment, as its first page carries it; null when it is too short for one. */
export async function systemOfSegment(path: string): Promise<string | null> {
  return await readNumber(path, 24);
}

/** The identifier that initdb gave a cluster, out of `global/pg_control`; null when it cannot be read. */
export async function systemOfControlFile(path: string): Promise<string | null> {
  return await readNumber(path, 0);
}

async function readNumber(path: string, position: number): Promise<string | null> {
  try {
    const handle = await open(path, 'r');
    try {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(8), 0, 8, position);
      return bytesRead === 8 ? buffer.readBigUInt64LE().toString() : null;
    } finally {
      await handle.close();
    }
  } catch {
    return null;
  }
}

function segmentNumber(name: string): number {
  return Number.parseInt(name.slice(8, 16), 16) * SEGMENTS_PER_LOG + Number.parseInt(name.slice(16, 24), 16);
}

function hex(value: number): string {
  return value.toString(16).toUpperCase().padStart(8, '0');
}
