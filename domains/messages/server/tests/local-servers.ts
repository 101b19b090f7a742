import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { type AddressInfo, createServer as createSocketServer, type Server as SocketServer, type Socket } from 'node:net';
import { createServer as createTlsServer, TLSSocket } from 'node:tls';
import { certificate } from './certificate.ts';

export interface Heard {
  readonly headers: IncomingHttpHeaders;
  readonly body: Record<string, unknown>;
}

export interface LocalGateway {
  readonly url: string;
  readonly heard: Heard[];
  readonly close: () => Promise<void>;
}

const listening = (server: Server | SocketServer, host = '127.0.0.1'): Promise<number> =>
  new Promise((resolve) => server.listen(0, host, () => resolve((server.address() as AddressInfo).port)));

const closed = (server: Server | SocketServer): Promise<void> => new Promise((resolve) => server.close(() => resolve()));

/** A gateway on this machine that answers as it is told; `null` hangs up, `'silence'` says nothing, `'half'` never comes to an end. */
export async function startGateway(
  answer: () => { readonly status: number; readonly body?: string; readonly headers?: Record<string, string> } | 'silence' | 'half' | null,
): Promise<LocalGateway> {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      heard.push({ headers: request.headers, body: JSON.parse(Buffer.concat(parts).toString('utf8')) as Record<string, unknown> });
      const said = answer();
      if (said === 'silence') return;
      if (said === 'half') response.writeHead(200).write('{');
      else if (said === null) request.socket.destroy();
      else response.writeHead(said.status, said.headers).end(said.body ?? '{}');
    });
  });
  const port = await listening(server);
  return {
    url: `http://127.0.0.1:${port}/send`,
    heard,
    close: async () => {
      server.closeAllConnections();
      await closed(server);
    },
  };
}

export interface Mail {
  readonly from: string;
  readonly to: string;
  readonly data: string;
}

export interface LocalMailServer {
  readonly port: number;
  readonly mails: Mail[];
  readonly signedIn: string[];
  /** For each mail: did it come over an encrypted connection? */
  readonly encrypted: boolean[];
  readonly close: () => Promise<void>;
}

/**
 * As much of RFC 5321, RFC 3207 and AUTH PLAIN as a sender speaks. `refuse` answers a recipient with this line instead of taking it;
 * `starttls` offers to go on encrypted, `tls` speaks nothing else.
 */
export async function startMailServer(
  refuse: (to: string) => string | undefined = () => undefined,
  encryption: 'none' | 'starttls' | 'tls' = 'none',
  host?: string,
): Promise<LocalMailServer> {
  const mails: Mail[] = [];
  const signedIn: string[] = [];
  const encrypted: boolean[] = [];
  const talk = (plain: Socket): void => {
    let socket = plain;
    let [from, to, data, reading, rest] = ['', '', '', false, ''];
    const say = (line: string): void => void socket.write(`${line}\r\n`);
    const hear = (line: string): void => {
      if (reading && line === '.') {
        mails.push({ from, to, data });
        encrypted.push(socket instanceof TLSSocket);
        reading = false;
        say('250 taken');
      } else if (reading) data += `${line}\n`;
      else if (/^EHLO/i.test(line))
        say(`250-local\r\n${encryption === 'starttls' && socket === plain ? '250-STARTTLS\r\n' : ''}250 AUTH PLAIN`);
      else if (/^STARTTLS/i.test(line)) {
        say('220 go on');
        plain.removeAllListeners('data');
        socket = new TLSSocket(plain, { ...certificate, isServer: true });
        listen();
      } else if (/^AUTH PLAIN /i.test(line)) {
        const given = Buffer.from(line.slice(11), 'base64').toString('utf8').split('\0');
        signedIn.push(given.slice(1).join(':'));
        say(given[2] === 'wrong' ? '535 no' : '235 in');
      } else if (/^MAIL FROM:/i.test(line)) {
        from = line.slice(10);
        say('250 yes');
      } else if (/^RCPT TO:/i.test(line)) {
        to = line.slice(8);
        say(refuse(to) ?? '250 yes');
      } else if (/^DATA/i.test(line)) {
        [data, reading] = ['', true];
        say('354 go on');
      } else if (/^QUIT/i.test(line)) {
        say('221 bye');
        socket.end();
      } else say('250 yes');
    };
    const listen = (): void => {
      rest = '';
      socket.on('error', () => undefined);
      socket.on('data', (part: Buffer) => {
        const lines = (rest + part.toString('utf8')).split('\r\n');
        rest = lines.pop() ?? '';
        for (const line of lines) hear(line);
      });
    };
    listen();
    say('220 local');
  };
  const server = encryption === 'tls' ? createTlsServer(certificate, talk) : createSocketServer(talk);
  if (encryption === 'tls') server.on('tlsClientError', () => undefined);
  const port = await listening(server, host);
  return { port, mails, signedIn, encrypted, close: () => closed(server) };
}
