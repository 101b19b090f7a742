import type { RawStore } from './raw-store.ts';

const DATABASE = 'linli-field';
const ROWS = 'rows';

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')));
  });

const whole = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    for (const no of ['error', 'abort'] as const)
      transaction.addEventListener(no, () => reject(transaction.error ?? new Error('IndexedDB')));
  });

/** The database of the phone. Throws where the browser has none to give. */
export async function openIndexedStore(): Promise<RawStore> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(ROWS));
  const database = await done(opening);
  // A later edition that needs another form of it is not held up by a tab of this one.
  database.addEventListener('versionchange', () => database.close());
  const rows = (mode: IDBTransactionMode): [IDBTransaction, IDBObjectStore] => {
    // Strict: an entry is only called safe once it lies on the disk.
    const transaction = database.transaction(ROWS, mode, { durability: mode === 'readwrite' ? 'strict' : 'default' });
    return [transaction, transaction.objectStore(ROWS)];
  };
  return {
    get: (name) => done(rows('readonly')[1].get(name)),
    list: async (prefix) => {
      const [, store] = rows('readonly');
      const range = IDBKeyRange.bound(prefix, `${prefix}￿`);
      const [names, values] = await Promise.all([
        done(store.getAllKeys(range) as IDBRequest<string[]>),
        done(store.getAll(range) as IDBRequest<unknown[]>),
      ]);
      return names.map((name, at) => [name, values[at]] as const);
    },
    put: async (changes) => {
      const [transaction, store] = rows('readwrite');
      for (const [name, value] of changes)
        if (value === undefined) store.delete(name);
        else store.put(value, name);
      await whole(transaction);
    },
    clear: async () => {
      const [transaction, store] = rows('readwrite');
      store.clear();
      await whole(transaction);
    },
  };
}
