import { newId } from '@linli/kernel/web';
import type { Engine, Snapshot } from './engine-types.ts';
import { FieldEngine } from './field-engine.ts';
import { memoryStore } from './store/raw-store.ts';
import { openIndexedStore } from './store/indexed-store.ts';
import { shrinkPhoto } from './photo.ts';
import { browserTabs, oneTab } from './tabs.ts';
import { httpTransport } from './transport.ts';

/** Caches of the field application begin so; a wipe takes them away. */
const CACHES = 'linli-field';

async function clearCaches(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(CACHES)).map((name) => caches.delete(name)));
}

/** How full it is; asks the browser once not to clear it away when room runs short. */
async function storage(): Promise<Snapshot['storage']> {
  const persisted = (await navigator.storage.persisted()) || (await navigator.storage.persist());
  const { usage, quota } = await navigator.storage.estimate();
  return usage === undefined || quota === undefined ? null : { used: usage, room: quota - usage, persisted };
}

const later = (run: () => void, milliseconds: number): (() => void) => {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
};

/** Keys, a database and locks: what plain http and some private windows do not give. */
const isFit = (): boolean =>
  'subtle' in crypto && 'indexedDB' in globalThis && 'locks' in navigator && 'storage' in navigator && 'caches' in globalThis;

/** The engine of this tab; what lies on the phone shows as soon as it is read. */
export async function openEngine(): Promise<Engine> {
  const shared = {
    transport: httpTransport((path, init) => fetch(path, init)),
    shrink: shrinkPhoto,
    phoneTime: () => Date.now(),
    later,
    userAgent: navigator.userAgent,
    newId,
  };
  const kept = { ...shared, storage: () => storage().catch(() => null), clearCaches };
  const raw = isFit() ? await openIndexedStore().catch(() => undefined) : undefined;
  if (raw === undefined) {
    const engine = new FieldEngine({ ...kept, raw: memoryStore(), tabs: oneTab() });
    engine.refuse();
    return engine;
  }
  const engine = new FieldEngine({ ...kept, raw, tabs: browserTabs() });
  window.addEventListener('online', () => engine.nudge());
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && engine.nudge());
  void engine.start();
  return engine;
}
