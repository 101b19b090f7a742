import type { Import, ImportRow } from '../../wire.ts';

/** What table and cards of lines have in common. */
export interface RowListProps {
  readonly found: Import;
  /** `undefined` while they are on their way. */
  readonly rows: readonly ImportRow[] | undefined;
  readonly onOpen: (no: number) => void;
}
