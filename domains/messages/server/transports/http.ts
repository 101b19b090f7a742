import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { DEFAULT_BODY, fillBody, isTaken } from '../../model/gateway-body.ts';
import { ClosedAddress, resolveOpen } from './addresses.ts';
import type { Delivery, Parcel, Transport } from './transport.ts';

const ANSWER_MILLISECONDS_MAX = 10_000; // a gateway that takes longer has lost the message for us
const ANSWER_BYTES_MAX = 65_536;

export interface Gateway {
  readonly url: string;
  readonly header: string | null;
  readonly secret: string | null;
  readonly body: string | null;
  readonly success: string | null;
  /** The operator has opened networks of our own. */
  readonly privateOpen: boolean;
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

async function textOf(answer: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > ANSWER_BYTES_MAX) break; // leaving the loop cuts the connection
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** A redirection is an answer like any other: it is not followed, for the key would go along. */
async function post(gateway: Gateway, body: string, id: string, signal: AbortSignal): Promise<Answer> {
  const url = new URL(gateway.url);
  const { address, family } = await resolveOpen(url.hostname, gateway.privateOpen);
  const request = url.protocol === 'https:' ? secureRequest : plainRequest;
  return new Promise<Answer>((resolve, reject) => {
    const sent = request(
      url,
      {
        method: 'POST',
        agent: false,
        signal,
        lookup: (_name, options, done) => (options.all === true ? done(null, [{ address, family }]) : done(null, address, family)),
        headers: {
          'Content-Type': 'application/json; charset=utf-8',
          'Content-Length': Buffer.byteLength(body),
          'Idempotency-Key': id,
          ...(gateway.header === null || gateway.secret === null ? {} : { [gateway.header]: gateway.secret }),
        },
      },
      (answer) => void textOf(answer).then((text) => resolve({ status: answer.statusCode ?? 0, text }), reject),
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

function outcomeOf({ status, text }: Answer, success: string | null): Delivery {
  if (status >= 200 && status < 300) return isTaken(text, success) ? { sent: true } : { sent: false, again: false, why: 'refused' };
  if (status === 401 || status === 403) return { sent: false, again: true, why: 'sign-in' };
  if (status === 408 || status === 425 || status === 429 || status >= 500) return { sent: false, again: true, why: 'busy' };
  return { sent: false, again: false, why: 'refused' };
}

/** A gateway that takes JSON by POST. The address was checked when it was set, and is checked again at each try. */
export function httpTransport(gateway: Gateway, answerMillisecondsMax: number = ANSWER_MILLISECONDS_MAX): Transport {
  return {
    name: 'http',
    send: async ({ id, to, text }: Parcel): Promise<Delivery> => {
      const signal = AbortSignal.timeout(answerMillisecondsMax);
      try {
        const body = fillBody(gateway.body ?? DEFAULT_BODY, { phone: to, text, id });
        return outcomeOf(await post(gateway, body, id, signal), gateway.success);
      } catch (error) {
        if (error instanceof ClosedAddress) return { sent: false, again: true, why: 'closed-address' };
        return { sent: false, again: true, why: signal.aborted ? 'no-answer' : 'unreachable' };
      }
    },
  };
}
