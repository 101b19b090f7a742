const READ = 'linli-read-1';

/** On the page that is shown without a signal: the guides that this device has, as links. */
export async function listReadGuides(): Promise<void> {
  const list = document.querySelector<HTMLElement>('[data-read-guides]');
  if (list === null || !('caches' in window)) return;
  const kept = await caches.open(READ);
  for (const request of await kept.keys()) {
    const { pathname, search } = new URL(request.url);
    if (!/^\/portal\/services\/[A-Z]{2}\d{2}$/.test(pathname) || search !== '') continue;
    const page = await (await kept.match(request, { ignoreVary: true }))?.text();
    const title = /<h1[^>]*>([^<]+)<\/h1>/.exec(page ?? '')?.[1];
    if (title === undefined) continue;
    const link = document.createElement('a');
    link.href = pathname;
    link.textContent = title;
    const line = document.createElement('li');
    line.append(link);
    list.append(line);
  }
  if (list.childElementCount > 0) list.closest<HTMLElement>('[hidden]')?.removeAttribute('hidden');
}
