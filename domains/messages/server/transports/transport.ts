import type { Reason } from '../../model/reasons.ts';

/** A message ready to leave. */
export interface Parcel {
  /** The same at every try: whoever receives it knows by it that twice is once. */
  readonly id: string;
  /** A phone or a mail address, in clear. */
  readonly to: string;
  readonly title: string;
  readonly text: string;
}

/** What became of a try. `again`: it may be different later. No words of the other side are kept: they may hold a number. */
export type Delivery =
  | { readonly sent: true; readonly shown?: boolean }
  | { readonly sent: false; readonly again: boolean; readonly why: Reason };

/** A way out of the platform. */
export interface Transport {
  readonly name: 'screen' | 'http' | 'smtp';
  send(parcel: Parcel): Promise<Delivery>;
}

/** The way of a county that has none: the page of messages shows what would have been sent. */
export const screenTransport: Transport = { name: 'screen', send: async () => ({ sent: true, shown: true }) };
