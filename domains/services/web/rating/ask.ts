import type { InputOf, OperationDeclaration, OutputOf, Refusal } from '@linli/kernel/model';
import { FailedAnswer, RefusedAnswer } from '@linli/kernel/web';

/**
 * Asks without the key that a retry carries elsewhere: with it the server would remember which account rated when, wherever one is
 * signed in. A second tap is refused by the handling itself.
 */
export async function askPlainly<D extends OperationDeclaration>({ path }: D, input: InputOf<D>): Promise<OutputOf<D>> {
  let response: Response;
  try {
    response = await fetch(`/api${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify(input),
    });
  } catch {
    throw new FailedAnswer(false);
  }
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) return body as OutputOf<D>;
  throw isRefusalBody(body) ? new RefusedAnswer(body) : new FailedAnswer(true);
}

const isRefusalBody = (body: unknown): body is Refusal => typeof body === 'object' && body !== null && 'sentence' in body && 'code' in body;
