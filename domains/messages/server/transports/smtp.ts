import { isIP } from 'node:net';
import { createTransport } from 'nodemailer';
import { ClosedAddress, resolveOpen } from '@linli/kernel/server';
import type { Delivery, Parcel, Transport } from './transport.ts';

const CONNECT_MILLISECONDS_MAX = 10_000;
const SOCKET_MILLISECONDS_MAX = 20_000;
const TLS_PORT = 465; // RFC 8314: encrypted from the first byte; elsewhere STARTTLS is asked for

export interface MailServer {
  readonly host: string;
  readonly port: number;
  readonly user: string | null;
  readonly password: string | null;
  readonly from: string;
  /** The operator has opened networks of our own; there a server may do without encryption. */
  readonly privateOpen: boolean;
}

interface SmtpError {
  readonly code?: string;
  readonly responseCode?: number;
}

/** What the server says is not kept: it repeats addresses. */
function failureOf({ code, responseCode = 0 }: SmtpError): Delivery {
  if (code === 'EAUTH') return { sent: false, again: true, why: 'sign-in' };
  if (responseCode >= 500) return { sent: false, again: false, why: 'refused' };
  if (responseCode >= 400) return { sent: false, again: true, why: 'busy' };
  return { sent: false, again: true, why: code === 'ETIMEDOUT' ? 'no-answer' : 'unreachable' };
}

interface Encryption {
  /** The port at which a server speaks TLS from the first byte. */
  readonly tlsPort?: number;
  /** Rather no mail than one in clear. */
  readonly required?: boolean;
}

/** A mail server by SMTP. A mail that may have left twice carries the same Message-ID. */
export function smtpTransport(server: MailServer, { tlsPort = TLS_PORT, required = !server.privateOpen }: Encryption = {}): Transport {
  return {
    name: 'smtp',
    send: async ({ id, to, title, text }: Parcel): Promise<Delivery> => {
      try {
        const { address } = await resolveOpen(server.host, server.privateOpen);
        const transport = createTransport({
          host: address,
          port: server.port,
          secure: server.port === tlsPort,
          requireTLS: server.port !== tlsPort && required,
          // An address in figures is no server name (RFC 6066); the certificate is compared with the address itself.
          tls: isIP(server.host) === 0 ? { servername: server.host } : {},
          ...(server.user === null || server.user === '' ? {} : { auth: { user: server.user, pass: server.password ?? '' } }),
          connectionTimeout: CONNECT_MILLISECONDS_MAX,
          greetingTimeout: CONNECT_MILLISECONDS_MAX,
          socketTimeout: SOCKET_MILLISECONDS_MAX,
          disableFileAccess: true,
          disableUrlAccess: true,
        });
        const domain = server.from.slice(server.from.indexOf('@') + 1);
        await transport.sendMail({ from: server.from, to, subject: title, text, messageId: `<${id}@${domain}>` });
        return { sent: true };
      } catch (error) {
        return error instanceof ClosedAddress ? { sent: false, again: true, why: 'closed-address' } : failureOf(error as SmtpError);
      }
    },
  };
}
