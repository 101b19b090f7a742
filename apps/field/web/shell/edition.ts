import { useSyncExternalStore } from 'react';

const AGAIN_MILLISECONDS = 3_600_000; // a phone that is never closed hears of a new edition within the hour
const WORKER = '/field/service-worker.js';

let waiting: ServiceWorker | null = null;
const listeners = new Set<() => void>();

function found(worker: ServiceWorker | null): void {
  // The first edition of all has nobody to wait for.
  if (worker === null || navigator.serviceWorker.controller === null) return;
  waiting = worker;
  for (const listener of listeners) listener();
}

function follow(registration: ServiceWorkerRegistration): void {
  found(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed') found(worker);
    });
  });
  // A wipe took the files too; with a signal they come back at the next start.
  void navigator.serviceWorker.ready.then(({ active }) => active?.postMessage('keep'));
  // Without a signal there is no news, and nothing to say about it.
  setInterval(() => void registration.update().catch(() => undefined), AGAIN_MILLISECONDS);
}

/** The application stays on the phone, so that it opens with no network. */
export function keepShell(): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  void navigator.serviceWorker.register(WORKER).then(follow, () => undefined);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Is a new edition there? It waits until the person says so. */
export const useNewEdition = (): boolean => useSyncExternalStore(subscribe, () => waiting !== null);

/** The new edition takes over and the page is loaded anew; what was typed is kept in the store. */
export function takeOver(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting?.postMessage('take-over');
}
