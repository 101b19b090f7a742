import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { actor, libraryMigrations, libraryModel, startTestPlatform, type TestPlatform } from '../../testkit/index.ts';
import { addKey, openKeys } from '../crypto/keys.ts';
import { unseal } from '../crypto/seal.ts';
import { newId } from '../id.ts';
import { kernelOperations } from '../operations/index.ts';
import { needsOf } from './needed.ts';
import { type RotationJob, type RotationReport, rotateKeys } from './rotate.ts';
import { sealedRegisters } from './sealed-store.ts';

const place = '610921100001';
const worker = actor('community-worker', place);

let test: TestPlatform;
beforeAll(async () => {
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: [libraryModel],
    migrations: [libraryMigrations],
    operations: kernelOperations,
  });
});
afterAll(() => test.close());

let serial = 0;
const phoneOf = (at: number): string => `139${String(10_000_000 + at)}`;

/** Readers with a phone each, by the screen's own operation. */
async function addReaders(count: number): Promise<{ id: string; phone: string }[]> {
  const rows = Array.from({ length: count }, () => ({ id: newId(), phone: phoneOf((serial += 1)) }));
  const body = { rows: rows.map(({ id, phone }) => ({ id, place, values: { name: '换密', phone } })) };
  const added = await test.ask(worker, 'post', '/api/library/reader/bulk', body);
  expect(added.status, JSON.stringify(added.body)).toBe(200);
  return rows;
}

/** As a command does it: with a ring of its own, read from the same key file. */
function job(progress: RotationJob['progress'] = () => undefined): RotationJob {
  const { config, dictionary, clock } = test.platform;
  return { db: test.db, keys: openKeys(config.dataDir), config, dictionary, stores: sealedRegisters(dictionary), clock, progress };
}

async function rotate(progress?: RotationJob['progress'], suite?: 'aes-256-gcm' | 'sm4-gcm'): Promise<RotationReport> {
  const outcome = await rotateKeys(job(progress), suite);
  if ('refused' in outcome) throw new Error(outcome.refused);
  return outcome;
}

const kidsInUse = async (): Promise<number[]> =>
  (
    await test.db.owner.query<{ kid: number }>(
      'select distinct get_byte(phone_sealed, 1) * 256 + get_byte(phone_sealed, 2) as kid from library.reader where phone_sealed is not null order by 1',
    )
  ).rows.map((row) => row.kid);

async function phoneSeen(id: string): Promise<unknown> {
  const { body } = await test.ask(worker, 'post', `/api/library/reader/${id}/unmask`, { field: 'phone', purpose: '核对电话' });
  return body.value;
}

const pdf = new TextEncoder().encode('%PDF-1.7\n换密钥\n%%EOF\n');

describe('a rotation of keys', () => {
  it('seals rows and files anew, leaves versions, times and steps alone, and search finds as before', async () => {
    const readers = await addReaders(500);
    await addReaders(500);
    const [reader] = readers;
    const file = newId();
    await test.sendFile(worker, `/api/library/room/files?id=${file}&field=papers&place=${place}&fileName=a.pdf`, pdf);
    const room = newId();
    await test.ask(worker, 'post', '/api/library/room', { id: room, place, values: { name: '书屋', papers: [file] } });
    const stampsOf = async (): Promise<unknown> =>
      (
        await test.db.owner.query(
          'select count(*) as rows, sum(version) as versions, max(updated_at) as at, (select count(*) from kernel.change) as steps from library.reader',
        )
      ).rows;
    const before = await stampsOf();
    const report = await rotate();
    expect(report).toMatchObject({ kid: 2, suite: 'aes-256-gcm', resumed: false, finished: true, unreadable: 0 });
    expect(report.counts).toMatchObject({ 'library.reader': 1_000, files: 1 });
    expect(await stampsOf()).toEqual(before);
    expect(await kidsInUse()).toEqual([2]);
    // The running program's ring has heard nothing: it looks into the key file when it meets the new generation.
    expect(await phoneSeen(reader!.id)).toBe(reader!.phone);
    const { response } = await test.ask(worker, 'get', `/api/library/room/${room}/files/${file}`);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(pdf);
    for (const search of [reader!.phone, reader!.phone.slice(-4)]) {
      const found = await test.ask(worker, 'get', `/api/library/reader?search=${search}`);
      expect((found.body.rows as { id: string }[]).map((row) => row.id)).toContain(reader!.id);
    }
    const history = await test.ask(worker, 'get', `/api/library/reader/${reader!.id}/history`);
    expect(history.body.lines).toMatchObject([{ values: { phone: `139****${reader!.phone.slice(-4)}` } }]);
  });

  it('writes one entry for the whole set', async () => {
    const trail = await test.db.owner.query(
      "select county, outcome, changes, details -> 'counts' ->> 'library.reader' as rows from kernel.audit_entry where operation = 'kernel.rotate-keys'",
    );
    expect(trail.rows).toEqual([{ county: '', outcome: 'done', changes: 0, rows: '1000' }]);
  });

  it('goes to SM4 and back again', async () => {
    const [reader] = await addReaders(1);
    expect(await rotate(undefined, 'sm4-gcm')).toMatchObject({ suite: 'sm4-gcm', finished: true });
    const stored = await test.db.owner.query<{ sealed: Buffer; salt: Buffer }>(
      'select phone_sealed as sealed, key_salt as salt from library.reader where id = $1',
      [reader!.id],
    );
    expect(stored.rows[0]!.sealed.readUInt8(3)).toBe(1);
    expect(unseal(test.platform.keys, stored.rows[0]!.salt, 'library.reader.phone', stored.rows[0]!.sealed)).toBe(reader!.phone);
    expect(await rotate(undefined, 'aes-256-gcm')).toMatchObject({ suite: 'aes-256-gcm', finished: true });
    expect(await phoneSeen(reader!.id)).toBe(reader!.phone);
  });

  it('killed in the middle, goes on where it was, with the generation it had begun', async () => {
    await addReaders(500);
    const killed = rotate(() => {
      throw new Error('killed');
    }, 'sm4-gcm');
    await expect(killed).rejects.toThrow('killed');
    expect((await kidsInUse()).length).toBe(2);
    const begun = openKeys(test.platform.config.dataDir).current.kid;
    expect(await rotateKeys(job(), 'aes-256-gcm')).toEqual({ refused: 'other-suite-unfinished', suite: 'sm4-gcm' });
    const report = await rotate();
    expect(report).toMatchObject({ kid: begun, suite: 'sm4-gcm', resumed: true, finished: true });
    expect(report.counts['library.reader']).toBeGreaterThan(0);
    expect(await kidsInUse()).toEqual([begun]);
  });

  it('loses no write that people make meanwhile, and ends with every row under the new generation', async () => {
    const readers = await addReaders(300);
    let writing = true;
    const latest = new Map(readers.map(({ id, phone }) => [id, phone]));
    const versions = new Map(readers.map(({ id }) => [id, 1]));
    const write = async (offset: number): Promise<void> => {
      for (let at = offset; writing; at += 4) {
        const { id } = readers[at % readers.length]!;
        const phone = phoneOf((serial += 1));
        const { status, body } = await test.ask(worker, 'patch', `/api/library/reader/${id}`, {
          version: versions.get(id),
          values: { phone },
        });
        expect(status, JSON.stringify(body)).toBe(200);
        versions.set(id, Number(body.version));
        latest.set(id, phone);
      }
    };
    const writers = [0, 1, 2, 3].map(write);
    const report = await rotate(() => new Promise((resolve) => setTimeout(resolve, 50)));
    writing = false;
    await Promise.all(writers);
    expect(Math.max(...versions.values())).toBeGreaterThan(1);
    if (!report.finished) await rotate();
    await rotate();
    expect(await kidsInUse()).toEqual([openKeys(test.platform.config.dataDir).current.kid]);
    for (const [id, phone] of latest) expect(await phoneSeen(id)).toBe(phone);
  }, 60_000);

  it('is one at a time', async () => {
    let second: unknown;
    await addReaders(1);
    await rotate(async () => {
      second ??= await rotateKeys(job(), undefined);
    });
    expect(second).toEqual({ refused: 'already-running' });
  });

  it('tells what older generations are needed for: the trail keeps what they sealed', async () => {
    const needs = await needsOf(test.platform, sealedRegisters(test.platform.dictionary));
    const current = openKeys(test.platform.config.dataDir).current.kid;
    expect(needs.filter((need) => need.where === 'library.reader').map((need) => need.kid)).toEqual([current]);
    expect(needs.find((need) => need.where === 'kernel.change' && need.kid === 1)?.count).toBeGreaterThanOrEqual(1_000);
    expect(openKeys(test.platform.config.dataDir).generations.map((each) => each.kid)).toEqual(
      Array.from({ length: current }, (_, at) => at + 1),
    );
  });

  it('seals what a county keeps in fields of its own anew, on registers with and without a salt, and finds it as before', async () => {
    test.platform.keys.reload();
    const admin = actor('system-admin', '610921');
    const declare = async (register: string, kind: string, label: string): Promise<string> => {
      const words = { zh: label, en: label };
      const more = { list: null, items: [], help: null, example: null, unit: null, required: false, listed: true, searched: false };
      const why = { purpose: '通知家属', reason: '换密钥时一并换', owner: 'civil-affairs', cycle: 'once', validFrom: '2016-01-01' };
      const { body } = await test.ask(admin, 'post', '/api/kernel/county-fields', { register, kind, label: words, ...more, ...why });
      return String(body.key);
    };
    const family = await declare('library.reader', 'phone', '家属电话');
    const special = await declare('library.card', 'secretText', '特殊说明');
    const [reader] = await addReaders(1);
    await test.ask(worker, 'patch', `/api/library/reader/${reader!.id}`, { version: 1, values: { [family]: '13811112222' } });
    const card = newId();
    const values = { reader: reader!.id, serial: 'K-1', kind: 'adult', [special]: '行动不便' };
    const added = await test.ask(worker, 'post', '/api/library/card', { id: card, place, values });
    expect(added.status, JSON.stringify(added.body)).toBe(200);
    const before = openKeys(test.platform.config.dataDir).current.kid;
    expect(await rotate()).toMatchObject({ kid: before + 1, finished: true, unreadable: 0 });
    const needs = await needsOf(test.platform, sealedRegisters(test.platform.dictionary));
    expect(needs.filter((need) => need.where.startsWith('library.')).map((need) => need.kid)).not.toContain(before);
    expect(needs.find((need) => need.where === 'kernel.change' && need.kid === before)?.count).toBeGreaterThanOrEqual(2);
    const seen = async (path: string, field: string): Promise<unknown> =>
      (await test.ask(worker, 'post', `/api/library/${path}/unmask`, { field, purpose: '核对内容' })).body.value;
    expect(await seen(`reader/${reader!.id}`, family)).toBe('13811112222');
    expect(await seen(`card/${card}`, special)).toBe('行动不便');
    const found = await test.ask(worker, 'get', `/api/library/reader?filter.${family}=13811112222`);
    expect((found.body.rows as { id: string }[]).map((row) => row.id)).toEqual([reader!.id]);
  });

  it('leaves alone what cannot be opened, and says so', async () => {
    const [reader] = await addReaders(1);
    await test.db.owner.query("update library.reader set phone_sealed = set_byte(phone_sealed, 20, 255 - get_byte(phone_sealed, 20)) where id = $1", [
      reader!.id,
    ]); // prettier-ignore
    expect(await rotate()).toMatchObject({ unreadable: 1, finished: true });
    await test.db.owner.query('update library.reader set key_salt = null where id = $1', [reader!.id]);
    expect(await rotate()).toMatchObject({ unreadable: 0 });
  });
});

describe('a living ring', () => {
  it('sees a generation that another program added, keeps the others, and seals with it', () => {
    const { dataDir } = test.platform.config;
    const ring = openKeys(dataDir);
    const before = ring.current;
    addKey(dataDir, 'aes-256-gcm');
    expect(ring.current).toBe(before);
    expect(ring.find(before.kid + 1)?.kid).toBe(before.kid + 1);
    expect(ring.current.kid).toBe(before.kid + 1);
    expect(ring.find(before.kid)?.seal).toBe(before.seal);
  });
});
