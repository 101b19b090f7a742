import type { Snapshot } from './engine-types.ts';
import type { RawStore } from './store/raw-store.ts';
import type { Tabs } from './tabs.ts';
import type { Transport } from './transport.ts';

/** What differs between a phone, a test and a screen without a server. */
export interface EngineParts {
  readonly raw: RawStore;
  readonly transport: Transport;
  readonly tabs: Tabs;
  readonly shrink: (file: Blob) => Promise<Blob>;
  /** A UUIDv7. Only how rows lie in an index hangs on its time, never an order. */
  readonly newId: () => string;
  /** Milliseconds, right or wrong. */
  readonly phoneTime: () => number;
  /** Answers how to call it off. */
  readonly later: (run: () => void, milliseconds: number) => () => void;
  readonly storage: () => Promise<Snapshot['storage']>;
  readonly clearCaches: () => Promise<void>;
  readonly userAgent: string;
}
