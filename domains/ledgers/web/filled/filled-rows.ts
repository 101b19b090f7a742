import type { Spot } from '../logic/cell-moves.ts';
import type { GapHome } from '../logic/gaps.ts';
import type { Filled } from '../wire.ts';
import type { useGapSave } from './use-gap-save.ts';

/** What table and cards of a filled ledger have in common. */
export interface FilledRowsProps {
  readonly filled: Filled;
  /** By column: where a gap of it is saved. */
  readonly homes: readonly (GapHome | undefined)[];
  readonly spot: Spot | undefined;
  /** The cell in focus is being typed. */
  readonly editing: boolean;
  /** Is it a gap that can be typed here? */
  readonly isOpen: (spot: Spot) => boolean;
  readonly onSelect: (spot: Spot | undefined, editing: boolean) => void;
  readonly onSave: ReturnType<typeof useGapSave>;
  readonly onReload: () => void;
  /** Gaps can be typed; of a past day nothing can. */
  readonly fills: boolean;
}
