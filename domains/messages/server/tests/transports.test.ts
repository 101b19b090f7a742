import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterEach, describe, expect, it } from 'vitest';
import { isOpenAddress } from '@linli/kernel/server';
import { httpTransport } from '../transports/http.ts';
import { smtpTransport } from '../transports/smtp.ts';
import { certificate } from './certificate.ts';
import { startGateway, startMailServer } from './local-servers.ts';

const parcel = { id: '018f0000-0000-7000-8000-00000000000a', to: '13900009999', title: '标题', text: '您好"，\n{phone}灯修好了' };
const closing: (() => Promise<void>)[] = [];
const before = getCACertificates('default');
afterEach(async () => {
  setDefaultCACertificates([...before]);
  for (const close of closing.splice(0)) await close();
});

type Said = Parameters<typeof startGateway>[0];

async function gateway(said: Said, more: Partial<Parameters<typeof httpTransport>[0]> = {}) {
  const local = await startGateway(said);
  closing.push(local.close);
  const shared = { header: 'X-Key', secret: 'open sesame', body: null, success: null, privateOpen: true };
  return { local, way: httpTransport({ url: local.url, ...shared, ...more }) };
}

describe('a gateway', () => {
  it('gets JSON, the key in its header, and an id by which twice is once', async () => {
    const { local, way } = await gateway(() => ({ status: 200 }));
    expect(await way.send(parcel)).toEqual({ sent: true });
    await way.send(parcel);
    expect(local.heard[0]?.body).toEqual({ phone: parcel.to, text: parcel.text, id: parcel.id });
    expect(local.heard.map(({ headers }) => [headers['idempotency-key'], headers['x-key']])).toEqual([
      [parcel.id, 'open sesame'],
      [parcel.id, 'open sesame'],
    ]);
  });

  it('gets the body that the county wrote, filled within its words', async () => {
    const body = '{"mobiles": ["86{phone}"], "sms": {"content": "【汉阴】{text}", "n": 1}}';
    const { local, way } = await gateway(() => ({ status: 200 }), { body });
    await way.send(parcel);
    expect(local.heard[0]?.body).toEqual({ mobiles: ['8613900009999'], sms: { content: `【汉阴】${parcel.text}`, n: 1 } });
  });

  it.each([
    [500, true, 'busy'],
    [429, true, 'busy'],
    [401, true, 'sign-in'],
    [400, false, 'refused'],
  ])('that answers %i is asked again: %s', async (status, again, why) => {
    const { way } = await gateway(() => ({ status }));
    expect(await way.send(parcel)).toEqual({ sent: false, again, why });
  });

  it('says in its own words whether it took a message', async () => {
    let body = '{"result": {"code": 0}}';
    const { way } = await gateway(() => ({ status: 200, body }), { success: 'result.code=0' });
    expect(await way.send(parcel)).toEqual({ sent: true });
    body = '{"result": {"code": 13}}';
    expect(await way.send(parcel)).toEqual({ sent: false, again: false, why: 'refused' });
    body = 'busy';
    expect(await way.send(parcel)).toMatchObject({ sent: false });
  });

  it('leads nowhere else: a redirection is not followed', async () => {
    const other = await startGateway(() => ({ status: 200 }));
    closing.push(other.close);
    const { way } = await gateway(() => ({ status: 307, headers: { Location: other.url } }));
    expect(await way.send(parcel)).toEqual({ sent: false, again: false, why: 'refused' });
    expect(other.heard).toEqual([]);
  });

  it('that hangs up or is not there is asked again', async () => {
    const { local, way } = await gateway(() => null);
    expect(await way.send(parcel)).toEqual({ sent: false, again: true, why: 'unreachable' });
    await local.close();
    expect(await way.send(parcel)).toEqual({ sent: false, again: true, why: 'unreachable' });
  });

  it.each(['silence', 'half'] as const)('that keeps us waiting (%s) is asked again', async (said) => {
    const { local } = await gateway(() => said);
    const way = httpTransport({ url: local.url, header: null, secret: null, body: null, success: null, privateOpen: true }, 300);
    expect(await way.send(parcel)).toEqual({ sent: false, again: true, why: 'no-answer' });
    expect(local.heard).toHaveLength(1);
  });

  it('on a machine of our own is not called unless the operator opened it, by name either', async () => {
    const { local, way } = await gateway(() => ({ status: 200 }), { privateOpen: false });
    expect(await way.send(parcel)).toEqual({ sent: false, again: true, why: 'closed-address' });
    const { port } = new URL(local.url);
    const byName = httpTransport({
      url: `http://localhost:${port}/`,
      header: null,
      secret: null,
      body: null,
      success: null,
      privateOpen: false,
    });
    expect(await byName.send(parcel)).toMatchObject({ why: 'closed-address' });
    expect(local.heard).toEqual([]);
  });
});

describe('an address', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
  ])('%s is closed', (address) => expect(isOpenAddress(address)).toBe(false));
  it.each(['::1', '::', 'fe80::1', 'fd00::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '64:ff9b::7f00:1', '2002:7f00:1::', 'ff02::1'])(
    '%s is closed',
    (address) => expect(isOpenAddress(address)).toBe(false),
  );
  it.each(['8.8.8.8', '172.32.0.1', '2606:4700::1111'])('%s is open', (address) => expect(isOpenAddress(address)).toBe(true));
});

describe('a mail server', () => {
  const server = { host: '127.0.0.1', user: 'hall', password: 'sesame', from: 'hall@example.org', privateOpen: true };
  const mail = { ...parcel, to: 'li@example.org' };

  it('gets a mail in Chinese after signing in, under an id by which twice is once', async () => {
    const local = await startMailServer();
    closing.push(local.close);
    expect(await smtpTransport({ ...server, port: local.port }).send(mail)).toEqual({ sent: true });
    expect(local.signedIn).toEqual(['hall:sesame']);
    const [got] = local.mails;
    expect([got?.from, got?.to]).toEqual(['<hall@example.org>', '<li@example.org>']);
    expect(got?.data).toContain(`Message-ID: <${mail.id}@example.org>`);
    expect(got?.data).toContain('=?UTF-8?B?5qCH6aKY?=');
  });

  it('that refuses an address for good, or for now, or us, is told apart', async () => {
    let line = '550 no such user';
    const local = await startMailServer(() => line);
    closing.push(local.close);
    const way = smtpTransport({ ...server, port: local.port });
    expect(await way.send(mail)).toEqual({ sent: false, again: false, why: 'refused' });
    line = '451 later';
    expect(await way.send(mail)).toEqual({ sent: false, again: true, why: 'busy' });
    expect(await smtpTransport({ ...server, password: 'wrong', port: local.port }).send(mail)).toEqual({
      sent: false,
      again: true,
      why: 'sign-in',
    });
  });

  it('inside our own network is not called unless the operator opened it', async () => {
    const local = await startMailServer();
    closing.push(local.close);
    const way = smtpTransport({ ...server, port: local.port, privateOpen: false });
    expect(await way.send(mail)).toEqual({ sent: false, again: true, why: 'closed-address' });
  });

  it('is spoken to in cipher: by STARTTLS where it offers it, from the first byte at its port for that', async () => {
    setDefaultCACertificates([...before, certificate.cert]);
    const local = await startMailServer(undefined, 'starttls');
    const whole = await startMailServer(undefined, 'tls');
    const named = await startMailServer(undefined, 'starttls', 'localhost');
    closing.push(local.close, whole.close, named.close);
    expect(await smtpTransport({ ...server, port: local.port }, { required: true }).send(mail)).toEqual({ sent: true });
    expect(await smtpTransport({ ...server, host: 'localhost', port: named.port }).send(mail)).toEqual({ sent: true });
    expect([local.encrypted, named.encrypted, named.signedIn]).toEqual([[true], [true], ['hall:sesame']]);
    expect(await smtpTransport({ ...server, port: whole.port }, { tlsPort: whole.port }).send(mail)).toEqual({ sent: true });
    expect(whole.encrypted).toEqual([true]);
  });

  it('that proves to be somebody else, or would talk in clear, gets neither password nor mail', async () => {
    const stranger = await startMailServer(undefined, 'starttls');
    const clear = await startMailServer();
    closing.push(stranger.close, clear.close);
    expect(await smtpTransport({ ...server, port: stranger.port }).send(mail)).toMatchObject({ sent: false, again: true });
    expect(await smtpTransport({ ...server, port: clear.port }, { required: true }).send(mail)).toMatchObject({ sent: false, again: true });
    expect([stranger.mails, stranger.signedIn, clear.mails, clear.signedIn]).toEqual([[], [], [], []]);
  });

  it('that takes no more connections is asked again', async () => {
    const local = await startMailServer();
    await local.close();
    expect(await smtpTransport({ ...server, port: local.port }).send(mail)).toEqual({ sent: false, again: true, why: 'unreachable' });
  });
});
