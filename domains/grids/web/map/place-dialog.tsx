import { formatNumber, RefusalNotice, runOperation, useText } from '@linli/kernel/web';
import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import type { ReactElement } from 'react';
import { placeDwellings } from '../../model/index.ts';
import { useStep } from '../queries.ts';
import { serialOf } from '../words.ts';

/** What would go where, before anything moves. */
export function PlaceDwellingsDialog({ place, onClose }: { readonly place: string; readonly onClose: () => void }): ReactElement {
  const t = useText();
  const { data, error } = useQuery({
    queryKey: ['grids-dry-run', place],
    queryFn: ({ signal }) => runOperation(placeDwellings, { place, dryRun: true }, { signal }),
    gcTime: 0,
  });
  const move = useStep(placeDwellings, onClose);
  const n = (value: number | undefined): string => formatNumber(value ?? 0);
  return (
    <Modal
      open
      title={t({ zh: '按位置把住房划入网格', en: 'Put dwellings in grids by position' })}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t({ zh: '先不划', en: 'Not now' })}</Button>
          <Button type="primary" disabled={(data?.dwellings ?? 0) === 0} loading={move.isPending} onClick={() => move.mutate({ place })}>
            {t({ zh: '划入网格', en: 'Put them in' })}
          </Button>
        </>
      }
    >
      {data === undefined && error === null ? <div className="ln-skeleton ln-waiting" aria-busy="true" /> : null}
      {data === undefined ? null : (
        <div className="ln-stack">
          <p>
            {data.dwellings === 0
              ? t({ zh: '按位置看，没有住房需要换网格。', en: 'By their positions no dwelling has to change its grid.' })
              : t(
                  {
                    zh: '{d} 处住房要换网格，里面的 {h} 户、{p} 人一起过去。',
                    en: '{d} dwellings change their grid, with {h} households and {p} people.',
                  },
                  { d: n(data.dwellings), h: n(data.households), p: n(data.persons) },
                )}
          </p>
          {data.into.length === 0 ? null : (
            <ul className="gr-into">
              {data.into.map(({ number, dwellings }) => (
                <li key={number} className="ln-figures">
                  {t({ zh: '划入 {grid}：{n} 处', en: 'Into {grid}: {n}' }, { grid: serialOf(number), n: n(dwellings) })}
                </li>
              ))}
            </ul>
          )}
          <p className="ln-hint">
            {t(
              {
                zh: '{o} 处的位置不在任何网格里，{u} 处没有登记位置，这些不动；可以在住房登记里补位置。',
                en: '{o} lie in no grid and {u} have no position: they stay where they are. A position can be added to the record of a dwelling.',
              },
              { o: n(data.outside), u: n(data.unlocated) },
            )}
          </p>
        </div>
      )}
      {error === null ? null : <RefusalNotice error={error} />}
      {move.error === null ? null : <RefusalNotice error={move.error} />}
    </Modal>
  );
}
