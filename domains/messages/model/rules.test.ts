import { describe, expect, it } from 'vitest';
import { decideCancel, decideResend } from './decide-message.ts';
import { decideSetting, isMailAddress } from './decide-setting.ts';
import { DEFAULT_BODY, decideBody, fillBody, isTaken } from './gateway-body.ts';

const ways = {
  smsWay: 'http',
  gatewayUrl: 'https://sms.example.org/send',
  gatewayHeader: 'Authorization',
  gatewayBody: null,
  gatewaySuccess: 'code=0',
  mailWay: 'screen',
  smtpHost: null,
  smtpPort: null,
  mailFrom: null,
} as const;

const codeOf = (more: object, privateOpen = false): string | undefined => decideSetting({ ...ways, ...more }, privateOpen)?.code;

describe('the settings of sending', () => {
  it('need what the chosen ways need, and nothing of the others', () => {
    expect(codeOf({})).toBeUndefined();
    expect(codeOf({ smsWay: 'screen', gatewayUrl: null })).toBeUndefined();
    expect(codeOf({ mailWay: 'smtp' })).toBe('smtp-incomplete');
    expect(codeOf({ mailWay: 'smtp', smtpHost: 'smtp.example.org', smtpPort: 465, mailFrom: 'hall' })).toBe('mail-address');
    expect(codeOf({ mailWay: 'smtp', smtpHost: 'smtp.example.org', smtpPort: 465, mailFrom: 'hall@example.org' })).toBeUndefined();
  });

  it.each([
    null,
    'sms.example.org',
    'ftp://sms.example.org',
    'https://me:key@sms.example.org/',
    'https://',
    'javascript:alert(1)',
    'http://sms.example.org',
  ])('refuse the address %s', (gatewayUrl) => expect(codeOf({ gatewayUrl })).toBe('gateway-url'));

  it('take http where the operator opened the network', () => {
    expect(codeOf({ gatewayUrl: 'http://10.1.2.3:8080/send' }, true)).toBeUndefined();
  });

  it.each(['Host', 'content-length', 'Idempotency-Key', 'X: y', 'X\r\nY', ''])('refuse the header %j', (gatewayHeader) =>
    expect(codeOf({ gatewayHeader })).toBe('gateway-header'),
  );
});

describe('the body for a gateway', () => {
  it('is JSON with phone and text', () => {
    expect(decideBody(DEFAULT_BODY)).toBeUndefined();
    expect(decideBody('phone={phone}&text={text}')?.code).toBe('body-not-json');
    expect(decideBody('{"to": "{phone}"}')?.code).toBe('body-incomplete');
    expect(decideBody('{"to": "{phone}", "text": "{text}", "key": "{key}"}')?.code).toBe('body-unknown');
  });

  it('is never broken by what is filled in', () => {
    const filled = fillBody(DEFAULT_BODY, { phone: '1', text: '","id":"2"} {id} \\ "', id: '3' });
    expect(JSON.parse(filled)).toEqual({ phone: '1', text: '","id":"2"} {id} \\ "', id: '3' });
  });

  it('is taken when the answer says what the county wrote', () => {
    expect(isTaken('anything', null)).toBe(true);
    expect(isTaken('{"a":{"b":true}}', 'a.b = true')).toBe(true);
    expect(isTaken('{"a":1}', 'a.b=1')).toBe(false);
    expect(isTaken('{"a":1}', '__proto__.a=1')).toBe(false);
    expect(isTaken('<ok/>', 'code=0')).toBe(false);
  });
});

describe('a message in the outbox', () => {
  it('is sent again and stopped only where that makes sense', () => {
    expect(decideResend({ state: 'failed', secret: false, shortened: false })).toBeUndefined();
    expect(decideResend({ state: 'sent', secret: false, shortened: false })).toBeUndefined();
    expect(decideResend({ state: 'waiting', secret: false, shortened: false })?.code).toBe('already-waiting');
    expect(decideResend({ state: 'failed', secret: true, shortened: false })?.code).toBe('not-again');
    expect(decideResend({ state: 'sent', secret: false, shortened: true })?.code).toBe('words-forgotten');
    for (const state of ['waiting', 'held'] as const) expect(decideCancel({ state })).toBeUndefined();
    for (const state of ['sent', 'shown', 'failed', 'cancelled'] as const) expect(decideCancel({ state })?.code).toBe('already-out');
  });
});

describe('a mail address', () => {
  it.each(['a@b.cn', 'hall.east@example.org'])('may be %s', (value) => expect(isMailAddress(value)).toBe(true));
  it.each(['a@b', 'a b@c.cn', '<a@b.cn>', 'a@b.cn\r\nBcc: c@d.cn', ''])('may not be %j', (value) =>
    expect(isMailAddress(value)).toBe(false),
  );
});
