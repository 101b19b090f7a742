import type { Filters } from './filter.ts';

export interface ListQuery {
  /** A subtree; the whole area of the post when left out. */
  readonly place?: string | undefined;
  readonly filters?: Filters | undefined;
  readonly search?: string | undefined;
  /** A field, `-` before it for descending. */
  readonly sort?: string | undefined;
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
  readonly count?: boolean | undefined;
  /** Rows no longer in force: left out unless asked for. */
  readonly ended?: 'no' | 'only' | 'all' | undefined;
}
