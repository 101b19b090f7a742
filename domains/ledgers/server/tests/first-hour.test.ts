import { compareLedger, generateFirstHour, type LedgerKind, ledgerKinds, type PrintedRow } from '@linli/demo/untidy';
import { collectPopulation } from '@linli/demo/people';
import { eventsModel } from '@linli/events/model';
import { eventsServer } from '@linli/events/server';
import { openWorkbook } from '@linli/kernel/server';
import { actor, startTestPlatform } from '@linli/kernel/testkit';
import { mediationModel } from '@linli/mediation/model';
import { mediationServer } from '@linli/mediation/server';
import { organisationsModel } from '@linli/organisations/model';
import { organisationsServer } from '@linli/organisations/server';
import { residentsModel } from '@linli/residents/model';
import { residentsServer } from '@linli/residents/server';
import { statusesModel } from '@linli/statuses/model';
import { statusesServer } from '@linli/statuses/server';
import { volunteersModel } from '@linli/volunteers/model';
import { volunteersServer } from '@linli/volunteers/server';
import { describe, expect, inject, it } from 'vitest';
import { ledgersModel } from '../../model/index.ts';
import { ledgersServer } from '../index.ts';
import { clerkAt } from './desk.ts';
import { PaperClerk } from './paper-clerk.ts';

const place = '610921100001';
const today = '2026-11-23';
const population = collectPopulation({ place, seed: process.env['FH_SEED'] ?? 'hour', persons: Number(process.env['FH_N'] ?? 300), today });
const hour = generateFirstHour({ population, seed: process.env['FH_SEED'] ?? 'drawers' });
const models = [residentsModel, statusesModel, organisationsModel, volunteersModel, eventsModel, mediationModel, ledgersModel];
const servers = [residentsServer, statusesServer, organisationsServer, volunteersServer, eventsServer, mediationServer, ledgersServer];

describe('the first hour of a community', () => {
  it('x', { timeout: 600_000 }, async () => {
    const test = await startTestPlatform({
      engineUrl: inject('engineUrl'),
      models,
      migrations: servers.map((each) => ({ domain: each.model.name, folder: each.migrations ?? '.' })),
      operations: servers.flatMap((each) => [...each.operations]),
      jobs: [...ledgersServer.jobs],
      clock: () => new Date(`${today}T04:00:00Z`),
    });
    const worker = actor('community-worker', place);
    const desk = clerkAt(test, worker);
    const clerk = new PaperClerk(async (method, path, body) => {
      const answer = await test.ask(worker, method, path, body);
      if (answer.status !== 200) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
      return answer.body;
    });
    const lines: string[] = [];
    for (const { bytes, truth, fileName } of hour.files) {
      const at = Date.now();
      const id = await desk.handIn(bytes, truth.asOf, fileName);
      const found = await desk.must<any>('get', `/imports/${id}`);
      if (process.env['FH_DEBUG']) for (const [at, t] of truth.tables.entries()) for (const c of t.columns) { const is = found.tables[at]?.columns.find((x: any) => x.no === c.column); if (c.field !== null && (is === undefined || is.entry === null || !/^(self|table)$/.test(is.role ?? 'self'))) console.log('COLUMN', truth.ledger, c.header, c.field, is?.entry); }
      const conflicts: Record<string, number> = {};
      for (const row of (await desk.must<any>('get', `/imports/${id}/rows?show=conflict&limit=200`)).rows) for (const c of row.changes) if (c.ruling === 'ask') conflicts[c.entry] = (conflicts[c.entry] ?? 0) + 1;
      const decided = await clerk.decide(id, truth);
      await desk.apply(id);
      await clerk.note(id, truth);
      if (process.env['FH_DEBUG']?.includes(truth.ledger)) for (const row of (await desk.must<any>('get', `/imports/${id}/rows?show=all&limit=200`)).rows) {
        console.log(truth.ledger, row.row, row.state, row.name, JSON.stringify(truth.rows.find((r) => r.row === row.row && (r.sheet === row.sheet || r.sheet === ''))?.cells));
        for (const c of row.cells) if (c.state === 'fault') console.log('     FAULT', c.header, c.entry, c.written, c.sentences[0]?.zh);
      }
      lines.push(`${truth.ledger} ${fileName} -> ${found.ledger} ${JSON.stringify(found.counts)} conflicts ${JSON.stringify(conflicts)} decided ${decided} truth rows ${truth.rows.length} ${Date.now() - at} ms ${found.ledger === truth.ledger ? '' : JSON.stringify(found.tables.map((t: any) => [t.title, t.ledger, t.columns.map((c: any) => `${c.header}=${c.entry}`)]))}`);
    }
    console.log(lines.join('\n'));
    const people = clerk.people(hour);
    console.log(JSON.stringify(people), clerk.decisions);
    const total = { right: 0, all: 0 };
    for (const ledger of ledgerKinds) {
      const printed = await read(test, worker, ledger);
      const { cells, rows, byHeader, examples } = compareLedger(hour, ledger, printed);
      const all = cells.right + cells.wrong + cells.missing + cells.extra;
      total.right += cells.right;
      total.all += all;
      console.log(ledger, `${cells.right}/${all} ${(100 * cells.right / all).toFixed(2)}%`, JSON.stringify(cells), JSON.stringify(rows), JSON.stringify(Object.entries(byHeader).filter(([, c]) => c.wrong + c.missing + c.extra > 0)), '\n', examples.map((e) => `   ${e.kind} ${e.header} [${e.record}] ${e.printed} | ${e.expected}`).join('\n'));
    }
    console.log('TOTAL', total, (100 * total.right / total.all).toFixed(3));
    await test.close();
    expect(people.merged).toEqual([]);
  });
});

async function read(test: any, worker: any, ledger: LedgerKind): Promise<PrintedRow[]> {
  const answer = await test.ask(worker, 'post', '/api/ledgers/filled/file', { ledger, place, on: today, purpose: '报送县里', clear: true });
  expect(answer.status).toBe(200);
  const bytes = new Uint8Array(await answer.response.arrayBuffer());
  const { writeFile } = await import('node:fs/promises');
  const path = `/tmp/fh-${process.pid}-${ledger}.xlsx`;
  await writeFile(path, bytes);
  const book = (await openWorkbook(path, 'x.xlsx')) as any;
  const rows: string[][] = [];
  for await (const sheet of book.sheets()) for await (const row of sheet.rows()) rows.push(row.cells.map((c: any) => c.text));
  await book.close();
  const at = rows.findIndex((r) => r[0] === '序号');
  const heads = rows[at] ?? [];
  const out: PrintedRow[] = [];
  for (const r of rows.slice(at + 1)) {
    if (!/^\d+$/.test(r[0] ?? '')) break;
    out.push(Object.fromEntries(heads.map((h, i) => [h, r[i] ?? ''])));
  }
  return out;
}
