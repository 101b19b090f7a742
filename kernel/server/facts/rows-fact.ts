import type { Register } from '../../model/index.ts';

/** Every register publishes, beside what it declares, how many rows in force a place has: lists tell their size from it. */
export const rowsFact = (of: Pick<Register, 'name'>): string => `rows of ${of.name}`;
