import type { InputOf, OperationDeclaration, OutputOf } from '../../model/index.ts';
import { apiAddress, fillPath, type Query } from './address.ts';
import { newId } from './new-id.ts';
import { FailedAnswer, errorOf } from './refused-answer.ts';

interface Sending {
  readonly method: string;
  readonly body?: BodyInit | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
}

async function send(address: string, { method, body, headers = {}, signal }: Sending): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(address, {
      method,
      credentials: 'same-origin',
      headers: { Accept: 'application/json', ...headers },
      ...(body === undefined ? {} : { body }),
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new FailedAnswer(false);
  }
  if (!response.ok) throw errorOf(response.status, await readBody(response), response.headers.get('Retry-After'));
  return response;
}

async function readBody(response: Response): Promise<unknown> {
  try {
    const body: unknown = await response.json();
    return body;
  } catch {
    return undefined;
  }
}

interface WriteOptions {
  /** The same key for a repeated try makes it the same deed; a new one for each call unless given. */
  readonly key?: string;
  readonly signal?: AbortSignal;
}

async function write<T>(method: string, path: string, body: unknown, { key = newId(), signal }: WriteOptions = {}): Promise<T> {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
  const response = await send(apiAddress(path), { method, body: JSON.stringify(body), headers, signal });
  return (await readBody(response)) as T;
}

/** A file that the server made, and the name it gave. */
export interface SentFile {
  readonly name: string;
  readonly content: Blob;
}

function nameIn(disposition: string | null): string | undefined {
  const starred = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (starred !== undefined) return decodeURIComponent(starred);
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1];
}

const fileOf = async (response: Response): Promise<SentFile> => ({
  name: nameIn(response.headers.get('Content-Disposition')) ?? 'linli',
  content: await response.blob(),
});

/** The server, below `/api`. Throws `RefusedAnswer` for a no and `FailedAnswer` for none. Paths begin with `/`. */
export const api = {
  async get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
    return (await readBody(await send(apiAddress(path, query), { method: 'GET', signal }))) as T;
  },
  post: <T>(path: string, body: unknown = {}, options?: WriteOptions): Promise<T> => write<T>('POST', path, body, options),
  patch: <T>(path: string, body: unknown, options?: WriteOptions): Promise<T> => write<T>('PATCH', path, body, options),
  put: <T>(path: string, body: unknown, options?: WriteOptions): Promise<T> => write<T>('PUT', path, body, options),
  /** Sends a file as the body, as it is. */
  async upload<T>(path: string, file: Blob, query: Query, options: WriteOptions = {}): Promise<T> {
    const headers = { 'Content-Type': 'application/octet-stream', 'Idempotency-Key': options.key ?? newId() };
    return (await readBody(await send(apiAddress(path, query), { method: 'POST', body: file, headers, signal: options.signal }))) as T;
  },
  getFile: async (path: string, query?: Query): Promise<SentFile> => fileOf(await send(apiAddress(path, query), { method: 'GET' })),
  async postFile(path: string, body: unknown, key: string = newId()): Promise<SentFile> {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
    return fileOf(await send(apiAddress(path), { method: 'POST', body: JSON.stringify(body), headers }));
  },
};

/** Runs a declared operation: its path is filled from the input, the rest goes as query or body, the answer has its type. */
export async function runOperation<D extends OperationDeclaration>(
  declaration: D,
  input: InputOf<D>,
  options: WriteOptions = {},
): Promise<OutputOf<D>> {
  const { path, rest } = fillPath(declaration.path, input as Record<string, unknown>);
  if (declaration.method === 'get') return api.get<OutputOf<D>>(path, rest as Query, options.signal);
  return write<OutputOf<D>>(declaration.method.toUpperCase(), path, rest, options);
}
