/**
 * A published fact: one number per community, counted from the rows in force of a register. Other domains know it only
 * by its name, `domain.fact`. Nobody types a number that can be counted.
 */
export type Condition =
  | string
  | number
  | boolean
  | null
  | { readonly gte: number | string }
  | { readonly in: readonly (string | number)[] }
  | { readonly present: true };

export interface FactDeclaration {
  readonly measure: 'count' | 'sum' | 'distinct' | 'variety';
  /** The field summed, or counted once for each value. */
  readonly field?: string;
  readonly where: Readonly<Record<string, Condition>>;
  /** Only rows that live at the community itself, in none of its grids. */
  readonly outsideGrids?: true;
  /** A field that lists the places a row serves: the row counts in each, and once in any place above them. */
  readonly over?: string;
}

interface Buildable extends FactDeclaration {
  matching(where: Readonly<Record<string, Condition>>): FactDeclaration;
}

function build(declaration: FactDeclaration): Buildable {
  return Object.freeze({
    ...declaration,
    matching: (where: Readonly<Record<string, Condition>>) => Object.freeze({ ...declaration, where }),
  });
}

/** How many rows in force lie in a community. */
export const count = (): Buildable => build({ measure: 'count', where: {} });

/** How many rows in force live in a community and in none of its grids. */
export const countOutsideGrids = (): Buildable => build({ measure: 'count', where: {}, outsideGrids: true });

/** The sum of a number field. */
export const sum = (field: string): Buildable => build({ measure: 'sum', field, where: {} });

/** How many different values a field has. Above the county the figures of counties are added up. */
export const distinct = (field: string): Buildable => build({ measure: 'distinct', field, where: {} });

/** How many different codes stand in a list field of the rows taken together. */
export const variety = (field: string): Buildable => build({ measure: 'variety', field, where: {} });

/** How many rows serve a community through a field of places; in a town a row that serves two of them counts once. */
export const serving = (over: string): Buildable => build({ measure: 'count', over, where: {} });
