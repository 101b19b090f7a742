import type { ReactElement } from 'react';
import type { Register } from '../../../model/index.ts';
import { formatInstant, rowTitle } from '../../fields/index.ts';
import { useLanguage, useText } from '../../i18n/index.ts';
import { GoLink } from '../../navigation/index.ts';
import { PageHead, RefusalNotice, StatusMark } from '../../parts/index.ts';
import { PlaceName } from '../../places/index.ts';
import { screenPath } from '../use-register.ts';
import { useRow } from '../use-row.ts';
import { DetailActions } from './detail-actions.tsx';
import { HistoryTimeline } from './history-timeline.tsx';
import { RowValues } from './row-values.tsx';

interface Props {
  readonly register: Register;
  readonly id: string;
}

/** One row: what it says, where it lives, who changed it, and what can be done with it. */
export function RegisterDetail({ register, id }: Props): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { data: row, error, refetch } = useRow(register, id);
  const above = <GoLink to={screenPath(register)}>{t(register.label)}</GoLink>;
  if (error !== null) {
    return (
      <>
        <PageHead title={t(register.label)} above={above} />
        <RefusalNotice error={error} onRetry={() => void refetch()} />
      </>
    );
  }
  if (row === undefined) {
    return (
      <>
        <PageHead title="…" above={above} />
        <div className="ln-panel ln-skeleton ln-waiting" aria-busy="true" />
      </>
    );
  }
  const { title, subtitle } = rowTitle(register, row, language);
  const mark =
    row.endedAt === null ? (
      <StatusMark tone="green" word={t({ zh: '在册', en: 'In force' })} />
    ) : (
      <StatusMark tone="grey" word={t({ zh: '已停用', en: 'Ended' })} />
    );
  return (
    <>
      <PageHead
        title={title}
        above={above}
        aside={mark}
        help={
          <>
            {subtitle === '' ? null : <span className="ln-figures">{subtitle} · </span>}
            <PlaceName place={row.place} steps={2} /> ·{' '}
            {t({ zh: '最近更新 {at}', en: 'Updated {at}' }, { at: formatInstant(row.updatedAt) })}
          </>
        }
        actions={<DetailActions register={register} row={row} title={title} />}
      />
      {row.endedAt === null ? null : (
        <div className="ln-notice">
          <p>
            {t(
              { zh: '{at} 停用，原因：{reason}', en: 'Ended {at}, reason: {reason}' },
              { at: formatInstant(row.endedAt), reason: row.endReason ?? '—' },
            )}
          </p>
        </div>
      )}
      <div className="ln-detail">
        <div>
          <RowValues register={register} row={row} />
        </div>
        <HistoryTimeline register={register} id={id} />
      </div>
    </>
  );
}
