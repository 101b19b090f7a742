import type { Text } from '../../model/index.ts';

export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

/** Long work that somebody waits for, with progress and a way out. */
export interface Job {
  readonly id: string;
  readonly kind: string;
  readonly title: Text;
  readonly state: JobState;
  readonly done: number;
  readonly total: number | null;
  readonly outcome: unknown;
  readonly createdAt: string;
}

export class Cancelled extends Error {}
