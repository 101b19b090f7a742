import type { Actor, InputOf, OperationDeclaration, OutputOf, Refusal } from '../../model/index.ts';
import type { Platform } from '../platform.ts';
import type { Work } from '../store/index.ts';

/** What a handler gets: the running work behind the actor's wall, and the platform around it. */
export interface Context extends Work {
  readonly platform: Platform;
  readonly request: RequestFacts;
  /** Set on the answer; only signing in and out use it. */
  setCookie(value: string, maxAgeSeconds: number): void;
  /** Recorded with the audit entry. */
  note(facts: { register?: string; record?: string; place?: string; purpose?: string; details?: Record<string, unknown> }): void;
}

export interface RequestFacts {
  readonly address: string;
  readonly token: string | null;
  readonly userAgent: string;
  /** The uploaded file of an operation that accepts one. */
  readonly body: ReadableStream<Uint8Array> | null;
  readonly signal: AbortSignal;
}

/** An answer of an operation that gives a file. */
export interface FileAnswer {
  readonly name: string;
  readonly type: string;
  readonly body: ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer>;
}

export type Handler<D extends OperationDeclaration> = (context: Context, input: InputOf<D>) => Promise<OutputOf<D> | FileAnswer | Refusal>;

export interface Operation {
  readonly declaration: OperationDeclaration;
  readonly handler: (context: Context, input: never) => Promise<unknown>;
}

/** Binds a declaration to the code that fulfils it. */
export function fulfil<D extends OperationDeclaration>(declaration: D, handler: Handler<D>): Operation {
  return Object.freeze({ declaration, handler: handler as Operation['handler'] });
}

/** Finds out who asks. `identity` supplies it; the kernel knows only the answer. */
export interface Authenticator {
  /** `undefined` when the token is unknown, expired or ended. */
  findActor(token: string): Promise<Actor | undefined>;
}
