import { type KeyRing, type Stored, openField } from '@linli/kernel/server';
import { setting } from '../../model/registers/setting.ts';
import { httpTransport } from './http.ts';
import { smtpTransport } from './smtp.ts';
import { type Transport, screenTransport } from './transport.ts';

/** The ways of a county, by channel. Undefined: it is chosen, and not set up. */
export type Ways = Readonly<Record<'sms' | 'mail', Transport | undefined>>;

const words = (row: Stored | undefined, column: string): string | null => (row?.[column] as string | null | undefined) ?? null;

export function waysOf(row: Stored | undefined, keys: KeyRing, privateOpen: boolean): Ways {
  return { sms: smsWay(row, keys, privateOpen), mail: mailWay(row, keys, privateOpen) };
}

function smsWay(row: Stored | undefined, keys: KeyRing, privateOpen: boolean): Transport | undefined {
  if (row === undefined || row['sms_way'] !== 'http') return screenTransport;
  const url = words(row, 'gateway_url');
  if (url === null) return undefined;
  return httpTransport({
    url,
    header: words(row, 'gateway_header'),
    secret: openField(setting, 'gatewaySecret', row, keys),
    body: words(row, 'gateway_body'),
    success: words(row, 'gateway_success'),
    privateOpen,
  });
}

function mailWay(row: Stored | undefined, keys: KeyRing, privateOpen: boolean): Transport | undefined {
  if (row === undefined || row['mail_way'] !== 'smtp') return screenTransport;
  const [host, from, port] = [words(row, 'smtp_host'), words(row, 'mail_from'), row['smtp_port']];
  if (host === null || from === null || typeof port !== 'number') return undefined;
  return smtpTransport({
    host,
    port,
    from,
    user: words(row, 'smtp_user'),
    password: openField(setting, 'smtpPassword', row, keys),
    privateOpen,
  });
}
