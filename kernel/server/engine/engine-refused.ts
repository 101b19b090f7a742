import { fill } from '../../model/text.ts';
import type { Text } from '../../model/text.ts';

/**
 * The database cannot be started, saved or restored, for a reason that a person can put right.
 * `code` is stable and kebab-case, `sentence` holds both languages, `message` is both of them in one line.
 */
export class EngineRefused extends Error {
  readonly code: string;
  readonly sentence: Text;
  constructor(code: string, sentence: Text, values: Readonly<Record<string, string | number>> = {}) {
    const filled = fill(sentence, values);
    super(inOneLine(filled));
    this.name = 'EngineRefused';
    this.code = code;
    this.sentence = filled;
  }
}

/** Both languages in one line, as log lines and error messages show them. */
export function inOneLine(text: Text): string {
  return `${text.zh} ${text.en}`;
}

/** The plain words of anything that was thrown. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The code of a system or PostgreSQL error (`ENOENT`, `42501`), or undefined. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
