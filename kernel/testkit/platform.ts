import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Actor, type Department, type DomainModel, type Role, gather } from '../model/index.ts';
import { serveOperations } from '../server/http/app.ts';
import { countyDictionaries as makeDictionaries } from '../server/county/dictionaries.ts';
import { openKeys } from '../server/crypto/keys.ts';
import type { MigrationFolder } from '../server/db/migrate.ts';
import { refresh } from '../server/facts/refresh.ts';
import type { MessageToSend } from '../server/messages.ts';
import type { ColleagueDirectory, JobKind, Operation, PlaceFollower, Platform, StepEffect } from '../server/platform.ts';
import { kernelMigrations } from '../server/migrations.ts';
import { type Page, servePages } from '../server/pages/index.ts';
import { procedureOperations } from '../server/procedure/index.ts';
import { operationsOf } from '../server/register/operations.ts';
import { dayIn } from '../server/time.ts';
import { type Wire, serveWires } from '../server/wire/index.ts';
import { type TestDatabase, createTestDatabase } from './database.ts';

export const libraryMigrations: MigrationFolder = { domain: 'library', folder: join(import.meta.dirname, 'migrations') };

/** Token of an invented actor: what a browser would carry in its cookie. */
const tokenOf = (actor: Actor): string => createHash('sha256').update(JSON.stringify(actor)).digest('base64url');

export interface TestPlatform {
  readonly platform: Platform;
  readonly db: TestDatabase;
  /** What was handed over to be sent, oldest first; what was rolled back afterwards is among it. */
  readonly posted: readonly MessageToSend[];
  /** Asks as this actor (or nobody) and answers status and body; a test that looks deeper into the body says what it expects there. */
  ask<T = Answer>(
    actor: Actor | null,
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: T; response: Response }>;
  /** A token that `Authorization: Bearer` carries, for requests over a real socket. */
  tokenFor(actor: Actor): string;
  /** Sends a file as the body, as an upload does. */
  sendFile(actor: Actor, path: string, bytes: Uint8Array): Promise<{ status: number; body: Answer }>;
  /** Sends any body under any content type. */
  sendRaw(actor: Actor | undefined, path: string, body: string | Uint8Array, type: string): Promise<{ status: number; body: Answer }>;
  /** Opens a public page, or sends it a form, as a browser with this cookie would. */
  open(
    path: string,
    options?: { readonly cookie?: string; readonly form?: Record<string, string> },
  ): Promise<{ status: number; text: string; response: Response }>;
  /** Any request as it comes over the wire, with nothing added. */
  request(path: string, init?: RequestInit): Promise<Response>;
  /** Brings all facts and figures up to date, as the running program does within a second. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** An answer as a test looks into it. */
export type Answer = Readonly<Record<string, unknown>>;

export interface TestPlatformOptions {
  readonly engineUrl: string;
  readonly models: readonly DomainModel[];
  readonly migrations: readonly MigrationFolder[];
  readonly operations?: readonly Operation[];
  readonly jobs?: readonly JobKind[];
  readonly followers?: readonly PlaceFollower[];
  readonly effects?: readonly StepEffect[];
  /** Pages for residents, in the plain frame of the kernel. */
  readonly pages?: readonly Page[];
  /** Routes of foreign protocols. */
  readonly wires?: readonly Wire[];
  readonly clock?: () => Date;
  /** Who sits at which desk; nobody when left out. */
  readonly colleagues?: ColleagueDirectory;
  /** The way out; messages are only remembered (`posted`) when left out. */
  readonly messages?: Platform['messages'];
  /** What the tree answers; codes by themselves, and nothing ever changed, when left out. */
  readonly places?: Partial<Platform['places']>;
}

export async function startTestPlatform(options: TestPlatformOptions): Promise<TestPlatform> {
  const db = await createTestDatabase(options.engineUrl, [kernelMigrations, ...options.migrations]);
  const dictionary = gather(options.models);
  const clock = options.clock ?? (() => new Date());
  const actors = new Map<string, Actor>();
  const posted: MessageToSend[] = [];
  const counties = new Set(['610921']);
  const checks = { current: () => ({ today: dayIn(clock()), demo: true }) };
  const dataDir = mkdtempSync(join(tmpdir(), 'linli-test-'));
  const countyDictionaries = makeDictionaries({ db, dictionary, checks });
  const platform: Platform = {
    config: {
      port: 0,
      host: '127.0.0.1',
      dataDir,
      databaseUrl: undefined,
      demo: true,
      secure: false,
      metricsPublic: false,
      behindProxy: false,
      privateGateways: true,
      mapOrigins: ['https://t0.tianditu.gov.cn'],
    },
    db,
    keys: openKeys(dataDir),
    dictionary,
    countyDictionaries,
    operations: [
      ...[...dictionary.registers.values()].flatMap((each) => operationsOf(each, checks)),
      ...[...dictionary.procedures.values()].flatMap((each) => procedureOperations(each, checks)),
      ...(options.operations ?? []),
    ],
    jobs: new Map((options.jobs ?? []).map((kind) => [kind.name, kind])),
    indicators: [...dictionary.indicators.values()],
    authenticator: { findActor: async (token) => actors.get(token) },
    places: {
      names: async (_tx, codes) => new Map(codes.map((code) => [code, code])),
      stoodFor: async () => [],
      ended: async () => new Map(),
      treeOn: async (_tx, place) => ({ differs: false, former: [{ code: place, name: place }], current: [{ code: place, name: place }] }),
      ...options.places,
    },
    colleagues: options.colleagues ?? { at: async () => [] },
    messages: options.messages ?? { post: async (_work, messages) => void posted.push(...messages) },
    followers: options.followers ?? [],
    upkeep: [],
    effects: options.effects ?? [],
    countiesInUse: { list: () => [...counties], add: (county) => void counties.add(county) },
    log: (line, facts) => (line === 'failure' ? console.error(line, facts) : undefined),
    clock,
  };
  const { app } = serveOperations(platform);
  servePages(app, {
    platform,
    pages: options.pages ?? [],
    frame: { home: '/', main: [], more: [], choosePlace: '/', script: null },
    counterAt: async () => undefined,
  });
  serveWires(app, { platform, wires: options.wires ?? [] });
  const sendRaw: TestPlatform['sendRaw'] = async (who, path, body, type) => {
    if (who !== undefined) actors.set(tokenOf(who), who);
    const sent = typeof body === 'string' ? body : new Uint8Array(body);
    const response = await app.request(path, {
      method: 'POST',
      headers: { 'Content-Type': type, ...(who === undefined ? {} : { Authorization: `Bearer ${tokenOf(who)}` }) },
      body: sent,
    });
    return { status: response.status, body: (await response.json()) as Answer };
  };
  return {
    platform,
    db,
    posted,
    ask: async <T>(actor: Actor | null, method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
      if (actor !== null) actors.set(tokenOf(actor), actor);
      const response = await app.request(path, {
        method: method.toUpperCase(),
        headers: {
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...(actor === null ? {} : { Authorization: `Bearer ${tokenOf(actor)}` }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.clone().text();
      return { status: response.status, body: (text.startsWith('{') ? JSON.parse(text) : {}) as T, response };
    },
    tokenFor: (who) => {
      actors.set(tokenOf(who), who);
      return tokenOf(who);
    },
    sendFile: (who, path, bytes) => sendRaw(who, path, bytes, 'application/octet-stream'),
    sendRaw,
    open: async (path, { cookie, form } = {}) => {
      const response = await app.request(path, {
        method: form === undefined ? 'GET' : 'POST',
        headers: cookie === undefined ? {} : { cookie },
        ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
      });
      return { status: response.status, text: await response.clone().text(), response };
    },
    request: async (path, init) => app.request(path, init),
    settle: async () => void (await refresh(db, countyDictionaries, clock)),
    close: async () => {
      await db.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** People of the tests, by desk: `actor('community-worker', '610921100001')`. */
export function actor(role: Role, place: string, departments: readonly Department[] = []): Actor {
  const id = createHash('sha256').update(`${role}@${place}:${departments.join()}`).digest('hex');
  const uuid = `${id.slice(0, 8)}-${id.slice(8, 12)}-7${id.slice(13, 16)}-8${id.slice(17, 20)}-${id.slice(20, 32)}`;
  return { account: uuid, post: uuid, name: `${role} ${place}`, role, place, departments };
}
