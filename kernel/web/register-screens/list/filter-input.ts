import type { Field } from '../../../model/index.ts';

export interface FilterProps {
  readonly id: string;
  readonly field: Field;
  readonly label: string;
  /** The filter as it stands in the address; empty for none. */
  readonly text: string;
  readonly onChange: (text: string) => void;
}
