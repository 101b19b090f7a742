import { newId } from '@linli/kernel/server';
import { actor, startTestPlatform, type TestPlatform } from '@linli/kernel/testkit';
import { residentsModel } from '@linli/residents/model';
import { residentsServer } from '@linli/residents/server';
import { statusesModel } from '@linli/statuses/model';
import { statusesServer } from '@linli/statuses/server';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

const here = '610921100001';
const worker = actor('community-worker', here);
const contact = '顾听雪（女儿）13800007001';
let test: TestPlatform;

beforeAll(async () => {
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: [residentsModel, statusesModel],
    migrations: [residentsServer, statusesServer].map((each) => ({ domain: each.model.name, folder: each.migrations ?? '.' })),
    operations: [...residentsServer.operations, ...statusesServer.operations],
  });
});
afterAll(() => test.close());

async function elder(values: object): Promise<string> {
  const [person, id] = [newId(), newId()];
  await test.ask(worker, 'post', '/api/residents/person', { id: person, place: here, values: { name: '林守拙', birthDate: '1950-02-03' } });
  const added = await test.ask(worker, 'post', '/api/statuses/elder-care', { id, place: here, values: { person, ...values } });
  expect(added.status, JSON.stringify(added.body)).toBe(200);
  return id;
}

const unmasked = async (id: string): Promise<unknown> => {
  const asked = { field: 'emergencyContact', purpose: '紧急联系家属' };
  return ((await test.ask(worker, 'post', `/api/statuses/elder-care/${id}/unmask`, asked)).body as { value: unknown }).value;
};

describe('whom to call for an elder', () => {
  it('is sealed and masked, and opened for a purpose', async () => {
    const id = await elder({ emergencyContact: contact });
    const shown = await test.ask(worker, 'get', `/api/statuses/elder-care/${id}`);
    expect(JSON.stringify(shown.body)).not.toContain('13800007001');
    expect(await unmasked(id)).toBe(contact);
  });

  it('is sealed by the program where it was kept in clear before, and typed anew stays as typed', async () => {
    const [old, newer] = [await elder({ livingSituation: 'alone' }), await elder({ emergencyContact: '顾临风（儿子）13800007002' })];
    for (const id of [old, newer])
      await test.db.owner.query('insert into statuses.clear_contact (county, id, contact) values ($1, $2, $3)', ['610921', id, contact]);
    for (const each of statusesServer.upkeep) await each.run(test.platform);
    expect(await unmasked(old)).toBe(contact);
    expect(await unmasked(newer)).toBe('顾临风（儿子）13800007002');
    expect((await test.db.owner.query('select 1 from statuses.clear_contact')).rows).toEqual([]);
  });

  it('is masked in steps of the record that were written before it was confidential', async () => {
    const id = await elder({ emergencyContact: contact });
    await test.db.owner.query(
      "update kernel.change set values = jsonb_set(values, '{emergencyContact}', to_jsonb($2::text)) where register = 'statuses.elder-care' and record = $1",
      [id, contact],
    );
    const history = await test.ask(worker, 'get', `/api/statuses/elder-care/${id}/history`);
    expect(history.status).toBe(200);
    expect(JSON.stringify(history.body)).not.toContain('13800007001');
  });
});
