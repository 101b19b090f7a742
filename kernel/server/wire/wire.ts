import type { Text } from '../../model/index.ts';
import type { PageForm, PageRequest } from '../pages/page.ts';

/** What a foreign protocol asks of us. It carries no cookie: whoever asks is nobody, or shows a key that an operation checks. */
export interface WireRequest extends Pick<PageRequest, 'origin' | 'params' | 'query' | 'ask' | 'askNamed' | 'today'> {
  /** Path as asked for, without the query. */
  readonly path: string;
  /** ISO 8601 in UTC. */
  readonly now: string;
  /** Fields of an encoded or multipart body; empty for a GET. Files only where the wire takes them. */
  readonly form: PageForm;
  /** A header that the wire named; empty where it was not sent. */
  readonly header: (name: string) => string;
}

/** What goes back, in the words of the protocol. */
export interface WireAnswer {
  /** 200 when left out. */
  readonly status?: number;
  /** Content type with its charset. */
  readonly type: string;
  readonly body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Why the kernel itself answers: no such route, too large, too many, a failure. */
export interface WireFault {
  /** HTTP status: 400, 403, 404, 405, 413, 429, 500 or 503. */
  readonly status: number;
  readonly sentence: Text;
  readonly path: string;
  readonly query: URLSearchParams;
}

type WireHandler = (request: WireRequest) => Promise<WireAnswer> | WireAnswer;

/**
 * A route of a foreign protocol: Open311, OGC API Features. Open to everybody by nature, so it reaches data in one way only, by the
 * operations that it names; rights, walls, limits and the trail are theirs.
 */
export interface Wire {
  /** `/open311/v2/requests.{format}`; a placeholder ends at a slash, and of two in one part the first takes as much as it can. */
  readonly path: string;
  /** Names of the operations behind it. Each is open to anyone; one that is not listed cannot be asked. */
  readonly asks: readonly string[];
  readonly get?: WireHandler;
  readonly post?: WireHandler;
  /** What goes wrong before or around the handler, in the words of the protocol. */
  readonly fault: (fault: WireFault) => WireAnswer;
  /** Bytes of a body at most. */
  readonly bytesMax?: number;
  /** Takes files in a multipart body. */
  readonly files?: true;
  /** Headers that the handler reads, in lower case. */
  readonly headers?: readonly string[];
  /** Requests of one address in a minute, GET and POST counted apart. */
  readonly perMinute?: { readonly get?: number; readonly post?: number };
  /**
   * Name of the parameter, in query or form, that carries a key, and requests that one key may send in a minute; counted beside the
   * address, because many may sit behind one address and one key may be used from many.
   */
  readonly key?: { readonly parameter: string; readonly perMinute: number };
}

export const wire = (declared: Wire): Wire => Object.freeze(declared);
