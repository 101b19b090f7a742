import type { Dictionary, Indicator } from '../model/index.ts';
import type { Config } from './config.ts';
import type { KeyRing } from './crypto/keys.ts';
import type { Database, Tx } from './db/database.ts';
import type { Authenticator, Operation } from './http/context.ts';
import type { JobKind } from './jobs/job.ts';

/** Names of places. `regions` supplies it; the kernel and the figures know only this much of the tree. */
export interface PlaceDirectory {
  /** Code -> name as shown (`南街社区`), for those that are known. */
  names(tx: Tx, codes: readonly string[]): Promise<Map<string, string>>;
}

/** The running program, put together by `apps/server/compose.ts` and handed to whoever needs it. */
export interface Platform {
  readonly config: Config;
  readonly db: Database;
  readonly keys: KeyRing;
  readonly dictionary: Dictionary;
  readonly operations: readonly Operation[];
  readonly jobs: ReadonlyMap<string, JobKind>;
  readonly indicators: readonly Indicator[];
  readonly authenticator: Authenticator;
  readonly places: PlaceDirectory;
  /** Counties that carry data here, kept fresh by the platform. */
  readonly countiesInUse: { list(): readonly string[]; add(county: string): void };
  readonly log: (line: string, facts?: Record<string, unknown>) => void;
  readonly clock: () => Date;
}
