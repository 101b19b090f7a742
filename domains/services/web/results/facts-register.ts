import type { Field, Register, RowOf } from '@linli/kernel/model';
import { benefit } from '../../model/results/registers/benefit.ts';

/**
 * What is asked as a small register: each field as its own register declares it. Nothing is required here, for a result may be filled in
 * by several hands; what is lacking is told when it is granted.
 */
export const factsRegister = (asked: readonly (readonly [key: string, field: Field])[]): Register => ({
  ...benefit,
  fields: Object.fromEntries(asked.map(([key, field]) => [key, { ...field, required: false, fixed: false }])),
});

/** What was said of it already as the row of that register. */
export const factsRow = (
  { fields }: Register,
  facts: Readonly<Record<string, unknown>>,
  { version, masked }: { readonly version: number; readonly masked: readonly string[] } = { version: 0, masked: [] },
): RowOf => ({
  id: '',
  place: '',
  version,
  updatedAt: '',
  endedAt: null,
  endReason: null,
  values: Object.fromEntries(Object.keys(fields).map((key) => [key, facts[key] ?? null])),
  masked: masked.filter((key) => Object.hasOwn(fields, key)),
});
