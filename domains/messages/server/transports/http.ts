import { NoAnswer, type OutsideAnswer, callOutside } from '@linli/kernel/server';
import { DEFAULT_BODY, fillBody, isTaken } from '../../model/gateway-body.ts';
import type { Delivery, Parcel, Transport } from './transport.ts';

export interface Gateway {
  readonly url: string;
  readonly header: string | null;
  readonly secret: string | null;
  readonly body: string | null;
  readonly success: string | null;
  /** The operator has opened networks of our own. */
  readonly privateOpen: boolean;
}

function outcomeOf({ status, text }: OutsideAnswer, success: string | null): Delivery {
  if (status >= 200 && status < 300) return isTaken(text, success) ? { sent: true } : { sent: false, again: false, why: 'refused' };
  if (status === 401 || status === 403) return { sent: false, again: true, why: 'sign-in' };
  if (status === 408 || status === 425 || status === 429 || status >= 500) return { sent: false, again: true, why: 'busy' };
  return { sent: false, again: false, why: 'refused' };
}

/** A gateway that takes JSON by POST. The address was checked when it was set, and is checked again at each try. */
export function httpTransport(gateway: Gateway, answerMillisecondsMax?: number): Transport {
  const { url, header, secret, privateOpen } = gateway;
  return {
    name: 'http',
    send: async ({ id, to, text }: Parcel): Promise<Delivery> => {
      try {
        const answer = await callOutside({
          url,
          method: 'POST',
          privateOpen,
          body: fillBody(gateway.body ?? DEFAULT_BODY, { phone: to, text, id }),
          headers: {
            'Content-Type': 'application/json; charset=utf-8',
            'Idempotency-Key': id,
            ...(header === null || secret === null ? {} : { [header]: secret }),
          },
          ...(answerMillisecondsMax === undefined ? {} : { millisecondsMax: answerMillisecondsMax }),
        });
        return outcomeOf(answer, gateway.success);
      } catch (error) {
        return { sent: false, again: true, why: error instanceof NoAnswer ? error.why : 'unreachable' };
      }
    },
  };
}
