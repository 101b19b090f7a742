import { type Platform, serveOperations } from '@linli/kernel/server';
import { authenticator } from '../sessions/authenticator.ts';

export interface DeskAnswer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  /** The session's token, when the answer set one. */
  readonly token: string | undefined;
}

/** A platform that knows people by their real sessions, asked as a browser asks it. */
export interface Desk {
  ask(token: string | null, method: string, path: string, body?: unknown): Promise<DeskAnswer>;
  /** Sends a body and answers as it came, with its cookies. */
  raw(path: string, body: unknown): Promise<Response>;
  /** Signs in and answers the token; throws what was said otherwise. */
  signIn(user: string, password: string, code: string): Promise<string>;
}

/** `platform`: one of the test kit; its invented actors are not known here. */
export function openDesk(platform: Platform): Desk {
  const { app } = serveOperations({ ...platform, authenticator: authenticator(platform) });
  const ask: Desk['ask'] = async (token, method, path, body) => {
    const response = await app.request(path, {
      method: method.toUpperCase(),
      headers: {
        'User-Agent': 'test',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(token === null ? {} : { Cookie: token.startsWith('linli') ? token : `linli=${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const set = /^linli=([^;]*);/.exec(response.headers.get('Set-Cookie') ?? '')?.[1];
    return { status: response.status, body: (await response.json()) as Record<string, unknown>, token: set };
  };
  return {
    ask,
    raw: async (path, body) =>
      app.request(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'User-Agent': 'test' },
        body: JSON.stringify(body),
      }),
    signIn: async (user, password, code) => {
      const answer = await ask(null, 'post', '/api/identity/sign-in', { user, password, code });
      if (answer.token === undefined) throw new Error(JSON.stringify(answer.body));
      return answer.token;
    },
  };
}
