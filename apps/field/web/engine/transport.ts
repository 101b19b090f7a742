import { type Refusal, isRefusal } from '@linli/kernel/model';

/** What came back. `date`: the server's clock, ISO, where the answer told it. */
export type Reply =
  | { readonly is: 'ok'; readonly body: unknown; readonly date: string | null }
  | { readonly is: 'refused'; readonly refusal: Refusal; readonly retrySeconds: number | null; readonly date: string | null }
  /** Reached, and broken; or something between answered in its stead. */
  | { readonly is: 'failed'; readonly date: string | null }
  | { readonly is: 'unreached' };

/** How the phone speaks to the server; paths are below `/api`. */
export interface Transport {
  get(path: string, query?: Readonly<Record<string, string | undefined>>): Promise<Reply>;
  post(path: string, body: unknown, key: string | null): Promise<Reply>;
  /** A file, or a part of one, as the body. */
  send(path: string, query: Readonly<Record<string, string>>, content: Blob, key: string | null): Promise<Reply>;
  /** A picture; undefined where it cannot be had. */
  picture(path: string): Promise<Blob | undefined>;
}

const PATIENCE_MILLISECONDS = 45_000; // a part of 128 kB at 30 kbit/s; one bar of signal may take for ever

const address = (path: string, query: Readonly<Record<string, string | undefined>> = {}): string => {
  const asked = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return `/api${path}${asked.length === 0 ? '' : `?${new URLSearchParams(asked).toString()}`}`;
};

async function bodyOf(response: Response): Promise<unknown> {
  try {
    const body: unknown = await response.json();
    return body;
  } catch {
    return undefined;
  }
}

function dateOf(response: Response): string | null {
  const at = Date.parse(response.headers.get('Date') ?? '');
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

/** Asks over this `fetch`: the browser's, or one that a test cuts off. */
export function httpTransport(fetcher: (path: string, init: RequestInit) => Promise<Response>): Transport {
  const send = (path: string, init: RequestInit): Promise<Response> =>
    fetcher(path, { ...init, credentials: 'same-origin', cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MILLISECONDS) });

  async function ask(path: string, init: RequestInit): Promise<Reply> {
    let response: Response;
    try {
      response = await send(path, init);
    } catch {
      return { is: 'unreached' };
    }
    const [body, date] = [await bodyOf(response), dateOf(response)];
    if (response.ok && body !== undefined) return { is: 'ok', body, date };
    if (isRefusal(body)) return { is: 'refused', refusal: body, retrySeconds: Number(response.headers.get('Retry-After')) || null, date };
    return { is: 'failed', date };
  }

  const headers = (type: string | null, key: string | null): Record<string, string> => ({
    Accept: 'application/json',
    ...(type === null ? {} : { 'Content-Type': type }),
    ...(key === null ? {} : { 'Idempotency-Key': key }),
  });

  return {
    get: (path, query) => ask(address(path, query), { headers: headers(null, null) }),
    post: (path, body, key) =>
      ask(address(path), { method: 'POST', headers: headers('application/json', key), body: JSON.stringify(body) }),
    send: (path, query, content, key) =>
      ask(address(path, query), { method: 'POST', headers: headers('application/octet-stream', key), body: content }),
    picture: async (path) => {
      try {
        const response = await send(address(path), {});
        return response.ok ? await response.blob() : undefined;
      } catch {
        return undefined;
      }
    },
  };
}

/** The same, with somebody who hears every answer. */
export function listening(to: Transport, heard: (reply: Reply) => void): Transport {
  const hear = async (asked: Promise<Reply>): Promise<Reply> => {
    const reply = await asked;
    heard(reply);
    return reply;
  };
  return {
    get: (path, query) => hear(to.get(path, query)),
    post: (path, body, key) => hear(to.post(path, body, key)),
    send: (path, query, content, key) => hear(to.send(path, query, content, key)),
    picture: (path) => to.picture(path),
  };
}
