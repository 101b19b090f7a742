import type { ComponentType } from 'react';
import type { Field } from '../../model/index.ts';
import type { Draft } from './read-draft.ts';

/** Which field of which row a part stands for; a new row has an id only once it is saved. */
export interface FieldAt {
  readonly register: string;
  readonly field: string;
  readonly record: string | undefined;
}

export interface DisplayProps {
  readonly field: Field;
  readonly value: unknown;
  /** What the server calls the row or place that the value points to; spares a question. */
  readonly title?: string | undefined;
  /** It stands within a link already, so it is none itself. */
  readonly withinLink?: boolean;
  /** Known where one row is shown, not in a list. */
  readonly at?: FieldAt | undefined;
  /** There is room: the page of the row itself. */
  readonly full?: boolean;
}

export interface InputProps {
  readonly id: string;
  readonly field: Field;
  /** The field's label in the language of the screen, for parts that open a dialog. */
  readonly label: string;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  /** The person goes on to something else: now it is worth checking. */
  readonly onLeave: () => void;
  readonly invalid: boolean;
  readonly describedBy?: string | undefined;
  /** Where the row lives: pickers open there. */
  readonly place?: string | undefined;
  readonly at?: FieldAt | undefined;
}

export interface FieldPart {
  readonly Display: ComponentType<DisplayProps>;
  readonly Input: ComponentType<InputProps>;
  /** Figures stand at the right, under each other. */
  readonly end?: boolean;
  /** Never broken over two lines: days, numbers of persons. */
  readonly unbroken?: boolean;
  /** Takes a whole line of a form and of a detail page. */
  readonly wide?: boolean;
  /** A list can be ordered by it. */
  readonly sortable?: boolean;
}
