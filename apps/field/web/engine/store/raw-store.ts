/** Where bytes lie on the phone: names and values, in sets that come whole or not at all. Knows nothing of keys. */
export interface RawStore {
  get(name: string): Promise<unknown>;
  /** In the order of their names. */
  list(prefix: string): Promise<readonly (readonly [name: string, value: unknown])[]>;
  /** `undefined` takes a name away. */
  put(changes: readonly (readonly [name: string, value: unknown])[]): Promise<void>;
  /** Everything goes. */
  clear(): Promise<void>;
}

/** For tests, and for screens before there is a server. */
export function memoryStore(): RawStore {
  const rows = new Map<string, unknown>();
  return {
    get: async (name) => rows.get(name),
    list: async (prefix) => [...rows].filter(([name]) => name.startsWith(prefix)).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    put: async (changes) => {
      for (const [name, value] of changes)
        if (value === undefined) rows.delete(name);
        else rows.set(name, value);
    },
    clear: async () => rows.clear(),
  };
}

/** The same, with somebody who hears whether the last write found room. */
export function watched(raw: RawStore, told: (full: boolean) => void): RawStore {
  return {
    ...raw,
    put: async (changes) => {
      try {
        await raw.put(changes);
        told(false);
      } catch (error) {
        if ((error as { name?: unknown } | null)?.name === 'QuotaExceededError') told(true);
        throw error;
      }
    },
  };
}
