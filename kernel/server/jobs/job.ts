import type { Actor, Text } from '../../model/index.ts';
import type { Platform } from '../platform.ts';

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

export interface JobRun {
  readonly id: string;
  readonly actor: Actor;
  readonly platform: Platform;
  readonly input: unknown;
  /** Tells how far it is; throws `Cancelled` when the person has had enough. */
  progress(done: number, total: number | null): Promise<void>;
}

/** What a domain contributes: the kind's name and its work. It must bear being run again after a crash. */
export interface JobKind {
  readonly name: string;
  run(job: JobRun): Promise<unknown>;
}

export class Cancelled extends Error {}
