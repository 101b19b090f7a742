import type { Dictionary, Indicator } from '../model/index.ts';
import type { Config } from './config.ts';
import type { KeyRing } from './crypto/keys.ts';
import type { Database } from './db/database.ts';
import type { Authenticator, Operation } from './http/context.ts';
import type { JobKind } from './jobs/job.ts';

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
  /** Counties that carry data here, kept fresh by the platform. */
  readonly countiesInUse: { list(): readonly string[]; add(county: string): void };
  readonly log: (line: string, facts?: Record<string, unknown>) => void;
  readonly clock: () => Date;
}
