import { useState } from 'react';
import type { Register } from '../../../model/index.ts';
import { type Column, columnsFrom } from './columns.ts';

const keyOf = (of: Register): string => `linli.columns.${of.name}`;

function readKept(of: Register): string[] | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(of)) ?? 'null');
    return Array.isArray(kept) ? kept.filter((each): each is string => typeof each === 'string') : undefined;
  } catch {
    return undefined;
  }
}

/** The columns of a list as this browser likes them. */
export function useColumns(of: Register): { columns: Column[]; choose: (keys: readonly string[] | undefined) => void } {
  const [kept, setKept] = useState<readonly string[] | undefined>(() => readKept(of));
  const choose = (keys: readonly string[] | undefined): void => {
    setKept(keys);
    try {
      if (keys === undefined) localStorage.removeItem(keyOf(of));
      else localStorage.setItem(keyOf(of), JSON.stringify(keys));
    } catch {
      // The choice then lasts until the page is closed.
    }
  };
  return { columns: columnsFrom(of, kept), choose };
}
