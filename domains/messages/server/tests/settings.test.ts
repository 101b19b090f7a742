import { join } from 'node:path';
import { newId } from '@linli/kernel/server';
import { actor, startTestPlatform, type TestPlatform } from '@linli/kernel/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { messagesModel } from '../../model/index.ts';
import { messagesPort, messagesServer } from '../index.ts';
import { sendDue } from '../sender/send-due.ts';
import { startGateway, startMailServer } from './local-servers.ts';
import { county } from './stage.ts';

const officer = actor('county-officer', county, ['civil-affairs']);
const admin = actor('system-admin', county);
const town = actor('town-officer', '610921100');

let test: TestPlatform;
beforeAll(async () => {
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: [messagesModel],
    migrations: [{ domain: 'messages', folder: join(import.meta.dirname, '../migrations') }],
    operations: messagesServer.operations,
    messages: messagesPort,
    clock: () => new Date('2026-11-26T02:00:00Z'),
  });
});
afterAll(() => test.close());

const path = '/api/messages/settings';
const first = {
  quietFrom: '21:00',
  quietUntil: '08:00',
  phoneADayMax: 8,
  smsWay: 'screen',
  gatewayUrl: null,
  gatewayHeader: null,
  gatewayBody: null,
  gatewaySuccess: null,
  mailWay: 'screen',
  smtpHost: null,
  smtpPort: null,
  smtpUser: null,
  mailFrom: null,
};

interface Setting {
  readonly version: number;
  readonly code?: string;
}
const put = async (more: object, who = officer) => {
  const { version } = (await test.ask<Setting>(officer, 'get', path)).body;
  return test.ask<Setting>(who, 'put', path, { ...first, version, ...more });
};

async function tried(channel: string, to: string): Promise<unknown> {
  const { body } = await test.ask<{ id: string }>(admin, 'post', `${path}/try`, { id: newId(), channel, to });
  await sendDue(test.platform);
  return (await test.ask(officer, 'get', `/api/messages/outbox/${body.id}`)).body;
}

describe('the settings of a county', () => {
  it('show what would be sent before anybody has set a way', async () => {
    expect((await test.ask(officer, 'get', path)).body).toMatchObject({ ...first, version: 0, gatewaySecretSet: false });
    const told = await tried('sms', '13900008888');
    const text = expect.stringContaining('试发') as string;
    expect(told).toMatchObject({ state: 'shown', via: 'screen', text });
  });

  it('are for civil affairs of the county and the system administrator', async () => {
    expect((await test.ask(town, 'get', path)).status).toBe(403);
    expect((await test.ask(actor('county-officer', county, ['health']), 'get', path)).status).toBe(403);
    expect((await test.ask(admin, 'get', path)).status).toBe(200);
  });

  it('keep the key of a gateway sealed, and never answer it', async () => {
    const local = await startGateway(() => ({ status: 200 }));
    const gateway = { smsWay: 'http', gatewayUrl: local.url, gatewayHeader: 'X-Key' };
    const set = await put({ ...gateway, gatewaySecret: 'open sesame' });
    expect(set.body, JSON.stringify(set.body)).toMatchObject({ gatewaySecretSet: true, gatewayUrl: local.url });
    for (const from of [path, '/api/messages/setting', '/api/messages/setting/history'])
      expect(JSON.stringify((await test.ask(officer, 'get', from)).body)).not.toContain('open sesame');
    expect((await put({ ...gateway, gatewayUrl: 'http://127.0.0.1:9/send' })).body.code).toBe('secret-anew');
    // Not by way of the screen, nor of no address, either.
    await put({});
    expect((await put({ ...gateway, gatewayUrl: 'http://127.0.0.1:9/send' })).body.code).toBe('secret-anew');
    expect((await put({ ...gateway, gatewaySecret: 'open sesame' })).status).toBe(200);
    await put({ ...gateway, phoneADayMax: 3 });
    const told = await tried('sms', '139 0000 8887');
    expect(local.heard).toMatchObject([{ headers: { 'x-key': 'open sesame' }, body: { phone: '13900008887' } }]);
    expect(told).toMatchObject({ state: 'sent', via: 'http' });
    await local.close();
  });

  it('send a mail by the server that was set', async () => {
    const local = await startMailServer();
    await put({
      mailWay: 'smtp',
      smtpHost: '127.0.0.1',
      smtpPort: local.port,
      smtpUser: 'hall',
      smtpPassword: 'sesame',
      mailFrom: 'hall@example.org',
    });
    const told = await tried('mail', 'li@example.org');
    expect(local.mails.map(({ to }) => to)).toEqual(['<li@example.org>']);
    expect(told).toMatchObject({ state: 'sent', via: 'smtp', to: 'li***@example.org' });
    const other = { mailWay: 'smtp', smtpHost: 'localhost', smtpPort: local.port, smtpUser: 'hall', mailFrom: 'hall@example.org' };
    expect((await put(other)).body.code).toBe('secret-anew');
    expect((await put({ ...other, smtpPassword: null })).body).toMatchObject({ smtpPasswordSet: false, smtpHost: 'localhost' });
    await local.close();
  });

  it('refuse what cannot work, and a stale page', async () => {
    await put({ gatewaySecret: null });
    expect((await put({ smsWay: 'http' })).body.code).toBe('gateway-url');
    expect((await put({ smsWay: 'http', gatewayUrl: 'https://a.example.org', gatewayBody: '{}' })).body.code).toBe('body-incomplete');
    expect((await put({ quietFrom: '24:00' })).status).toBe(422);
    expect((await put({ version: 1 })).status).toBe(409);
    expect((await test.ask(officer, 'post', `${path}/try`, { id: newId(), channel: 'sms', to: 'nobody' })).body).toMatchObject({
      code: 'not-a-phone',
    });
    expect((await test.ask(officer, 'post', `${path}/try`, { id: newId(), channel: 'mail', to: 'nobody' })).body).toMatchObject({
      code: 'mail-address',
    });
  });

  it('refuse an address of our own network where the operator has not opened it', async () => {
    Object.assign(test.platform, { config: { ...test.platform.config, privateGateways: false } });
    expect((await put({ smsWay: 'http', gatewayUrl: 'https://192.168.1.5/send' })).body.code).toBe('closed-address');
    expect((await put({ smsWay: 'http', gatewayUrl: 'http://sms.example.org/send' })).body.code).toBe('gateway-url');
    Object.assign(test.platform, { config: { ...test.platform.config, privateGateways: true } });
  });
});
