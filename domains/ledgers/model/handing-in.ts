import { normaliseText } from '@linli/kernel/model';
import { ledgerNamed } from './reading/index.ts';
import type { LedgerId } from './templates/index.ts';

/** What the name of a file tells before it is read. */
export interface FileFacts {
  readonly ledger: LedgerId | undefined;
  /** The day of which it speaks: the last one of a month that is named, never later than today. */
  readonly asOf: string | undefined;
}

/** 2026年7月31日, 2026-07, 2026.7.31, 202607, 20260731; no part of a longer number. */
const PARTED = /(?<!\d)((?:19|20)\d{2})\s*[-./年]\s*(\d{1,2})(?!\d)(?:\s*[-./月]\s*(\d{1,2})(?!\d))?/;
const RUN = /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})?(?!\d)/;

const lastOfMonth = (year: number, month: number): number =>
  [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31;

function dayNamed(name: string): string | undefined {
  const [, year, month = '', day] = PARTED.exec(name) ?? RUN.exec(name) ?? [];
  const last = lastOfMonth(Number(year), Number(month));
  const on = day === undefined ? last : Number(day);
  if (year === undefined || Number(month) < 1 || Number(month) > 12 || on < 1 || on > last) return undefined;
  return `${year}-${month.padStart(2, '0')}-${String(on).padStart(2, '0')}`;
}

/** 南街社区居民信息登记表202607.xlsx -> T01, 2026-07-31. */
export function factsOfName(fileName: string, today: string): FileFacts {
  const name = normaliseText(fileName).replace(/\.[a-z]+$/i, '');
  const day = dayNamed(name);
  return { ledger: ledgerNamed(name)?.id, asOf: day === undefined ? undefined : day > today ? today : day };
}

/** People before what speaks of them, those whose name tells nothing before what is about places and bodies. */
const turns: Partial<Record<LedgerId, number>> = { T01: 0, T02: 1, T03: 1, T20: 4, T21: 5, T22: 5, T23: 5, T25: 5, T26: 5 };
const OF_PEOPLE = 2;
const UNKNOWN = 3;

const turnOf = ({ ledger }: FileFacts): number => (ledger === undefined ? UNKNOWN : (turns[ledger] ?? OF_PEOPLE));

/** The order in which ledgers handed in together are best read: residents first, then older before newer. */
export function inTurn<T extends { readonly facts: FileFacts }>(files: readonly T[]): T[] {
  return files.toSorted((a, b) => turnOf(a.facts) - turnOf(b.facts) || ((a.facts.asOf ?? '') < (b.facts.asOf ?? '') ? -1 : 1));
}
