import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collectPopulation } from '@linli/demo/people';
import { generateUntidy } from '@linli/demo/untidy';
import { isRefused, openWorkbook } from '@linli/kernel/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FoundTable, SheetScanner } from '../../model/reading/index.ts';
import { templates } from '../../model/templates/index.ts';

const today = '2026-11-23';
const variants = [0, 3, 6, 9, 12, 15]; // tidy, two lines of header, CSV, old formats, side by side, everything at once
const population = collectPopulation({ place: '610921100001', seed: 'columns', persons: 300, today });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linli-columns-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function tablesOf(bytes: Uint8Array, fileName: string): Promise<FoundTable[]> {
  const path = join(folder, fileName.replaceAll(/[^\w.]/g, '_'));
  await writeFile(path, bytes);
  const book = await openWorkbook(path, fileName);
  if (isRefused(book)) throw new Error(`${fileName} was refused.`);
  const found: FoundTable[] = [];
  for await (const sheet of book.sheets()) {
    const scanner = new SheetScanner(sheet.name, sheet.merges, { today }, found.length);
    for await (const row of sheet.rows()) for (const event of scanner.push(row)) if (event.kind === 'table') found.push(event.table);
    for (const event of scanner.end()) if (event.kind === 'table') found.push(event.table);
  }
  await book.close();
  return found;
}

describe('untidy ledgers', () => {
  it.each(templates.map((each) => [each.id, each] as const))(
    '%s is known for what it is, however a community keeps it, and no fact of its columns is left out',
    async (id, template) => {
      for (const variant of variants) {
        const { bytes, fileName, truth } = generateUntidy({ population, ledger: id, variant, seed: 'columns' });
        const found = await tablesOf(bytes, fileName);
        const wanted = new Map(truth.tables.map((each) => [`${each.sheet} ${each.headerRows[0]}`, each]));
        expect([variant, ...new Set(found.map((each) => each.ledger))]).toEqual([variant, id]);
        expect(found.length, `tables of variant ${variant}`).toBeGreaterThanOrEqual(wanted.size);
        const bound = new Set(found.flatMap((each) => each.columns.flatMap(({ entry }) => (entry === null ? [] : [entry]))));
        const written = new Set(truth.tables.flatMap((each) => each.columns.flatMap(({ field }) => (field === null ? [] : [field]))));
        const known = template.columns.filter((each) => each.computed !== true && bound.has(each.entry));
        expect(known.length, `facts of variant ${variant}`).toBeGreaterThanOrEqual(Math.min(written.size, template.columns.length - 1));
      }
    },
  );
});
