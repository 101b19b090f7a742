import { type IncomingMessage, type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a stub says; `silence` takes the request and never answers, `cut` hangs up on it. */
export type Said = { readonly status?: number; readonly body: string; readonly headers?: Record<string, string> } | 'silence' | 'cut';

export interface Heard {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly form: URLSearchParams;
}

export interface LocalServer {
  readonly url: string;
  close(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

async function listening(server: Server): Promise<LocalServer> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A neighbour that answers as it is told. */
export const startStub = (answer: (heard: Heard) => Said): Promise<LocalServer> =>
  listening(
    createServer((request, response) => {
      void bodyOf(request).then((body) => {
        const url = new URL(request.url ?? '/', 'http://stub');
        const said = answer({ method: request.method ?? '', path: url.pathname, query: url.searchParams, form: new URLSearchParams(body) });
        if (said === 'cut') request.socket.destroy();
        else if (said !== 'silence') response.writeHead(said.status ?? 200, said.headers).end(said.body);
      });
    }),
  );

/** Our own server over a real socket. */
export const startOwn = (ask: (path: string, init: RequestInit) => Promise<Response>): Promise<LocalServer> =>
  listening(
    createServer((request, response) => {
      void bodyOf(request).then(async (body) => {
        const init =
          request.method === 'POST' ? { method: 'POST', body, headers: { 'content-type': request.headers['content-type'] ?? '' } } : {};
        const answer = await ask(request.url ?? '/', init);
        response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
      });
    }),
  );
