import {
  GoLink,
  PageHead,
  PlaceName,
  RefusalNotice,
  useActor,
  useAddress,
  useDictionary,
  useIsNarrow,
  useSession,
  useText,
  Pager,
} from '@linli/kernel/web';
import { useCallback, useMemo, useState, type ReactElement } from 'react';
import { gapHomes, isGap } from '../logic/gaps.ts';
import type { Spot } from '../logic/cell-moves.ts';
import { useEntries } from '../parts/use-entries.ts';
import { CellBar } from './cell-bar.tsx';
import { FilledActions } from './filled-actions.tsx';
import { FilledCards } from './filled-cards.tsx';
import { FilledTable } from './filled-table.tsx';
import { Legend } from './legend.tsx';
import { FillRate } from './fill-rate.tsx';
import { NobodyYet } from './nobody-yet.tsx';
import { PastNote } from './past-note.tsx';
import { type FilledView, useFilled } from './use-filled.ts';
import { useGapSave } from './use-gap-save.ts';

/** A filled ledger on the screen: every cell tells where it comes from, and gaps can be typed. */
export function FilledLedger({ view }: { readonly view: FilledView }): ReactElement {
  const t = useText();
  const narrow = useIsNarrow();
  const actor = useActor();
  const isPast = view.on < useSession().today;
  const { registers } = useDictionary();
  const entries = useEntries();
  const { search } = useAddress();
  const { data, error, refetch, isPlaceholderData } = useFilled(view, search['after']);
  const save = useGapSave(view, search['after']);
  const [spot, setSpot] = useState<Spot>();
  const [editing, setEditing] = useState(false);
  const homes = useMemo(() => gapHomes(data?.columns ?? [], entries, registers, actor), [data?.columns, entries, registers, actor]);
  const isOpen = useCallback(
    ({ row, column }: Spot): boolean => {
      const [line, home] = [data?.rows[row], homes[column]];
      const cell = line?.cells[column];
      return !isPast && line !== undefined && cell !== undefined && isGap(cell, home, line, actor);
    },
    [data?.rows, homes, actor, isPast],
  );
  const select = useCallback((to: Spot | undefined, edit: boolean) => {
    setSpot(to);
    setEditing(edit);
  }, []);
  const Rows = narrow ? FilledCards : FilledTable;
  return (
    <>
      <PageHead
        title={data?.title ?? t({ zh: '台账', en: 'Ledger' })}
        above={<GoLink to="/ledgers/filled">{t({ zh: '部门台账', en: 'Departmental ledgers' })}</GoLink>}
        aside={<PlaceName place={view.place} />}
        help={<FillRate view={view} page={data} />}
        actions={<FilledActions view={view} />}
      />
      {isPast ? <PastNote view={view} past={data?.past ?? undefined} /> : null}
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {data?.rows.length === 0 ? (
        <NobodyYet past={data.past} on={view.on} />
      ) : error !== null && data === undefined ? null : (
        <>
          <Legend fills={!isPast} />
          {data === undefined ? (
            <div className="ln-panel ln-waiting" aria-busy="true" />
          ) : (
            <div className={isPlaceholderData ? 'ln-old' : undefined} aria-busy={isPlaceholderData}>
              {narrow ? null : <CellBar filled={data} fills={!isPast} spot={spot} isOpen={isOpen} onEdit={() => setEditing(true)} />}
              <Rows
                filled={data}
                homes={homes}
                spot={spot}
                editing={editing}
                isOpen={isOpen}
                onSelect={select}
                onSave={save}
                onReload={() => void refetch()}
                fills={!isPast}
              />
            </div>
          )}
        </>
      )}
      <Pager next={data?.next ?? null} />
    </>
  );
}
