import { type ClientRequest, type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { ClosedAddress, resolveOpen } from './addresses.ts';

const ANSWER_MILLISECONDS_MAX = 10_000; // what takes longer is lost for us
const ANSWER_BYTES_MAX = 65_536;

/** A request to an address that somebody filled in. */
export interface OutsideCall {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The operator has opened networks of our own (`LINLI_PRIVATE_GATEWAYS`). */
  readonly privateOpen: boolean;
  readonly millisecondsMax?: number;
  readonly bytesMax?: number;
}

export interface OutsideAnswer {
  readonly status: number;
  /** As much of it as was allowed. */
  readonly text: string;
  /** Seconds after which to come again, where the other side says so. */
  readonly retrySeconds: number | undefined;
}

/** Nothing came back. `left`: the other side may have had the request all the same. */
export class NoAnswer extends Error {
  readonly why: 'closed-address' | 'no-answer' | 'unreachable';
  readonly left: boolean;
  constructor(why: NoAnswer['why'], left: boolean, cause: unknown) {
    super(why, { cause });
    this.why = why;
    this.left = left;
  }
}

async function textOf(answer: IncomingMessage, bytesMax: number): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > bytesMax) break; // leaving the loop cuts the connection
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

const secondsIn = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined;

/**
 * Calls an address that somebody filled in: only a public one, unless the operator opened networks of our own; looked up once and
 * connected to just that. A redirection is an answer like any other and is not followed, for a key would go along.
 *
 * @throws {NoAnswer} where none came
 */
export async function callOutside(call: OutsideCall): Promise<OutsideAnswer> {
  const { method, headers, body, privateOpen, bytesMax = ANSWER_BYTES_MAX } = call;
  const signal = AbortSignal.timeout(call.millisecondsMax ?? ANSWER_MILLISECONDS_MAX);
  let left = false;
  try {
    const url = new URL(call.url);
    const { address, family } = await resolveOpen(url.hostname, privateOpen);
    const request = url.protocol === 'https:' ? secureRequest : plainRequest;
    return await new Promise<OutsideAnswer>((resolve, reject) => {
      const sent: ClientRequest = request(
        url,
        {
          method,
          agent: false,
          signal,
          lookup: (_name, options, done) => (options.all === true ? done(null, [{ address, family }]) : done(null, address, family)),
          headers: { ...headers, ...(body === undefined ? {} : { 'Content-Length': Buffer.byteLength(body) }) },
        },
        (answer) => {
          const retrySeconds = secondsIn(answer.headers['retry-after']);
          void textOf(answer, bytesMax).then((text) => resolve({ status: answer.statusCode ?? 0, text, retrySeconds }), reject);
        },
      );
      sent.on('socket', (socket) => socket.once('connect', () => (left = true)));
      sent.on('error', reject);
      sent.end(body);
    });
  } catch (error) {
    if (error instanceof ClosedAddress) throw new NoAnswer('closed-address', false, error);
    throw new NoAnswer(signal.aborted ? 'no-answer' : 'unreachable', left, error);
  }
}
