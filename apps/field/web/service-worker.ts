/** The part of a worker's world that is used here; the library of the pages does not know it. */
interface WorkerScope {
  addEventListener(type: 'install' | 'activate', listener: (event: { waitUntil(work: Promise<unknown>): void }) => void): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown; waitUntil(work: Promise<unknown>): void }) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchAsked) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  readonly location: Location;
}
interface FetchAsked {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** Here it is a worker's world, not that of a window. */
declare const self: WorkerScope;

/** Written in by the build: every file of this edition, and a digest of them. Another edition is another script, by which the browser knows it. */
declare const FIELD_FILES: readonly string[];
declare const FIELD_EDITION: string;

const PREFIX = 'linli-field-shell-';
const SHELL = `${PREFIX}${FIELD_EDITION}`;
const PAGE = '/field/';

self.addEventListener('install', (event) => event.waitUntil(keepShell()));
self.addEventListener('activate', (event) => event.waitUntil(dropOld().then(() => self.clients.claim())));
self.addEventListener('message', (event) => {
  // The person said that the new edition may take over. `keep` comes at each start: after a wipe the shell has to be fetched again.
  if (event.data === 'take-over') event.waitUntil(self.skipWaiting());
  if (event.data === 'keep') event.waitUntil(keepShell());
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || !url.pathname.startsWith(PAGE)) return;
  event.respondWith(request.mode === 'navigate' ? fromShell(new Request(PAGE)) : fromShell(request));
});

/** All of the application, so that it opens with no network, the map too. What is there is not fetched twice. */
async function keepShell(): Promise<void> {
  const shell = await caches.open(SHELL);
  const there = new Set((await shell.keys()).map(({ url }) => new URL(url).pathname));
  const missing = [PAGE, ...FIELD_FILES].filter((file) => !there.has(file));
  await shell.addAll(missing.map((file) => new Request(file, { cache: 'reload' })));
}

async function dropOld(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== SHELL).map((name) => caches.delete(name)));
}

/** An edition is whole: its page and its files come from one cache, and from the network only what is not there. */
async function fromShell(request: Request): Promise<Response> {
  const kept = await (await caches.open(SHELL)).match(request, { ignoreVary: true, ignoreSearch: true });
  return kept ?? fetch(request);
}
