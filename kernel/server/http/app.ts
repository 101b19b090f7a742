import { randomUUID } from 'node:crypto';
import { type Context as HonoContext, Hono } from 'hono';
import { type Refusal, isRefusal, refuse } from '../../model/index.ts';
import { passingRefusal } from '../db/refusals.ts';
import { refuseForRoom } from '../disk-room.ts';
import type { FileAnswer, Operation, Platform } from '../platform.ts';
import { Admission } from './admission.ts';
import { addressOf } from './caller.ts';
import { TooLarge, holdsUnfitText, invalidInput, queryInput, readJson } from './input.ts';
import { runOperation } from './run.ts';
import { carriedBy, setSessionCookie } from './cookie.ts';
import { originOf } from './origin.ts';
import { secureHeaders } from './headers.ts';
import { Metrics } from './metrics.ts';
import { statusOf } from './status.ts';

const RETRY_SECONDS = 2;

export interface Served {
  readonly app: Hono;
  readonly metrics: Metrics;
}

/** The HTTP face: every operation at its route. Returns outcomes; nothing but this file writes to the wire. */
export function serveOperations(platform: Platform): Served {
  const app = new Hono();
  const admission = new Admission();
  const metrics = new Metrics();
  app.use('*', secureHeaders(platform.config));
  const ordered = platform.operations.toSorted((a, b) => placeholders(a) - placeholders(b));
  for (const each of ordered) {
    const path = `/api${each.declaration.path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
    app.on(each.declaration.method.toUpperCase(), path, (c) =>
      admission.run(
        c.req.raw,
        () => metrics.time(each.declaration.name, () => answer(platform, each, c)),
        () => refused(c, busy),
      ),
    );
  }
  app.all('/api/*', (c) =>
    refused(
      c,
      refuse('unknown', 'no-such-operation', {
        zh: '没有这个接口。接口说明见 /api-docs。',
        en: 'There is no such operation. See /api-docs.',
      }),
    ),
  );
  app.onError((error, c) => fail(platform, error, c));
  return { app, metrics };
}

const busy = refuse('unavailable', 'busy', {
  zh: '现在使用的人太多，请几秒后再试，您填的内容没有丢。',
  en: 'Too many requests right now. Try again in a few seconds; nothing you typed is lost.',
});

/** Fixed paths before those with placeholders, so that `/template` is no id. */
const placeholders = (operation: Operation): number => operation.declaration.path.split('{').length;

function refused(c: HonoContext, refusal: Refusal): Response {
  if (refusal.kind === 'limited' || refusal.kind === 'unavailable') c.header('Retry-After', String(refusal.retrySeconds ?? RETRY_SECONDS));
  return c.json({ ...refusal }, statusOf[refusal.kind]);
}

const malformed = (where: string): Refusal =>
  refuse('invalid', 'malformed', { zh: '请求的格式不对，服务器读不懂。', en: 'The request is malformed and cannot be read.' }, { where });

/**
 * What lies outside the operation's own transaction (who asks, what his county added) may find the database away or the disk full
 * as well: that is an answer, not a failure.
 */
async function answer(platform: Platform, asked: Operation, c: HonoContext): Promise<Response> {
  const outcome = await serve(platform, asked, c).catch((error: unknown) => {
    const known = passingRefusal(error);
    if (known === undefined) throw error;
    return known === 'again' ? busy : known;
  });
  if (!isRefusal(outcome)) return outcome;
  // A database that could not begin its next log segment is away because the disk is full, and only the latter helps anybody.
  const full = outcome.code === 'database-away' ? await refuseForRoom(platform.config, false) : undefined;
  return refused(c, full ?? outcome);
}

async function serve(platform: Platform, asked: Operation, c: HonoContext): Promise<Response | Refusal> {
  if (asked.declaration.method !== 'get' && foreignOrigin(c))
    return refuse('forbidden', 'foreign-origin', {
      zh: '请求来自其他网站，已拒绝。',
      en: 'The request comes from another site and was refused.',
    });
  const full = asked.declaration.method === 'get' ? undefined : await refuseForRoom(platform.config, asked.declaration.accepts === 'file');
  if (full !== undefined) return full;
  const raw = await rawInput(asked, c);
  if (isRefusal(raw)) return raw;
  const carried = carriedBy(c, platform.config);
  const actor = carried === undefined ? undefined : await platform.authenticator.findActor(carried.token, carried.door);
  const operation = actor === undefined ? asked : await platform.countyDictionaries.operation(asked, actor.place);
  const { declaration } = operation;
  const parsed = await declaration.input.safeParseAsync(raw);
  if (!parsed.success) return invalidInput(declaration, parsed.error);
  const outcome = await runOperation(platform, {
    operation,
    actor,
    input: parsed.data,
    idempotencyKey: c.req.header('idempotency-key')?.slice(0, 100) ?? null,
    request: {
      address: addressOf(c, platform.config.behindProxy),
      origin: originOf(c, platform.config.secure),
      token: carried?.token ?? null,
      userAgent: c.req.header('user-agent')?.slice(0, 300) ?? '',
      body: declaration.accepts === 'file' ? c.req.raw.body : null,
      signal: c.req.raw.signal,
    },
    setCookie: (value, seconds, door = 'staff') => setSessionCookie(c, platform.config, door, value, seconds),
  });
  if (isRefusal(outcome)) return outcome;
  c.header('Cache-Control', 'no-store');
  if (declaration.answers === 'file') return fileAnswer(c, outcome as FileAnswer);
  return c.json((outcome ?? {}) as object);
}

async function rawInput(operation: Operation, c: HonoContext): Promise<Record<string, unknown> | Refusal> {
  const query = queryInput(new URL(c.req.url).searchParams);
  if (query === undefined) return malformed('query');
  const { declaration } = operation;
  const fromBody = declaration.method === 'get' || declaration.accepts === 'file' ? query : await jsonBody(c);
  if (isRefusal(fromBody)) return fromBody;
  const input = { ...fromBody, ...c.req.param() };
  return holdsUnfitText(input) ? malformed('text') : input;
}

async function jsonBody(c: HonoContext): Promise<Record<string, unknown> | Refusal> {
  if (c.req.raw.body !== null && !/^application\/json\b/i.test(c.req.header('content-type') ?? '')) {
    return refuse('invalid', 'not-json', { zh: '请用 JSON 格式提交。', en: 'Send JSON.' }, { where: 'content-type' });
  }
  try {
    const body = await readJson(c.req.raw.body);
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Record<string, unknown>) : malformed('body');
  } catch (error) {
    if (error instanceof TooLarge)
      return refuse('invalid', 'too-large', {
        zh: '内容太大，最多 1 MB。大批数据请用表格导入。',
        en: 'The body is larger than 1 MB. Use a workbook for large sets.',
      });
    return malformed('body');
  }
}

/** Cookies alone do not prove intent: a change must come from our own pages or from no page at all. */
function foreignOrigin(c: HonoContext): boolean {
  const site = c.req.header('sec-fetch-site');
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

function fileAnswer(c: HonoContext, file: FileAnswer): Response {
  const name = encodeURIComponent(file.name);
  return c.body(file.body, 200, {
    'Content-Type': file.type,
    'Content-Disposition': `${file.inline === true ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
    'X-Content-Type-Options': 'nosniff',
    // Whatever somebody uploaded: opened by itself it may load nothing, run nothing, and is of no origin.
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'Cross-Origin-Resource-Policy': 'same-origin',
  });
}

/** A failure is a bug: the reader gets a number to report, the log gets the story, neither gets personal data. */
function fail(platform: Platform, error: Error, c: HonoContext): Response {
  const id = randomUUID();
  platform.log('failure', { id, path: new URL(c.req.url).pathname, method: c.req.method, error: error.message, stack: error.stack });
  return c.json(
    {
      failed: true,
      id,
      sentence: {
        zh: `系统出了故障，编号 ${id.slice(0, 8)}，请告诉系统管理员。`,
        en: `Something failed, number ${id.slice(0, 8)}. Tell the system administrator.`,
      },
    },
    500,
  );
}
