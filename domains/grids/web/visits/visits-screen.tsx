import type { OutputOf } from '@linli/kernel/model';
import {
  EmptyState,
  GoLink,
  PageHead,
  Pager,
  PlaceName,
  RefusalNotice,
  StatusMark,
  useAddress,
  usePlace,
  useText,
} from '@linli/kernel/web';
import { Button, Segmented } from 'antd';
import { useState, type ReactElement } from 'react';
import { listDueVisits } from '../../model/index.ts';
import { careGroupCodes, visitResultCodes } from '../../model/codes.ts';
import '../grids.css';
import { useAnswer } from '../queries.ts';
import { NoteDialog } from './note-dialog.tsx';

type Row = OutputOf<typeof listDueVisits>['rows'][number];

/** `/visits`: who asked for a visit or agreed to one and was not seen in this quarter, the longest unseen first. */
export function VisitsScreen(): ReactElement {
  const t = useText();
  const place = usePlace();
  const { search, setSearch } = useAddress();
  const which = search['which'] === 'done' ? 'done' : 'due';
  const [noting, setNoting] = useState<Row>();
  const after = search['after'];
  const { data, error, refetch } = useAnswer(listDueVisits, { place, which, ...(after === undefined ? {} : { after }) });
  return (
    <>
      <PageHead
        title={t({ zh: '关爱走访', en: 'Care visits' })}
        aside={<PlaceName place={place} />}
        help={t({
          zh: '只走访本人提出或同意的人，一季度一次。只记目的和情况，不打卡、不定位。',
          en: 'Only those who asked or agreed are visited, once a quarter. Purpose and outcome are noted, no clock-in and no position.',
        })}
        actions={<GoLink to="/registers/grids/visit-agreement">{t({ zh: '走访约定', en: 'Agreements' })}</GoLink>}
      />
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      <div className="gr-bar">
        <Segmented
          value={which}
          onChange={(value) => setSearch({ which: value === 'due' ? undefined : value, after: undefined })}
          options={[
            { value: 'due', label: t({ zh: '本季还没走访 {n}', en: 'Still to visit {n}' }, { n: data?.due ?? '…' }) },
            { value: 'done', label: t({ zh: '本季已走访 {n}', en: 'Visited {n}' }, { n: data?.done ?? '…' }) },
          ]}
        />
        {data === undefined ? null : (
          <span className="ln-hint">{t({ zh: '本季到 {day}', en: 'Quarter ends {day}' }, { day: data.quarterEnd })}</span>
        )}
      </div>
      {data?.rows.length === 0 ? (
        <EmptyState
          title={
            which === 'due'
              ? t({ zh: '本季都走访过了', en: 'Everybody was visited' })
              : t({ zh: '本季还没有走访', en: 'No visits in this quarter yet' })
          }
        >
          <p>
            {t({
              zh: '有人提出要走访，或者问过本人同意，先登记一条走访约定。',
              en: 'Note an agreement for whoever asks for visits or agrees to them.',
            })}
          </p>
        </EmptyState>
      ) : (
        <ul className="ln-panel" aria-busy={data === undefined}>
          {(data?.rows ?? []).map((row) => (
            <li key={row.agreement} className="gr-visit-row">
              <div>
                <GoLink to={`/registers/residents/person/${row.person}`} className="ln-row-link">
                  {row.name}
                </GoLink>{' '}
                <span className="ln-hint">
                  {row.groups.map((each) => t(careGroupCodes.find(each) ?? { zh: each, en: each })).join('、')}
                </span>
                <div>{row.address ?? <PlaceName place={row.place} />}</div>
                {row.wishes === null ? null : <div className="ln-hint">{row.wishes}</div>}
              </div>
              <div>
                {row.lastOn === null ? (
                  <StatusMark tone="amber" word={t({ zh: '还没走访过', en: 'Never visited' })} />
                ) : (
                  <span className="ln-figures">
                    {t({ zh: '上次 {day}', en: 'Last on {day}' }, { day: row.lastOn })}{' '}
                    <span className="ln-hint">{t(visitResultCodes.find(row.lastResult ?? '') ?? { zh: '', en: '' })}</span>
                  </span>
                )}
              </div>
              <Button
                type={which === 'due' ? 'primary' : 'default'}
                onClick={() => setNoting(row)}
                aria-label={t({ zh: '记一次走访：{name}', en: 'Note a visit: {name}' }, { name: row.name })}
              >
                {t({ zh: '记一次走访', en: 'Note a visit' })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Pager next={data?.next ?? null} />
      {noting === undefined ? null : <NoteDialog row={noting} onClose={() => setNoting(undefined)} />}
    </>
  );
}
