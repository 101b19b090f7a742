import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { PassThrough, Readable } from 'node:stream';
import { momentAt } from '@linli/kernel/model';
import { type Platform, ZipWriter, removeScratch, withKeptFile, withScratchFile, writeCsv } from '@linli/kernel/server';
import { vaultName } from '../kept-files.ts';
import { indexHtml, indexJson, indexRows, type Packed } from './index-files.ts';
import { readmeOf } from './readme.ts';

export interface PackageFacts {
  readonly county: string;
  readonly masked: boolean;
  readonly exportedAt: string;
  readonly by: string;
}

async function csvOf(packed: readonly Packed[]): Promise<Buffer> {
  const path = await withScratchFile((target) => writeCsv(target, indexRows(packed)));
  const bytes = await readFile(path);
  await removeScratch(path);
  return bytes;
}

/** What stands beside the filings, by name. */
async function ownFiles(packed: readonly Packed[], facts: PackageFacts): Promise<[string, Buffer][]> {
  const about = { masked: facts.masked, exportedAt: facts.exportedAt };
  return [
    [
      'README.txt',
      Buffer.from(readmeOf({ filings: packed.length, masked: facts.masked, exportedAt: momentAt(facts.exportedAt), by: facts.by }), 'utf8'),
    ],
    ['index.html', Buffer.from(indexHtml(packed, about), 'utf8')],
    ['index.csv', await csvOf(packed)],
    ['index.json', Buffer.from(indexJson(packed, about), 'utf8')],
  ];
}

const sumLine = (digest: string, name: string): string => `${digest}  ${name}\n`;

async function fill(platform: Platform, target: PassThrough, packed: readonly Packed[], facts: PackageFacts): Promise<void> {
  const zip = new ZipWriter(target);
  const own = await ownFiles(packed, facts);
  // Digests of filings are those written down at freezing, never reckoned from what is packed now.
  const sums = [
    ...own.map(([name, bytes]) => sumLine(createHash('sha256').update(bytes).digest('hex'), name)),
    ...packed.flatMap(({ folder, files }) => files.map(({ name, sha256 }) => sumLine(sha256, `${folder}/${name}`))),
  ];
  for (const [name, bytes] of own) await zip.add(name, [bytes]);
  await zip.add('SHA256SUMS', [sums.join('')]);
  for (const { folder, facts: of, files } of packed)
    for (const { no, name } of files) {
      const found = await withKeptFile(platform, vaultName(facts.county, of.id, no), async (path) => {
        await zip.add(`${folder}/${name}`, createReadStream(path) as AsyncIterable<Buffer>);
        return true;
      });
      if (found === undefined) throw new Error(`The archived file ${no} of ${of.id} is gone.`);
    }
  await zip.finish();
  target.end();
}

/** The package as it is being written: a zip that is never whole in memory or on this disk. */
export function packageStream(platform: Platform, packed: readonly Packed[], facts: PackageFacts): ReadableStream<Uint8Array> {
  const target = new PassThrough({ highWaterMark: 256 * 1024 });
  fill(platform, target, packed, facts).catch((error: Error) => {
    platform.log('an archive package broke off', { error: error.message });
    target.destroy(error);
  });
  return Readable.toWeb(target) as ReadableStream<Uint8Array>;
}
