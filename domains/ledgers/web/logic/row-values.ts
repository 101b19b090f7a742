import type { RowOf } from '@linli/kernel/model';

/** A value of a row as text; empty where there is none. */
export function textOf(row: RowOf, key: string): string {
  const value = row.values[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

export function findNumber(row: RowOf, key: string): number | null {
  const value = row.values[key];
  return typeof value === 'number' ? value : null;
}

/** The id that a reference holds. */
export function findReference(row: RowOf, key: string): string | undefined {
  const value = row.values[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
