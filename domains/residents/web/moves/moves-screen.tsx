import type { OutputOf } from '@linli/kernel/model';
import { decideRight, isWithin } from '@linli/kernel/model';
import {
  EmptyState,
  ExplainedButton,
  GoLink,
  PageHead,
  RefusalNotice,
  formatInstant,
  useActor,
  useAddress,
  usePlace,
  useText,
  Pager,
} from '@linli/kernel/web';
import { Select } from 'antd';
import type { ReactElement } from 'react';
import { listMoves, person, seeMove } from '../../model/index.ts';
import { useAnswer, useStep } from '../queries.ts';

type Move = OutputOf<typeof listMoves>['moves'][number];

/** `/residents/moves`: who came and went; the community that was left takes note. */
export function MovesScreen(): ReactElement {
  const t = useText();
  const place = usePlace();
  const actor = useActor();
  const { search, setSearch, go } = useAddress();
  const unseen = search['unseen'] === 'true';
  const { data, error, refetch } = useAnswer(listMoves, { place, after: search['after'], ...(unseen ? { unseen: 'true' } : {}) });
  return (
    <>
      <PageHead
        title={t({ zh: '迁入迁出', en: 'Moves' })}
        help={t({
          zh: '县内迁居由迁入的社区接收，迁出的社区在这里看到提示。',
          en: 'The community that receives takes over; the one that was left is told here.',
        })}
        actions={
          <ExplainedButton type="primary" refusal={decideRight(actor, person, 'write')} onClick={() => go('/residents/take-over')}>
            {t({ zh: '接收迁入居民', en: 'Take over a resident' })}
          </ExplainedButton>
        }
      />
      <div className="ln-toolbar">
        <Select
          value={unseen ? 'unseen' : 'all'}
          style={{ width: 200 }}
          aria-label={t({ zh: '显示', en: 'Show' })}
          options={[
            { value: 'all', label: t({ zh: '全部迁入迁出', en: 'All moves' }) },
            { value: 'unseen', label: t({ zh: '只看还没知悉的迁出', en: 'Only departures not yet noted' }) },
          ]}
          onChange={(next: string) => setSearch({ unseen: next === 'unseen' ? 'true' : undefined, after: undefined })}
        />
      </div>
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {data?.moves.length === 0 ? (
        <EmptyState title={t({ zh: '没有迁入迁出', en: 'Nobody moved' })}>
          <p>
            {t({
              zh: '居民从别的社区迁来时，用身份证号查到后接收。',
              en: 'When somebody moves here, find the person by identity number and take over.',
            })}
          </p>
        </EmptyState>
      ) : (
        <MoveTable moves={data?.moves ?? []} busy={data === undefined && error === null} />
      )}
      <Pager next={data?.next ?? null} />
    </>
  );
}

function MoveTable({ moves, busy }: { readonly moves: readonly Move[]; readonly busy: boolean }): ReactElement {
  const t = useText();
  return (
    <div className="ln-table-frame" aria-busy={busy}>
      <table className="ln-table ln-still">
        <caption className="ln-out-of-sight">{t({ zh: '迁入迁出', en: 'Moves' })}</caption>
        <thead>
          <tr>
            <th scope="col">{t({ zh: '居民', en: 'Resident' })}</th>
            <th scope="col">{t({ zh: '从', en: 'From' })}</th>
            <th scope="col">{t({ zh: '到', en: 'To' })}</th>
            <th scope="col">{t({ zh: '迁入日期', en: 'On' })}</th>
            <th scope="col">{t({ zh: '经办人', en: 'By' })}</th>
            <th scope="col">{t({ zh: '迁出社区', en: 'Community left' })}</th>
          </tr>
        </thead>
        <tbody>
          {moves.map((move) => (
            <MoveLine key={move.id} move={move} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MoveLine({ move }: { readonly move: Move }): ReactElement {
  const t = useText();
  const actor = useActor();
  const see = useStep(seeMove);
  const mine = isWithin(move.from, actor.place);
  const here = isWithin(move.to, actor.place);
  return (
    <tr>
      <td>
        {here ? (
          <GoLink to={`/residents/people/${move.person}`} className="ln-row-link">
            {move.name}
          </GoLink>
        ) : (
          move.name
        )}
      </td>
      <td>{move.fromName}</td>
      <td>{move.toName}</td>
      <td className="ln-figures">{move.on}</td>
      <td>{move.byName}</td>
      <td>
        {move.seenAt !== null ? (
          <span className="ln-hint">{t({ zh: '{at} 已知悉', en: 'Noted {at}' }, { at: formatInstant(move.seenAt) })}</span>
        ) : mine ? (
          <ExplainedButton
            size="small"
            loading={see.isPending}
            refusal={decideRight(actor, person, 'write')}
            onClick={() => see.mutate({ id: move.id })}
          >
            {t({ zh: '知悉', en: 'Noted' })}
          </ExplainedButton>
        ) : (
          <span className="ln-hint">{t({ zh: '还没知悉', en: 'Not yet noted' })}</span>
        )}
        {see.error === null ? null : <RefusalNotice error={see.error} />}
      </td>
    </tr>
  );
}
