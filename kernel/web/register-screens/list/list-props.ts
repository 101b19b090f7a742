import type { Register, RowOf } from '../../../model/index.ts';
import type { Column } from './columns.ts';

export interface ListProps {
  readonly register: Register;
  readonly columns: readonly Column[];
  /** `undefined` until the first answer: the list then keeps its place. */
  readonly rows: readonly RowOf[] | undefined;
  readonly withPlace: boolean;
  readonly withEnded: boolean;
  readonly sort: string | undefined;
  readonly onSort: (key: string) => void;
}

/** Rows that stand for those to come. */
export const SKELETON_ROWS: readonly number[] = Array.from({ length: 12 }, (_, at) => at);
