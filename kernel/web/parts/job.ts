import type { Text } from '../../model/index.ts';

/** A long piece of work on the server. */
export interface Job {
  readonly id: string;
  readonly kind: string;
  readonly title: Text;
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  readonly done: number;
  readonly total: number | null;
  readonly outcome: unknown;
  readonly createdAt: string;
}

export const isOver = (job: Job): boolean => job.state === 'done' || job.state === 'failed' || job.state === 'cancelled';

/** How far it is, in whole percent, rounded down; `null` while nobody knows how much there is. */
export const shareDone = (job: Job): number | null =>
  job.total === null || job.total === 0 ? null : Math.min(100, Math.floor((job.done * 100) / job.total));
