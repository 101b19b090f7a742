import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFolder, readTexts } from '../fixtures/read-fixture.ts';
import { writeCsv } from './write-csv.ts';

async function written(rows: readonly (readonly (string | number | boolean | Date | null)[])[]): Promise<Buffer> {
  return inFolder(async (folder) => {
    const path = join(folder, 'a.csv');
    await writeCsv(path, { headings: ['甲', '乙'], rows });
    return readFile(path);
  });
}

describe('writing a CSV', () => {
  it('is UTF-8 with mark, commas and CRLF', async () => {
    const bytes = await written([
      ['a', 1],
      ['b,c', true],
      ['"q"', new Date('2024-03-05T00:00:00Z')],
      [null, new Date('2024-03-05T08:30:00Z')],
    ]);
    expect(bytes.toString('utf8')).toBe('\ufeff甲,乙\r\na,1\r\n"b,c",TRUE\r\n"""q""",2024-03-05\r\n,2024-03-05 08:30:00\r\n');
  });

  it('puts an apostrophe before what would become a formula, and our reader takes it off', async () => {
    const risky = ['=1+1', '+86', '-5', '@x', '\tx', "'=x", '＝1'];
    const bytes = await written(risky.map((text) => [text, -5]));
    const lines = bytes.toString('utf8').split('\r\n').slice(1, -1);
    for (const line of lines) expect(line).toMatch(/^"?'/);
    expect(lines.every((line) => line.endsWith(',-5'))).toBe(true);
    expect((await readTexts(bytes, 'a.csv')).slice(1).map(([text]) => text)).toEqual(risky);
  });
});
