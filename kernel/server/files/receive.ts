import { createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Refused, refuse } from '../../model/index.ts';
import { withScratchFile } from './scratch.ts';

const UPLOAD_BYTES_MAX = 128 * 1_048_576; // a ledger of 400,000 rows by 30 columns has about 60 MB

/** Takes an uploaded body to disk, counting its bytes; never holds it in memory. */
export function receiveFile(body: ReadableStream<Uint8Array> | null, bytesMax = UPLOAD_BYTES_MAX): Promise<string> {
  if (body === null)
    throw new Refused(refuse('invalid', 'no-file', { zh: '没有收到文件，请重新选择。', en: 'No file arrived. Choose it again.' }));
  return withScratchFile(async (path) => {
    let bytes = 0;
    const counter = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        bytes += chunk.length;
        if (bytes > bytesMax)
          done(
            new Refused(
              refuse('invalid', 'file-too-large', {
                zh: `文件太大，最多 ${Math.floor(bytesMax / 1_048_576)} MB。请压缩或分成几个文件。`,
                en: `The file is larger than ${Math.floor(bytesMax / 1_048_576)} MB. Make it smaller, or split it.`,
              }),
            ),
          );
        else done(null, chunk);
      },
    });
    await pipeline(Readable.from(body), counter, createWriteStream(path, { mode: 0o600 }));
    if (bytes === 0) throw new Refused(refuse('invalid', 'empty-file', { zh: '文件是空的。', en: 'The file is empty.' }));
  });
}
