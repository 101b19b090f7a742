import type { Text } from './text.ts';

/**
 * A refusal is an answer, not a failure: a declared code with a sentence that a clerk can read aloud.
 * Domains never speak HTTP; the kernel maps the kind to a status.
 */
export type RefusalKind = 'invalid' | 'unauthenticated' | 'forbidden' | 'unknown' | 'conflict' | 'stale' | 'limited' | 'unavailable';

export interface Refusal {
  readonly refused: true;
  readonly kind: RefusalKind;
  /** Stable, kebab-case; translators and clients key on it. */
  readonly code: string;
  readonly sentence: Text;
  /** Where the trouble lies: a field name, `rows[3].birthDate`, a cell. */
  readonly where?: string | undefined;
  readonly details?: unknown;
  /** When it is worth another try, in seconds. */
  readonly retrySeconds?: number | undefined;
}

export interface RefusalExtra {
  where?: string;
  details?: unknown;
  retrySeconds?: number;
}

export function refuse(kind: RefusalKind, code: string, sentence: Text, extra: RefusalExtra = {}): Refusal {
  return { refused: true, kind, code, sentence, ...extra };
}

export function isRefusal(outcome: unknown): outcome is Refusal {
  return typeof outcome === 'object' && outcome !== null && (outcome as { refused?: unknown }).refused === true;
}

/** Carries a refusal out of nested code up to the operation, which answers with it. Only the kernel catches it. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(`${refusal.code}: ${refusal.sentence.en}`);
    this.name = 'Refused';
    this.refusal = refusal;
  }
}
