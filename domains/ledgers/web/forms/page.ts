import type { Register, RowOf } from '@linli/kernel/model';

/** A page of a register's own list. */
export interface Page<R extends Register> {
  readonly rows: readonly RowOf<R>[];
  readonly next: string | null;
}
