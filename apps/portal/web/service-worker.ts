/** The part of a worker's world that is used here; the library of the pages does not know it. */
interface WorkerScope {
  addEventListener(type: 'install' | 'activate', listener: (event: { waitUntil(work: Promise<unknown>): void }) => void): void;
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

/** Style, script and the page without a signal. */
const SHELL = 'linli-shell-1';
/** Guides that were read, as they were read last. */
const READ = 'linli-read-1';
const PAGES_MAX = 60; // a county's whole catalogue, some 20 kB a page
const OFFLINE = '/portal/offline';
const PATIENCE_MILLISECONDS = 6_000; // then what is kept is shown; one bar of signal may take for ever

self.addEventListener('install', (event) => event.waitUntil(keepShell().then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(dropOld().then(() => self.clients.claim())));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin || url.pathname.startsWith('/api/')) return;
  if (request.mode === 'navigate') event.respondWith(request.method === 'GET' ? openPage(request) : sendForm(request));
  else if (request.method === 'GET' && isShell(url)) event.respondWith(shellFile(request));
});

const isShell = ({ pathname }: URL): boolean => /^\/pages\/.+\.css$|^\/portal\/\w+\.js$|^\/favicon\.svg$/.test(pathname);

async function keepShell(): Promise<void> {
  const shell = await caches.open(SHELL);
  const page = await fetch(OFFLINE, { cache: 'no-store' });
  const text = await page.clone().text();
  await shell.put(OFFLINE, page);
  const files = [...text.matchAll(/(?:href|src)="(\/(?:pages|portal)\/[^"]+\.(?:css|js)|\/favicon\.svg)"/g)].map((found) => found[1] ?? '');
  await Promise.all(files.map(async (file) => shell.put(file, await fetch(file))));
}

async function dropOld(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== SHELL && name !== READ).map((name) => caches.delete(name)));
}

const offlinePage = async (): Promise<Response> =>
  (await (await caches.open(SHELL)).match(OFFLINE, { ignoreVary: true })) ?? Response.error();

const inTime = (request: Request): Promise<Response> =>
  new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('late')), PATIENCE_MILLISECONDS);
    fetch(request)
      .then(resolve, reject)
      .finally(() => clearTimeout(late));
  });

/** The newest where there is a signal; else as it was read last; else the page that says so. */
async function openPage(request: Request): Promise<Response> {
  const read = await caches.open(READ);
  const kept = await read.match(request, { ignoreVary: true });
  try {
    const answer = await (kept === undefined ? fetch(request) : inTime(request));
    // The server says which pages are the same for everybody; a page of a person is never kept.
    if (answer.ok && !answer.redirected && answer.headers.get('cache-control') === 'no-cache')
      await keepPage(read, request, answer.clone());
    return answer;
  } catch {
    return kept ?? offlinePage();
  }
}

async function keepPage(read: Cache, request: Request, answer: Response): Promise<void> {
  await read.delete(request, { ignoreVary: true });
  await read.put(request, answer);
  const keys = await read.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - PAGES_MAX)).map((each) => read.delete(each, { ignoreVary: true })));
}

const sendForm = (request: Request): Promise<Response> => fetch(request).catch(offlinePage);

async function shellFile(request: Request): Promise<Response> {
  const shell = await caches.open(SHELL);
  const kept = await shell.match(request, { ignoreVary: true });
  // A style sheet has its own address for each edition; the script keeps its address and is asked for anew.
  if (kept !== undefined && request.url.endsWith('.css')) return kept;
  try {
    const answer = await fetch(request);
    if (answer.ok) await shell.put(request, answer.clone());
    return answer;
  } catch {
    return kept ?? Response.error();
  }
}
