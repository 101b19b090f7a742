import type { Language } from '../model/index.ts';
import type { Work } from './store/index.ts';

/** A message as whoever has something to say hands it over. */
export interface MessageToSend {
  /** Made by the sender: the same id is posted once, however often it is handed over. */
  readonly id: string;
  readonly county: string;
  /** The place whose staff answer for it, at or below the county. */
  readonly place: string;
  readonly to: {
    /** A resident's account, which reads it inside the platform. */
    readonly account?: string;
    /** In clear; sealed when it is written. */
    readonly phone?: string;
    readonly mail?: string;
    readonly name?: string;
    /** The account of whoever reads the SMS or mail, where nothing is posted inside the platform: in its language. */
    readonly reader?: string;
    /** Chosen on the page that asks for it; else the language of the account, and Chinese where nobody knows. */
    readonly language?: Language;
  };
  /** A declared template (`domain.message`). */
  readonly template: string;
  readonly facts: Readonly<Record<string, string>>;
  /** The record it speaks of. */
  readonly about?: { readonly register: string; readonly record: string };
}

/** The way out of the platform. `messages` supplies it; the kernel knows only this much of it. */
export interface Messages {
  /**
   * Writes messages in the transaction of the caller: they leave when it is committed, and never when it is rolled back.
   * Throws when a template or one of its needed facts is missing, which is a mistake of the caller.
   */
  post(work: Work, messages: readonly MessageToSend[]): Promise<void>;
}
