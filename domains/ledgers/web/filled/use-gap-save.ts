import type { RowOf } from '@linli/kernel/model';
import { api, formatValue, isRefusedAs, newId, registerPath, useLanguage } from '@linli/kernel/web';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { filledMeanwhile, type GapHome, gapWrite, withSaved } from '../logic/gaps.ts';
import type { Filled, FilledRow } from '../wire.ts';
import { type FilledView, pageKey } from './use-filled.ts';

/** Somebody filled the same fact first: what they wrote is shown, and whoever types decides. */
export class FilledMeanwhile extends Error {
  readonly current: RowOf;
  constructor(current: RowOf) {
    super('The fact was filled by somebody else meanwhile.');
    this.name = 'FilledMeanwhile';
    this.current = current;
  }
}

interface Saving {
  readonly rowNo: number;
  readonly column: number;
  readonly home: GapHome;
  readonly value: unknown;
  /** The version over which to write although somebody filled it first. */
  readonly over?: RowOf;
}

function currentOf(error: unknown): RowOf | undefined {
  if (!isRefusedAs(error, 'stale')) return undefined;
  const { details } = error.refusal;
  return typeof details === 'object' && details !== null && 'current' in details ? (details.current as RowOf) : undefined;
}

async function write(row: FilledRow, { home, value, over }: Saving): Promise<RowOf> {
  const path = registerPath(home.register.name);
  if (over !== undefined) return api.patch<RowOf>(`${path}/${over.id}`, { version: over.version, values: { [home.key]: value } });
  const sending = gapWrite(row, home, value, newId());
  if (sending === undefined) throw new Error('This line has no person to save the value with.');
  if (sending.method === 'post') return api.post<RowOf>(path, sending.body);
  try {
    return await api.patch<RowOf>(`${path}/${sending.id}`, sending.body);
  } catch (error) {
    const current = currentOf(error);
    if (current === undefined) throw error;
    if (filledMeanwhile(current, home.key)) throw new FilledMeanwhile(current);
    return api.patch<RowOf>(`${path}/${current.id}`, { version: current.version, values: { [home.key]: value } });
  }
}

/** Saves gaps one after the other, so that two cells of one line never make two records, and puts what was saved into the page. */
export function useGapSave(view: FilledView, after: string | undefined): (saving: Saving) => Promise<void> {
  const client = useQueryClient();
  const language = useLanguage();
  const last = useRef<Promise<unknown>>(Promise.resolve());
  return useCallback(
    (saving: Saving) => {
      const key = pageKey(view, after);
      const find = (): FilledRow | undefined => client.getQueryData<Filled>(key)?.rows.find((row) => row.no === saving.rowNo);
      const run = async (): Promise<void> => {
        const row = find();
        if (row === undefined) return;
        const saved = await write(row, saving);
        const shown = formatValue(saving.home.field, saved.values[saving.home.key], language);
        client.setQueryData<Filled>(key, (page) =>
          page === undefined
            ? page
            : {
                ...page,
                rows: page.rows.map((each) => (each.no === row.no ? withSaved(each, saving.column, saving.home, saved, shown) : each)),
              },
        );
        void client.invalidateQueries({ queryKey: ['list', saving.home.register.name] });
        void client.invalidateQueries({ queryKey: ['row', saving.home.register.name, saved.id] });
        void client.invalidateQueries({ queryKey: ['ledgers', 'filled', view, 'count'] });
      };
      const mine = last.current.then(run, run);
      last.current = mine.catch(() => undefined);
      return mine;
    },
    [client, language, view, after],
  );
}
