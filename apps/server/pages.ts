import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Context, Hono } from 'hono';
import type { Dictionary } from '@linli/kernel/model';
import { counterAt, portalFrame, portalPages } from '@linli/app-portal/server';
import {
  type Page,
  type Platform,
  type Served,
  carriedBy,
  databaseAway,
  openApiDocument,
  refuseForRoom,
  roomOf,
  servePages,
} from '@linli/kernel/server';
import { apiPage } from './api-page.ts';

export interface PageParts {
  readonly platform: Platform;
  readonly metrics: Served['metrics'];
  readonly version: string;
  readonly webFolder: string;
  /** Where the script of the public pages was built. */
  readonly portalFolder: string;
  /** Where the application for phones in the field was built. */
  readonly fieldFolder: string;
  /** Public pages of the domains. */
  readonly pages: readonly Page[];
}

const local = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

function isLocal(c: Context): boolean {
  const socket = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket;
  return local.has(socket?.remoteAddress ?? '');
}

/** Health, metrics, the API document, and the built web application. */
export function addOwnPages(app: Hono, parts: PageParts): void {
  const { platform } = parts;
  app.get('/healthz', (c) => c.json({ alive: true }));
  app.get('/readyz', async (c) => {
    const ready = await platform.db.app.query('select 1').then(
      () => true,
      () => false,
    );
    // A full disk is no reason to send readers elsewhere: what needs no writing is still answered.
    const { room } = await roomOf(platform.config);
    const said = (await refuseForRoom(platform.config, ready)) ?? (ready ? undefined : databaseAway);
    return c.json({ ready, disk: room, ...(said === undefined ? {} : { sentence: said.sentence }) }, ready ? 200 : 503);
  });
  app.get('/metrics', async (c) => {
    if (!platform.config.metricsPublic && !isLocal(c)) return c.text('metrics are served to this machine only', 403);
    const { app: pool } = platform.db;
    const gauges = {
      linli_disk_free_bytes: (await roomOf(platform.config)).free,
      linli_db_connections: pool.totalCount,
      linli_db_waiting: pool.waitingCount,
      process_resident_memory_bytes: process.memoryUsage().rss,
      process_uptime_seconds: process.uptime(),
    };
    return c.text(parts.metrics.print(gauges), 200, { 'Content-Type': 'text/plain; version=0.0.4' });
  });
  const documentFor = apiDocuments(platform, parts.version);
  app.get('/openapi.json', async (c) => {
    const carried = carriedBy(c, platform.config);
    const actor = carried === undefined ? undefined : await platform.authenticator.findActor(carried.token, carried.door);
    c.header('Cache-Control', 'no-store');
    return c.json(await documentFor(actor?.place ?? ''));
  });
  app.get('/api-docs', (c) =>
    c.html(
      apiPage(
        platform.operations.map((each) => each.declaration),
        platform.dictionary,
      ),
    ),
  );
  addPortal(app, parts);
  addField(app, parts.fieldFolder);
  addWeb(app, parts.webFolder);
}

/** The pages for residents, and their script where it is built; they work without. */
function addPortal(app: Hono, { platform, pages, portalFolder }: PageParts): void {
  const script = existsSync(join(portalFolder, 'portal.js')) ? '/portal/portal.js' : null;
  servePages(app, { platform, pages: [...portalPages, ...pages], frame: portalFrame(script), counterAt });
  if (script === null) return;
  app.use('/portal/*', async (c, next) => {
    await next();
    // Its name stays, so it is asked for anew each time; unchanged it is not sent again.
    if (!c.res.ok) return;
    c.res.headers.set('Cache-Control', 'no-cache');
    c.res.headers.set('Service-Worker-Allowed', '/portal');
  });
  app.use(
    '/portal/*',
    serveStatic({ root: portalFolder, rewriteRequestPath: (path) => path.replace(/^\/portal/, ''), precompressed: true }),
  );
}

/** The API document as a place knows it: a county's own fields stand in it for whoever is signed in there. */
function apiDocuments(platform: Platform, version: string): (place: string) => Promise<Record<string, unknown>> {
  const made = new WeakMap<Dictionary, Record<string, unknown>>();
  return async (place) => {
    const dictionary = await platform.countyDictionaries.at(place);
    const there = made.get(dictionary);
    if (there !== undefined) return there;
    const operations = await Promise.all(platform.operations.map((each) => platform.countyDictionaries.operation(each, place)));
    const document = openApiDocument(
      operations.map((each) => each.declaration),
      version,
    );
    made.set(dictionary, document);
    return document;
  };
}

/** The application for phones in the field: one page for all of its addresses, kept by its worker so that it opens with no network. */
function addField(app: Hono, folder: string): void {
  app.get('/field', (c) => c.redirect('/field/'));
  if (!existsSync(join(folder, 'index.html'))) {
    app.get('/field/*', (c) => c.text('The application for the field is not built. Run: npm run prepare', 503));
    return;
  }
  app.use('/field/*', async (c, next) => {
    await next();
    if (c.res.ok) c.res.headers.set('Cache-Control', c.req.path.startsWith('/field/assets/') ? FOR_EVER : 'no-cache');
  });
  app.use('/field/*', serveStatic({ root: folder, rewriteRequestPath: (path) => path.slice('/field'.length), precompressed: true }));
  app.get('/field/assets/*', (c) => c.notFound());
  app.get('/field/*', async (c) => c.html(await readFile(join(folder, 'index.html'), 'utf8')));
}

const FOR_EVER = 'public, max-age=31536000, immutable'; // what changes gets another name

/** Hashed files are kept for ever by the browser; the page itself is asked for anew each time. */
function addWeb(app: Hono, folder: string): void {
  if (!existsSync(join(folder, 'index.html'))) {
    app.get('*', (c) => c.text('The web application is not built. Run: npm run prepare', 503));
    return;
  }
  app.use('/assets/*', async (c, next) => {
    await next();
    if (c.res.ok) c.res.headers.set('Cache-Control', FOR_EVER);
  });
  app.use('*', serveStatic({ root: folder, precompressed: true }));
  app.get('*', async (c) => c.html(await readFile(join(folder, 'index.html'), 'utf8'), 200, { 'Cache-Control': 'no-cache' }));
}
