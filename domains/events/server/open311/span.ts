import { type InputOf, type Refusal, beganAt } from '@linli/kernel/model';
import type { open311Requests } from '../../model/open311/operations.ts';
import * as no from './refusals.ts';
import { given } from './services.ts';

/** GeoReport v2: 90 days or a thousand requests, whichever is less. */
const SPAN = 90 * 86_400_000;
export const ROWS_MAX = 1_000;

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Milliseconds; a plain day begins in China. A plus sign that an address turned into a space is read as what it was. */
export function momentIn(text: string): number | undefined {
  const written = text.replace(' ', '+');
  if (DAY.test(written)) {
    try {
      return Date.parse(beganAt(written));
    } catch {
      return undefined;
    }
  }
  const read = MOMENT.test(written) ? Date.parse(written) : Number.NaN;
  return Number.isNaN(read) ? undefined : read;
}

export interface Span {
  readonly from: string;
  readonly until: string;
}

export function spanOf(input: Pick<InputOf<typeof open311Requests>, 'from' | 'until'>, now: number): Span | Refusal {
  const [first, last] = [given(input.from), given(input.until)];
  const from = first === undefined ? undefined : momentIn(first);
  const until = last === undefined ? undefined : momentIn(last);
  if (first !== undefined && from === undefined) return no.badDate('start_date');
  if (last !== undefined && until === undefined) return no.badDate('end_date');
  const end = until ?? (from === undefined ? now + 1_000 : from + SPAN);
  const begin = from ?? end - SPAN;
  if (end < begin || end - begin > SPAN + 1_000) return no.spanTooLong;
  return { from: new Date(begin).toISOString(), until: new Date(end).toISOString() };
}

export function pageOf({
  page,
  pageSize,
}: Pick<InputOf<typeof open311Requests>, 'page' | 'pageSize'>): { readonly at: number; readonly size: number } | Refusal {
  const numbers = [given(page) ?? '1', given(pageSize) ?? String(ROWS_MAX)];
  if (numbers.some((each) => !/^[1-9]\d{0,5}$/.test(each))) return no.badPage;
  const size = Math.min(Number(numbers[1]), ROWS_MAX);
  return { at: (Number(numbers[0]) - 1) * size, size };
}
