import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { serve } from '@hono/node-server';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { type Actor, isWithin, pathOf } from '@linli/kernel/model';
import { kernelOperations, serveOperations, startEngine } from '@linli/kernel/server';
import { libraryMigrations, libraryModel, startTestPlatform, type TestPlatform } from '@linli/kernel/testkit';

const root = join(import.meta.dirname, '../..');
const composition = join(root, 'apps/web/compose.ts');

/** The real desk, put together with the invented library instead of the domains. */
const libraryOnly = `
import { gather } from '@linli/kernel/model';
import { kernelWeb } from '@linli/kernel/web';
import { libraryModel } from ${JSON.stringify(join(root, 'kernel/testkit/library.ts'))};
export const webDomains = [kernelWeb];
export const outsideScreens = [];
export const dictionary = gather([libraryModel]);
`;

async function buildDesk(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: join(root, 'apps/web'),
    logLevel: 'error',
    plugins: [{ name: 'library-only', enforce: 'pre', load: (id) => (id === composition ? libraryOnly : undefined) }, react()],
    build: { outDir, emptyOutDir: true, minify: false, chunkSizeWarningLimit: 5_000 },
  });
}

const names: Readonly<Record<string, string>> = {
  '61': '云山省',
  '6109': '青河市',
  '610921': '汉阴示例县',
  '610921100': '城关镇',
  '610921100001': '南街社区',
};

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** Who is signed in, and the tree: what `identity` and `regions` would answer. */
function answerOf(path: string, query: URLSearchParams, actor: Actor | undefined): unknown {
  if (path === '/api/identity/me' && actor !== undefined) {
    const post = {
      id: actor.post,
      role: actor.role,
      place: actor.place,
      placeName: names[actor.place] ?? actor.place,
      departments: actor.departments,
      title: '示例岗位',
    };
    return { account: actor.account, user: actor.role, name: actor.name, post, posts: [post], demo: true, today: '2026-11-27' };
  }
  if (path !== '/api/regions/path') return undefined;
  const steps = pathOf(query.get('place') ?? '').map((code) => ({ code, name: names[code] ?? code, level: 'county' }));
  return { path: steps, ended: null };
}

export interface InventedDesk {
  readonly url: string;
  readonly test: TestPlatform;
  stop(): Promise<void>;
}

/** The desk of the invented library before a real database: its procedures are walked here before any county has one. */
export async function startInventedDesk(everybody: readonly Actor[], clock: () => Date): Promise<InventedDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'linli-desk-'));
  const dist = join(folder, 'dist');
  await buildDesk(dist);
  const engine = await startEngine({ dataDir: join(folder, 'data'), log: () => undefined });
  const test = await startTestPlatform({
    engineUrl: engine.ownerUrl,
    models: [libraryModel],
    migrations: [libraryMigrations],
    operations: kernelOperations,
    clock,
    places: { names: async (_tx, codes) => new Map(codes.map((code) => [code, names[code] ?? code])) },
    colleagues: {
      at: async (_tx, place, roles) =>
        everybody
          .filter((each) => roles.includes(each.role) && isWithin(place, each.place))
          .map((each) => ({ ...each, title: '示例岗位' })),
    },
  });
  const { app } = serveOperations(test.platform);
  const actors = new Map(everybody.map((each) => [test.tokenFor(each), each]));
  const fetchPage = async (request: Request): Promise<Response> => {
    const { pathname, searchParams } = new URL(request.url);
    const token = /linli=([\w-]+)/.exec(request.headers.get('cookie') ?? '')?.[1] ?? '';
    const known = answerOf(pathname, searchParams, actors.get(token));
    if (known !== undefined) return Response.json(known);
    if (pathname.startsWith('/api/')) return app.fetch(request);
    const asset = extname(pathname) in types ? pathname : '/index.html';
    return new Response(readFileSync(join(dist, asset)), { headers: { 'Content-Type': types[extname(asset)] ?? 'text/plain' } });
  };
  const server = await new Promise<Server>((resolve) => {
    const made = serve({ fetch: fetchPage, port: 0, hostname: '127.0.0.1' }, () => resolve(made as Server)) as Server;
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    test,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await test.close();
      await engine.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
