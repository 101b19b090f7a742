import { type Refusal, factsIn, refuse } from '@linli/kernel/model';

/** What a body for a gateway is filled with. */
export interface GatewayFacts {
  readonly phone: string;
  readonly text: string;
  readonly id: string;
}

const known: readonly string[] = ['phone', 'text', 'id'] satisfies readonly (keyof GatewayFacts)[];

export const DEFAULT_BODY = '{"phone": "{phone}", "text": "{text}", "id": "{id}"}';

/** Is this the body of a request: JSON in which phone and text stand? */
export function decideBody(body: string): Refusal | undefined {
  const asked = factsIn(body);
  const parsed = parse(body);
  const words = { where: 'gatewayBody' };
  if (typeof parsed !== 'object' || parsed === null)
    return refuse(
      'invalid',
      'body-not-json',
      {
        zh: '请求内容要写成 JSON，例如 {"phone":"{phone}","text":"{text}"}。',
        en: 'The body must be JSON, with {phone} and {text} in it.',
      },
      words,
    );
  const unknown = asked.find((each) => !known.includes(each));
  if (unknown !== undefined)
    return refuse(
      'invalid',
      'body-unknown',
      { zh: `“{${unknown}}”填不了，能填的是 {phone}、{text}、{id}。`, en: `"{${unknown}}" is not known; {phone}, {text} and {id} are.` },
      words,
    );
  if (!asked.includes('phone') || !asked.includes('text'))
    return refuse(
      'invalid',
      'body-incomplete',
      { zh: '请求内容里要有 {phone} 和 {text}。', en: 'The body must hold {phone} and {text}.' },
      words,
    );
  return undefined;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}

/** The body with its slots filled within its strings, so that no word of a message can break out of them. */
export function fillBody(body: string, facts: GatewayFacts): string {
  const filled = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replace(/\{(phone|text|id)\}/g, (_, key: keyof GatewayFacts) => facts[key]);
    if (Array.isArray(value)) return value.map(filled);
    if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, of]) => [key, filled(of)]));
    return value;
  };
  return JSON.stringify(filled(JSON.parse(body)));
}

/** Did the gateway take it? `code=0`: the field of its answer, and what stands there; any answer counts where nothing is asked. */
export function isTaken(answer: string, success: string | null): boolean {
  if (success === null || success === '') return true;
  const [path = '', wanted = ''] = success.split('=', 2).map((part) => part.trim());
  let value = parse(answer);
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return false;
    value = (value as Record<string, unknown>)[key];
  }
  return String(value) === wanted;
}
