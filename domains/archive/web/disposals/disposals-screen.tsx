import {
  EmptyState,
  formatInstant,
  GoLink,
  PageHead,
  RefusalNotice,
  StatusMark,
  useAddress,
  usePlace,
  useText,
  Pager,
} from '@linli/kernel/web';
import type { ReactElement } from 'react';
import '../archive.css';
import { useDisposals } from '../queries.ts';
import { disposalWord } from '../words.ts';
import { toneOf } from './tone.ts';

/** `/archive/disposals`: what was proposed, what is decided. */
export function DisposalsScreen(): ReactElement {
  const t = useText();
  const place = usePlace();
  const { search } = useAddress();
  const { data, error, refetch } = useDisposals({ place, limit: 50, after: search['after'] });
  return (
    <>
      <PageHead
        title={t({ zh: '销毁鉴定', en: 'Disposals' })}
        above={<GoLink to="/archive">{t({ zh: '电子档案', en: 'Archive' })}</GoLink>}
        help={t({
          zh: '保管期满的归档文件，一人提出，另一人决定。同意的留下销毁清册。',
          en: 'Filings whose term is over: one person proposes, another decides. What was destroyed stays listed.',
        })}
      />
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {data?.rows.length === 0 ? (
        <EmptyState title={t({ zh: '没有提出过销毁', en: 'Nothing was proposed' })}>
          <p>{t({ zh: '在电子档案里点“期满”，勾选后提出。', en: 'In the archive press "Term over", tick filings and propose them.' })}</p>
        </EmptyState>
      ) : (
        <div className="ln-table-frame" aria-busy={data === undefined}>
          <table className="ln-table ln-still">
            <caption className="ln-out-of-sight">{t({ zh: '销毁鉴定', en: 'Disposals' })}</caption>
            <thead>
              <tr>
                <th scope="col">{t({ zh: '名称', en: 'Title' })}</th>
                <th scope="col">{t({ zh: '状态', en: 'State' })}</th>
                <th scope="col">{t({ zh: '提出', en: 'Proposed' })}</th>
                <th scope="col">{t({ zh: '清册编号', en: 'Certificate' })}</th>
              </tr>
            </thead>
            <tbody>
              {(data?.rows ?? []).map(({ id, values }) => (
                <tr key={id}>
                  <td>
                    <GoLink to={`/archive/disposals/${id}`} className="ln-row-link">
                      {values.title}
                    </GoLink>
                  </td>
                  <td>
                    <StatusMark tone={toneOf(values.state ?? '')} word={t(disposalWord(values.state ?? ''))} />
                  </td>
                  <td>
                    {values.proposedBy} <span className="ln-hint ln-unbroken">{formatInstant(values.proposedAt ?? '')}</span>
                  </td>
                  <td className="ln-unbroken">{values.certificate}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pager next={data?.next ?? null} />
    </>
  );
}
